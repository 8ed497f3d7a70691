// How well a prior denoises, measured.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/priors/prior.h"

#include <ATen/core/Tensor.h>

#include <utility>
#include <vector>

namespace inkling {

/// What a prior leaves of noise, (noise level, value per pixel) at each level.
struct DenoisingTables {
  std::vector<std::pair<double, double>> error;       ///< mean squared error of D
  std::vector<std::pair<double, double>> divergence;  ///< of D, from the share of the noise in it
                                                      ///< (Stein's identity); 1e-9 at least
};

/// Measured on clean images, [n, N]. The noise of an image is the same at every level and in every
/// call, by its number, which starts at first.
DenoisingTables measureDenoising(const Prior& prior, const at::Tensor& images,
                                 const std::vector<double>& noise, const Cancellation& cancellation,
                                 std::int64_t first = 0);

/// The levels of a card's table: geometric over the prior's range, with 0.1, 0.5 and 1.
std::vector<double> tableNoise(const NoiseRange& range);

/// Variance per pixel of posterior draws, x given x + noise z, made from clean images, [n, N], as
/// posteriorSamples() makes them: two of each at 12 levels. Of images as hard as those of the
/// card's error table, which the few here need not be.
std::vector<std::pair<double, double>> measureDrawVariance(const Prior& prior,
                                                           const PriorCard& card,
                                                           const at::Tensor& images,
                                                           const Cancellation& cancellation);

/// Fills in the card what message passing needs of it, from clean images [n, N]: the error and
/// divergence tables, the mean (image, or of each channel where the prior is for any size), the
/// second moment, and the variance of draws, from a hundred images at most. prior: of the images'
/// shape. Throws Error(Input), before anything is measured, where all pixels have one value.
void calibrate(PriorCard& card, const Prior& prior, const at::Tensor& images,
               const Cancellation& cancellation);

}  // namespace inkling
