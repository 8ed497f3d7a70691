// The user's own priors, as files.
#pragma once

#include "engine/model/engine.h"

#include <string>
#include <vector>

namespace inkling {

/// The file of a new prior of that name in the user's own folder of models. Throws Error(Usage)
/// for what cannot be a file's name, and where one of `priors` has the name, unless by that very
/// file; Error(Output) where there is no home folder.
std::string placeForPrior(const std::vector<PriorInfo>& priors, const std::string& name);

/// Removes a prior's file, and the program that its import kept beside it. Throws Error(Usage) for
/// a prior that is not in the user's own folder of models (a shipped one, one made from formulas,
/// a file elsewhere), and Error(Output) where the file cannot be removed.
void removeInstalledPrior(const PriorInfo& prior);

}  // namespace inkling
