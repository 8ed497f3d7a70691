// A sensing matrix that is never held in memory, as a value: which rows of which transform.
#pragma once

#include "engine/model/image.h"
#include "engine/model/option.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

struct MatrixInfo;

/// The convention of each kind's rows and signs is method.md section 2; as a file it is
/// engine/support/operator_file.h.
struct OperatorDescription {
  std::string kind;                ///< of matrices(), one that is not held: "dct"
  ImageShape pixels;               ///< N = C·H·W
  std::vector<std::int64_t> rows;  ///< M distinct ones out of 0 to N − 1, a measurement each
  std::string signs;               ///< of the N pixels, '+' or '-' each; "": none is flipped
  std::optional<std::uint64_t>
      seed;  ///< that drew rows and signs; nothing: they are somebody's own
  bool operator==(const OperatorDescription&) const = default;
};

/// Whether matrices of the kind flip signs of pixels where their settings say so.
bool flipsSigns(const MatrixInfo& kind);

/// The settings of its kind that such an operator has. Throws Error(Usage) for an unknown kind.
Settings settingsOf(const OperatorDescription& description);

}  // namespace inkling
