#include "engine/training/dataset.h"

#include "engine/model/error.h"
#include "engine/priors/tensors.h"
#include "engine/support/idx.h"
#include "engine/support/memory.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"
#include "engine/support/tar.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <filesystem>
#include <functional>
#include <numeric>

namespace inkling {
namespace fs = std::filesystem;
namespace {

constexpr std::uint64_t pictureLimit = 256u << 20;

/// Collects pictures of one shape as bytes.
class Collector {
 public:
  Collector(const ProgressCallback& progress, const Cancellation& cancellation)
      : progress_(progress), cancellation_(cancellation) {}

  void shape(const ImageShape& shape, const std::string& from) {
    if (count_ == 0 && shape_.size() == 0) {
      shape_ = shape;
      first_ = from;
    } else if (!(shape == shape_)) {
      throw Error(ErrorKind::Input, from + " is " + toString(shape) + ", but " + first_ + " is " +
                                        toString(shape_) +
                                        ": a training set needs images of one size and colour.");
    }
  }

  void add(const Image& image, const std::string& from) {
    shape(image.shape, from);
    for (float v : image.pixels)
      bytes_.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(v, 0.0f, 1.0f) * 255)));
    if (++count_ % 256 == 0) {
      cancellation_.check();
      if (progress_) progress_({"Reading " + from, static_cast<double>(count_), 0, -1});
      if (count_ % 4096 == 0)
        requireMemory(bytes_.size(), "The training set", "Use fewer or smaller images.");
    }
  }

  ImageSet take() {
    auto pixels = at::empty({count_, shape_.size()}, at::kByte);
    std::memcpy(pixels.data_ptr(), bytes_.data(), bytes_.size());
    return {shape_, pixels};
  }
  std::int64_t count() const { return count_; }

 private:
  const ProgressCallback& progress_;
  const Cancellation& cancellation_;
  ImageShape shape_;
  std::string first_;
  std::vector<std::uint8_t> bytes_;
  std::int64_t count_ = 0;
};

bool isPicture(const std::string& name) {
  auto extension = fs::path(name).extension().string();
  std::transform(extension.begin(), extension.end(), extension.begin(),
                 [](unsigned char c) { return std::tolower(c); });
  for (const char* known : {".png", ".jpg", ".jpeg", ".bmp", ".pgm", ".ppm", ".webp"})
    if (extension == known) return true;
  return false;
}

Image decode(const PictureDecoder& decoder, const std::string& name, const std::string& bytes) {
  if (!decoder)
    throw Error(ErrorKind::Input, name +
                                      " is a picture, which this build cannot decode (it has no "
                                      "Qt): pack the images into an .npy.");
  return decoder(name, std::vector<unsigned char>(bytes.begin(), bytes.end()));
}

void readFolder(const std::string& path, const PictureDecoder& decoder, Collector& into) {
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(path))
    if (entry.is_regular_file() && isPicture(entry.path().string()))
      files.push_back(entry.path().string());
  std::sort(files.begin(), files.end());  // the held-out images must be the same on every machine
  for (const auto& file : files)
    into.add(decode(decoder, file, readFile(file, pictureLimit)), file);
}

void readTarPictures(const std::string& path, const PictureDecoder& decoder, Collector& into) {
  TarReader archive(path);
  while (archive.next()) {
    const auto name = path + ":" + archive.name();
    if (isPicture(archive.name()))
      into.add(decode(decoder, name, archive.read(pictureLimit)), name);
  }
}

void readIdx(const std::string& path, Collector& into) {
  const auto header = readIdxHeader(path);
  std::vector<std::int64_t> all(static_cast<std::size_t>(header.count));
  std::iota(all.begin(), all.end(), 0);
  for (const auto& image : readIdxImages(path, all))
    into.add(image, path);
}

/// [n, H, W] or [n, C, H, W].
ImageSet readNpySet(const std::string& path) {
  const auto header = readNpyHeader(path);
  const auto& s = header.shape;
  if (s.size() != 3 && s.size() != 4)
    throw Error(
        ErrorKind::Input,
        path + " is " + shapeText(s) +
            ": a training set is [images, height, width] or [images, channels, height, width].");
  ImageSet set;
  set.shape = s.size() == 3 ? ImageShape{1, static_cast<int>(s[1]), static_cast<int>(s[2])}
                            : ImageShape{static_cast<int>(s[1]), static_cast<int>(s[2]),
                                         static_cast<int>(s[3])};
  auto array = readNpy(path);
  requireFinite(array, path);
  auto values = toTensor(array).to(at::kFloat).view({s[0], -1});
  const bool bytes = header.dtype.find("u1") != std::string::npos;
  if (bytes) {
    set.pixels = values.to(at::kByte);
  } else {
    if (values.numel() > 0 && (values.min().item<float>() < 0 || values.max().item<float>() > 1))
      throw Error(ErrorKind::Input,
                  path + " holds values outside 0 to 1: scale the images, or store them as uint8.");
    set.pixels = values;
  }
  return set;
}

}  // namespace

at::Tensor ImageSet::rows(const at::Tensor& indices) const {
  auto chosen = pixels.index_select(0, indices);
  return chosen.scalar_type() == at::kByte ? chosen.to(at::kFloat).div_(255) : chosen;
}

ImageSet loadImageSet(const std::vector<std::string>& paths, const PictureDecoder& decoder,
                      const ProgressCallback& progress, const Cancellation& cancellation) {
  if (paths.empty())
    throw Error(ErrorKind::Usage,
                "No training data: name an IDX file, an .npy, a .tar or a folder of pictures.");
  Collector collector(progress, cancellation);
  ImageSet arrays;
  for (const auto& path : paths) {
    std::error_code error;
    if (fs::is_directory(path, error)) {
      readFolder(path, decoder, collector);
    } else if (path.ends_with(".npy")) {
      auto set = readNpySet(path);
      collector.shape(set.shape, path);
      arrays.shape = set.shape;
      arrays.pixels = arrays.pixels.defined()
                          ? at::cat({arrays.rows(at::arange(arrays.count(), at::kLong)),
                                     set.rows(at::arange(set.count(), at::kLong))})
                          : set.pixels;
    } else if (path.ends_with(".tar")) {
      readTarPictures(path, decoder, collector);
    } else {
      readIdx(path, collector);
    }
  }
  if (!arrays.pixels.defined()) {
    if (collector.count() == 0)
      throw Error(ErrorKind::Input,
                  "No images in " + paths.front() +
                      ": name an IDX file, an .npy, a .tar or a folder of pictures.");
    return collector.take();
  }
  if (collector.count() == 0) return arrays;
  const auto pictures = collector.take();
  auto all = [](const ImageSet& set) { return set.rows(at::arange(set.count(), at::kLong)); };
  return {pictures.shape, at::cat({all(pictures), all(arrays)})};
}

}  // namespace inkling
