// Running an experiment so that what is finished is never lost.
#pragma once

#include "app/session.h"

#include <functional>

namespace inkling {

/// Runs it and hands the result to `finish`. If the run is stopped, it hands over what is finished
/// (complete = false), if anything is, and then throws what stopped it. If methods diverged, it
/// hands over the others' results and then throws Error(Diverged). `keep` gets what is finished
/// (complete = false) each time that a method is done and others go on, in case the process is
/// killed; what it cannot write is a warning, for the run goes on.
void runKeepingFinished(Session& session, const Experiment& experiment, bool trace,
                        const std::function<void(const Result&)>& finish,
                        const std::function<void(const Result&)>& keep = {});

}  // namespace inkling
