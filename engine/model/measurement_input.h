// What people say of measurements in more than one way: how many there are, and what they are.
#pragma once

#include "engine/model/experiment.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace inkling {

/// How many measurements may be said as a share of an image's numbers: 8 for "N/8", 1 for "N";
/// empty where text is none. Throws Error(Usage) naming the option for "N/" and no number above 0.
std::optional<double> shareDivisor(const std::string& option, std::string_view text);

/// That share of so many numbers, rounded. Throws Error(Usage) where their count is not known (0).
std::int64_t rowsOfShare(const std::string& option, double divisor, std::int64_t pixels);

/// Throws Error(Usage) unless exactly one form is given: signs, or both bounds, or values.
void requireOneForm(const OwnMeasurements& own);

}  // namespace inkling
