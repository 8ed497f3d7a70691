// The likelihood scores grad log p(y | x_t) that guide a sampler (method.md sections 4 and 5).
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/progress.h"
#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string>

namespace inkling {

/// How the last score() went, where a method iterates (EP).
struct LikelihoodDiagnostics {
  double residual = 0;  ///< largest relative change of h_F and tau_F over the batch
  int iterations = 0;   ///< inner iterations used
};

/// One method's likelihood score for fixed measurements. Holds warm-start state: one object per
/// run, used from one thread.
class Likelihood {
 public:
  virtual ~Likelihood() = default;

  /// x: [B, N] with the operator's dtype and device; B = measurements.batch(), or a multiple S of
  /// it (S posterior samples per image, image-major: row b*S + s). beta > 0: noise level of x.
  /// Returns grad log p(y | x_t) with respect to x, [B, N], same dtype; never NaN for finite x.
  virtual at::Tensor score(const at::Tensor& x, double beta) = 0;

  virtual LikelihoodDiagnostics diagnostics() const { return {}; }

  /// Upper bound of beta² times the curvature of −log p at noise level beta: the L in the Langevin
  /// stability bound r (1 + gamma L) < 2 (method.md section 6).
  virtual double curvature(double beta) const = 0;

  /// [rows, 1], in the operator's dtype and on its device: beta² times the curvature of −log p
  /// where the last score() was taken, row by row, from below by a few percent at most. Undefined
  /// where curvature() says it already. Never waits for the device.
  virtual at::Tensor localCurvature() { return {}; }
};

/// Expectation propagation's settings (QCS-SGM+).
struct EpSettings {
  int maxIterations = 100;
  double tolerance = 1e-4;  ///< relative change of h_F and tau_F
  double damping =
      0;  ///< share of the old message kept at every step; oscillation adds to it by itself
  bool warmStart = true;  ///< start from the messages of the last score()
};

/// QCS-SGM: closed-form pseudo-likelihood score, exact where AAᵀ is diagonal. Needs intervals.
std::unique_ptr<Likelihood> makeQcsSgm(std::shared_ptr<const LinearOperator>, const Measurements&);
/// QCS-SGM+: expectation propagation for any A; needs intervals and the spectrum of AAᵀ.
std::unique_ptr<Likelihood> makeQcsSgmPlus(std::shared_ptr<const LinearOperator>,
                                           const Measurements&, const EpSettings& = {},
                                           const ProgressCallback& = {}, const Cancellation& = {});
/// Exact score of linear measurements, through the spectrum of AAᵀ.
std::unique_ptr<Likelihood> makeLinear(std::shared_ptr<const LinearOperator>, const Measurements&,
                                       const ProgressCallback& = {}, const Cancellation& = {});
/// Jalal et al. (2021): Aᵀ(y − Ax)/(sigma² + beta²); for quantized data y is the midpoint.
std::unique_ptr<Likelihood> makeJalal(std::shared_ptr<const LinearOperator>, const Measurements&);

}  // namespace inkling
