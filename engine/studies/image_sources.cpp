#include "engine/studies/image_sources.h"

#include "engine/model/error.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/tensors.h"
#include "engine/support/idx.h"
#include "engine/support/npy.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <numeric>
#include <optional>

namespace inkling {
namespace {

struct Named {
  std::string name;
  Image image;
};

std::string baseName(const std::string& path) {
  return std::filesystem::path(path).filename().string();
}

std::vector<Named> fromNpy(const FileSource& source, const ImageShape& expected) {
  const auto header = readNpyHeader(source.path);
  const auto& s = header.shape;
  const ImageShape e = expected;
  auto is = [&](std::initializer_list<std::int64_t> tail, std::size_t lead) {
    return s.size() == tail.size() + lead &&
           std::equal(tail.begin(), tail.end(), s.begin() + static_cast<std::ptrdiff_t>(lead));
  };
  const auto fits = [&](std::size_t lead) {
    return (e.channels == 1 && is({e.height, e.width}, lead)) ||
           is({e.channels, e.height, e.width}, lead) || is({e.size()}, lead);
  };
  const bool one = fits(0);
  if (!one && !fits(1))
    throw Error(ErrorKind::Input, source.path + " is " + shapeText(s) +
                                      ", but the prior's images are " + toString(e) +
                                      ". Resize it, or choose a prior of its size.");
  auto array = readNpy(source.path);
  requireFinite(array, source.path);
  auto values = toFloats(array);
  const bool bytes = header.dtype.find("u1") != std::string::npos;
  for (auto& v : values) {
    if (bytes) v /= 255;
    if (v < 0 || v > 1)
      throw Error(ErrorKind::Input,
                  source.path + " holds " + std::to_string(v) +
                      ": pixels are in 0 to 1 (or unsigned bytes). Scale the image.");
  }
  const std::int64_t n = e.size(), count = one ? 1 : s[0];
  std::vector<Named> images;
  for (auto i : parseSelection(source.selection, count)) {
    Image image{e, std::vector<float>(values.begin() + i * n, values.begin() + (i + 1) * n)};
    images.push_back(
        {baseName(source.path) + (one ? "" : ":" + std::to_string(i)), std::move(image)});
  }
  return images;
}

std::vector<Named> fromIdx(const FileSource& source) {
  const auto header = readIdxHeader(source.path);
  const auto selection = parseSelection(source.selection, header.count);
  std::vector<Named> images;
  auto pixels = readIdxImages(source.path, selection);
  for (std::size_t i = 0; i < selection.size(); ++i)
    images.push_back(
        {baseName(source.path) + ":" + std::to_string(selection[i]), std::move(pixels[i])});
  return images;
}

std::vector<Named> fromFile(const FileSource& source, const ImageShape& shape) {
  if (source.path.ends_with(".npy")) return fromNpy(source, shape);
  for (const char* picture : {".png", ".jpg", ".jpeg", ".bmp", ".pgm", ".ppm", ".gif", ".webp"})
    if (source.path.ends_with(picture))
      throw Error(ErrorKind::Input, source.path +
                                        " is a picture, which this build cannot decode (it has no "
                                        "Qt): give an .npy or an IDX file.");
  return fromIdx(source);
}

void requireShape(const Named& named, const Prior& prior) {
  if (named.image.shape == prior.shape()) return;
  throw Error(ErrorKind::Input, named.name + " is " + toString(named.image.shape) +
                                    ", but the prior \"" + prior.card().name +
                                    "\" knows images of " + toString(prior.shape()) +
                                    ". Choose a prior of that size, or resize the image.");
}

}  // namespace

namespace {

std::optional<ImageShape> statedShape(const ImageSource& source, int channels) {
  if (const auto* embedded = std::get_if<EmbeddedSource>(&source)) return embedded->image->shape;
  const auto* file = std::get_if<FileSource>(&source);
  if (!file) return std::nullopt;
  if (!file->path.ends_with(".npy")) return readIdxHeader(file->path).shape();
  const auto shape = readNpyHeader(file->path).shape;
  const auto side = [&](std::size_t fromEnd) {
    return static_cast<int>(std::min<std::int64_t>(shape[shape.size() - fromEnd], 1 << 20));
  };
  if (shape.size() >= 3 && shape[shape.size() - 3] == channels)
    return ImageShape{channels, side(2), side(1)};
  if (shape.size() == 2 && channels == 1) return ImageShape{1, side(2), side(1)};
  return std::nullopt;
}

}  // namespace

ImageShape shapeOfImages(const std::vector<ImageSource>& sources, const PriorCard& card) {
  if (const auto one = card.shape.fixed()) return *one;
  for (const auto& source : sources)
    if (const auto stated = statedShape(source, card.shape.channels)) return *stated;
  throw Error(ErrorKind::Usage,
              "The prior \"{name}\" is for images of any size, and nothing says which size is "
              "meant. Give an image first, or choose a prior of one size.",
              {{"name", card.name}});
}

TrueImages resolveImages(const std::vector<ImageSource>& sources, const Prior& prior,
                         std::uint64_t seed, const Cancellation& cancellation) {
  std::vector<Named> all;
  for (const auto& source : sources) {
    if (const auto* file = std::get_if<FileSource>(&source)) {
      for (auto& image : fromFile(*file, prior.shape()))
        all.push_back(std::move(image));
    } else if (const auto* draws = std::get_if<PriorSource>(&source)) {
      const auto pixels =
          drawFromPrior(prior, draws->count, seed, cancellation).to(at::kCPU).clamp(0, 1);
      for (std::int64_t i = 0; i < draws->count; ++i)
        all.push_back({"prior:" + std::to_string(i), toImage(pixels, i, prior.shape())});
    } else {
      const auto& embedded = std::get<EmbeddedSource>(source);
      all.push_back({embedded.name, embedded.image});
    }
  }
  TrueImages result;
  std::vector<Image> images;
  std::map<std::uint64_t, std::uint64_t> seen;
  for (auto& named : all) {
    requireShape(named, prior);
    const auto hash =
        hashBytes(named.image.pixels.data(), named.image.pixels.size() * sizeof(float));
    const std::uint64_t occurrence = seen[hash]++;
    result.identities.push_back(occurrence == 0 ? hash
                                                : hashBytes(&occurrence, sizeof occurrence, hash));
    result.names.push_back(named.name);
    images.push_back(std::move(named.image));
  }
  result.pixels = toTensor(images);
  return result;
}

}  // namespace inkling
