// Expectation propagation for one Gaussian vector seen through intervals (method.md section 5).
#pragma once

#include "engine/likelihood/likelihood.h"
#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace inkling {

/// The gradient of log p(y | z) where y says that z + n lies in [lower, upper) and n ~ N(0, C),
/// C = sigma² I + beta² AAᵀ, by EP with one precision per factor and image. All rows of a batch are
/// iterated together; a row that has converged leaves the batch. Two products with the eigenvectors
/// an iteration, on the device and in the dtype that are given here (in float64 where C is too
/// ill-conditioned for float32); everything else in float64 on the CPU, in forms that neither
/// cancel nor overflow where vbar -> 0, vbar -> 1 or C is singular.
class ExpectationPropagation {
 public:
  /// spectrum: of AAᵀ. lower, upper: [B, M] float64 on the CPU.
  ExpectationPropagation(const Spectrum& spectrum, double noise, const at::Tensor& lower,
                         const at::Tensor& upper, const EpSettings& settings, at::Device device,
                         at::ScalarType dtype);

  /// z: [R, M] float64 on the CPU, R = samples·B, row b*samples + s. Returns [R, M] likewise.
  at::Tensor gradient(const at::Tensor& z, double beta, const Cancellation& cancellation);

  /// Precision of the Gaussian factor's message after the last gradient(), [R] float64.
  const at::Tensor& precision() const { return messages_.tau; }
  LikelihoodDiagnostics diagnostics() const { return diagnostics_; }

 private:
  /// What the factors tell each other: N(h/tau, I/tau) in natural parameters.
  struct Messages {
    at::Tensor h;         ///< h_F, [R, M]
    at::Tensor tau;       ///< tau_F, [R]
    double variance = 0;  ///< mean(c) they were made for
  };
  struct Batch;

  Messages coldMessages(std::int64_t rows, double variance) const;
  Messages startMessages(std::int64_t rows, double variance) const;
  at::Tensor basisFor(const at::Tensor& c);
  Messages gaussianStep(const Batch& batch, const at::Tensor& g, const at::Tensor& v) const;
  void iterate(Batch& batch, const Cancellation& cancellation);

  at::Tensor eigenvalues_, eigenvectors_, singleEigenvectors_;
  double noise_;
  at::Tensor lower_, upper_;
  EpSettings settings_;
  at::Device device_;
  Messages messages_;
  LikelihoodDiagnostics diagnostics_;
};

}  // namespace inkling
