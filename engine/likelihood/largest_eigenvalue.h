// The largest eigenvalue of AAᵀ without forming it.
#pragma once

#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

namespace inkling {

/// lambda_max of diag(s) AAᵀ diag(s), s = rowScale ([M] float64 on the CPU; all ones if undefined).
/// Lanczos from a fixed start: at most 64 products with A and Aᵀ, usually fewer; the residual is
/// added, so that the value errs upwards, by under 1 % as a rule. 0 for a zero matrix.
double largestEigenvalue(const LinearOperator& matrix, const at::Tensor& rowScale = {});

}  // namespace inkling
