// What the engine is asked for to show the prior at work without measurements.
#pragma once

#include "engine/model/engine.h"
#include "ui/session/recording.h"

#include <vector>

namespace inkling {

/// The true images of an experiment, as the engine resolves them. Blocks; throws as measure() does.
std::vector<Image> truthOf(Engine& engine, const Experiment& experiment,
                           const Cancellation& cancellation);

/// The first image of an experiment under more and more noise, from the annealing's lowest level to
/// its highest, and what the prior makes of each: forty frames spread evenly over the annealing's
/// evaluations, so that one timeline shows both ways.
std::vector<Frame> forwardFrames(Engine& engine, const Experiment& experiment,
                                 const Settings& langevin, const Cancellation& cancellation);

}  // namespace inkling
