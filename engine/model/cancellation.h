// A flag that one thread raises and the working thread polls.
#pragma once

#include "engine/model/error.h"

#include <atomic>
#include <memory>

namespace inkling {

/// Copies share one flag. cancel() returns at once, from any thread or a signal handler; the worker
/// calls check() at every network evaluation and in every inner loop that can take over 50 ms.
class Cancellation {
 public:
  void cancel() const noexcept { flag_->store(true, std::memory_order_relaxed); }
  bool cancelled() const noexcept { return flag_->load(std::memory_order_relaxed); }
  /// Throws Error(Cancelled) once the flag is up.
  void check() const {
    if (cancelled()) throw Error(ErrorKind::Cancelled, "Stopped on request.");
  }

 private:
  std::shared_ptr<std::atomic<bool>> flag_ = std::make_shared<std::atomic<bool>>(false);
};

}  // namespace inkling
