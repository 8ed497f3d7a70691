// What a command line runs in.
#pragma once

#include "app/cli_words.h"
#include "engine/model/cancellation.h"
#include "engine/model/engine.h"

#include <functional>
#include <memory>
#include <ostream>

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
  /// How messages are worded, and --help.
  std::shared_ptr<const MessageWords> words = std::make_shared<CliWords>();
};

}  // namespace inkling
