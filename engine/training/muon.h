// Muon (Jordan et al. 2024, "Muon: an optimizer for hidden layers in neural networks"): the step of
// a layer's matrix is its momentum with all singular values brought to about one.
#pragma once

#include <ATen/core/Tensor.h>

namespace inkling {

constexpr double muonMomentum = 0.95;

/// momentum: [m, n]. Returns U V^T of its singular value decomposition U S V^T, to within a third
/// by five steps of a Newton-Schulz iteration, times 0.2 sqrt(max(m, n)): entries as large as those
/// of Adam's steps, so that one learning rate serves both (Liu et al. 2025, arXiv:2502.16982).
/// products: what the iteration is rounded to, which hides no direction.
at::Tensor muonDirection(const at::Tensor& momentum, at::ScalarType products = at::kFloat);

}  // namespace inkling
