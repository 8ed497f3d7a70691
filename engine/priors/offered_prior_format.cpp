// Priors that the program computes: engine/model/offered_prior.h.
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/offered_prior.h"
#include "engine/priors/prior_format.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

constexpr const char* formatId = "offered";

PriorCard cardOf(const OfferedPrior& offered) {
  auto card = cardFromJson(parseJson(offered.cardJson, nested("the prior's card")));
  card.name = offered.name;
  card.architecture = formatId;
  return card;
}

/// Its images go through the processor's memory, whatever the device.
class ProgramPrior final : public Prior {
 public:
  ProgramPrior(std::shared_ptr<const OfferedPrior> offered, at::Device device)
      : Prior(cardOf(*offered)), offered_(std::move(offered)), device_(device) {}
  at::Device device() const override { return device_; }

 private:
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override {
    const auto noisy = images.to(at::kCPU, at::kFloat).contiguous();
    const auto levels = beta.to(at::kCPU, at::kFloat).expand({noisy.size(0)}).contiguous();
    auto denoised = at::empty_like(noisy);
    offered_->denoise({noisy.data_ptr<float>(), noisy.sizes().vec(), levels.data_ptr<float>()},
                      denoised.data_ptr<float>());
    return denoised.to(device_);
  }

  std::shared_ptr<const OfferedPrior> offered_;
  at::Device device_;
};

class OfferedFormat final : public PriorFormat {
 public:
  bool makes(std::string_view name) const override { return findOfferedPrior(name) != nullptr; }
  std::shared_ptr<const Prior> make(const std::string& name, at::Device device) const override {
    auto offered = findOfferedPrior(name);
    if (!offered)
      throw Error(ErrorKind::Input, "The prior {name} is no longer offered. Offer it again.",
                  {{"name", name}});
    return std::make_shared<ProgramPrior>(std::move(offered), device);
  }
};

const PriorFormatCode code(formatId, std::make_unique<OfferedFormat>());

}  // namespace
}  // namespace inkling
