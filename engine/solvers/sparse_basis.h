// Orthonormal bases in which images have few large coefficients.
#pragma once

#include "engine/model/image.h"
#include "engine/sensing/fast_transform.h"

#include <ATen/core/Tensor.h>

#include <memory>
#include <string>

namespace inkling {

/// "dct": DCT-II over the axes. "wavelet": the least asymmetric orthonormal wavelet of eight
/// coefficients (Daubechies 1992, table 6.3, "sym4"), periodic, over height and width of each
/// channel, as many levels as the sides can be halved and stay as long as the filter's half. Throws
/// Error(Usage) for wavelets of images with an odd side, and for another name.
std::unique_ptr<FastTransform> makeSparseBasis(const std::string& name, const ImageShape& pixels,
                                               at::ScalarType dtype, at::Device device);

}  // namespace inkling
