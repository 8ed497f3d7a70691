// SSIM's inner loops on plain arrays.
#pragma once

#include "engine/model/image.h"

#include <cstdint>

namespace inkling {

/// Whether a 7×7 window fits in.
bool hasWholeWindow(const ImageShape& shape);

/// SSIM of each pair of count images (channel-major, contiguous), clipped to [0, 1]; see ssim() in
/// metrics.h. Needs hasWholeWindow(shape).
void structuralSimilarity(const double* estimate, const double* truth, const ImageShape& shape,
                          std::int64_t count, double* out);

}  // namespace inkling
