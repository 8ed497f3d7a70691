// p(u | y) under independent measurements and u ~ N(x, r²): what DiffPIR, DAPS and split Gibbs ask
// of the measurements between two evaluations of the network.
#pragma once

#include "engine/sensing/spectral_operator.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/solver_rows.h"

#include <ATen/core/Tensor.h>

#include <memory>

namespace inkling {

/// Steps are taken in the metric of AᵀA/sigma² + I/r², the largest curvature that −log p can have,
/// so that a step of 1 is stable for every matrix and as long as it may be in every direction.
class MeasurementSampler {
 public:
  MeasurementSampler(const IntervalFit& fit, std::shared_ptr<const SpectralOperator> spectral)
      : fit_(fit), spectral_(std::move(spectral)) {}

  /// argmax log p(y | u) − ||u − x||²/(2 r²), by accelerated ascent from x. [R, N] -> [R, N].
  at::Tensor mostProbable(const at::Tensor& x, double r, int iterations) const;

  /// A draw of p(y | u) N(u; x, r²) by Langevin steps from a draw of N(x, r²), which is right
  /// already in every direction that no measurement sees. Two successive steps share a half of
  /// their noise each, so that the variance is exact whatever the step where p is Gaussian
  /// (Leimkuhler & Matthews 2013). step: in (0, 2).
  at::Tensor draw(const at::Tensor& x, double r, int steps, double step, RowNoise& noise) const;

 private:
  at::Tensor ascent(const at::Tensor& u, const at::Tensor& x, double r) const;

  const IntervalFit& fit_;
  std::shared_ptr<const SpectralOperator> spectral_;
};

}  // namespace inkling
