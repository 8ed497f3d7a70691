// Whether an image is one that the prior knows, told without the truth: message passing with half
// of the measurements foretells the other half as well as it says, if the image is of the prior's
// kind. Consistency tells nothing of it: the prior bends any image until it fits what was measured.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/priors/prior.h"
#include "engine/sensing/measurements.h"
#include "engine/sensing/spectral_operator.h"
#include "engine/solvers/message_passing.h"

#include <functional>
#include <vector>

namespace inkling {

/// From here on an image is not the prior's; how often that is wrong, and how often strangers stay
/// under it, is in docs/method.md, "A picture that the prior does not know".
inline constexpr double strangeExcess = 2.5;
/// Larger images are not asked: it costs as much as the estimate itself, and more.
inline constexpr std::int64_t mostPixelsAsked = 16384;

/// The mean squared error per pixel that is predicted for an estimate, [N]: message passing's own,
/// corrected by what a simulation found.
using Predicted = std::function<double(double predicted, const at::Tensor& estimate)>;

/// Of each image, over both halves: Σ (e_m − 1) over its standard deviation, of the measurements m
/// that were held out, e_m = E[(z_m − (A x̂)_m)²/w² | y_m] where z_m ~ N((A x̂)_m, w²), w² of the
/// predicted error and the noise. Where the prediction is right its mean is 0 for whatever
/// quantizer; an image of which the prediction says too little error has a positive one. Makes one
/// solve of 2B images; matrix and prior as messagePassing() has them, and it throws as that does.
std::vector<double> heldOutExcess(const Prior& prior, const SpectralOperator& matrix,
                                  const Measurements& measurements,
                                  const MessagePassingSettings& settings,
                                  const Predicted& predicted, const Cancellation& cancellation);

}  // namespace inkling
