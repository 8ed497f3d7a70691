// What a person may say of another program's network that its file does not.
#pragma once

#include "engine/model/image.h"
#include "engine/model/option.h"
#include "engine/model/prior_shape.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Options of `priors import`, in the same kind of table as an experiment's. Their "methods" are
/// the prior formats that they say something about; none: all.
const OptionTable& importOptions();

/// A published checkpoint's numbers, as its authors' configuration has them.
struct ImportPreset {
  std::string name;  ///< "ncsnv2-celeba"
  std::string architecture;
  ImageShape shape;
  int levels = 0;
  double highest = 0, lowest = 0;  ///< noise levels
};
const std::vector<ImportPreset>& importPresets();

/// "3,64,64", or "3" for any size, as the table has it; nothing for another text.
std::optional<PriorShape> importShape(const std::string& text);

/// "0.01:50" as (0.01, 50); nothing for another text.
std::optional<std::pair<double, double>> importNoiseRange(const std::string& text);

/// "linear:1e-4:0.02:1000" and the like as the table of a variance-preserving schedule: the share
/// of the image's variance that is left at each step, falling; nothing for another text.
std::optional<std::vector<double>> alphaBar(const std::string& text);

/// With what a preset says put in its options' places. Throws Error(Usage) where an option that was
/// given says something else.
Settings resolveImport(Settings settings);

}  // namespace inkling
