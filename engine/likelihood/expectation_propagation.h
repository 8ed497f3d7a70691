// Expectation propagation for one Gaussian vector seen through intervals (method.md section 5).
#pragma once

#include "engine/likelihood/likelihood.h"
#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace inkling {

/// The gradient of log p(y | z) where y says that z + n lies in [lower, upper) and n ~ N(0, C),
/// C = sigma² I + beta² AAᵀ, by EP with one precision per factor and image. All rows of a batch are
/// iterated together; a row that has converged leaves the batch. Two products with the eigenvectors
/// an iteration, on the device and in the dtype that are given here (in float64 where C is
/// singular); everything else in float64 on the CPU, in forms that neither cancel nor overflow
/// where vbar -> 0, vbar -> 1 or C is singular.
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
    at::Tensor h;          ///< h_F, [R, M]
    at::Tensor projected;  ///< Vᵀ h_F, [R, M]
    at::Tensor tau;        ///< tau_F, [R]
    double variance = 0;   ///< mean(c) they were made for
  };
  /// C = V diag(c) Vᵀ at one noise level.
  struct Covariance {
    at::Tensor c;           ///< [M], the smallest raised a little above zero
    at::Tensor basis;       ///< V, [M, M] in the products' dtype and device
    at::Tensor transposed;  ///< Vᵀ
    at::Tensor seen;        ///< [M], 1, or 0 in the null space of C
    double mean = 0;        ///< of c
  };
  /// What the intervals tell the Gaussian factor, each [R, M].
  struct FromIntervals {
    at::Tensor g;  ///< section 4's g at z + h_F/tau_F
    at::Tensor h;  ///< vbar h_G
    at::Tensor q;  ///< r/vbar
  };
  struct Batch;

  Covariance covarianceAt(double beta);
  Messages coldMessages(std::int64_t rows, double variance) const;
  Messages startMessages(std::int64_t rows, const Covariance& covariance) const;
  static FromIntervals intervalStep(const Batch& batch, const at::Tensor& c);
  static at::Tensor toBasis(const at::Tensor& t, const Covariance& covariance);
  static at::Tensor fromBasis(const at::Tensor& projected, const Covariance& covariance);
  static std::vector<double> gaussianStep(Batch& batch, const FromIntervals& message,
                                          const Covariance& covariance);
  /// Iterates those rows to their end and puts Vᵀg into theirs of answer, [R, M].
  LikelihoodDiagnostics iterate(Batch batch, const Covariance& covariance,
                                const Cancellation& cancellation, at::Tensor& answer);

  at::Tensor eigenvalues_, eigenvectors_, singleEigenvectors_, singleTransposed_;
  double noise_;
  at::Tensor lower_, upper_;
  EpSettings settings_;
  at::Device device_;
  Messages messages_;
  LikelihoodDiagnostics diagnostics_;
};

}  // namespace inkling
