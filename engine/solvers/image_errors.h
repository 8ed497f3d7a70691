// What a denoiser does to one image, which its card knows of an average image only: a smooth sky
// is 10 dB easier than foliage. Message passing's precisions follow from it: docs/method.md, "An
// image's own errors".
#pragma once

#include "engine/priors/prior.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// One image's measurements: the intervals, or where those are empty the values. Equal lengths M.
struct MeasuredRow {
  std::span<const double> lower, upper, values;
  double noiseVariance = 0;  ///< sigma²
};

/// The maximum-likelihood variance of z − p, given that y measures z ~ N(p, variance) in noise: the
/// root of the likelihood's derivative, to a hundredth, sought within a factor of 50 of start. p:
/// [M]. Of more than 32,768 measurements every k-th is looked at.
double channelVariance(std::span<const double> p, const MeasuredRow& y, double start);

/// The divergence of D at r per pixel, (1/N) tr dD/dr, of each image by one random direction
/// (Ramani, Blu & Unser 2008) with the same power at every frequency: exact for a filter. r: [n,
/// N]; denoised: D(r, beta); beta: [n]. draw: another direction. One network evaluation.
std::vector<double> probeDivergence(const Prior& prior, const at::Tensor& r,
                                    const at::Tensor& denoised, const std::vector<double>& beta,
                                    std::uint64_t draw);

}  // namespace inkling
