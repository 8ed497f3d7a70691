#include "engine/training/dead_leaves.h"

#include "engine/training/uniforms.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inkling {
namespace {

constexpr int oversampling = 2;
constexpr double smallest = 0.5 * oversampling;  // radius, in the canvas' pixels
constexpr int mostCorners = 7;

/// Radii of those shapes of density r^-3 on [a, b] that may touch a canvas of the given side: their
/// centres lie in a square of side + 2r, so the density is r^-3 (side + 2r)², three power laws.
class Radii {
 public:
  Radii(double a, double b, double side) : a_(a), b_(b) {
    weights_ = {side * side * (1 / (a * a) - 1 / (b * b)) / 2, 4 * side * (1 / a - 1 / b),
                4 * std::log(b / a)};
  }
  double draw(Uniforms& uniforms) const {
    double u = uniforms.next() * (weights_[0] + weights_[1] + weights_[2]);
    const double v = uniforms.next();
    if (u < weights_[0]) return 1 / std::sqrt(1 / (a_ * a_) - v * (1 / (a_ * a_) - 1 / (b_ * b_)));
    if (u < weights_[0] + weights_[1]) return 1 / (1 / a_ - v * (1 / a_ - 1 / b_));
    return a_ * std::pow(b_ / a_, v);
  }

 private:
  double a_, b_;
  std::array<double, 3> weights_;
};

struct Leaf {
  double x = 0, y = 0, radius = 0;
  int corners = 0;  ///< 0: a disk
  std::array<double, mostCorners> cornerX{}, cornerY{};

  bool holds(double px, double py) const {
    if (corners == 0) return (px - x) * (px - x) + (py - y) * (py - y) <= radius * radius;
    for (int i = 0; i < corners; ++i) {
      const auto a = static_cast<std::size_t>(i), b = static_cast<std::size_t>((i + 1) % corners);
      if ((cornerX[b] - cornerX[a]) * (py - cornerY[a]) -
              (cornerY[b] - cornerY[a]) * (px - cornerX[a]) <
          0)
        return false;
    }
    return true;
  }
};

Leaf drawLeaf(Uniforms& uniforms, const Radii& radii, int side) {
  Leaf leaf;
  leaf.radius = radii.draw(uniforms);
  leaf.x = uniforms.next() * (side + 2 * leaf.radius) - leaf.radius;
  leaf.y = uniforms.next() * (side + 2 * leaf.radius) - leaf.radius;
  if (uniforms.next() < 0.5) return leaf;
  // corners on the circle in the order of their angles: a convex polygon
  leaf.corners = 3 + static_cast<int>(uniforms.next() * (mostCorners - 2));
  std::vector<double> angles(static_cast<std::size_t>(leaf.corners));
  std::generate(angles.begin(), angles.end(),
                [&] { return uniforms.next() * 2 * std::numbers::pi; });
  std::sort(angles.begin(), angles.end());
  for (std::size_t i = 0; i < static_cast<std::size_t>(leaf.corners); ++i) {
    leaf.cornerX[i] = leaf.x + leaf.radius * std::cos(angles[i]);
    leaf.cornerY[i] = leaf.y + leaf.radius * std::sin(angles[i]);
  }
  return leaf;
}

}  // namespace

void drawDeadLeaves(const RandomStream& stream, const Palette& palette, int channels, int side,
                    std::span<float> out) {
  const int canvas = side * oversampling;
  Uniforms uniforms(stream);
  const Radii radii(smallest, 2.0 * canvas, canvas);
  std::vector<bool> covered(static_cast<std::size_t>(canvas) * static_cast<std::size_t>(canvas));
  std::fill(out.begin(), out.end(), 0.0f);
  constexpr float share = 1.0f / (oversampling * oversampling);
  const auto plane = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
  for (std::size_t bare = covered.size(); bare > 0;) {  // from the front to the back
    const auto leaf = drawLeaf(uniforms, radii, canvas);
    const auto colour = drawColour(uniforms, palette, channels);
    const int top = std::max(0, static_cast<int>(std::floor(leaf.y - leaf.radius))),
              left = std::max(0, static_cast<int>(std::floor(leaf.x - leaf.radius))),
              bottom = std::min(canvas - 1, static_cast<int>(std::ceil(leaf.y + leaf.radius))),
              right = std::min(canvas - 1, static_cast<int>(std::ceil(leaf.x + leaf.radius)));
    for (int y = top; y <= bottom; ++y)
      for (int x = left; x <= right; ++x) {
        const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(canvas) +
                        static_cast<std::size_t>(x);
        if (covered[at] || !leaf.holds(x + 0.5, y + 0.5)) continue;
        covered[at] = true;
        --bare;
        const auto pixel =
            static_cast<std::size_t>(y / oversampling) * static_cast<std::size_t>(side) +
            static_cast<std::size_t>(x / oversampling);
        for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c)
          out[c * plane + pixel] += colour[c] * share;
      }
  }
}

}  // namespace inkling
