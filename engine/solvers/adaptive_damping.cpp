#include "engine/solvers/adaptive_damping.h"

#include <algorithm>

namespace inkling {
namespace {

// An image whose residual does not fall to this share of its best keeps more of its old messages,
// the more the last move turned back on the one before; fewer where moves follow one another.
constexpr double improvement = 0.85, againstTurns = 0.7, alongMoves = 0.2, sameDirection = 0.5;
constexpr double stepWhereLost = 0.15, largest = 0.8;

}  // namespace

void AdaptiveDamping::adapt(double residual, double turn, bool lost) {
  if (lost || residual > improvement * best) {
    const double more = againstTurns * std::max(0.0, -turn) + (lost ? stepWhereLost : 0);
    kept = std::max(kept, std::min(kept + more, largest));
  } else if (turn > sameDirection) {
    kept = std::max(kept - alongMoves, std::min(kept, least));
  }
}

}  // namespace inkling
