// The user's own priors, as files.
#pragma once

#include "engine/model/engine.h"

namespace inkling {

/// Removes a prior's file, and the program that its import kept beside it. Throws Error(Usage) for
/// a prior that is not in the user's own folder of models (a shipped one, one made from formulas,
/// a file elsewhere), and Error(Output) where the file cannot be removed.
void removeInstalledPrior(const PriorInfo& prior);

}  // namespace inkling
