// Whether an estimate of message passing's can be an answer.
#pragma once

#include "engine/priors/card.h"

#include <ATen/core/Tensor.h>

namespace inkling {

/// z = A x̂ against the mean of z that the quantizer's side states: at a fixed point they are one.
/// apart, stated: root mean squares of an image's M differences, and of what is stated. perEntry:
/// variance of an entry of z where each pixel's is 1; noise: sigma of linear data, 0 of others.
bool contradicts(double apart, double stated, double predictedError, double perEntry, double noise);

/// Throws Error(Diverged) where one of the estimates, [B, N], is on another scale than the prior's
/// images.
void requireImages(const at::Tensor& estimates, const PriorCard& card);

}  // namespace inkling
