// Computations that cannot be interrupted (factorisations), one after the other on a thread that
// may be abandoned (design.md "Threads").
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/progress.h"

#include <chrono>
#include <condition_variable>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace inkling {

class BackgroundQueue;

/// The part of a job that its waiters and the queue see; does not know the result's type.
///
/// One job runs at a time in the whole process: two factorisations would take twice the memory, and
/// share BLAS's threads. The others wait, each as long as somebody waits for it; with one verb of
/// an engine at a time that is one. An abandoned job that has not begun never does; one that runs
/// goes on to its next stopIfAbandoned(). Whoever joins it again finds it running, or started anew.
class BackgroundJobBase : public std::enable_shared_from_this<BackgroundJobBase> {
 public:
  virtual ~BackgroundJobBase() = default;

  /// Called by the work: what it does now, and how long that should take (negative: not known).
  void enter(const std::string& stage, double predictedSeconds = -1);
  /// Called by the work between stages: throws Error(Cancelled) once nobody waits any more.
  void stopIfAbandoned();
  /// Whether the work ended with an exception of its own.
  bool failed() const;

 protected:
  void enqueue();
  /// Blocks until the work has ended; polls cancellation and reports every 20 ms.
  void waitForEnd(const ProgressCallback& progress, const Cancellation& cancellation);

 private:
  friend class BackgroundQueue;
  using Clock = std::chrono::steady_clock;
  enum class State { Idle, Waiting, Running, Done, Failed };

  virtual void work() = 0;
  virtual void release() = 0;     ///< what the work holds
  virtual void afterwards() = 0;  ///< once the waiters have been woken

  bool ended() const { return state_ == State::Done || state_ == State::Failed; }
  void leave();
  Progress snapshot() const;

  // Under the queue's mutex.
  State state_ = State::Idle;
  std::condition_variable ended_;
  std::exception_ptr failure_;
  std::string stage_;
  double predicted_ = -1;
  Clock::time_point stageStart_ = Clock::now();
  int waiters_ = 0;
  bool abandoned_ = false;  ///< by all who waited
  bool stopping_ = false;   ///< its work has been told so
};

/// wait() may be called from any thread and any number of them. A waiter that is cancelled leaves
/// at once. The thread shares ownership of the job, so work must hold by value or shared_ptr
/// whatever it touches; it may be called again where it was stopped.
///
///     auto job = BackgroundJob<Spectrum>::start([a](auto& self) { self.enter("..."); return f(a);
///     }); const Spectrum& spectrum = job->wait(progress, cancellation);
template <typename Result>
class BackgroundJob final : public BackgroundJobBase {
 public:
  using Work = std::function<Result(BackgroundJob&)>;
  using After = std::function<void(const Result&)>;

  /// after: what is still to be done with the result, such as writing a cache, once those who wait
  /// for it have it. The next job waits for that, and so does the process's exit.
  static std::shared_ptr<BackgroundJob> start(Work work, After after = {}) {
    auto job = std::make_shared<BackgroundJob>();
    job->work_ = std::move(work);
    job->after_ = std::move(after);
    job->enqueue();
    return job;
  }

  /// The result, valid as long as the job; or the exception that ended the work, or
  /// Error(Cancelled) where this waiter's own token says so.
  const Result& wait(const ProgressCallback& progress, const Cancellation& cancellation) {
    waitForEnd(progress, cancellation);
    return *result_;
  }

 private:
  void work() override { result_.emplace(work_(*this)); }
  void release() override { work_ = nullptr; }
  void afterwards() override {
    if (after_) after_(*result_);
    after_ = nullptr;
  }

  Work work_;
  After after_;
  std::optional<Result> result_;
};

}  // namespace inkling
