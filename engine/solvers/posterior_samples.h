// Posterior samples from message passing's fixed point.
#pragma once

#include "engine/solvers/message_passing.h"
#include "engine/support/random.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace inkling {

/// samples posterior draws of each image from a fixed point, [B·S, N], image-major: the unguided
/// reverse process from r1 at beta (at drawLevel() of it) down to the prior's lowest level, in
/// `levels` evaluations. One stream a row. scaleDeviation: of the logarithm of a factor that y
/// leaves open, which each sample draws before; 0: none.
at::Tensor posteriorSamples(const Prior& prior, const MessagePassingResult& fixedPoint,
                            std::int64_t samples, int levels, double scaleDeviation,
                            const std::vector<RandomStream>& streams,
                            const Cancellation& cancellation);

}  // namespace inkling
