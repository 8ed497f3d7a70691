// Back-projection: Aᵀ of the intervals' midpoints (of signs: ±1), scaled to the mean energy of the
// prior's images. One bit leaves the direction right and the length open (Boufounos & Baraniuk
// 2008, "1-bit compressive sensing"), which is why the length is the prior's.
#pragma once

#include "engine/priors/card.h"
#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"

#include <ATen/core/Tensor.h>

namespace inkling {

/// [B, N] float32.
at::Tensor scaledBackProjection(const LinearOperator& matrix, const Measurements& measurements,
                                const PriorCard& card);

/// Rows of the length that images of the prior have: sqrt(N times its mean energy a pixel). Zero
/// rows stay.
at::Tensor atPriorsLength(const at::Tensor& x, const PriorCard& card);

}  // namespace inkling
