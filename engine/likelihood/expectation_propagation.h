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
/// an iteration (three for M > N), on the device and in the dtype that are given here (in float64
/// where C is singular); everything else in float64 on the CPU, in forms that neither cancel nor
/// overflow where vbar -> 0, vbar -> 1 or C is singular. For M > N, V has only the K = N directions
/// that A reaches; on the M − N others C is sigma² I, which needs no basis.
class ExpectationPropagation {
 public:
  /// spectrum: of AAᵀ. lower, upper: [B, M] float64 on the CPU.
  ExpectationPropagation(const Spectrum& spectrum, double noise, const at::Tensor& lower,
                         const at::Tensor& upper, const EpSettings& settings, at::Device device,
                         at::ScalarType dtype);

  /// z: [R, M] float64 on the CPU, R = samples·B, row b*samples + s. Returns [R, M] likewise: the
  /// gradient's part in the range of A, as Aᵀ sees no other.
  at::Tensor gradient(const at::Tensor& z, double beta, const Cancellation& cancellation);

  /// Precision of the Gaussian factor's message after the last gradient(), [R] float64.
  const at::Tensor& precision() const { return messages_.tau; }
  LikelihoodDiagnostics diagnostics() const { return diagnostics_; }

 private:
  /// What the factors tell each other: N(h/tau, I/tau) in natural parameters.
  struct Messages {
    at::Tensor h;          ///< h_F, [R, M]
    at::Tensor projected;  ///< Vᵀ h_F, [R, K]
    at::Tensor outside;    ///< h_F − V Vᵀ h_F, [R, M]; undefined where K = M
    at::Tensor tau;        ///< tau_F, [R]
    double variance = 0;   ///< mean(c) they were made for
  };
  /// C = V diag(c) Vᵀ at one noise level.
  struct Covariance {
    at::Tensor c;           ///< [K], the smallest raised a little above zero
    at::Tensor basis;       ///< V, [M, K] in the products' dtype and device
    at::Tensor transposed;  ///< Vᵀ
    at::Tensor seen;        ///< [K], 1, or 0 in the null space of C
    double mean = 0;        ///< of all M eigenvalues
    double others = 0;      ///< M − K, the number of eigenvalues outside the range of A
    double otherC = 0;      ///< each of them, raised alike
    bool othersSeen = false;
  };
  /// What the intervals tell the Gaussian factor.
  struct FromIntervals {
    at::Tensor g;                ///< the intervals' score at z + h_F/tau_F, [R, M]
    at::Tensor h;                ///< vbar h_G, [R, M]
    at::Tensor q;                ///< r/vbar, [R, K]
    std::vector<double> otherQ;  ///< the same of the eigenvalues outside the range of A, [R]
  };
  struct Batch;

  Covariance covarianceAt(double beta);
  Messages coldMessages(std::int64_t rows, double variance) const;
  Messages startMessages(std::int64_t rows, const Covariance& covariance) const;
  static FromIntervals intervalStep(const Batch& batch, const Covariance& covariance);
  static at::Tensor toBasis(const at::Tensor& t, const Covariance& covariance);
  static at::Tensor fromBasis(const at::Tensor& projected, const Covariance& covariance);
  static std::vector<double> gaussianStep(Batch& batch, const FromIntervals& message,
                                          const Covariance& covariance);
  static std::vector<double> passOn(Batch& batch, const FromIntervals& message,
                                    const Covariance& covariance, const at::Tensor& projected,
                                    const at::Tensor& next, const std::vector<double>& nextTau);
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
