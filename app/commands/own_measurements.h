// --signs, --lower, --upper, --values: measurements from files.
#pragma once

#include "engine/model/experiment.h"

#include <CLI/CLI.hpp>

namespace inkling {

void addOwnMeasurements(CLI::App& command, OwnMeasurements& own);

}  // namespace inkling
