// EDM-preconditioned denoiser (Karras et al. 2022, table 1):
// D = c_skip x + c_out F(c_in x, log(beta)/4),  c_skip = sd²/(beta² + sd²),
// c_out = beta sd/sqrt(beta² + sd²),  c_in = 1/sqrt(beta² + sd²),  sd = sigma_data.
#pragma once

#include "engine/priors/prior.h"
#include "engine/priors/unet.h"

namespace inkling {

struct EdmCoefficients {
  at::Tensor skip, out, in, condition;  ///< each of beta's shape
};
EdmCoefficients edmCoefficients(const at::Tensor& beta, double sigmaData);

class EdmPrior : public Prior {
 public:
  /// Throws Error(Input) where the card has no sigma_data.
  EdmPrior(PriorCard card, std::shared_ptr<const UNet> network);
  at::Device device() const override { return network_->device(); }

 private:
  at::Tensor denoiseImages(const at::Tensor& x, const at::Tensor& beta) const override;

  std::shared_ptr<const UNet> network_;
  double sigmaData_;
};

}  // namespace inkling
