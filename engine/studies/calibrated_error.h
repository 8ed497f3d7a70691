// How far message passing's predicted error is from the truth under one matrix and quantizer, by
// simulation: its theory wants singular vectors that look random to the image, and no statistic of
// its own shows where they do not (method.md section 6).
#pragma once

#include "engine/model/option.h"
#include "engine/solvers/message_passing.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>

namespace inkling {

/// Whether the prediction for such a matrix has to be checked: masks, transforms without random
/// signs, and matrices from files.
bool needsCalibration(const Settings& settings);

/// Measures images that the prior draws in the same way, solves them, and returns their mean
/// squared error over the predicted one. Costs about 50 network evaluations of 16 images.
double simulatedErrorRatio(
    const Prior& prior, const SpectralOperator& matrix, const MessagePassingSettings& settings,
    std::uint64_t seed, const std::function<Measurements(const at::Tensor& images)>& measureAgain,
    const Cancellation& cancellation);

}  // namespace inkling
