// Orthonormal fast transforms of size N on batches: the square matrices behind the dct, hadamard
// and dft operators (method.md section 2). O(N log N) time, O(N) memory, no N×N array.
#pragma once

#include "engine/model/image.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>

namespace inkling {

/// T in R^{N×N} with TᵀT = I. Immutable; may be used from several threads at once.
class FastTransform {
 public:
  virtual ~FastTransform() = default;
  /// x: [B, N] -> T x.
  virtual at::Tensor forward(const at::Tensor& x) const = 0;
  /// c: [B, N] -> Tᵀ c.
  virtual at::Tensor inverse(const at::Tensor& c) const = 0;
};

/// DCT-II over the axes C, H and W.
std::unique_ptr<FastTransform> makeDct(const ImageShape& pixels, at::ScalarType dtype,
                                       at::Device device);

/// Hadamard matrix of order exactly n, divided by sqrt(n): the Kronecker product of orders 28
/// (Paley II, q = 13), then 12 (Paley I, q = 11), then 2 (natural Sylvester order). Throws
/// Error(Usage) where n has no such factors.
std::unique_ptr<FastTransform> makeHadamard(std::int64_t n, at::ScalarType dtype,
                                            at::Device device);

/// Real DFT of the flattened vector. Row 0 is 1/sqrt(N); rows 2k − 1 and 2k are sqrt(2/N) cos and
/// sqrt(2/N) sin of 2πkj/N; for even N the last row is (−1)^j/sqrt(N).
std::unique_ptr<FastTransform> makeDft(std::int64_t n, at::ScalarType dtype, at::Device device);

}  // namespace inkling
