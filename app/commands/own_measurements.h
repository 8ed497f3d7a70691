// --signs, --lower, --upper, --values: measurements from files.
#pragma once

#include "engine/model/experiment.h"

#include <CLI/CLI.hpp>

namespace inkling {

void addOwnMeasurements(CLI::App& command, OwnMeasurements& own);

/// Throws Error(Usage) unless exactly one form is given: signs, or both bounds, or values.
void requireOneForm(const OwnMeasurements& own);

}  // namespace inkling
