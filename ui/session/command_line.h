// An experiment as the inkling-cli call that gives the same result.
#pragma once

#include "engine/model/experiment.h"

#include <QString>

namespace inkling {

/// Every setting is written, those at their defaults too: another version's may be others. Throws
/// Error(Internal) for a picture that exists only inside the experiment, see withImageFiles().
QString commandLine(const Experiment& experiment);

/// The experiment with a file in place of each picture that exists only inside it: an array in that
/// folder, which is made where there is none, named after the picture and what is in it; written
/// once. Throws Error(Output).
Experiment withImageFiles(const Experiment& experiment, const std::string& folder);

}  // namespace inkling
