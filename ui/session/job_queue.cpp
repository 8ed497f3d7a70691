#include "ui/session/job_queue.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace inkling {

JobId JobQueue::post(JobKind kind, std::function<void(Engine&, const Job&)> work) {
  JobId id = 0;
  {
    const std::lock_guard lock(mutex_);
    id = ++last_;
    auto since = Clock::now();
    for (const auto& each : waiting_)
      if (each.job.kind == kind) since = each.since;
    if (kind != JobKind::Models) forget(kind);
    if (running_ && running_->job.kind == kind && givesWay(*running_))
      running_->job.cancellation.cancel();
    // what a study has finished is on the disk, and it goes on when nobody waits for anything
    if (running_ && running_->job.kind == JobKind::Study) running_->job.cancellation.cancel();
    if (kind == JobKind::Run) {
      paused_ = false;
      stepsAllowed_ = 0;
      forget(JobKind::Live);
      if (running_ && running_->job.kind == JobKind::Live) running_->job.cancellation.cancel();
    }
    waiting_.push_back({{id, kind, Cancellation(), std::move(work)}, since});
  }
  wake_.notify_all();
  return id;
}

std::optional<Job> JobQueue::next() {
  std::unique_lock lock(mutex_);
  if (running_ && !running_->job.cancellation.cancelled())
    took_[running_->job.kind] = Clock::now() - running_->began;
  running_.reset();
  wake_.wait(lock, [&] { return closed_ || !waiting_.empty(); });
  if (closed_) return std::nullopt;
  const auto now = Clock::now();
  const auto overdue = [&](const Waiting& each) {
    const auto kind = each.job.kind;
    return kind != JobKind::Live && kind != JobKind::Study &&
           now - each.since >= patience_.passedOver;
  };
  const auto urgency = [&](const Waiting& each) {
    return std::tuple(!overdue(each), each.job.kind, each.job.id);
  };
  const auto chosen =
      std::min_element(waiting_.begin(), waiting_.end(),
                       [&](const Waiting& a, const Waiting& b) { return urgency(a) < urgency(b); });
  Running next;
  next.overdue = overdue(*chosen);
  next.job = std::move(chosen->job);
  next.began = now;
  running_ = std::move(next);
  waiting_.erase(chosen);
  return running_->job;
}

void JobQueue::close() {
  {
    const std::lock_guard lock(mutex_);
    closed_ = true;
    waiting_.clear();
    if (running_) running_->job.cancellation.cancel();
  }
  wake_.notify_all();
}

std::vector<JobId> JobQueue::stop(JobKind kind) {
  std::vector<JobId> dropped;
  {
    const std::lock_guard lock(mutex_);
    for (const auto& each : waiting_)
      if (each.job.kind == kind) dropped.push_back(each.job.id);
    forget(kind);
    if (running_ && running_->job.kind == kind) running_->job.cancellation.cancel();
    if (kind == JobKind::Run) paused_ = false;
  }
  wake_.notify_all();
  return dropped;
}

bool JobQueue::busy() const {
  const std::lock_guard lock(mutex_);
  const auto counts = [](const Job& job) { return job.kind != JobKind::Study; };
  return (running_ && counts(running_->job)) ||
         std::any_of(waiting_.begin(), waiting_.end(),
                     [&](const Waiting& each) { return counts(each.job); });
}

bool JobQueue::has(JobKind kind) const {
  const std::lock_guard lock(mutex_);
  return (running_ && running_->job.kind == kind) || waits(kind);
}

std::optional<std::pair<JobId, std::chrono::duration<double>>> JobQueue::running(
    JobKind kind) const {
  const std::lock_guard lock(mutex_);
  if (!running_ || running_->job.kind != kind) return std::nullopt;
  return std::pair(running_->job.id, Seconds(Clock::now() - running_->began));
}

void JobQueue::advanced(const Job& job) {
  const std::lock_guard lock(mutex_);
  if (waits(job.kind) && givesWay(*running_)) job.cancellation.cancel();
}

void JobQueue::advanced(const Job& job, int evaluation, int evaluations) {
  {
    const std::lock_guard lock(mutex_);
    auto& r = *running_;
    const auto now = Clock::now();
    if (r.firstEvaluation == 0 || evaluation < r.firstEvaluation) {
      r.firstEvaluation = evaluation;  // with what is made once before it
      r.firstAt = now;
    } else if (evaluation > r.firstEvaluation) {
      const Seconds each = Seconds(now - r.firstAt) / (evaluation - r.firstEvaluation);
      r.forecast = Seconds(now - r.began) + each * (evaluations - evaluation);
    }
  }
  advanced(job);
}

bool JobQueue::waits(JobKind kind) const {
  return std::any_of(waiting_.begin(), waiting_.end(),
                     [&](const Waiting& each) { return each.job.kind == kind; });
}

bool JobQueue::givesWay(const Running& running) const {
  const auto had = Clock::now() - running.began;
  const auto kind = running.job.kind;
  if (kind == JobKind::Run || kind == JobKind::Draw || kind == JobKind::Question) return true;
  if (kind == JobKind::Models) return false;
  if (kind != JobKind::Live) return !running.overdue || had > patience_.turn;
  if (had > patience_.longest) return true;
  // a solve may end long before its planned evaluations do: the last one's time speaks too
  const auto last = took_.find(JobKind::Live);
  return running.forecast && *running.forecast > patience_.longest && last != took_.end() &&
         last->second > patience_.longest;
}

void JobQueue::forget(JobKind kind) {
  std::erase_if(waiting_, [&](const Waiting& each) { return each.job.kind == kind; });
}

void JobQueue::setPaused(bool paused) {
  {
    const std::lock_guard lock(mutex_);
    paused_ = paused;
    stepsAllowed_ = 0;
  }
  wake_.notify_all();
}

void JobQueue::step() {
  {
    const std::lock_guard lock(mutex_);
    paused_ = true;
    ++stepsAllowed_;
  }
  wake_.notify_all();
}

void JobQueue::holdWhilePaused(const Job& job, const std::function<void()>& held) {
  if (job.kind != JobKind::Run) return;
  std::unique_lock lock(mutex_);
  const auto free = [&] {
    return !paused_ || stepsAllowed_ > 0 || job.cancellation.cancelled() || closed_;
  };
  if (!free()) {
    held();
    wake_.wait(lock, free);
  }
  if (stepsAllowed_ > 0) --stepsAllowed_;
}

}  // namespace inkling
