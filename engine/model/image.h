// Pictures as plain values.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Shape of an image; N = size().
struct ImageShape {
  int channels = 0;
  int height = 0;
  int width = 0;

  long long size() const { return static_cast<long long>(channels) * height * width; }
  bool operator==(const ImageShape&) const = default;
};

/// "28×28" for one channel, "64×64×3" otherwise (height × width × channels).
std::string toString(const ImageShape& shape);

/// Pixels in [0, 1] nominally (estimates may leave it), flattened channel-major (C, H, W).
struct Image {
  ImageShape shape;
  std::vector<float> pixels;

  float at(int channel, int row, int column) const {
    return pixels[(static_cast<std::size_t>(channel) * shape.height + row) * shape.width + column];
  }
  bool operator==(const Image&) const = default;
};

/// An image that its copies share, and that nobody changes: an experiment is copied with every
/// edit, its pictures are not.
class SharedImage {
 public:
  SharedImage() : SharedImage(Image()) {}
  SharedImage(Image image) : image_(std::make_shared<const Image>(std::move(image))) {}

  operator const Image&() const { return *image_; }
  const Image& operator*() const { return *image_; }
  const Image* operator->() const { return image_.get(); }
  bool operator==(const SharedImage& other) const {
    return image_ == other.image_ || *image_ == *other.image_;
  }

 private:
  std::shared_ptr<const Image> image_;
};

}  // namespace inkling
