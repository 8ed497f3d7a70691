// A convolution of single images with weights that stay, through oneDNN.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>

namespace inkling {

/// at::conv2d unfolds a single image and packs the weights at every call (libtorch 1.13 hands only
/// batches to oneDNN, whose calls then cost as much as one image's arithmetic); here the weights
/// are packed once. Any thread may call it, several at once.
class PreparedConvolution {
 public:
  virtual ~PreparedConvolution() = default;

  /// x: [1, in, height, width], float32 on the CPU. Returns [1, out, height/stride, width/stride]
  /// (rounded up), channels last. Throws Error(Internal) for an x of another shape or type.
  virtual at::Tensor operator()(const at::Tensor& x) const = 0;
};

/// weight: [out, in/groups, k, k], k odd, padding k/2; bias: [out]; float32 on the CPU. The current
/// number of threads stays the convolution's. nullptr where the build has no oneDNN or it has no
/// fast kernel for this processor.
std::unique_ptr<const PreparedConvolution> prepareConvolution(
    const at::Tensor& weight, const at::Tensor& bias, std::int64_t height, std::int64_t width,
    std::int64_t stride, std::int64_t groups = 1);

}  // namespace inkling
