// A teacher: a prior whose denoised images are learned along with the clean ones (distillation;
// Hinton, Vinyals & Dean 2015). The clean image is one draw of what a denoiser is to learn, the
// posterior mean; a good denoiser's image is near that mean, so that fewer pictures are needed.
#pragma once

#include "engine/model/option.h"
#include "engine/priors/prior.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <memory>

namespace inkling {

/// As the option "teacher" and those that begin with its name ask.
class Teacher {
 public:
  /// Null where none is asked for. Throws as openPrior does, Error(Input) where it is not for such
  /// images, and Error(Usage) where it does not denoise.
  static std::unique_ptr<Teacher> from(const Settings& settings, const ImageShape& shape,
                                       at::Device device);

  /// What is learned of clean images x, [B, N], that were seen as noisy at the levels beta, [B]:
  /// x + w(beta) (D(noisy, beta) − x) with w = share/((1 + (beta/high)^4)(1 + (low/beta)^4)),
  /// 0 where that is under 0.05: an evaluation of the teacher costs about as much as the step
  /// itself.
  at::Tensor target(const at::Tensor& x, const at::Tensor& noisy, const at::Tensor& beta) const;

  /// For checkpoints and the card.
  nlohmann::json description() const;

 private:
  Teacher(std::shared_ptr<const Prior> prior, double share, NoiseRange noise);

  std::shared_ptr<const Prior> prior_;
  double share_;
  NoiseRange noise_;  ///< at whose ends it is a half
};

}  // namespace inkling
