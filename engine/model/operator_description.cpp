#include "engine/model/operator_description.h"

#include "engine/model/matrix_info.h"

#include <algorithm>

namespace inkling {
namespace {

constexpr const char* signFlips = "sign-flips";

}  // namespace

bool flipsSigns(const MatrixInfo& kind) {
  return std::any_of(kind.options.begin(), kind.options.end(),
                     [](const Option& option) { return option.name == signFlips; });
}

Settings settingsOf(const OperatorDescription& description) {
  const auto& kind = requireMatrix(description.kind);
  Settings settings;
  for (const auto& option : kind.options)
    settings.set(option.name, option.defaultValue);
  if (flipsSigns(kind)) settings.set(signFlips, !description.signs.empty());
  return settings;
}

}  // namespace inkling
