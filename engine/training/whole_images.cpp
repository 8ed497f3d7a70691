#include "engine/model/error.h"
#include "engine/support/random.h"
#include "engine/training/training_images.h"

#include <ATen/ATen.h>

namespace inkling {

WholeImages::WholeImages(ImageSet images, std::int64_t heldOut, std::int64_t batch, bool flips,
                         std::uint64_t seed)
    : images_(std::move(images)), heldOut_(heldOut), flips_(flips), seed_(seed) {
  if (images_.count() < heldOut + batch)
    throw Error(ErrorKind::Input,
                "The training set has {count} images: too few for {held-out} {images} and one "
                "batch of {batch}.",
                {{"count", images_.count()},
                 {"held-out", OptionName{"held-out"}},
                 {"images", heldOut},
                 {"batch", batch}});
}

at::Tensor WholeImages::batch(std::int64_t first, std::int64_t count) {
  const std::int64_t n = trainingCount();
  auto indices = at::empty({count}, at::kLong);
  auto* chosen = indices.data_ptr<std::int64_t>();
  for (std::int64_t i = 0; i < count; ++i) {
    const std::int64_t position = first + i;
    if (position / n != epoch_) {
      epoch_ = position / n;
      order_ = RandomStream(seed_, "shuffle", static_cast<std::uint64_t>(epoch_)).choose(n, n);
    }
    chosen[i] = order_[static_cast<std::size_t>(position % n)];
  }
  auto x = images_.rows(indices);
  if (!flips_) return x;
  std::vector<std::uint32_t> coins(static_cast<std::size_t>(count));
  RandomStream(seed_, "flips").bits(coins, static_cast<std::uint64_t>(first));
  auto flip = at::empty({count, 1, 1, 1}, at::kBool);
  for (std::int64_t i = 0; i < count; ++i)
    flip.data_ptr<bool>()[i] = coins[static_cast<std::size_t>(i)] & 1;
  const auto& s = images_.shape;
  const auto pictures = x.view({count, s.channels, s.height, s.width});
  return at::where(flip, pictures.flip({3}), pictures).reshape({count, -1});
}

at::Tensor WholeImages::heldOut() const {
  return images_.rows(at::arange(trainingCount(), images_.count(), at::TensorOptions(at::kLong)));
}

at::Tensor WholeImages::meanImage() const {
  auto sum = at::zeros({images_.pixels.size(1)}, at::kDouble);
  for (const auto& piece : images_.pixels.narrow(0, 0, trainingCount()).split(4096))
    sum += piece.to(at::kDouble).sum(0);
  if (images_.pixels.scalar_type() == at::kByte) sum.div_(255);
  return sum.div_(static_cast<double>(trainingCount())).to(at::kFloat);
}

double WholeImages::secondMoment() const {
  const auto part = images_.pixels.narrow(0, 0, trainingCount());
  double squares = 0;  // in pieces: the whole set as double would not fit
  for (const auto& piece : part.split(4096)) {
    auto x = piece.to(at::kDouble);
    if (piece.scalar_type() == at::kByte) x.div_(255);
    squares += x.square().sum().item<double>();
  }
  return squares / static_cast<double>(part.numel());
}

nlohmann::json WholeImages::description() const {
  return {{"shape", toString(images_.shape)},
          {"images", images_.count()},
          {"held-out", heldOut_},
          {"flips", flips_}};
}

}  // namespace inkling
