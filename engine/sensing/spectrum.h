// The eigendecomposition of AAᵀ for matrices held in memory.
#pragma once

#include "engine/sensing/background_job.h"
#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <string>

namespace inkling {

/// Bytes that the decomposition of an M×M matrix takes at its peak.
std::uint64_t spectrumMemory(std::int64_t rows);

/// Starts the job: looks in the user's cache (where cacheKey is not empty and M is large enough to
/// be worth it), else forms AAᵀ in float64 block by block, decomposes it on the CPU; stores it
/// once those who wait have it. Ends with Error(Resource) before it allocates what would not fit.
std::shared_ptr<BackgroundJob<Spectrum>> startSpectrumJob(at::Tensor matrix, std::string cacheKey);

}  // namespace inkling
