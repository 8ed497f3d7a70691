// Pictures of bytes, and squares of them at another scale.
#pragma once

#include "engine/model/image.h"

#include <cstdint>
#include <span>
#include <vector>

namespace inkling {

/// A decoded picture: [H, W, C], 0 to 255.
struct BytePicture {
  int channels = 0, height = 0, width = 0;
  std::vector<std::uint8_t> pixels;
};

/// The image's values rounded to bytes.
BytePicture toBytes(const Image& image);

/// Half the size (rounded down, at least 1), by Lanczos windows as below.
BytePicture halved(const BytePicture& picture);

/// The square of side·factor pixels whose corner is (top, left), brought to side × side by
/// Lanczos-3 windows as wide as factor asks for, so that nothing aliases (factor 1 or more; 1 with
/// a whole corner gives the pixels themselves). What a window reaches for outside the picture is
/// left away. Values are cut to [0, 1]; out: [C, side, side].
void resampleSquare(const BytePicture& picture, double top, double left, double factor, int side,
                    std::span<float> out);

}  // namespace inkling
