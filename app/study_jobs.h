// Several processes of this program at once.
#pragma once

#include "engine/model/cancellation.h"

#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// Runs this program `count` times with those arguments, each with that many threads, until all
/// have ended; poll is called about twice a second. Their standard output is closed, what they say
/// on stderr is seen. Where this process ends, by whatever signal, so do they. Throws
/// Error(Resource) where they cannot be started, Error(Cancelled) once they have ended where it was
/// stopped, else the first error that one of them ended with, by its exit code.
void runProcesses(const std::vector<std::string>& arguments, int count, int threads,
                  const std::function<void()>& poll, const Cancellation& cancellation);

}  // namespace inkling
