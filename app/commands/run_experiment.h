// Running an experiment so that what is finished is never lost.
#pragma once

#include "app/session.h"

#include <functional>

namespace inkling {

/// Runs it and hands the result to `finish`; if the run is stopped or fails after some method was
/// finished, hands over what there is (complete = false) and then throws what stopped it.
void runExperiment(Session& session, const Experiment& experiment, bool trace,
                   const std::function<void(const Result&)>& finish);

}  // namespace inkling
