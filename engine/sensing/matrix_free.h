// Sensing matrices that are never formed: rows of a fast transform, and pixels kept.
#pragma once

#include "engine/sensing/fast_transform.h"
#include "engine/sensing/linear_operator.h"

#include <memory>
#include <string>

namespace inkling {

/// sqrt(N/M) · (M rows of T) · diag(signs). AAᵀ = (N/M) I. The rows are entries of a permutation
/// that depends on the seed alone ((seed, "rows")), the signs on (seed, "signs").
std::shared_ptr<const LinearOperator> makeTransformOperator(
    std::unique_ptr<FastTransform> transform, std::int64_t rows, std::int64_t columns,
    std::uint64_t seed, bool signFlips, at::ScalarType dtype, at::Device device,
    std::string cacheKey);

/// M pixels kept, in the order of the image. AAᵀ = I. The pixels of a larger M include those of a
/// smaller one.
std::shared_ptr<const LinearOperator> makeMaskOperator(std::int64_t rows, std::int64_t columns,
                                                       std::uint64_t seed, at::ScalarType dtype,
                                                       at::Device device, std::string cacheKey);

}  // namespace inkling
