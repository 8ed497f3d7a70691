// Which axis of an array of images is which: one rule, for every command and the window.
#pragma once

#include "engine/model/image.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

struct ImageLayout {
  ImageShape shape;  ///< of each image
  std::int64_t count = 1;
  bool single = true;         ///< one image without an axis that counts them
  bool channelsLast = false;  ///< [.., H, W, C] instead of [.., C, H, W]
};

/// [H, W], [H, W, C], [C, H, W] and the same after an axis of images, with one channel or three;
/// [N] and [B, N] where expected says what N stands for. What fits the expected shape (that of the
/// prior; of any size: {C, 0, 0}; {} where there is none) is taken so. Throws Error(Input), naming
/// the file, for what can be understood in two ways, or in none, and for an array without images.
ImageLayout imageLayout(const std::string& path, const std::vector<std::int64_t>& dimensions,
                        const ImageShape& expected);

}  // namespace inkling
