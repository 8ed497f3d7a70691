#include "engine/priors/edm_prior.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace inkling {

EdmCoefficients edmCoefficients(const at::Tensor& beta, double sigmaData) {
  const auto total = (beta * beta + sigmaData * sigmaData).sqrt();
  return {sigmaData * sigmaData / (total * total), beta * sigmaData / total, total.reciprocal(),
          beta.log() / 4};
}

EdmPrior::EdmPrior(PriorCard card, std::shared_ptr<const UNet> network)
    : Prior(std::move(card)), network_(std::move(network)) {}

at::Tensor EdmPrior::denoise(const at::Tensor& x, const at::Tensor& beta) const {
  at::NoGradGuard guard;
  const auto batch = x.size(0);
  // one level for all rows: the network embeds it once
  const auto c = edmCoefficients(beta.reshape({-1}), card_.sigmaData);
  const auto input =
      (x * c.in.view({-1, 1})).view({batch, shape().channels, shape().height, shape().width});
  const auto output = network_->forward(input, c.condition).view({batch, -1});
  return x * c.skip.view({-1, 1}) + output * c.out.view({-1, 1});
}

}  // namespace inkling
