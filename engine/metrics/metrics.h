// How good an estimate is: against the truth, and against what was measured (method.md section 7).
#pragma once

#include "engine/model/image.h"
#include "engine/model/result.h"
#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace inkling {

// Batches: [B, N] of any floating dtype and device, N = C·H·W flattened channel-major; each
// function gives one number an image, [B] float64 on the CPU. Cheap enough for every step of a
// sampler.

/// Peak signal-to-noise ratio in dB, peak 1, both images clipped to [0, 1]; inf where they agree.
at::Tensor psnr(const at::Tensor& estimate, const at::Tensor& truth);

/// Mean structural similarity as scikit-image's structural_similarity with its defaults and
/// data_range 1: 7×7 uniform window, K1 = 0.01, K2 = 0.03, sample covariances, mean over the
/// windows that lie wholly inside, per channel, then averaged. Both images are clipped to [0, 1]
/// first, as for psnr. NaN where a side is under 7 pixels.
at::Tensor ssim(const at::Tensor& estimate, const at::Tensor& truth, const ImageShape& shape);

/// Intervals: the share of measurements with lower <= (A x̂)_m < upper. Linear: ||A x̂ − y||²/(M
/// sigma²), NaN if sigma = 0. estimate: [S·B, N], row b*S + s, in the operator's dtype and device;
/// not clipped.
at::Tensor consistency(const LinearOperator& matrix, const Measurements& measurements,
                       const at::Tensor& estimate);

/// <x̂, x>/(|x̂| |x|), unclipped; NaN for a zero image.
at::Tensor cosine(const at::Tensor& estimate, const at::Tensor& truth);

/// PSNR of x̂ times <x̂, x>/<x̂, x̂>, the best scalar multiple: what remains of the error where the
/// measurements (1 bit) say nothing of the scale.
at::Tensor scaledPsnr(const at::Tensor& estimate, const at::Tensor& truth);

/// Everything that applies, one Metrics a row of estimate ([S·B, N], as for consistency). truth:
/// [B, N], or undefined where there is none. cosine and scaledPsnr for 1 bit only.
std::vector<Metrics> measureQuality(const LinearOperator& matrix, const Measurements& measurements,
                                    const at::Tensor& estimate, const at::Tensor& truth,
                                    const ImageShape& shape);

/// Mean and pixel-wise standard deviation (dividing by S − 1; 0 for S = 1) over the S samples of
/// each image: [S·B, N] -> [B, N].
at::Tensor sampleMean(const at::Tensor& samples, std::int64_t samplesPerImage);
at::Tensor sampleDeviation(const at::Tensor& samples, std::int64_t samplesPerImage);

/// How often the truth, [B, N], lies between the quantiles of the S >= 20 samples of each image,
/// [S·B, N], a Coverage an image. The quantiles are those at rank p (S + 1) of the ordered samples,
/// between which a further draw of the same law falls with just that probability.
std::vector<Coverage> coverage(const at::Tensor& samples, std::int64_t samplesPerImage,
                               const at::Tensor& truth);

/// The leading principal components of the S samples of one image, [S, N], S >= 2: at most count,
/// at most S − 1.
struct PrincipalComponents {
  at::Tensor components;           ///< [K, N], unit norm, largest deviation first
  std::vector<double> deviations;  ///< standard deviations along them (dividing by S − 1)
};
PrincipalComponents principalComponents(const at::Tensor& samples, std::int64_t count);

// Single images. Throw Error(Usage) if the shapes differ; ssim also if a side is under 7 pixels.
double psnr(const Image& estimate, const Image& truth);
double ssim(const Image& estimate, const Image& truth);

}  // namespace inkling
