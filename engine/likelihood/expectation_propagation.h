// Expectation propagation for one Gaussian vector seen through intervals (method.md section 5).
#pragma once

#include "engine/likelihood/ep_steps.h"
#include "engine/likelihood/intervals.h"
#include "engine/likelihood/likelihood.h"
#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace inkling {

/// The gradient of log p(y | z) where y says that z + n lies in [lower, upper) and n ~ N(0, C),
/// C = sigma² I + beta² AAᵀ, by EP with one precision per factor and image. All rows of a batch are
/// iterated together; a row that has converged leaves the batch. Everything happens on the device
/// that is given here, whose results are waited for once an iteration. Two products with the
/// eigenvectors an iteration (three for M > N) in the dtype that is given (in float64 where C is
/// singular); everything else in float64, in forms that neither cancel nor overflow where vbar ->
/// 0, vbar -> 1 or C is singular. For M > N, V has only the K = N directions that A reaches; on the
/// M − N others C is sigma² I, which needs no basis.
class ExpectationPropagation {
 public:
  /// spectrum: of AAᵀ. lower, upper: [B, M] float64 on the CPU.
  ExpectationPropagation(const Spectrum& spectrum, double noise, const at::Tensor& lower,
                         const at::Tensor& upper, const EpSettings& settings, at::Device device,
                         at::ScalarType dtype);

  /// z: [R, M] float64 on the device, R = samples·B, row b*samples + s. Returns [R, M] likewise:
  /// the gradient's part in the range of A, as Aᵀ sees no other.
  at::Tensor gradient(const at::Tensor& z, double beta, const Cancellation& cancellation);

  /// Precision of the Gaussian factor's message after the last gradient(), [R, 1] float64.
  const at::Tensor& precision() const { return messages_.tau; }
  LikelihoodDiagnostics diagnostics() const { return diagnostics_; }

 private:
  /// What the factors tell each other: N(h/tau, I/tau) in natural parameters.
  struct Messages {
    at::Tensor h;          ///< h_F, [R, M]
    at::Tensor projected;  ///< Vᵀ h_F, [R, K]
    at::Tensor outside;    ///< h_F − V Vᵀ h_F, [R, M]; undefined where K = M
    at::Tensor tau;        ///< tau_F, [R, 1]
    double variance = 0;   ///< mean(c) they were made for

    Messages narrow(std::int64_t first, std::int64_t count) const;
    Messages select(const at::Tensor& index) const;
  };
  /// C = V diag(c) Vᵀ at one noise level.
  struct Covariance {
    ep::Eigenvalues values;
    at::Tensor basis;       ///< V, [M, K] in the products' dtype
    at::Tensor transposed;  ///< Vᵀ
    double mean = 0;        ///< of all M eigenvalues
  };
  /// Some neighbouring rows of a batch, iterated by one thread.
  struct Share {
    Messages messages;  ///< where they start, and then where they end
    at::Tensor answer;  ///< Vᵀg, [n, K]
    LikelihoodDiagnostics diagnostics;
  };
  struct Batch;

  Covariance covarianceAt(double beta);
  Messages coldMessages(std::int64_t rows, double variance) const;
  Messages startMessages(std::int64_t rows, const Covariance& covariance) const;
  static at::Tensor toBasis(const at::Tensor& t, const Covariance& covariance);
  static at::Tensor fromBasis(const at::Tensor& projected, const Covariance& covariance);
  static std::vector<double> gaussianStep(Batch& batch, const ep::FromIntervals& message,
                                          const Covariance& covariance);
  static std::vector<double> passOn(Batch& batch, const ep::FromIntervals& message,
                                    const Covariance& covariance, const at::Tensor& inBasis,
                                    const ep::FromGaussian& next);
  void iterate(Batch batch, const Covariance& covariance, const Cancellation& cancellation,
               Share& share) const;

  at::Tensor eigenvalues_, eigenvectors_, singleEigenvectors_, singleTransposed_;
  double sum_ = 0, least_ = 0, most_ = 0;  ///< of the eigenvalues
  double noise_;
  Intervals intervals_;
  EpSettings settings_;
  at::Device device_;
  Messages messages_;
  LikelihoodDiagnostics diagnostics_;
};

}  // namespace inkling
