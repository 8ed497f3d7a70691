// EDM-preconditioned denoiser (Karras et al. 2022, table 1):
// D = c_skip x + c_out F(c_in x, log(beta)/4),  c_skip = sd²/(beta² + sd²),
// c_out = beta sd/sqrt(beta² + sd²),  c_in = 1/sqrt(beta² + sd²),  sd = sigma_data.
#pragma once

#include "engine/priors/prior.h"
#include "engine/priors/unet.h"

namespace inkling {

inline constexpr const char* edmArchitecture = "edm-unet";

struct EdmCoefficients {
  at::Tensor skip, out, in, condition;  ///< each of beta's shape
};
EdmCoefficients edmCoefficients(const at::Tensor& beta, double sigmaData);

/// What the network sees of noisy images, [B, C, H, W]: c_in x and, where its description says
/// detail, beside it (x − the mean of 5×5 pixels about it)/sqrt(beta² + 0.01²), [B, 2C, H, W]. With
/// little noise c_in x hides what is to be removed under the picture; there it has unit size.
at::Tensor edmInput(const UNetConfig& network, const at::Tensor& noisy, const at::Tensor& beta,
                    const EdmCoefficients& coefficients);

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
