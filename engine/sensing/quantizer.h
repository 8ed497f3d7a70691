// The quantizer Q of y = Q(A x + n) (method.md section 1), and measuring with it.
#pragma once

#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"
#include "engine/support/random.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <span>

namespace inkling {

/// How values become code words. With thresholds t_1 < ... < t_K, K = 2^bits − 1, value v gets the
/// interval [t_k, t_{k+1}) that holds it, t_0 = −inf and t_{K+1} = inf.
///   1 bit     t_1 = 0: zero counts as +1.
///   b >= 2    mid-rise, t = kΔ for k = −(2^{b−1} − 1) ... 2^{b−1} − 1, i.e. bins of width Δ of
///   which
///             the outer two reach to infinity. Automatic Δ = (max v − min v)/2^b for each image.
/// Dither shifts all thresholds of measurement m by a known theta_m ~ N(0, sd²), number m of the
/// dither stream times sd: the same pattern for every image, as a device has it. The observed
/// intervals hold the shift, so a solver needs to know nothing of it. The automatic Δ then spans
/// what the quantizer compares with its grid, v − theta. Δ does not apply to 1 bit, Δ and dither
/// not to linear measurements; there they are ignored.
struct QuantizerSpec {
  int bits = 0;                 ///< 1 to 8; 0: linear, no quantizer
  std::optional<double> delta;  ///< Δ > 0 in the measurements' unit; nothing: automatic
  at::Tensor
      thresholds;  ///< [M, 2^bits − 1], each row ascending: in place of the above; or undefined
  double dither = 0;         ///< sd of theta_m, >= 0
  bool ditherAuto = false;   ///< sd = rms of the image's noiseless measurements, in place of dither
  bool sharedRange = false;  ///< one automatic Δ for the whole batch, as the papers' code has it
};

/// Throws Error(Usage) for bits, delta, dither or thresholds that cannot be, with the value and
/// range.
void checkQuantizer(const QuantizerSpec& spec, std::int64_t measurements);

/// Quantizes values A x + n, [B, M] of any real type. noiseless: A x, whose rms ditherAuto takes
/// (where undefined, that of the values). midpoints are as impliedMidpoints() gives them, but for b
/// >= 2 bits with the true Δ in the outer bins. Throws what checkQuantizer does, Error(Input) for
/// values that are not finite, and Error(Usage) where an automatic Δ would be 0.
Measurements quantize(const at::Tensor& values, const QuantizerSpec& spec, double sigma,
                      const RandomStream& dither, const at::Tensor& noiseless = {});

/// y = Q(A x + n) with n ~ N(0, sigma² I) from noise[b] for image b. x: [B, N] of any real type,
/// noise: B streams. Image by image, so that one alone and in a batch is measured bit for bit the
/// same.
Measurements measure(const LinearOperator& matrix, const at::Tensor& x, double sigma,
                     const QuantizerSpec& spec, std::span<const RandomStream> noise,
                     const RandomStream& dither);

/// What linear methods use for y, from intervals [B, M] alone (a pure function of them, so that
/// measurements written to files and read again give the same):
///   both ends finite         the centre
///   a half-line              its end ± half the median width of the image's finite intervals
///   no finite interval       the end ± rms of the image's ends, or ±1 where they are all 0: ±1 for
///   1
///                            bit, theta ± its deviation with dither
///   (−inf, inf)              0
at::Tensor impliedMidpoints(const at::Tensor& lower, const at::Tensor& upper);

/// Aᵀ midpoints, [B, N] with the operator's dtype and device.
at::Tensor backProject(const LinearOperator& matrix, const Measurements& measurements);

}  // namespace inkling
