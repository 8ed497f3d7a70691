// What every likelihood asks of its inputs, and the conversions that they share.
#pragma once

#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>

namespace inkling {

/// Throws Error(Usage) if the measurements' count is not M, the noise is negative or not finite, or
/// the measurements are not of the kind that the method uses (intervals, or values).
void requireIntervals(const std::string& method, const LinearOperator&, const Measurements&);
void requireValues(const std::string& method, const LinearOperator&, const Measurements&);
void requireMidpoints(const std::string& method, const LinearOperator&, const Measurements&);
/// Throws Error(Usage) for other measurements than signs without dither.
void requireSigns(const std::string& method, const Measurements&);

/// Samples per image: the rows of x over the measurements' batch. Throws Error(Internal) if x does
/// not fit them or beta is not positive and finite.
std::int64_t samplesPerImage(const at::Tensor& x, double beta, const LinearOperator&,
                             const Measurements&);

/// A x as contiguous float64 on the operator's device, [B, M].
at::Tensor applyInDouble(const LinearOperator&, const at::Tensor& x);
/// Aᵀ v of a float64 v on the operator's device, in its dtype. Entries beyond the dtype's range are
/// clamped to it, so that no infinity meets a zero of A.
at::Tensor adjointOfDouble(const LinearOperator&, const at::Tensor& v);

}  // namespace inkling
