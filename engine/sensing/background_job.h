// A computation that cannot be interrupted, on a thread that may be abandoned (design.md
// "Threads").
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/progress.h"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace inkling {

/// The part of a job that its waiters watch; does not know the result's type.
class BackgroundJobBase {
 public:
  virtual ~BackgroundJobBase() = default;

  /// Called by the work: what it does now, and how long that should take (negative: not known).
  void enter(const std::string& stage, double predictedSeconds = -1);
  /// Called by the work between stages: throws Error(Cancelled) once nobody waits any more.
  void stopIfAbandoned() const;
  /// Whether the work ended with an exception.
  bool failed() const;

 protected:
  /// Blocks until the work has ended; polls cancellation and reports every 20 ms.
  void waitForEnd(const ProgressCallback& progress, const Cancellation& cancellation);
  /// Runs action on a detached thread of its own. The process may exit while it runs.
  static void launch(std::function<void()> action);
  void finish(std::exception_ptr failure);

 private:
  using Clock = std::chrono::steady_clock;
  Progress snapshot() const;  ///< with mutex_ held

  mutable std::mutex mutex_;
  std::condition_variable ended_;
  bool done_ = false;
  std::exception_ptr failure_;
  std::string stage_;
  double predicted_ = -1;
  Clock::time_point stageStart_ = Clock::now();
  int waiters_ = 0;
  std::atomic<bool> abandoned_ = false;
};

/// Starts work at once; wait() from any thread and any number of them. A waiter that is cancelled
/// leaves at once, the work goes on to its next stopIfAbandoned(). The thread shares ownership of
/// the job, so work must hold by value or shared_ptr whatever it touches.
///
///     auto job = BackgroundJob<Spectrum>::start([a](auto& self) { self.enter("..."); return f(a);
///     }); const Spectrum& spectrum = job->wait(progress, cancellation);
template <typename Result>
class BackgroundJob final : public BackgroundJobBase {
 public:
  using Work = std::function<Result(BackgroundJob&)>;

  static std::shared_ptr<BackgroundJob> start(Work work) {
    auto job = std::make_shared<BackgroundJob>();
    launch([job, work = std::move(work)]() mutable {
      std::exception_ptr failure;
      try {
        job->result_.emplace(work(*job));
      } catch (...) {
        failure = std::current_exception();
      }
      work = nullptr;  // what the work holds is freed before anybody is told
      job->finish(failure);
    });
    return job;
  }

  /// The result, valid as long as the job; or the exception that ended the work, or
  /// Error(Cancelled).
  const Result& wait(const ProgressCallback& progress, const Cancellation& cancellation) {
    waitForEnd(progress, cancellation);
    return *result_;
  }

 private:
  std::optional<Result> result_;
};

}  // namespace inkling
