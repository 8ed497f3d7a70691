// Loops over half-lines that must vectorise, which calls of libcerf's erfcx, one a value, do not;
// no torch in them.
#pragma once

#include <cstdint>

namespace inkling::kernels {

/// The largest |a| that halfLineMoments is made for.
constexpr double halfLineRange = 30;

/// Mean and variance of N(0, 1) on [a, inf), for a within ±halfLineRange; other values give finite
/// rubbish or NaN. Relative errors: 1e-14 of the mean, 1e-9 of the variance at a = 30 (it cancels
/// there) and 1e-13 at a <= 3.
void halfLineMoments(const double* a, double* mean, double* variance, std::int64_t count);

}  // namespace inkling::kernels
