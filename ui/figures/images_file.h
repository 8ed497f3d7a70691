// Several images into one file.
#pragma once

#include "engine/model/image.h"

#include <string>
#include <vector>

namespace inkling {

/// .npy: [count, C, H, W], float32, not clipped; .png (where there is Qt): a grid. images must be
/// of one shape and not empty. Throws Error(Output).
void writeImages(const std::vector<Image>& images, const std::string& path);

/// Throws Error(Usage), naming the option, if writeImages could not write to such a name.
void requireImageName(const std::string& option, const std::string& path);

}  // namespace inkling
