// The Gaussian mixture in closed form: exact score and denoiser at every noise level. It needs no
// network, so it is the reference for the samplers, and what is left where no weights are found.
#pragma once

#include "engine/priors/prior.h"

#include <map>

namespace inkling {

/// K components: x ~ sum_k w_k N(mu_k, Q_k diag(lambda_k) Q_kᵀ).
struct Mixture {
  at::Tensor weights;       ///< [K] float64, positive, sum 1
  at::Tensor means;         ///< [K, N] float64
  at::Tensor eigenvectors;  ///< [K, N, N] float64, columns Q
  at::Tensor eigenvalues;   ///< [K, N] float64, not negative
};

/// Reads the tensors weights, means, eigenvectors, eigenvalues. Throws Error(Input) where one is
/// missing, of another shape, or no mixture (negative weight, Q not orthogonal).
Mixture mixtureFromTensors(const std::map<std::string, at::Tensor>& tensors);

/// D(x, beta) = sum_k r_k(x) [mu_k + Q_k diag(lambda_k/(lambda_k + beta²)) Q_kᵀ (x − mu_k)], with
/// r_k the responsibilities under N(mu_k, Sigma_k + beta² I); in float64.
class GaussianMixture : public Prior {
 public:
  /// Throws Error(Input) if the mixture is not of the card's size.
  GaussianMixture(PriorCard card, const Mixture& mixture, at::Device device = at::kCPU);

  at::Device device() const override { return mixture_.means.device(); }
  /// log p_beta(x), [B] float64.
  at::Tensor logDensity(const at::Tensor& x, double beta) const;
  const Mixture& mixture() const { return mixture_; }

 private:
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override;

  struct Projected {
    at::Tensor offsets;   ///< [K, B, N] Qᵀ(x − mu)
    at::Tensor logTerms;  ///< [K, B] log w_k + log N(x; …)
  };
  Projected project(const at::Tensor& x, const at::Tensor& beta) const;

  Mixture mixture_;
};

inline constexpr const char* analyticPriorName = "gaussian-mixture";
/// "gaussian-mixture" (28×28) or "gaussian-mixture:HxW", up to 48×48: smooth dark pictures with
/// bright soft shapes, two components of different smoothness; no data went into it.
std::shared_ptr<const Prior> analyticPrior(const std::string& name, at::Device device = at::kCPU);

}  // namespace inkling
