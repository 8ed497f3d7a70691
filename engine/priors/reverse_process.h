// Unguided generation: the ancestral reverse process of a denoiser.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/priors/prior.h"
#include "engine/support/random.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <span>

namespace inkling {

/// T values from first down to last, geometric; T >= 1.
std::vector<double> geometricLevels(double first, double last, int count);

/// Called after every evaluation with its index, the noise level, x and D(x).
using ReverseObserver = std::function<void(int evaluation, double beta, const at::Tensor& x,
                                           const at::Tensor& denoised)>;

/// x: [B, N] at noise level levels[0]. x <- (1 − a) D + a x + beta' sqrt(1 − a) z with
/// a = (beta'/beta)², down the levels; returns the last D. One stream an image, whatever the batch.
at::Tensor reverseProcess(const Prior& prior, at::Tensor x, const std::vector<double>& levels,
                          std::span<const RandomStream> streams, const Cancellation& cancellation,
                          const ReverseObserver& observer = {});

/// count draws from the prior, [count, N], by the reverse process on 160 levels from the prior's
/// largest noise level (at most 50) to its smallest. Draw i is the same whatever the count.
at::Tensor drawFromPrior(const Prior& prior, std::int64_t count, std::uint64_t seed,
                         const Cancellation& cancellation, const ReverseObserver& observer = {});

}  // namespace inkling
