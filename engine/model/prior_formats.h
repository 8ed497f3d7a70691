// The kinds of priors that there are, as far as a window or a command line needs to know them
// without the engine; what reads them is engine/priors/prior_format.h.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace inkling {

struct PriorFormatInfo {
  std::string id;                     ///< "edm-unet"
  std::string label;                  ///< for a list of formats: "U-Net (EDM)"
  std::vector<std::string> suffixes;  ///< of its files, ".safetensors"; empty: it has no files
  bool generator = false;             ///< makes images of latent vectors, and does not denoise
};

/// All kinds, Inkling's own first.
const std::vector<PriorFormatInfo>& priorFormats();

/// Whether priors of that architecture make images of latent vectors, and do not denoise.
bool isGenerator(std::string_view architecture);

/// Adds a kind. Throws Error(Internal) where the id is taken. To be called before priorFormats() is
/// first read, so from a static object: see PriorFormatEntry.
void registerPriorFormat(PriorFormatInfo info);

/// "const PriorFormatEntry entry{{...}};" in a format's file adds it when the program starts.
struct PriorFormatEntry {
  explicit PriorFormatEntry(PriorFormatInfo info) { registerPriorFormat(std::move(info)); }
};

/// The suffixes of all kinds, each once.
std::vector<std::string> priorFileSuffixes();

/// Whether a text names a file of a prior rather than a prior: it has a slash, or such a suffix.
bool isPriorPath(const std::string& nameOrPath);

}  // namespace inkling
