// The eigendecomposition of AAᵀ for matrices held in memory.
#pragma once

#include "engine/sensing/background_job.h"
#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <string>

namespace inkling {

/// Smaller decompositions are computed faster than a disk answers.
inline constexpr std::int64_t smallestCachedSpectrum = 256;

/// Bytes that the decomposition of AAᵀ takes at its peak, for A of rows × columns.
std::uint64_t spectrumMemory(std::int64_t rows, std::int64_t columns);

/// Sets the squares of singular values to 0 that are below the rounding of a rows × columns matrix
/// of that dtype: its entries' (4 eps), or that of the decomposition in float64.
void clearBelowRounding(at::Tensor& eigenvalues, at::ScalarType dtype, std::int64_t rows,
                        std::int64_t columns);

/// Starts the job: looks in the user's cache (where cacheKey is not empty and min(M, N) is large
/// enough to be worth it), else decomposes A in float64 on the CPU; stores the result once those
/// who wait have it. M <= N: AAᵀ, formed block by block, unless eigenvalues show up that are lost
/// in its rounding; then, and for M > N, A's singular values themselves. Ends with Error(Resource)
/// before it allocates what would not fit.
std::shared_ptr<BackgroundJob<Spectrum>> startSpectrumJob(at::Tensor matrix, std::string cacheKey);

}  // namespace inkling
