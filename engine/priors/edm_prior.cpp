#include "engine/priors/edm_prior.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace inkling {

EdmCoefficients edmCoefficients(const at::Tensor& beta, double sigmaData) {
  const auto total = (beta * beta + sigmaData * sigmaData).sqrt();
  return {sigmaData * sigmaData / (total * total), beta * sigmaData / total, total.reciprocal(),
          beta.log() / 4};
}

at::Tensor edmInput(const UNetConfig& network, const at::Tensor& noisy, const at::Tensor& beta,
                    const EdmCoefficients& coefficients) {
  auto scaled = noisy * coefficients.in.view({-1, 1, 1, 1});
  if (!network.detail) return scaled;
  const auto smooth = at::avg_pool2d(noisy, {5, 5}, {1, 1}, {2, 2}, false, false);
  const auto unit = (beta * beta + 1e-4).rsqrt().view({-1, 1, 1, 1});
  return at::cat({scaled, (noisy - smooth) * unit}, 1);
}

EdmPrior::EdmPrior(PriorCard card, std::shared_ptr<const UNet> network)
    : Prior(std::move(card)), network_(std::move(network)), sigmaData_(card_.requireSigmaData()) {}

at::Tensor EdmPrior::denoiseImages(const at::Tensor& x, const at::Tensor& beta) const {
  at::NoGradGuard guard;
  // one level for all images: the network embeds it once
  const auto c = edmCoefficients(beta, sigmaData_);
  const auto each = [](const at::Tensor& coefficient) { return coefficient.view({-1, 1, 1, 1}); };
  const auto output = network_->forward(edmInput(network_->config(), x, beta, c), c.condition);
  return x * each(c.skip) + output * each(c.out);
}

}  // namespace inkling
