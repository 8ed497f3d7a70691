// What pictures that are drawn at random are drawn with.
#pragma once

#include "engine/support/random.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// Colours that occur together, as 0 to 255; of grey ones the three are equal.
using Palette = std::vector<std::array<std::uint8_t, 3>>;

using Colour = std::array<float, 3>;  ///< in [0, 1]

/// Uniform numbers of a stream one after the other.
class Uniforms {
 public:
  explicit Uniforms(const RandomStream& stream) : stream_(stream), block_(4096) {}
  double next() {
    if (used_ == block_.size()) {
      stream_.uniforms(std::span<float>(block_), offset_);
      offset_ += block_.size();
      used_ = 0;
    }
    return block_[used_++];
  }
  double between(double a, double b) { return a + (b - a) * next(); }
  double logBetween(double a, double b) { return a * std::pow(b / a, next()); }

 private:
  const RandomStream& stream_;
  std::vector<float> block_;
  std::size_t used_ = 4096;
  std::uint64_t offset_ = 0;
};

/// One of the palette; of an empty one any colour, or any grey for one channel.
inline Colour drawColour(Uniforms& uniforms, const Palette& palette, int channels) {
  Colour colour{};
  if (palette.empty()) {
    for (auto& c : colour)
      c = static_cast<float>(uniforms.next());
    if (channels == 1) colour.fill(colour[0]);
    return colour;
  }
  const auto& c = palette[std::min(
      palette.size() - 1, static_cast<std::size_t>(uniforms.next() * double(palette.size())))];
  for (std::size_t i = 0; i < 3; ++i)
    colour[i] = static_cast<float>(c[i]) / 255.0f;
  return colour;
}

}  // namespace inkling
