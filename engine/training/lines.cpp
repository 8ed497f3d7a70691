#include "engine/training/lines.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inkling {
namespace {

constexpr double pi = std::numbers::pi;

/// 0 below -1/2, 1 above 1/2, smooth between.
double step(double t) {
  const double u = std::clamp(t + 0.5, 0.0, 1.0);
  return u * u * (3 - 2 * u);
}

float mix(float a, float b, double share) {
  return static_cast<float>(a + (b - a) * share);
}

/// What is drawn on: colours are laid over what is there.
class Canvas {
 public:
  Canvas(int channels, int side, std::span<float> out)
      : channels_(static_cast<std::size_t>(channels)), side_(side), out_(out) {}
  double side() const { return side_; }

  /// colourAt and coverAt take a pixel's middle.
  template <typename Cover, typename ColourAt>
  void lay(const Cover& coverAt, const ColourAt& colourAt) {
    const auto plane = static_cast<std::size_t>(side_) * static_cast<std::size_t>(side_);
    std::size_t at = 0;
    for (int y = 0; y < side_; ++y)
      for (int x = 0; x < side_; ++x, ++at) {
        const double cover = coverAt(x + 0.5, y + 0.5);
        if (cover <= 0) continue;
        const Colour colour = colourAt(x + 0.5, y + 0.5);
        for (std::size_t c = 0; c < channels_; ++c)
          out_[c * plane + at] = mix(out_[c * plane + at], colour[c], cover);
      }
  }

 private:
  std::size_t channels_;
  int side_;
  std::span<float> out_;
};

Colour between(const Colour& a, const Colour& b, double share) {
  return {mix(a[0], b[0], share), mix(a[1], b[1], share), mix(a[2], b[2], share)};
}

void drawArea(Uniforms& u, const Palette& palette, int channels, Canvas& canvas, bool whole) {
  const auto a = drawColour(u, palette, channels), b = drawColour(u, palette, channels);
  const double turn = u.between(0, 2 * pi), cx = u.between(0, canvas.side()),
               cy = u.between(0, canvas.side()), length = canvas.side() * u.logBetween(0.5, 4);
  const double edgeTurn = u.between(0, 2 * pi), soft = u.logBetween(0.7, 6);
  const double dx = std::cos(turn), dy = std::sin(turn), ex = std::cos(edgeTurn),
               ey = std::sin(edgeTurn);
  canvas.lay(
      [&](double x, double y) { return whole ? 1 : step(((x - cx) * ex + (y - cy) * ey) / soft); },
      [&](double x, double y) {
        return between(a, b, step(((x - cx) * dx + (y - cy) * dy) / length));
      });
}

void drawBundle(Uniforms& u, const Palette& palette, int channels, Canvas& canvas) {
  const auto edge = drawColour(u, palette, channels), core = drawColour(u, palette, channels);
  const double many = u.next(), reach = canvas.side();
  const int lines = 1 + static_cast<int>(many * many * 12);
  const double width = u.logBetween(0.6, 6), gap = width * u.logBetween(1.3, 5),
               soft = u.logBetween(0.7, 2.5), opacity = u.between(0.4, 1.2);
  const double turn = u.between(0, 2 * pi), cx = u.between(0, reach), cy = u.between(0, reach);
  const bool fan = u.next() < 0.4, bent = u.next() < 0.4, endless = u.next() < 0.5;
  const double spread = u.between(0.03, 0.3);
  for (int i = 0; i < lines; ++i) {
    const double rank = i - (lines - 1) / 2.0;
    const double angle = turn + (fan ? spread * (rank + u.between(-0.3, 0.3)) : 0);
    const double shift = fan ? 0 : gap * rank;
    const double bend = bent ? u.between(-1, 1) / reach : 0;
    const double end = endless ? 4 * reach : reach * u.logBetween(0.1, 1);
    const double dx = std::cos(angle), dy = std::sin(angle);
    const auto across = [&](double x, double y) {
      const double along = (x - cx) * dx + (y - cy) * dy;
      return (y - cy) * dx - (x - cx) * dy - shift - bend * along * along;
    };
    canvas.lay(
        [&](double x, double y) {
          const double along = (x - cx) * dx + (y - cy) * dy;
          const double begin = fan ? 0 : -end;
          return std::min(1.0, opacity) * step((width / 2 - std::abs(across(x, y))) / soft) *
                 step((end - along) / soft) * step((along - begin) / soft);
        },
        [&](double x, double y) {
          return between(edge, core, 0.5 + std::clamp(across(x, y) / width, -0.5, 0.5));
        });
  }
}

}  // namespace

void drawLines(const RandomStream& stream, const Palette& palette, int channels, int side,
               std::span<float> out) {
  Uniforms u(stream);
  std::fill(out.begin(), out.end(),
            0.0f);  // colours are mixed with what is there, which may be NaN
  Canvas canvas(channels, side, out);
  const int areas = 1 + static_cast<int>(u.next() * 3),
            bundles = 1 + static_cast<int>(u.next() * 6);
  for (int i = 0; i < areas; ++i)
    drawArea(u, palette, channels, canvas, i == 0);
  for (int i = 0; i < bundles; ++i)
    drawBundle(u, palette, channels, canvas);
}

}  // namespace inkling
