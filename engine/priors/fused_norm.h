// Group normalisation, a per-image scale and shift, and SiLU in one pass: torch 1.13's group_norm
// on channels-last tensors alone costs twice the convolution beside it.
#pragma once

#include <ATen/core/Tensor.h>

namespace inkling {

/// x: [B, C, H, W]; scale, shift: [B, C]; groups divides C. Returns silu(groupnorm(x)·scale +
/// shift), without the normalisation where groups is 0, differentiable in all three. On the CPU x
/// is made channels-last and the kernels are Inkling's; elsewhere torch's.
at::Tensor normSilu(const at::Tensor& x, const at::Tensor& scale, const at::Tensor& shift,
                    std::int64_t groups);

}  // namespace inkling
