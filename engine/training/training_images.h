// Where a trainer's images come from.
#pragma once

#include "engine/training/dataset.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <vector>

namespace inkling {

/// Images of one shape, as an endless sequence to train on and some that are held out of it.
class TrainingImages {
 public:
  virtual ~TrainingImages() = default;

  virtual const ImageShape& shape() const = 0;
  virtual bool anySize() const = 0;  ///< whether they are parts of pictures of any size
  /// Images number first … first + count of the sequence: [count, N], float32 in [0, 1] on the CPU.
  /// A function of its arguments and of what the object was made from, so that a run resumes where
  /// it was; fastest in ascending order.
  virtual at::Tensor batch(std::int64_t first, std::int64_t count) = 0;

  /// Never in the sequence: [n, N]. Their shape may be a larger one.
  virtual at::Tensor heldOut() const = 0;
  virtual const ImageShape& heldOutShape() const = 0;

  virtual at::Tensor meanImage() const = 0;        ///< [N], of the training part
  virtual double secondMoment() const = 0;         ///< of its pixels
  virtual std::int64_t trainingCount() const = 0;  ///< images or pictures to train on
  /// What distinguishes this sequence from another one, for checkpoints and the card.
  virtual nlohmann::json description() const = 0;
};

/// A set in memory, all of it once an epoch in random order; mirrored at random with flips.
class WholeImages final : public TrainingImages {
 public:
  /// The last heldOut images of the set are held out. Throws Error(Input) where fewer than a batch
  /// remain.
  WholeImages(ImageSet images, std::int64_t heldOut, std::int64_t batch, bool flips,
              std::uint64_t seed);

  const ImageShape& shape() const override { return images_.shape; }
  bool anySize() const override { return false; }
  at::Tensor batch(std::int64_t first, std::int64_t count) override;
  at::Tensor heldOut() const override;
  const ImageShape& heldOutShape() const override { return images_.shape; }
  at::Tensor meanImage() const override;
  double secondMoment() const override;
  std::int64_t trainingCount() const override { return images_.count() - heldOut_; }
  nlohmann::json description() const override;

 private:
  ImageSet images_;
  std::int64_t heldOut_;
  bool flips_;
  std::uint64_t seed_;
  std::int64_t epoch_ = -1;
  std::vector<std::int64_t> order_;
};

}  // namespace inkling
