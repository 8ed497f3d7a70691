// Matrices from .npy files.
#pragma once

#include "engine/sensing/matrices.h"

#include <ATen/core/Tensor.h>

#include <string>

namespace inkling {

/// The file's M×N array, C order, on the CPU. Throws Error(Input) unless it has two dimensions, N
/// columns, M rows where spec.rows says so, and finite numbers only.
at::Tensor readMatrix(const MatrixSpec& spec, at::ScalarType dtype);

/// A cache key from the matrix's own numbers, wherever the file lies.
std::string contentKey(const at::Tensor& matrix);

}  // namespace inkling
