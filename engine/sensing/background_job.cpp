#include "engine/sensing/background_job.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace inkling {
namespace {

std::atomic<int> runningJobs = 0;

#ifdef __GLIBC__
/// exit() would take libtorch's and BLAS's statics from under a running job: leave without them.
void leaveRunningJobs(int status, void*) {
  if (runningJobs.load() == 0) return;
  std::fflush(nullptr);
  _exit(status);
}
void guardExit() {
  static const int registered = on_exit(leaveRunningJobs, nullptr);
  static_cast<void>(registered);
}
#else
void guardExit() {}
#endif

}  // namespace

void BackgroundJobBase::launch(std::function<void()> action) {
  guardExit();
  ++runningJobs;
  try {
    std::thread([action = std::move(action)]() mutable {
      action();
      action = nullptr;  // the last use of anything that belongs to a library
      --runningJobs;
    }).detach();
  } catch (const std::system_error&) {
    --runningJobs;
    throw Error(
        ErrorKind::Resource,
        "No thread could be started for a factorisation: the system's limit is reached. End other "
        "programs, or raise the limit (ulimit -u).");
  }
}

void BackgroundJobBase::enter(const std::string& stage, double predictedSeconds) {
  const std::lock_guard lock(mutex_);
  stage_ = stage;
  predicted_ = predictedSeconds;
  stageStart_ = Clock::now();
}

void BackgroundJobBase::stopIfAbandoned() const {
  if (abandoned_) throw Error(ErrorKind::Cancelled, "Stopped on request.");
}

bool BackgroundJobBase::failed() const {
  const std::lock_guard lock(mutex_);
  return done_ && failure_;
}

void BackgroundJobBase::finish(std::exception_ptr failure) {
  const std::lock_guard lock(mutex_);
  done_ = true;
  failure_ = std::move(failure);
  ended_.notify_all();
}

Progress BackgroundJobBase::snapshot() const {
  Progress progress;
  progress.stage = stage_;
  progress.done = std::chrono::duration<double>(Clock::now() - stageStart_).count();
  if (predicted_ > 0) {  // past the prediction the end is always a little ahead
    progress.total = std::max(predicted_, 1.05 * progress.done);
    progress.remainingSeconds = progress.total - progress.done;
  }
  return progress;
}

void BackgroundJobBase::waitForEnd(const ProgressCallback& progress,
                                   const Cancellation& cancellation) {
  using namespace std::chrono_literals;
  std::unique_lock lock(mutex_);
  ++waiters_;
  abandoned_ = false;
  while (!done_ && !cancellation.cancelled()) {
    if (ended_.wait_for(lock, 20ms, [this] { return done_; })) break;
    if (!progress || stage_.empty()) continue;
    const auto now = snapshot();
    lock.unlock();
    try {
      progress(now);
    } catch (...) {
      lock.lock();
      abandoned_ = --waiters_ == 0;
      throw;
    }
    lock.lock();
  }
  --waiters_;
  if (!done_) {
    abandoned_ = waiters_ == 0;
    cancellation.check();
  }
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace inkling
