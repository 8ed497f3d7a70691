// Arrays of images as a verb's caller gives them.
#pragma once

#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/model/image.h"
#include "engine/model/prior_shape.h"
#include "engine/priors/tensors.h"
#include "engine/support/image_layout.h"
#include "engine/support/npy.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace inkling {

/// Images as rows, channel by channel, and back in the order of the axes that they came in.
class ImageRows {
 public:
  /// For images of N pixels, or Error(Input). Of three or four axes the last may be the channels.
  ImageRows(const Array& x, std::int64_t n) : shape_(x.shape), pixels_(n) {
    const auto total = x.size();
    const bool one = shape_.size() == 1;
    if (shape_.empty() || total == 0 || total % n != 0 || (one && total != n) ||
        (!one && total / shape_[0] != n && total != n))
      throw Error(ErrorKind::Input,
                  "{what} is {shape}, but an image has {pixels} pixels: give [{pixels}] or "
                  "[images, {pixels}].",
                  {{"what", name}, {"shape", shapeText(shape_)}, {"pixels", n}});
    const auto d = shape_.size();
    if (d >= 3 && shape_[d - 1] == 3 && shape_[d - 3] != 3 && d == (total == n ? 3u : 4u))
      channels_ = 3;
    take(x);
  }

  /// For a prior, by the rule of every reader, or Error(Input).
  ImageRows(const Array& x, const PriorShape& prior) : shape_(x.shape) {
    const auto layout = imageLayout(name, shape_, {prior.channels, prior.height, prior.width});
    if (!prior.admits(layout.shape))
      throw Error(ErrorKind::Input, "{what} holds images of {given}, the prior is for {known}.",
                  {{"what", name}, {"given", toString(layout.shape)}, {"known", toString(prior)}});
    image_ = layout.shape;
    pixels_ = image_.size();
    if (layout.channelsLast) channels_ = image_.channels;
    take(x);
  }

  const at::Tensor& rows() const { return rows_; }
  const ImageShape& image() const { return image_; }

  Array back(const at::Tensor& rows) const {
    return toArray(turned(rows, {-1, channels_, pixels_ / channels_}).reshape(shape_));
  }

 private:
  static constexpr const char* name = "x";

  void take(const Array& x) {
    requireFinite(x, name);
    rows_ = turned(toTensor(x), {-1, pixels_ / channels_, channels_}).reshape({-1, pixels_});
  }
  static at::Tensor turned(const at::Tensor& values, at::IntArrayRef shape) {
    return values.reshape(shape).transpose(1, 2);
  }

  std::vector<std::int64_t> shape_;
  std::int64_t pixels_ = 0, channels_ = 1;  ///< channels where they come last
  ImageShape image_;
  at::Tensor rows_;
};

}  // namespace inkling
