// inkling-cli in process: main() and the tests call runCli().
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"

#include <functional>
#include <memory>
#include <ostream>
#include <string>
#include <vector>

namespace inkling {

/// std::chrono::steady_clock in seconds.
double monotonicSeconds();

struct CliContext {
  std::function<std::shared_ptr<Engine>()> openEngine;
  std::ostream& out;      ///< data
  std::ostream& err;      ///< progress and messages
  bool terminal = false;  ///< err is a terminal: progress rewrites one line
  Cancellation cancellation;
  /// A clock that only rises, in seconds, for the pace of the progress.
  std::function<double()> seconds = monotonicSeconds;
};

/// Runs one command line (without the program's name) and returns the exit code: 0, or
/// exitCode(kind) after one line "inkling-cli: ..." on err. Blocks; throws nothing.
int runCli(const std::vector<std::string>& arguments, const CliContext& context);

}  // namespace inkling
