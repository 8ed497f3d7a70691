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

/// A variance, and how well it is known.
struct ChannelVariance {
  double value = 0;
  double spread = 0;  ///< variance of its logarithm; infinite where nothing is known
};

/// The maximum-likelihood variance of z − p, given that y measures z ~ N(p, variance) in noise: the
/// root of the likelihood's derivative, to a hundredth, sought within a factor of 50 of start. Its
/// spread is one over the measurements' Fisher information of its logarithm. p: [M]. Of more than
/// 32,768 measurements every k-th is looked at.
ChannelVariance channelVariance(std::span<const double> p, const MeasuredRow& y, double start);

/// The divergence of D at r per pixel, (1/N) tr dD/dr, of each image by one random direction
/// (Ramani, Blu & Unser 2008) with the same power at every frequency: exact for a filter. r: [n,
/// N]; denoised: D(r, beta); beta: [n]. draw: another direction. One network evaluation.
std::vector<double> probeDivergence(const Prior& prior, const at::Tensor& r,
                                    const at::Tensor& denoised, const std::vector<double>& beta,
                                    std::uint64_t draw);

/// Whether it is to be probed after that iteration: while it still changes, now and then, and where
/// the noise level has moved since, for the card's divergence may change otherwise with it, and the
/// level then drifts on. last: the iteration of the last probe, 0 for none; drift: of the level's
/// logarithm since, in absolute value.
bool probeIsDue(int iteration, int last, double drift);

/// Two accounts of the error of x̂ = D(r1). The card's is its error at beta times the image's ease.
/// The data's follows from r2 = (x̂ − a r1)/(1 − a), whose error is (e − a n)/(1 − a): e is x̂'s, n
/// is r1's, and their product's mean is a beta² (Stein).
struct ErrorAccounts {
  double card = 0;  ///< mean squared error per pixel
  double ease = 1;  ///< the image's divergence over the card's
  double divergence = 0;
  double inputVariance = 0;      ///< beta², of r1
  ChannelVariance variance;      ///< of r2, as channelVariance() found it, over <d>
  double quantizerVariance = 0;  ///< of p2, or sigma² of linear data
  double meanEigenvalue = 0;     ///< of A Aᵀ: variance of z over that of x
  std::int64_t measurements = 0, pixels = 0;
};

/// Their mean in the logarithm, each weighted by how well it is known; the card's account a little
/// reduced, for its error is a mean over images and most are easier.
double predictedError(const ErrorAccounts& accounts);

}  // namespace inkling
