// One experiment from its description to its result.
#pragma once

#include "engine/model/engine.h"
#include "engine/studies/artefacts.h"

namespace inkling {

/// Runs every method on every image, batched over images and samples. A stop through the token
/// gives the result with what was finished and complete = false; a method that diverges is reported
/// in Result::failures and the others go on. Everything else throws.
Result runExperiment(const Experiment& experiment, ArtefactChain& chain, const RunOptions& options,
                     RunObserver& observer, const Cancellation& cancellation);

/// What the first image's measurements are made of.
Inspection inspectExperiment(const Experiment& experiment, ArtefactChain& chain,
                             RunObserver& observer, const Cancellation& cancellation);

}  // namespace inkling
