// −log p(y | u) at an image itself, u without noise: measurements are then independent, each with
// its own noise sigma, and nothing is approximated (method.md section 4 with w = sigma).
#pragma once

#include "engine/likelihood/intervals.h"
#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"

#include <ATen/core/Tensor.h>

#include <memory>

namespace inkling {

/// Immutable. Images are rows [R, N] in the matrix's dtype on its device, R = B or a multiple of it
/// (image-major).
class IntervalFit {
 public:
  /// pixelEnergy: the mean of x² over pixels that is expected, so that measurements without noise
  /// get some, a hundredth of their root mean square: a wall has no width and no slope.
  IntervalFit(std::shared_ptr<const LinearOperator> matrix, const Measurements& measurements,
              double pixelEnergy);

  /// ∇ log p(y | u), [R, N].
  at::Tensor score(const at::Tensor& u) const;
  /// ∇_z log p(y | z) at z = A u, [R, M] float64.
  at::Tensor measurementScore(const at::Tensor& u) const;
  /// log p(y | u), [R] float64 on the CPU; of linear data but for a constant.
  at::Tensor logProbability(const at::Tensor& u) const;
  double noise() const { return noise_; }  ///< sigma as used
  const LinearOperator& matrix() const { return *matrix_; }

 private:
  std::shared_ptr<const LinearOperator> matrix_;
  double noise_;
  Intervals intervals_;
  at::Tensor lower_, upper_;  ///< [B, M] float64 on the CPU, or undefined
  at::Tensor values_;         ///< [B, M] float64 on the device, or undefined
  at::Tensor width_;          ///< [M] float64: sigma
};

/// Mean of x² over the prior's pixels, or a quarter where its card does not know.
double pixelEnergy(double secondMoment);

}  // namespace inkling
