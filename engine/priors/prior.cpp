#include "engine/priors/prior.h"

#include "engine/model/error.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace inkling {
namespace {

/// Where the pixels of a side lie that is reflected at its last one, again and again as far as need
/// be, [size + more].
at::Tensor reflected(std::int64_t size, std::int64_t more, at::Device device) {
  const auto period = std::max<std::int64_t>(1, 2 * (size - 1));
  const auto within =
      at::arange(size + more, at::TensorOptions(at::kLong).device(device)).remainder(period);
  return at::minimum(within, period - within);
}

at::Tensor padded(at::Tensor images, std::int64_t multiple) {
  for (std::int64_t dimension : {2, 3}) {
    const auto size = images.size(dimension), rest = size % multiple;
    if (rest > 0)
      images = images.index_select(dimension, reflected(size, multiple - rest, images.device()));
  }
  return images;
}

class RecardedPrior final : public Prior {
 public:
  RecardedPrior(std::shared_ptr<const Prior> prior, PriorCard card)
      : Prior(std::move(card)), prior_(std::move(prior)) {}
  at::Device device() const override { return prior_->device(); }
  const Generator* generator() const override { return prior_->generator(); }

 private:
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override {
    return prior_->denoise(images, beta);
  }

  std::shared_ptr<const Prior> prior_;
};

}  // namespace

ImageShape Prior::shape() const {
  if (const auto shape = card_.shape.fixed()) return *shape;
  throw Error(ErrorKind::Usage,
              "The prior \"{name}\" is for images of any size, and nothing says which size is "
              "meant. Give an image, or choose a prior of one size.",
              {{"name", card_.name}});
}

at::Tensor Prior::denoise(const at::Tensor& x, const at::Tensor& beta) const {
  const auto levels = beta.reshape({-1});
  const auto batch = x.size(0);
  if (x.dim() != 4) {
    const auto s = shape();
    return denoise(x.reshape({batch, s.channels, s.height, s.width}), levels)
        .reshape({batch, s.size()});
  }
  const ImageShape given{static_cast<int>(x.size(1)), static_cast<int>(x.size(2)),
                         static_cast<int>(x.size(3))};
  if (!card_.shape.admits(given))
    throw Error(
        ErrorKind::Internal,
        "The prior \"{name}\" was given images of {given}, and is for {known}.",
        {{"name", card_.name}, {"given", toString(given)}, {"known", toString(card_.shape)}});
  if (!card_.shape.anySize()) return denoiseImages(x, levels);
  return denoiseImages(padded(x, card_.shape.multiple), levels)
      .slice(2, 0, x.size(2))
      .slice(3, 0, x.size(3))
      .contiguous();
}

at::Tensor Prior::denoise(const at::Tensor& x, double beta) const {
  return denoise(x, at::full({1}, beta, at::TensorOptions().dtype(at::kFloat).device(x.device())));
}

at::Tensor Prior::score(const at::Tensor& x, double beta) const {
  return (denoise(x, beta) - x).div_(beta * beta);
}

std::shared_ptr<const Prior> atSize(std::shared_ptr<const Prior> prior, const ImageShape& shape) {
  if (prior->card().shape == PriorShape(shape)) return prior;
  auto card = cardAtSize(prior->card(), shape);
  return withCard(std::move(prior), std::move(card));
}

std::shared_ptr<const Prior> withCard(std::shared_ptr<const Prior> prior, PriorCard card) {
  return std::make_shared<RecardedPrior>(std::move(prior), std::move(card));
}

}  // namespace inkling
