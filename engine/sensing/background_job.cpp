#include "engine/sensing/background_job.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <deque>
#include <system_error>
#include <thread>
#include <unistd.h>
#include <utility>

namespace inkling {

/// The jobs of the process, and the thread that works them off while there are any.
class BackgroundQueue {
 public:
  /// Never destroyed: its thread may outlive everything else.
  static BackgroundQueue& get() {
    static auto& queue = *new BackgroundQueue;
    return queue;
  }

  // With the mutex held.
  void add(const std::shared_ptr<BackgroundJobBase>& job);
  void drop(const BackgroundJobBase& job);
  Progress progressOf(const BackgroundJobBase& job) const;

  /// What exit() may take from under the thread, libtorch's and BLAS's statics, it must not be
  /// using: a computation is left as it is, and the process with it; what is being written is
  /// waited for.
  void leaveOrSettle(int status);

  std::mutex mutex_;

 private:
  using State = BackgroundJobBase::State;
  void workOff();
  void perform(const std::shared_ptr<BackgroundJobBase>& job);

  std::deque<std::shared_ptr<BackgroundJobBase>> waiting_;
  std::shared_ptr<BackgroundJobBase> running_;
  bool threadRuns_ = false, computing_ = false, closing_ = false;
  std::condition_variable settled_;
};

namespace {

#ifdef __GLIBC__
void guardExit() {
  static const int registered =
      on_exit([](int status, void*) { BackgroundQueue::get().leaveOrSettle(status); }, nullptr);
  static_cast<void>(registered);
}
#else
void guardExit() {}
#endif

}  // namespace

void BackgroundQueue::leaveOrSettle(int status) {
  std::unique_lock lock(mutex_);
  closing_ = true;
  settled_.wait(lock, [this] { return computing_ || !threadRuns_; });
  if (!threadRuns_) return;
  std::fflush(nullptr);
  _exit(status);
}

void BackgroundQueue::add(const std::shared_ptr<BackgroundJobBase>& job) {
  guardExit();
  if (!threadRuns_) {
    try {
      std::thread([this] { workOff(); }).detach();
    } catch (const std::system_error&) {
      throw Error(ErrorKind::Resource,
                  "No thread could be started for a factorisation: the system's limit is reached. "
                  "End other programs, or raise the limit (ulimit -u).",
                  {});
    }
    threadRuns_ = true;
  }
  job->state_ = State::Waiting;
  waiting_.push_back(job);
}

void BackgroundQueue::drop(const BackgroundJobBase& job) {
  std::erase_if(waiting_, [&](const auto& each) { return each.get() == &job; });
}

void BackgroundQueue::workOff() {
  std::unique_lock lock(mutex_);
  while (!waiting_.empty() && !closing_) {
    running_ = std::move(waiting_.front());
    waiting_.pop_front();
    running_->state_ = State::Running;
    computing_ = true;
    settled_.notify_all();
    auto job = running_;
    lock.unlock();
    perform(job);
    job.reset();
    lock.lock();
  }
  threadRuns_ = false;
  settled_.notify_all();
}

void BackgroundQueue::perform(const std::shared_ptr<BackgroundJobBase>& job) {
  std::exception_ptr failure;
  try {
    job->work();
  } catch (...) {
    failure = std::current_exception();
  }
  bool again = false;
  {
    const std::lock_guard lock(mutex_);
    again = failure && job->stopping_;
  }
  if (!again) job->release();  // what the work holds is freed before anybody is told
  std::shared_ptr<BackgroundJobBase> last;
  {
    const std::lock_guard lock(mutex_);
    computing_ = false;
    last = std::move(running_);
    if (again) {
      job->stopping_ = false;
      job->stage_.clear();
      job->state_ = State::Idle;
      if (job->waiters_ > 0) {  // who came while it was being stopped for those before
        job->state_ = State::Waiting;
        waiting_.push_back(job);
      }
      return;
    }
    job->failure_ = failure;
    job->state_ = failure ? State::Failed : State::Done;
    job->ended_.notify_all();
  }
  if (failure) return;
  try {
    job->afterwards();
  } catch (...) {  // a cache that could not be written costs the next run some time, no more
  }
}

Progress BackgroundQueue::progressOf(const BackgroundJobBase& job) const {
  if (job.state_ == State::Running || !running_) return job.snapshot();
  auto before = running_->snapshot();
  if (!before.stage.empty()) before.stage = "Waiting for: " + before.stage;
  return before;
}

void BackgroundJobBase::enter(const std::string& stage, double predictedSeconds) {
  const std::lock_guard lock(BackgroundQueue::get().mutex_);
  stage_ = stage;
  predicted_ = predictedSeconds;
  stageStart_ = Clock::now();
}

void BackgroundJobBase::stopIfAbandoned() {
  const std::lock_guard lock(BackgroundQueue::get().mutex_);
  if (!abandoned_) return;
  stopping_ = true;
  throw Error(ErrorKind::Cancelled, "Stopped on request.", {});
}

bool BackgroundJobBase::failed() const {
  const std::lock_guard lock(BackgroundQueue::get().mutex_);
  return state_ == State::Failed;
}

void BackgroundJobBase::enqueue() {
  auto& queue = BackgroundQueue::get();
  const std::lock_guard lock(queue.mutex_);
  queue.add(shared_from_this());
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

void BackgroundJobBase::leave() {
  if (--waiters_ > 0 || ended()) return;
  abandoned_ = true;
  if (state_ != State::Waiting) return;
  state_ = State::Idle;
  BackgroundQueue::get().drop(*this);
}

void BackgroundJobBase::waitForEnd(const ProgressCallback& progress,
                                   const Cancellation& cancellation) {
  using namespace std::chrono_literals;
  const auto self = shared_from_this();  // the queue may let go of it
  auto& queue = BackgroundQueue::get();
  std::unique_lock lock(queue.mutex_);
  if (state_ == State::Idle) queue.add(self);
  ++waiters_;
  abandoned_ = false;
  while (!ended() && !cancellation.cancelled()) {
    if (ended_.wait_for(lock, 20ms, [this] { return ended(); })) break;
    const auto now = queue.progressOf(*this);
    if (!progress || now.stage.empty()) continue;
    lock.unlock();
    try {
      progress(now);
    } catch (...) {
      lock.lock();
      leave();
      throw;
    }
    lock.lock();
  }
  leave();
  if (!ended()) cancellation.check();
  if (failure_) std::rethrow_exception(failure_);
}

}  // namespace inkling
