// The engine as Python calls it: one call at a time, without the interpreter's lock, on a thread of
// its own, so that the calling one can watch for Ctrl-C and tell of the progress.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <pybind11/pybind11.h>
#include <string>
#include <sys/types.h>
#include <thread>
#include <vector>

namespace inkling::python {

/// What a call is given; valid during it. Its functions may be called from the engine's thread.
class Call : public RunObserver {
 public:
  Engine& engine() const { return *engine_; }
  const Cancellation& cancellation() const { return cancellation_; }
  ProgressCallback progress();

  void onProgress(const Progress& progress) override;
  void onWarning(const Message& warning) override;

 private:
  friend class EngineThread;
  Engine* engine_ = nullptr;
  Cancellation cancellation_;
  std::function<void()> work_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::optional<Progress> latest_;
  std::vector<std::string> warnings_;
  std::exception_ptr error_;
  bool done_ = false;
};

class EngineThread {
 public:
  /// Started, and the engine opened, at the first call; ended by stop().
  static EngineThread& instance();

  /// Runs work, with the interpreter's lock held by the caller and released meanwhile. progress:
  /// None, or called with (stage, done, total, remaining seconds) on this thread. Ctrl-C, and what
  /// progress() throws, ends the work at its next network evaluation and is thrown here. The
  /// engine's warnings become Python's. Throws Error(Usage) where it would wait for itself: called
  /// by a denoiser, by progress or a signal handler during a call, or in a process forked since the
  /// thread was started, which has no such thread.
  void run(const pybind11::object& progress, const std::function<void(Call&)>& work);

  /// Waits for the thread's end, where this process has it. For the interpreter's exit.
  void stop();

 private:
  void loop();
  void answer(Call& call, const std::function<void(Call&)>& work);
  void requireOutside() const;
  bool isForked() const;

  std::mutex turn_;                        ///< one caller at a time
  std::atomic<std::thread::id> caller_{};  ///< whose turn it is
  std::atomic<pid_t> process_{0};          ///< in which the thread was started
  std::mutex mutex_;
  std::condition_variable changed_;
  std::function<void()> next_;
  bool stopping_ = false;
  std::thread thread_;
  std::shared_ptr<Engine> engine_;
};

}  // namespace inkling::python
