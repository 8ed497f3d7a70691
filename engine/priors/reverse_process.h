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

/// Called after every evaluation with its index, the noise level (of the first row), x and D(x).
using ReverseObserver = std::function<void(int evaluation, double beta, const at::Tensor& x,
                                           const at::Tensor& denoised)>;

/// From x = x_0 + beta z, [B, N], at noise level first[row] (or first[0] of all rows), down to last
/// on `levels` geometric levels, one evaluation each; returns the last D. A step is x <- (1 − a) D'
/// + a x + beta' sqrt(1 − a) z with a = (beta'/beta)² and D' = D + (D − D_before)/2, the line
/// through the last two D over log beta at the middle of the step (Lu et al. 2022, "DPM-Solver++",
/// the stochastic two-step solver). With D itself samples differ too little at few levels. One
/// stream an image, whatever the batch.
at::Tensor reverseProcess(const Prior& prior, at::Tensor x, const std::vector<double>& first,
                          double last, int levels, std::span<const RandomStream> streams,
                          const Cancellation& cancellation, const ReverseObserver& observer = {});

/// count draws from the prior, [count, N], by the reverse process on 160 levels from the prior's
/// largest noise level (at most 50) to its smallest; of a generator what
/// it makes of z ~ N(0, I), without the observer. Draw i is the same whatever the count.
at::Tensor drawFromPrior(const Prior& prior, std::int64_t count, std::uint64_t seed,
                         const Cancellation& cancellation, const ReverseObserver& observer = {});

}  // namespace inkling
