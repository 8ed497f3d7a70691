#include "engine/training/dataset.h"

#include "engine/model/error.h"
#include "engine/support/image_files.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>

namespace inkling {
namespace {

/// The byte of which a pixel is the 255th part, if there is one.
std::optional<std::uint8_t> exactByte(float value) {
  const auto byte = std::lround(value * 255);
  if (static_cast<float>(byte) / 255.0f != value) return {};
  return static_cast<std::uint8_t>(byte);
}

/// Images of one shape one after the other: as bytes as long as that loses nothing.
class Collector {
 public:
  Collector(int channels, const ProgressCallback& progress, const Cancellation& cancellation)
      : channels_(channels), progress_(progress), cancellation_(cancellation) {}

  void add(Image image, const std::string& from) {
    image = inColourOf(std::move(image), channels_);
    if (count_ == 0) {
      shape_ = image.shape;
      first_ = from;
    }
    image = inColourOf(std::move(image), shape_.channels);
    if (image.shape.channels > shape_.channels) toColour(image.shape.channels);
    if (image.shape != shape_)
      throw Error(ErrorKind::Input,
                  "'{file}' is {shape}, but '{first}' is {other}: a training set needs images of "
                  "one size.",
                  {{"file", from},
                   {"shape", toString(image.shape)},
                   {"first", first_},
                   {"other", toString(shape_)}});
    append(image);
    if (++count_ % 256 != 0) return;
    cancellation_.check();
    if (progress_) progress_({"Reading " + from, static_cast<double>(count_), 0, -1});
    if (count_ % 4096 == 0)
      requireMemory(bytes_.size() + floats_.size() * sizeof(float), "The training set",
                    "Use fewer or smaller images.");
  }

  std::int64_t count() const { return count_; }

  ImageSet take() const {
    const bool exact = floats_.empty();
    auto pixels = at::empty({count_, shape_.size()}, exact ? at::kByte : at::kFloat);
    if (exact)
      std::memcpy(pixels.data_ptr(), bytes_.data(), bytes_.size());
    else
      std::memcpy(pixels.data_ptr(), floats_.data(), floats_.size() * sizeof(float));
    return {shape_, pixels};
  }

 private:
  void append(const Image& image) {
    if (floats_.empty()) {
      const auto before = bytes_.size();
      for (const float value : image.pixels) {
        const auto byte = exactByte(value);
        if (!byte) {
          bytes_.resize(before);
          toFloats();
          break;
        }
        bytes_.push_back(*byte);
      }
      if (floats_.empty() && bytes_.size() > before) return;
    }
    floats_.insert(floats_.end(), image.pixels.begin(), image.pixels.end());
  }

  void toFloats() {
    floats_.reserve(bytes_.size());
    for (const auto byte : bytes_)
      floats_.push_back(static_cast<float>(byte) / 255.0f);
    bytes_ = {};
  }

  /// The grey images so far stand in each channel.
  void toColour(int channels) {
    const auto plane = static_cast<std::size_t>(shape_.size());
    shape_.channels = channels;
    const auto repeat = [&](auto& pixels) {
      std::remove_reference_t<decltype(pixels)> wide;
      wide.reserve(pixels.size() * static_cast<std::size_t>(channels));
      for (std::size_t at = 0; at < pixels.size(); at += plane)
        for (int c = 0; c < channels; ++c)
          wide.insert(wide.end(), pixels.begin() + static_cast<std::ptrdiff_t>(at),
                      pixels.begin() + static_cast<std::ptrdiff_t>(at + plane));
      pixels = std::move(wide);
    };
    repeat(bytes_);
    repeat(floats_);
  }

  int channels_;  ///< of the prior that they are for; 0: unknown
  const ProgressCallback& progress_;
  const Cancellation& cancellation_;
  ImageShape shape_;
  std::string first_;
  std::vector<std::uint8_t> bytes_;
  std::vector<float> floats_;  ///< in place of the bytes, from the first pixel on that is none
  std::int64_t count_ = 0;
};

}  // namespace

at::Tensor ImageSet::rows(const at::Tensor& indices) const {
  auto chosen = pixels.index_select(0, indices);
  return chosen.scalar_type() == at::kByte ? chosen.to(at::kFloat).div_(255) : chosen;
}

namespace {

/// As imageLayout() wants it.
ImageShape asExpected(const PriorShape& shape) {
  return {shape.channels, shape.height, shape.width};
}

}  // namespace

ImageSet loadImageSet(const std::vector<std::string>& paths, const PictureDecoder& decoder,
                      const ProgressCallback& progress, const Cancellation& cancellation,
                      const PriorShape& expected) {
  if (paths.empty())
    throw Error(ErrorKind::Usage,
                "No training data: name an IDX file, an .npy, a .tar or a folder of pictures.", {});
  Collector collector(expected.channels, progress, cancellation);
  for (const auto& path : paths) {
    const ImageFile file(path, asExpected(expected));
    if (!file.holdsPictures() && file.single())
      throw Error(ErrorKind::Input,
                  "'{file}' is one image of {shape}: a training set is an array B×H×W, B×C×H×W or "
                  "B×H×W×C.",
                  {{"file", path}, {"shape", toString(file.shape())}});
    file.read(allIndices(file.count()), decoder, [&](std::size_t i, Image&& image) {
      collector.add(std::move(image), file.fullName(static_cast<std::int64_t>(i)));
    });
  }
  return collector.take();
}

}  // namespace inkling
