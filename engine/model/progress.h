// What a long computation says of itself while it goes on.
#pragma once

#include <functional>
#include <string>

namespace inkling {

/// done of total units (network evaluations, bytes, steps); total 0 where it cannot be known.
struct Progress {
  std::string stage;  ///< "Eigendecomposition of AAᵀ, 4000×4000"
  double done = 0;
  double total = 0;
  double remainingSeconds = -1;  ///< negative: not known yet
};

using ProgressCallback = std::function<void(const Progress&)>;

}  // namespace inkling
