// Which of the worker's jobs runs next, what gives way to what, and what holds a run.
#pragma once

#include "engine/model/engine.h"

#include <QtGlobal>

#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

/// Of a job of the worker's; counted from 1, so that 0 is none.
using JobId = quint64;

/// Which of two waiting jobs runs first, and which job a newer one of its kind replaces.
enum class JobKind {
  Live,      ///< one message-passing solve for an edit: the newest only
  Inspect,   ///< spectrum and measurements for the plots: the newest only
  Predict,   ///< state evolution against M: the newest only
  Draw,      ///< images from the prior: the newest only
  Question,  ///< what somebody asks beside the experiment: the newest only
  Models,    ///< what changes the priors there are: all of them, in order
  Run,       ///< everything the user asked for
  Study,     ///< a study's cells: the newest only, and stopped by every other job
};

struct Job {
  JobId id = 0;
  JobKind kind = JobKind::Run;
  Cancellation cancellation;
  std::function<void(Engine&, const Job&)> work;
};

/// How long somebody who edits is made to wait.
struct Patience {
  using Time = std::chrono::milliseconds;
  Time slow{200};         ///< a live solve that takes longer says how far it is
  Time longest{500};      ///< one that takes longer gives way to a newer edit's
  Time passedOver{1000};  ///< what waited so long runs before the next live solve,
  Time turn{100};         ///< and is left alone for so long
};

/// One job runs, and of each kind one waits: the newest. Edits come faster than they are answered:
/// were each to stop the answer to the one before, there would be no answer until the hand rests.
/// So a short live solve ends, and then the newest edit is next; a long one, by its own forecast
/// and by what the last one took, or by the time it has had, is stopped between two evaluations.
/// What else answers edits is stopped by a newer edit, unless live solves had kept it waiting.
/// Any thread, except where it says otherwise.
class JobQueue {
 public:
  explicit JobQueue(const Patience& patience) : patience_(patience) {}

  /// Returns at once. A run also takes the place of live solves, which would only delay it.
  JobId post(JobKind kind, std::function<void(Engine&, const Job&)> work);
  /// Blocks until there is a job; nothing once the queue is closed. For the one thread that runs
  /// the jobs: by asking for the next it says that the last one has ended.
  std::optional<Job> next();
  /// Cancels what runs and forgets what waits.
  void close();
  /// Cancels one of that kind; returns those that had not begun.
  std::vector<JobId> stop(JobKind kind);

  /// With anything but a study.
  bool busy() const;
  /// Whether a job of that kind runs or waits.
  bool has(JobKind kind) const;
  /// The running job of that kind and the time that it has had; nothing where none runs.
  std::optional<std::pair<JobId, std::chrono::duration<double>>> running(JobKind kind) const;

  // By the running job, on its thread: a long one is cancelled once a newer one of its kind waits.
  void advanced(const Job& job);
  void advanced(const Job& job, int evaluation, int evaluations);

  void setPaused(bool paused);
  /// Lets a paused run do one more evaluation.
  void step();
  /// By a run, after each evaluation: blocks while it is paused. held() is called before it does,
  /// under the queue's lock.
  void holdWhilePaused(const Job& job, const std::function<void()>& held);

 private:
  using Clock = std::chrono::steady_clock;
  using Seconds = std::chrono::duration<double>;
  struct Waiting {
    Job job;
    Clock::time_point since;  ///< of the first that it replaced
  };
  struct Running {
    Job job;
    Clock::time_point began;
    bool overdue = false;  ///< it had been passed over
    int firstEvaluation = 0;
    Clock::time_point firstAt;
    std::optional<Seconds> forecast;  ///< by its own evaluations, from its beginning to its end
  };
  // With the mutex held.
  bool waits(JobKind kind) const;
  bool givesWay(const Running& running) const;
  void forget(JobKind kind);

  const Patience patience_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Waiting> waiting_;
  std::optional<Running> running_;
  std::map<JobKind, Seconds> took_;  ///< the last that ended
  JobId last_ = 0;
  bool closed_ = false, paused_ = false;
  int stepsAllowed_ = 0;
};

}  // namespace inkling
