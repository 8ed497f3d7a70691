// One description of an experiment: what is measured, how, and which methods bring it back. A plain
// value, carried by experiment files, command lines, figures' metadata and results alike.
#pragma once

#include "engine/model/image.h"
#include "engine/model/option.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace inkling {

struct SolverInfo;

/// A file: a picture, an .npy, or an IDX file with a selection. Pictures are decoded by the
/// application (which embeds them), arrays and IDX by the engine.
struct FileSource {
  std::string path;
  std::string selection;  ///< "0-9", "3", "0,4,7-9"; "" everything
  bool operator==(const FileSource&) const = default;
};
/// Draws from the prior as ground truth.
struct PriorSource {
  int count = 1;
  bool operator==(const PriorSource&) const = default;
};
/// Pixels carried along.
struct EmbeddedSource {
  std::string name;
  SharedImage image;
  bool operator==(const EmbeddedSource&) const = default;
};
using ImageSource = std::variant<FileSource, PriorSource, EmbeddedSource>;

/// Somebody's own measurements: .npy files of length M, or B×M. Either signs, or lower and upper,
/// or values is given.
struct OwnMeasurements {
  std::string signs, lower, upper, values;
  std::string truth;  ///< [N] or [B, N], to compare with; "": not known
  bool operator==(const OwnMeasurements&) const = default;
};

struct Method {
  std::string id;
  Settings settings;
  bool operator==(const Method&) const = default;
};

struct Experiment {
  std::vector<ImageSource> images;  ///< empty with own measurements
  std::optional<OwnMeasurements> ownMeasurements;
  Settings settings;            ///< every Experiment option of the table
  std::vector<Method> methods;  ///< each with every option that applies to it
  bool operator==(const Experiment&) const = default;

  /// Defaults of the table, no images, no methods.
  static Experiment defaults(const OptionTable& table = standardOptions());
};

/// A method with the table's defaults for it. Throws Error(Usage) for an unknown id.
Method makeMethod(std::string_view id, const OptionTable& table = standardOptions());

/// Posterior samples that a method draws of each image: the setting, or what auto means for it;
/// none where it draws none at all.
std::int64_t samplesOf(const Experiment& experiment, const Method& method);

/// Whether its measurements are unquantized.
bool hasLinearData(const Experiment& experiment);
/// Whether the method can use its measurements; of one's own, whose files say whether they are
/// signs, as far as is known without them.
bool canUseData(const SolverInfo& method, const Experiment& experiment);

/// Reads "8", "1,3", "0-9", "0-3,7" against count items; "" is all of them. Throws Error(Usage),
/// also for more than a million.
std::vector<std::int64_t> parseSelection(std::string_view text, std::int64_t count);

/// Throws Error(Usage) on the first thing that cannot be: a value out of range, no image, no
/// method, a method that cannot use the data (linear on 1 bit), a matrix that does not exist, such
/// as M > N where its kind does not allow it. pixels: of size 0 where they are not known.
void validate(const Experiment& experiment, const ImageShape& pixels = {},
              const OptionTable& table = standardOptions());

/// The same for one method's settings alone.
void validate(const Method& method, const OptionTable& table = standardOptions());

/// Schema version of experiment files. 1 called QCS-SGM+'s ep-damping damping, and message
/// passing's damping message-damping; it is read with these names.
inline constexpr int experimentSchema = 3;

/// Sorted keys; keyword values as their word; reading and writing again gives the same bytes.
/// Options that do not apply are written too, so that nothing depends on later defaults.
nlohmann::json toJson(const Experiment& experiment, const OptionTable& table = standardOptions());
/// Missing keys take the defaults; unknown keys, wrong types and values out of range are refused
/// with the name, the value and the range (Error(Input)).
Experiment experimentFromJson(const nlohmann::json& json,
                              const OptionTable& table = standardOptions());

}  // namespace inkling
