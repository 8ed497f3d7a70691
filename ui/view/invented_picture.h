// What the measurements say of an image, and what the prior has made up.
#pragma once

#include "engine/model/image.h"

namespace inkling {

/// Of posterior samples' mean and standard deviation, [1 or 3, H, W] each: where all samples agree,
/// the mean in grey; where they differ, orange, the more the larger the deviation is, and nothing
/// else from `range` on. RGB, [3, H, W]. Throws Error(Internal) where the shapes differ.
///
/// With the measurements given, all that is left for two samples to differ in is what the prior
/// alone decides.
Image inventedPicture(const Image& mean, const Image& deviation, double range);

}  // namespace inkling
