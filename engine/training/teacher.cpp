#include "engine/training/teacher.h"

#include "engine/model/error.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

namespace inkling {

Teacher::Teacher(std::shared_ptr<const Prior> prior, double share, NoiseRange noise)
    : prior_(std::move(prior)), share_(share), noise_(noise) {}

std::unique_ptr<Teacher> Teacher::from(const Settings& settings, const ImageShape& shape,
                                       at::Device device) {
  const auto& name = settings.text("teacher");
  if (name.empty()) return nullptr;
  const NoiseRange noise{settings.real("teacher-noise-min"), settings.real("teacher-noise-max")};
  if (noise.low >= noise.high)
    throw Error(ErrorKind::Usage, "{lowest} is not below {highest}: give a range of noise levels.",
                {{"lowest", OptionName{"teacher-noise-min"}},
                 {"highest", OptionName{"teacher-noise-max"}}});
  auto prior = openPrior(name, device);
  if (prior->generator())
    throw Error(ErrorKind::Usage,
                "The prior {name} makes images and does not denoise: name another {teacher}.",
                {{"name", prior->card().name}, {"teacher", OptionName{"teacher"}}});
  return std::unique_ptr<Teacher>(
      new Teacher(atSize(std::move(prior), shape), settings.real("teacher-share"), noise));
}

at::Tensor Teacher::target(const at::Tensor& x, const at::Tensor& noisy,
                           const at::Tensor& beta) const {
  constexpr double least = 0.05;
  const at::NoGradGuard guard;
  const auto weight =
      share_ / ((1 + (beta / noise_.high).pow(4)) * (1 + (noise_.low / beta).pow(4)));
  const auto taught = at::nonzero(weight >= least).view({-1});
  if (taught.numel() == 0) return x;
  const auto seen = noisy.index_select(0, taught), clean = x.index_select(0, taught);
  const auto pull = weight.index_select(0, taught).view({-1, 1});
  return x.index_copy(0, taught,
                      clean + pull * (prior_->denoise(seen, beta.index_select(0, taught)) - clean));
}

nlohmann::json Teacher::description() const {
  const auto& card = prior_->card();
  return {{"name", card.name},
          {"source", card.source},
          {"licence", card.licence},
          {"share", share_},
          {"noise", {noise_.low, noise_.high}}};
}

}  // namespace inkling
