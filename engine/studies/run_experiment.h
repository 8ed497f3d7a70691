// One experiment from its description to its result.
#pragma once

#include "engine/model/engine.h"
#include "engine/solvers/annealed_langevin.h"
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

/// lowest: where the annealing ends if the method's beta-min is auto.
LangevinSettings langevinSettings(const Settings& method, double lowest);
/// That without measurements, and with fine ones: the papers' level.
constexpr double finestLevel = 0.01;
/// The one for given measurements: as those of one to three bits leave open what lies below, it is
/// higher for them. Of intervals from files the bins are counted.
double lowestLevel(const Measurements& measurements);

/// The likelihood of a method by its id.
std::unique_ptr<Likelihood> makeLikelihood(const Method& method,
                                           std::shared_ptr<const LinearOperator> matrix,
                                           const Measurements& measurements,
                                           const ProgressCallback& progress,
                                           const Cancellation& cancellation);

}  // namespace inkling
