// Posterior samples from message passing's fixed point.
#pragma once

#include "engine/solvers/message_passing.h"
#include "engine/support/random.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace inkling {

/// What a simulation finds samples to need beyond what the fixed point and the prior's card state.
struct SampleSpread {
  /// Squared error over variance, also below one. At a fixed point r1's error is not quite white:
  /// it keeps more of what the prior takes for images, and samples vary less than they err.
  double variance = 1;
  /// Of a factor that y leaves open, which each sample draws: its deviation, relative.
  double scaleDeviation = 0;
};

/// samples posterior draws of each image from a fixed point, [B·S, N], image-major: the unguided
/// reverse process from r1 at beta down to the prior's lowest level, in `levels` evaluations. Where
/// draws would vary less than they err, by the card and the spread, each begins with noise of its
/// own on r1, as much as makes the two equal (docs/method.md, "Posterior samples"). One stream a
/// row.
at::Tensor posteriorSamples(const Prior& prior, const MessagePassingResult& fixedPoint,
                            std::int64_t samples, int levels, const SampleSpread& spread,
                            const std::vector<RandomStream>& streams,
                            const Cancellation& cancellation);

}  // namespace inkling
