// How much of the old messages one image of message passing keeps.
#pragma once

#include <limits>

namespace inkling {

struct AdaptiveDamping {
  double least = 0;  ///< share that is kept where all goes well
  double kept = 0;   ///< share in use
  double best =
      std::numeric_limits<double>::infinity();  ///< smallest residual of an iterate so far

  /// After an iteration with this residual. turn: cosine of the angle between its move of the
  /// estimate and the one before. lost: y refutes the iterate, as it did not refute one before.
  /// Does not change best.
  void adapt(double residual, double turn, bool lost);

  /// Damping shortens a move that is as far from the end of its way as without it: by this factor,
  /// beyond the least.
  double shortening() const { return (1 - kept) / (1 - least); }
};

}  // namespace inkling
