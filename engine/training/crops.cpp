#include "engine/training/crops.h"

#include "engine/model/error.h"
#include "engine/support/image_files.h"
#include "engine/support/memory.h"
#include "engine/training/dead_leaves.h"
#include "engine/training/lines.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {
namespace {

constexpr std::size_t paletteColours = 1024, mostPalettes = 256;

/// Colours on a lattice over the picture.
Palette paletteOf(const BytePicture& picture) {
  const auto pixels = picture.pixels.size() / static_cast<std::size_t>(picture.channels);
  const auto stride = std::max<std::size_t>(1, pixels / paletteColours);
  Palette palette;
  for (std::size_t i = stride / 2; i < pixels; i += stride) {
    const auto* p = picture.pixels.data() + i * static_cast<std::size_t>(picture.channels);
    palette.push_back(picture.channels == 1 ? Palette::value_type{p[0], p[0], p[0]}
                                            : Palette::value_type{p[0], p[1], p[2]});
  }
  return palette;
}

/// Colours mixed as ITU-R BT.601 does; what is grey as it is.
BytePicture mixed(const BytePicture& picture) {
  constexpr std::array<int, 3> weights{299, 587, 114};
  if (picture.channels == 1) return picture;
  BytePicture grey = picture;
  grey.channels = 1;
  grey.pixels.resize(picture.pixels.size() / 3);
  for (std::size_t i = 0; i < grey.pixels.size(); ++i) {
    int sum = 500;
    for (std::size_t c = 0; c < 3; ++c)
      sum += weights[c] * picture.pixels[3 * i + c];
    grey.pixels[i] = static_cast<std::uint8_t>(sum / 1000);
  }
  return grey;
}

using DrawPicture = void (*)(const RandomStream&, const Palette&, int channels, int side,
                             std::span<float> out);

/// What draws the pictures that a name among the data stands for; none: it is a file's.
DrawPicture drawerOf(const std::string& data) {
  if (data == deadLeavesName) return drawDeadLeaves;
  if (data == linesName) return drawLines;
  return nullptr;
}

std::size_t pick(double uniform, std::size_t count) {
  return std::min(count - 1, static_cast<std::size_t>(uniform * static_cast<double>(count)));
}

}  // namespace

bool isDrawn(const std::string& data) {
  return drawerOf(data) != nullptr;
}

struct PictureCrops::Picture {
  std::size_t entry = 0;
  std::int64_t index = 0;  ///< in the entry's file
  int height = 0, width = 0;
  bool heldOut = false;
  std::uint64_t bytes = 0;          ///< of all levels
  std::vector<BytePicture> levels;  ///< each half the one before; empty while not in memory

  /// Halved as long as a crop of `side` pixels fits and `shrink` may ask for it.
  void keep(BytePicture whole, int side, double shrink) {
    levels.clear();
    levels.push_back(std::move(whole));
    for (double factor = 2; factor <= shrink; factor *= 2) {
      const auto& last = levels.back();
      if (std::min(last.height, last.width) < 2 * side) break;
      levels.push_back(halved(last));
    }
    bytes = 0;
    for (const auto& level : levels)
      bytes += level.pixels.size();
  }
};

struct PictureCrops::Entry {
  std::unique_ptr<ImageFile> file;
  std::string drawn;                  ///< what is drawn where there is no file
  DrawPicture draw = nullptr;         ///< and how
  std::vector<std::size_t> inMemory;  ///< pictures
};

PictureCrops::~PictureCrops() = default;

PictureCrops::PictureCrops(const std::vector<std::string>& data, const PictureDecoder& decoder,
                           const CropSettings& settings, const ProgressCallback& progress,
                           const Cancellation& cancellation)
    : decoder_(decoder), settings_(settings) {
  int channels = std::max(1, settings.grey ? 1 : settings.channels);
  for (const auto& path : data) {
    auto& entry = entries_.emplace_back();
    entry.draw = drawerOf(path);
    if (entry.draw) {
      entry.drawn = path;
      continue;
    }
    entry.file = std::make_unique<ImageFile>(path);
    channels = std::max(channels, index(entries_.size() - 1, progress, cancellation));
  }
  if (pictures_.empty() && settings.channels == 0 && !settings.grey)
    channels = 3;  // drawn pictures alone
  shape_ = {channels, settings_.side, settings_.side};
  makeHeldOut();
  enter(0);
  measure();
}

void PictureCrops::refuseUnfit(const Picture& picture) const {
  const auto name = entries_[picture.entry].file->fullName(picture.index);
  if (std::min(picture.height, picture.width) < settings_.side)
    throw Error(ErrorKind::Input,
                "'{file}' is {width}×{height} pixels, less than a crop of {side}: leave it out, or "
                "make the crops smaller ({crop}).",
                {{"file", name},
                 {"width", std::int64_t{picture.width}},
                 {"height", std::int64_t{picture.height}},
                 {"side", std::int64_t{settings_.side}},
                 {"crop", OptionName{"crop"}}});
  if (picture.bytes > settings_.memory)
    throw Error(ErrorKind::Resource,
                "'{file}' takes {bytes} decoded, and decoded pictures may take {memory}: give them "
                "more ({option}), or scale it down.",
                {{"file", name},
                 {"bytes", humanSize(picture.bytes)},
                 {"memory", humanSize(settings_.memory)},
                 {"option", OptionName{"picture-memory"}}});
}

BytePicture PictureCrops::bytesOf(const Image& image) const {
  return settings_.grey ? mixed(toBytes(image)) : toBytes(image);
}

/// Learns what an entry holds, and keeps as much of it as the memory bears. Returns the channels.
int PictureCrops::index(std::size_t number, const ProgressCallback& progress,
                        const Cancellation& cancellation) {
  const auto& file = *entries_[number].file;
  const auto count = file.count();
  if (count <= settings_.heldOut)
    throw Error(ErrorKind::Input,
                "'{file}' has {count} pictures: too few for {held-out} {pictures}.",
                {{"file", file.path()},
                 {"count", count},
                 {"held-out", OptionName{"held-out"}},
                 {"pictures", settings_.heldOut}});
  const auto first = pictures_.size();
  pictures_.resize(first + static_cast<std::size_t>(count));
  std::vector<Palette> palettes(static_cast<std::size_t>(count - settings_.heldOut));
  int channels = 1;
  std::int64_t done = 0;
  auto held = bytesHeld();
  file.read(allIndices(count), decoder_, [&](std::size_t i, Image&& image) {
    cancellation.check();
    if (progress) progress({"Reading " + file.path(), static_cast<double>(done++), 0, -1});
    auto& picture = pictures_[first + i];
    picture.entry = number;
    picture.index = static_cast<std::int64_t>(i);
    picture.height = image.shape.height;
    picture.width = image.shape.width;
    picture.heldOut = picture.index >= count - settings_.heldOut;
    auto whole = bytesOf(image);
    channels = std::max(channels, whole.channels);
    if (i < palettes.size() && i < mostPalettes) palettes[i] = paletteOf(whole);
    picture.keep(std::move(whole), settings_.side, settings_.shrink);
    refuseUnfit(picture);
    if (held + picture.bytes > settings_.memory)
      picture.levels.clear();  // read again at its turn
    else
      held += picture.bytes;
  });
  for (auto& palette : palettes)
    if (!palette.empty() && palettes_.size() < mostPalettes)
      palettes_.push_back(std::move(palette));
  trainingCount_ += count - settings_.heldOut;
  return channels;
}

/// A picture's crop at the place, the scale and the orientation that the stream says, [C, side²].
void PictureCrops::crop(const RandomStream& stream, int side, const Picture& from,
                        float* out) const {
  std::array<double, 4> u{};
  stream.uniforms(u, 2);  // the first two chose the picture
  const double room = std::min(from.height, from.width) / static_cast<double>(side);
  const double factor = std::pow(std::max(1.0, std::min(settings_.shrink, room)), u[0]);
  const auto level = std::min(from.levels.size() - 1, static_cast<std::size_t>(std::log2(factor)));
  const auto& picture = from.levels[level];
  const double rest = std::min(std::max(1.0, factor / std::exp2(static_cast<double>(level))),
                               std::min(picture.height, picture.width) / static_cast<double>(side));
  // whole corners: at factor 1 a crop is the picture's own pixels, not interpolated ones
  const double top = std::floor(u[1] * (std::floor(picture.height - rest * side) + 1)),
               left = std::floor(u[2] * (std::floor(picture.width - rest * side) + 1));
  const auto plane = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
  const auto channels = static_cast<std::size_t>(picture.channels);
  resampleSquare(picture, top, left, rest, side, {out, channels * plane});
  for (auto c = channels; c < static_cast<std::size_t>(shape_.channels); ++c)
    std::copy_n(out, plane, out + c * plane);  // grey among colours
  const auto rows = std::int64_t{shape_.channels} * side;
  if (settings_.flips && u[3] < 0.5)
    for (std::int64_t row = 0; row < rows; ++row)
      std::reverse(out + row * side, out + (row + 1) * side);
  if (!settings_.turns) return;
  std::array<double, 1> turn{};
  stream.child(1).uniforms(turn);
  const auto square = at::from_blob(out, {shape_.channels, side, side}, at::kFloat);
  square.copy_(at::rot90(square, static_cast<std::int64_t>(pick(turn[0], 4)), {1, 2}).clone());
}

void PictureCrops::makeHeldOut() {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < pictures_.size(); ++i)
    if (pictures_[i].heldOut) chosen.push_back(i);
  // larger than the crops where that is possible: pictures have more around a pixel than crops do
  int side = settings_.side * std::max(1, heldOutSide / settings_.side);
  for (auto i : chosen)
    if (std::min(pictures_[i].height, pictures_[i].width) < side) side = settings_.side;
  heldOutShape_ = {shape_.channels, side, side};
  const bool drawnOnly = pictures_.empty();
  const auto each = drawnOnly
                        ? 32
                        : std::clamp<std::int64_t>(
                              256 / std::max<std::int64_t>(1, std::ssize(chosen)), 1, heldOutCrops);
  const auto count = drawnOnly ? each : each * std::ssize(chosen);
  heldOut_ = at::empty({count, heldOutShape_.size()}, at::kFloat);
  float* out = heldOut_.data_ptr<float>();
  for (std::int64_t k = 0; k < count; ++k, out += heldOutShape_.size()) {
    const RandomStream stream(1, "held-out crops", static_cast<std::uint64_t>(k));
    if (drawnOnly) {
      entries_[static_cast<std::size_t>(k) % entries_.size()].draw(
          stream, {}, shape_.channels, side, {out, static_cast<std::size_t>(heldOutShape_.size())});
      continue;
    }
    const auto i = chosen[static_cast<std::size_t>(k / each)];
    if (pictures_[i].levels.empty()) load({i});
    crop(stream, side, pictures_[i], out);
    if (k % each == each - 1) pictures_[i].levels.clear();
  }
}

/// Brings the pictures that serve a crop into memory.
void PictureCrops::enter(std::int64_t position) {
  if (position >= partBegin_ && position < partEnd_) return;
  std::vector<std::size_t> training;
  std::uint64_t bytes = 0;
  for (std::size_t i = 0; i < pictures_.size(); ++i)
    if (!pictures_[i].heldOut) {
      training.push_back(i);
      bytes += pictures_[i].bytes;
    }
  if (bytes <= settings_.memory) {
    partBegin_ = 0;
    partEnd_ = std::numeric_limits<std::int64_t>::max();
    load(training);
    return;
  }
  const auto n = std::ssize(training), epoch = position / (visits * n);
  const auto order =
      RandomStream(settings_.seed, "pictures", static_cast<std::uint64_t>(epoch)).choose(n, n);
  std::int64_t begin = 0;
  while (true) {
    std::vector<std::size_t> part;
    std::uint64_t used = 0;
    for (auto k = begin; k < n; ++k) {
      const auto i = training[static_cast<std::size_t>(order[static_cast<std::size_t>(k)])];
      if (used + pictures_[i].bytes > settings_.memory) break;
      used += pictures_[i].bytes;
      part.push_back(i);
    }
    partBegin_ = (epoch * n + begin) * visits;
    begin += std::ssize(part);
    partEnd_ = (epoch * n + begin) * visits;
    if (position < partEnd_) {
      load(part);
      return;
    }
  }
}

/// Drops every picture but the wanted ones, and reads those of them that are not there.
void PictureCrops::load(const std::vector<std::size_t>& wanted) {
  std::vector<bool> wants(pictures_.size());
  for (auto i : wanted)
    wants[i] = true;
  for (std::size_t i = 0; i < pictures_.size(); ++i)
    if (!wants[i] && !pictures_[i].heldOut) pictures_[i].levels.clear();
  for (std::size_t e = 0; e < entries_.size(); ++e) {
    auto& entry = entries_[e];
    entry.inMemory.clear();
    std::vector<std::size_t> missing;
    std::vector<std::int64_t> indices;
    for (auto i : wanted) {
      if (pictures_[i].entry != e) continue;
      if (!pictures_[i].heldOut) entry.inMemory.push_back(i);
      if (!pictures_[i].levels.empty()) continue;
      missing.push_back(i);
      indices.push_back(pictures_[i].index);
    }
    if (missing.empty()) continue;
    entry.file->read(indices, decoder_, [&](std::size_t k, Image&& image) {
      auto& picture = pictures_[missing[k]];
      if (image.shape.height != picture.height || image.shape.width != picture.width)
        throw Error(ErrorKind::Input,
                    "'{file}' was changed while it was trained on: leave the data alone, and start "
                    "again from the checkpoint.",
                    {{"file", entry.file->fullName(picture.index)}});
      picture.keep(bytesOf(image), settings_.side, settings_.shrink);
    });
  }
}

void PictureCrops::trainingCrop(std::int64_t number, float* out) const {
  const RandomStream stream(settings_.seed, "crops", static_cast<std::uint64_t>(number));
  std::array<double, 2> u{};
  stream.uniforms(u);
  std::vector<const Entry*> able;
  for (const auto& entry : entries_)
    if (!entry.file || !entry.inMemory.empty()) able.push_back(&entry);
  const auto& entry = *able[pick(u[0], able.size())];
  if (entry.file) {
    crop(stream, settings_.side, pictures_[entry.inMemory[pick(u[1], entry.inMemory.size())]], out);
    return;
  }
  const auto palette = palettes_.empty() ? Palette() : palettes_[pick(u[1], palettes_.size())];
  entry.draw(stream.child(0), palette, shape_.channels, settings_.side,
             {out, static_cast<std::size_t>(shape_.size())});
}

at::Tensor PictureCrops::batch(std::int64_t first, std::int64_t count) {
  auto crops = at::empty({count, shape_.size()}, at::kFloat);
  for (std::int64_t i = 0; i < count; ++i) {
    enter(first + i);
    trainingCrop(first + i, crops.data_ptr<float>() + i * shape_.size());
  }
  return crops;
}

void PictureCrops::measure() {
  constexpr std::int64_t crops = 1024;
  const auto plane = static_cast<std::int64_t>(shape_.height) * shape_.width;
  auto sum = at::zeros({shape_.channels}, at::kDouble);
  double squares = 0;
  auto one = at::empty({shape_.channels, plane}, at::kFloat);
  for (std::int64_t i = 0; i < crops; ++i) {
    trainingCrop(i, one.data_ptr<float>());
    const auto x = one.to(at::kDouble);
    sum += x.mean(1);
    squares += x.square().mean().item<double>();
  }
  mean_ =
      (sum / static_cast<double>(crops)).to(at::kFloat).view({-1, 1}).expand({-1, plane}).flatten();
  secondMoment_ = squares / static_cast<double>(crops);
}

std::uint64_t PictureCrops::bytesHeld() const {
  return std::accumulate(
      pictures_.begin(), pictures_.end(), std::uint64_t{0},
      [](std::uint64_t sum, const Picture& p) { return sum + (p.levels.empty() ? 0 : p.bytes); });
}

nlohmann::json PictureCrops::description() const {
  nlohmann::json text{{"crop", settings_.side},        {"shrink", settings_.shrink},
                      {"flips", settings_.flips},      {"turns", settings_.turns},
                      {"held-out", settings_.heldOut}, {"pictures", pictures_.size()},
                      {"entries", entries_.size()},    {"channels", shape_.channels}};
  for (const auto& entry : entries_)
    if (entry.draw) text["drawn"].push_back(entry.drawn);
  if (partEnd_ != std::numeric_limits<std::int64_t>::max())
    text["picture-memory"] = settings_.memory >> 20;  // it decides which pictures come together
  return text;
}

}  // namespace inkling
