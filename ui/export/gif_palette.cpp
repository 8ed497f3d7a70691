#include "ui/export/gif_palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {
namespace {

constexpr int colorCount = 256, textGreys = 16;
constexpr int bits = 5;  // of each channel, in the histogram

struct Bin {
  std::array<int, 3> channels{};  ///< mean of the colours in it, 0 to 255
  double weight = 0;
};

/// Root of the count: the white paper must not take all the colours.
std::vector<Bin> histogram(const std::vector<QImage>& frames) {
  struct Sum {
    std::array<std::int64_t, 3> channels{};
    std::int64_t count = 0;
  };
  std::vector<Sum> sums(std::size_t{1} << (3 * bits));
  for (const auto& frame : frames)
    for (int y = 0; y < frame.height(); ++y) {
      const auto* line = reinterpret_cast<const QRgb*>(frame.constScanLine(y));
      for (int x = 0; x < frame.width(); ++x) {
        const std::array<int, 3> c{qRed(line[x]), qGreen(line[x]), qBlue(line[x])};
        std::size_t place = 0;
        for (const int value : c)
          place = place << bits | static_cast<std::size_t>(value >> (8 - bits));
        for (std::size_t i = 0; i < 3; ++i)
          sums[place].channels[i] += c[i];
        ++sums[place].count;
      }
    }
  std::vector<Bin> bins;
  for (const auto& sum : sums) {
    if (sum.count == 0) continue;
    auto& bin = bins.emplace_back();
    for (std::size_t i = 0; i < 3; ++i)
      bin.channels[i] = static_cast<int>((sum.channels[i] + sum.count / 2) / sum.count);
    bin.weight = std::sqrt(static_cast<double>(sum.count));
  }
  return bins;
}

using Box = std::pair<std::vector<Bin>::iterator, std::vector<Bin>::iterator>;

/// The channel along which a box is longest, and how much there is to win by cutting it there.
std::pair<std::size_t, double> longest(const Box& box) {
  std::pair<std::size_t, double> best{0, -1};
  double weight = 0;
  for (auto bin = box.first; bin != box.second; ++bin)
    weight += bin->weight;
  for (std::size_t i = 0; i < 3; ++i) {
    const auto [low, high] = std::minmax_element(
        box.first, box.second,
        [i](const Bin& a, const Bin& b) { return a.channels[i] < b.channels[i]; });
    const double gain = (high->channels[i] - low->channels[i]) * weight;
    if (gain > best.second) best = {i, gain};
  }
  return best;
}

/// Two boxes of about the same weight, neither empty.
std::pair<Box, Box> cut(const Box& box, std::size_t channel) {
  std::sort(box.first, box.second, [channel](const Bin& a, const Bin& b) {
    return a.channels[channel] < b.channels[channel];
  });
  double total = 0, sum = 0;
  for (auto bin = box.first; bin != box.second; ++bin)
    total += bin->weight;
  auto middle = box.first;
  do
    sum += (middle++)->weight;
  while (middle + 1 != box.second && sum < total / 2);
  return {{box.first, middle}, {middle, box.second}};
}

QRgb meanOf(const Box& box) {
  std::array<double, 3> mean{};
  double weight = 0;
  for (auto bin = box.first; bin != box.second; ++bin) {
    weight += bin->weight;
    for (std::size_t i = 0; i < 3; ++i)
      mean[i] += bin->weight * bin->channels[i];
  }
  const auto channel = [&](std::size_t i) {
    return static_cast<int>(std::lround(mean[i] / weight));
  };
  return qRgb(channel(0), channel(1), channel(2));
}

}  // namespace

GifPalette::GifPalette(std::vector<QRgb> colors) : colors_(std::move(colors)) {
  colors_.resize(colorCount, qRgb(0, 0, 0));
}

GifPalette GifPalette::greys() {
  std::vector<QRgb> colors;
  for (int i = 0; i < colorCount; ++i)
    colors.push_back(qRgb(i, i, i));
  GifPalette palette(std::move(colors));
  palette.grey_ = true;
  return palette;
}

GifPalette GifPalette::of(const std::vector<QImage>& frames) {
  auto bins = histogram(frames);
  std::vector<std::pair<double, Box>> boxes;
  const auto add = [&](const Box& box) { boxes.emplace_back(longest(box).second, box); };
  if (!bins.empty()) add({bins.begin(), bins.end()});
  while (!boxes.empty() && boxes.size() < colorCount - textGreys) {
    const auto next = std::max_element(
        boxes.begin(), boxes.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    if (next->first <= 0) break;  // one colour in each
    const auto box = next->second;
    boxes.erase(next);
    const auto [lower, upper] = cut(box, longest(box).first);
    add(lower);
    add(upper);
  }
  std::vector<QRgb> colors;
  for (int i = 0; i < textGreys; ++i)
    colors.push_back(
        qRgb(i * 255 / (textGreys - 1), i * 255 / (textGreys - 1), i * 255 / (textGreys - 1)));
  for (const auto& box : boxes)
    colors.push_back(meanOf(box.second));
  GifPalette palette(std::move(colors));
  palette.known_.assign(std::size_t{1} << 18, -1);
  return palette;
}

std::uint8_t GifPalette::nearest(QRgb color) {
  if (grey_) return static_cast<std::uint8_t>(qGray(color));
  const int red = qRed(color), green = qGreen(color), blue = qBlue(color);
  auto& known = known_[static_cast<std::size_t>((red >> 2) << 12 | (green >> 2) << 6 | blue >> 2)];
  if (known >= 0) return static_cast<std::uint8_t>(known);
  int least = std::numeric_limits<int>::max();
  for (std::size_t i = 0; i < colors_.size(); ++i) {
    const int r = qRed(colors_[i]) - red, g = qGreen(colors_[i]) - green,
              b = qBlue(colors_[i]) - blue;
    const int distance = 2 * r * r + 4 * g * g + b * b;
    if (distance < least) {
      least = distance;
      known = static_cast<std::int16_t>(i);
    }
  }
  return static_cast<std::uint8_t>(known);
}

}  // namespace inkling
