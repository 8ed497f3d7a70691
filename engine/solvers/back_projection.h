// Back-projection: Aᵀ of the intervals' midpoints (of signs: ±1), scaled to the mean energy of the
// prior's images. One bit leaves the direction right and the length open (Boufounos & Baraniuk
// 2008, "1-bit compressive sensing"), which is why the length is the prior's.
#pragma once

#include "engine/priors/card.h"
#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"

#include <ATen/core/Tensor.h>

#include <utility>

namespace inkling {

/// [B, N] float32.
at::Tensor scaledBackProjection(const LinearOperator& matrix, const Measurements& measurements,
                                const PriorCard& card);

/// The image with noise of a known level, [B, N] float32 and the level, that Aᵀy is in the mean
/// over rows of A with entries N(0, 1), whatever monotonic is done to A x: Aᵀy/M is mu x/|x| with
/// noise of variance <y²>/M, where mu² is 2/pi <y²> of signs and up to <y²> of what tells more
/// (Plan & Vershynin, "The generalized Lasso with non-linear observations", 2016). Its length is
/// the prior's.
std::pair<at::Tensor, double> unbiasedBackProjection(const LinearOperator& matrix,
                                                     const Measurements& measurements,
                                                     const PriorCard& card);

/// Rows of the length that images of the prior have: sqrt(N times its mean energy a pixel). Zero
/// rows stay.
at::Tensor atPriorsLength(const at::Tensor& x, const PriorCard& card);

}  // namespace inkling
