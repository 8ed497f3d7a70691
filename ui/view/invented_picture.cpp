#include "ui/view/invented_picture.h"

#include "engine/model/error.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace inkling {
namespace {

// Far from every grey, for the colour-blind too.
constexpr std::array<double, 3> invented{0.90, 0.45, 0.0};

/// Over the channels; what is not a number counts as 0.
double meanAt(const Image& image, int y, int x) {
  double sum = 0;
  for (int c = 0; c < image.shape.channels; ++c)
    if (const double value = image.at(c, y, x); std::isfinite(value)) sum += value;
  return sum / image.shape.channels;
}

}  // namespace

Image inventedPicture(const Image& mean, const Image& deviation, double range) {
  if (!(mean.shape == deviation.shape))
    throw Error(ErrorKind::Internal, "The deviation is of other images than the mean.");
  const auto [channels, height, width] = mean.shape;
  Image made{{3, height, width}, {}};
  const auto plane = static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
  made.pixels.resize(3 * plane);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x) {
      const double grey = std::clamp(meanAt(mean, y, x), 0.0, 1.0);
      const double share = std::clamp(meanAt(deviation, y, x) / range, 0.0, 1.0);
      const auto at = static_cast<std::size_t>(y) * static_cast<std::size_t>(width) +
                      static_cast<std::size_t>(x);
      for (std::size_t c = 0; c < 3; ++c)
        made.pixels[c * plane + at] =
            static_cast<float>((1 - share) * grey + share * invented.at(c));
    }
  return made;
}

}  // namespace inkling
