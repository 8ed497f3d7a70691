#include "engine/model/prior_formats.h"

#include "engine/model/registry.h"

#include <algorithm>

namespace inkling {
namespace {

Registry<PriorFormatInfo>& registry() {
  static Registry<PriorFormatInfo> formats(
      "prior format", {{"edm-unet", "U-Net", {".safetensors"}},
                       {"gaussian-mixture", "Gaussian mixture", {".safetensors"}},
                       {"plain-denoiser", "Plain denoiser", {".safetensors"}},
                       {"ncsnv2", "NCSNv2", {".safetensors"}},
                       {"vae", "Variational autoencoder", {".safetensors"}, true},
                       {"torchscript", "TorchScript", {".safetensors"}},
                       {"offered", "The program's own", {}}});
  return formats;
}

}  // namespace

const std::vector<PriorFormatInfo>& priorFormats() {
  return registry().all();
}

bool isGenerator(std::string_view architecture) {
  const auto& all = priorFormats();
  return std::any_of(all.begin(), all.end(), [&](const PriorFormatInfo& format) {
    return format.generator && format.id == architecture;
  });
}

void registerPriorFormat(PriorFormatInfo info) {
  registry().add(std::move(info));
}

std::vector<std::string> priorFileSuffixes() {
  std::vector<std::string> suffixes;
  for (const auto& format : priorFormats())
    for (const auto& suffix : format.suffixes)
      if (std::find(suffixes.begin(), suffixes.end(), suffix) == suffixes.end())
        suffixes.push_back(suffix);
  return suffixes;
}

bool isPriorPath(const std::string& name) {
  if (name.find('/') != std::string::npos) return true;
  const auto suffixes = priorFileSuffixes();
  return std::any_of(suffixes.begin(), suffixes.end(),
                     [&](const std::string& suffix) { return name.ends_with(suffix); });
}

}  // namespace inkling
