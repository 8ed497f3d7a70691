#include "engine/training/resample.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inkling {
namespace {

/// Weights of one output value: pixels first, first + 1, ...
struct Window {
  int first = 0;
  std::vector<float> weights;
};

double sinc(double x) {
  const double t = std::numbers::pi * x;
  return std::abs(t) < 1e-9 ? 1.0 : std::sin(t) / t;
}

/// Windows of count values that lie factor apart from `start` on, over a row of size pixels.
std::vector<Window> lanczosWindows(double start, double factor, int count, int size) {
  constexpr double lobes = 3;
  std::vector<Window> windows(static_cast<std::size_t>(count));
  for (int i = 0; i < count; ++i) {
    const double centre = start + (i + 0.5) * factor - 0.5;  // in pixels' centres
    const int low = std::max(0, static_cast<int>(std::ceil(centre - lobes * factor)));
    const int high = std::min(size - 1, static_cast<int>(std::floor(centre + lobes * factor)));
    auto& w = windows[static_cast<std::size_t>(i)];
    w.first = low;
    double sum = 0;
    for (int p = low; p <= high; ++p) {
      const double x = (p - centre) / factor;
      sum += sinc(x) * sinc(x / lobes);
    }
    for (int p = low; p <= high; ++p) {
      const double x = (p - centre) / factor;
      w.weights.push_back(static_cast<float>(sinc(x) * sinc(x / lobes) / sum));
    }
  }
  return windows;
}

/// Values 0 to 255, [C, rows.size(), columns.size()].
std::vector<float> filtered(const BytePicture& picture, const std::vector<Window>& rows,
                            const std::vector<Window>& columns) {
  const auto channels = static_cast<std::size_t>(picture.channels);
  const auto stride = static_cast<std::size_t>(picture.width) * channels;
  const auto wide = columns.size(), high = rows.size();
  const int first = rows.front().first;
  const int last = rows.back().first + static_cast<int>(rows.back().weights.size());
  // along the rows, only where a window down the columns will look
  std::vector<float> narrow(static_cast<std::size_t>(last - first) * wide * channels);
  for (int r = first; r < last; ++r) {
    const auto* from = picture.pixels.data() + static_cast<std::size_t>(r) * stride;
    auto* into = narrow.data() + static_cast<std::size_t>(r - first) * wide * channels;
    for (const auto& window : columns)
      for (std::size_t c = 0; c < channels; ++c) {
        const auto* p = from + static_cast<std::size_t>(window.first) * channels + c;
        float sum = 0;
        for (std::size_t k = 0; k < window.weights.size(); ++k)
          sum += window.weights[k] * static_cast<float>(p[k * channels]);
        *into++ = sum;
      }
  }
  std::vector<float> out(channels * high * wide), line(wide * channels);
  for (std::size_t r = 0; r < high; ++r) {
    std::fill(line.begin(), line.end(), 0.0f);
    const auto* from =
        narrow.data() + static_cast<std::size_t>(rows[r].first - first) * line.size();
    for (float weight : rows[r].weights) {
      for (std::size_t i = 0; i < line.size(); ++i)
        line[i] += weight * from[i];
      from += line.size();
    }
    for (std::size_t c = 0; c < channels; ++c)
      for (std::size_t x = 0; x < wide; ++x)
        out[(c * high + r) * wide + x] = line[x * channels + c];
  }
  return out;
}

}  // namespace

BytePicture toBytes(const Image& image) {
  BytePicture made{image.shape.channels, image.shape.height, image.shape.width, {}};
  const auto plane = static_cast<std::size_t>(made.height) * static_cast<std::size_t>(made.width);
  const auto channels = static_cast<std::size_t>(made.channels);
  made.pixels.resize(plane * channels);
  for (std::size_t c = 0; c < channels; ++c)
    for (std::size_t i = 0; i < plane; ++i)
      made.pixels[i * channels + c] = static_cast<std::uint8_t>(
          std::lround(std::clamp(image.pixels[c * plane + i], 0.0f, 1.0f) * 255));
  return made;
}

BytePicture halved(const BytePicture& picture) {
  BytePicture made{
      picture.channels, std::max(1, picture.height / 2), std::max(1, picture.width / 2), {}};
  const auto rows = lanczosWindows(0, 2, made.height, picture.height),
             columns = lanczosWindows(0, 2, made.width, picture.width);
  const auto values = filtered(picture, rows, columns);
  const auto plane = static_cast<std::size_t>(made.height) * static_cast<std::size_t>(made.width);
  const auto channels = static_cast<std::size_t>(made.channels);
  made.pixels.resize(values.size());
  for (std::size_t c = 0; c < channels; ++c)
    for (std::size_t i = 0; i < plane; ++i)
      made.pixels[i * channels + c] =
          static_cast<std::uint8_t>(std::lround(std::clamp(values[c * plane + i], 0.0f, 255.0f)));
  return made;
}

void resampleSquare(const BytePicture& picture, double top, double left, double factor, int side,
                    std::span<float> out) {
  const auto values = filtered(picture, lanczosWindows(top, factor, side, picture.height),
                               lanczosWindows(left, factor, side, picture.width));
  std::transform(values.begin(), values.end(), out.begin(),
                 [](float v) { return std::clamp(v / 255.0f, 0.0f, 1.0f); });
}

}  // namespace inkling
