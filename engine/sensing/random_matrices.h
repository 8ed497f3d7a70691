// The random matrices that are held in memory (method.md section 2). Every number is drawn in
// float64 and rounded, so a float32 and a float64 matrix of one seed are the same up to rounding.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/progress.h"
#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>

namespace inkling {

struct DenseSize {
  std::int64_t rows, columns;
};

/// Entry (m, n) is normal number m·N + n of stream (seed, "matrix"), over sqrt(M). [M, N] on the
/// CPU.
at::Tensor gaussianMatrix(DenseSize size, std::uint64_t seed, at::ScalarType dtype,
                          const ProgressCallback& progress, const Cancellation& cancellation);

/// R_L H R_R with H = gaussianMatrix and the symmetric square roots of [rho^|i−j|]: the same law,
/// by two stationary AR(1) passes over rows and columns. papersCode: the element-wise square roots
/// instead, applied exactly, as filters. 0 <= rho < 1.
at::Tensor correlatedMatrix(DenseSize size, double rho, bool papersCode, std::uint64_t seed,
                            at::ScalarType dtype, const ProgressCallback& progress,
                            const Cancellation& cancellation);

struct DecomposedMatrix {
  at::Tensor matrix;  ///< [M, N]
  Spectrum spectrum;  ///< of AAᵀ, as it was built
};

/// V diag(s) Uᵀ with Haar V (streams (seed, "matrix-left")) and U ("matrix-right"), s_i/s_{i+1} =
/// kappa^(1/M) (papersCode: kappa^(1/(2M))), ||A||_F² = N. M <= N, kappa >= 1. The factorisations
/// run on a thread that is abandoned on cancellation. A large one with a key lies in the user's
/// cache afterwards, and is read from there.
DecomposedMatrix illConditionedMatrix(DenseSize size, double kappa, bool papersCode,
                                      std::uint64_t seed, at::ScalarType dtype,
                                      const std::string& cacheKey, const ProgressCallback& progress,
                                      const Cancellation& cancellation);

}  // namespace inkling
