// CPU kernels of fused_norm.h on one image in channels-last order. No torch here, so that the file
// can be compiled for several instruction sets.
#pragma once

#include <cstdint>

namespace inkling::kernels {

/// x, y: [pixels][channels]; scale, shift: [channels]; groups divides channels, or is 0: no
/// normalisation, xhat = x, and the pixels may be cut into calls.
/// y = silu(xhat * scale + shift), xhat = (x - mean)/sqrt(var + eps) within each group of channels.
/// mean, rstd: [groups], filled for the backward pass.
void normSiluForward(const float* x, const float* scale, const float* shift, float* y, float* mean,
                     float* rstd, std::int64_t pixels, std::int64_t channels, std::int64_t groups);

/// Gradients for the output gradient dy: dx [pixels][channels], dscale and dshift [channels].
void normSiluBackward(const float* dy, const float* x, const float* scale, const float* shift,
                      const float* mean, const float* rstd, float* dx, float* dscale, float* dshift,
                      std::int64_t pixels, std::int64_t channels, std::int64_t groups);

}  // namespace inkling::kernels
