// Between plain values and tensors.
#pragma once

#include "engine/model/array.h"
#include "engine/model/image.h"

#include <ATen/core/Tensor.h>

namespace inkling {

/// Copies; float32 or float64 as the array.
at::Tensor toTensor(const Array& array);
/// float32 stays, float64 stays, anything else becomes float32. Copies off the device.
Array toArray(const at::Tensor& tensor);
/// [B, N] float32 of images of one shape.
at::Tensor toTensor(const std::vector<Image>& images);
/// All values, off the device.
std::vector<double> toVector(const at::Tensor& tensor);
/// Row i of [B, N] as an image.
Image toImage(const at::Tensor& rows, std::int64_t row, const ImageShape& shape);

}  // namespace inkling
