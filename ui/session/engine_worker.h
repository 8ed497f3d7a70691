// The one thread that computes. The interface posts jobs and never waits for them.
#pragma once

#include "engine/model/engine.h"
#include "ui/session/job_queue.h"
#include "ui/session/recording.h"

#include <QObject>

#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace inkling {

struct NewFrame {
  JobId job = 0;
  std::string method;
  int image = 0, images = 1;  ///< which of how many of the experiment's
  int evaluation = 0, evaluations = 0;
  double beta = 0;
  Image iterate, denoised;
};

/// What the prior does without measurements: an image under more and more noise, and a draw.
struct PriorDrawRequest {
  Experiment experiment;  ///< its prior, device, seed, and first image if it has one
  Settings langevin;      ///< of the annealing
};

/// Of the first step at a noise level and of every frame.
struct NewScalars {
  JobId job = 0;
  std::string method;
  int image = 0, images = 1;  ///< which of how many of the experiment's
  int evaluations = 0;        ///< planned
  StepRecord record;
};

/// A finished live solve with its whole course, to be shown at once in the place of the last one.
struct LiveSolve {
  JobId job = 0;
  std::shared_ptr<const Result> result;
  int evaluations = 0;            ///< planned
  std::map<int, Course> courses;  ///< by image, within the budget
};

/// Runs jobs one after the other on a thread of its own, in the order of a JobQueue. Signals arrive
/// on the thread of this object, each with the number of its job, so that what is stale can be
/// told.
class EngineWorker : public QObject {
  Q_OBJECT

 public:
  using OpenEngine = std::function<std::shared_ptr<Engine>()>;

  /// open is called on the worker's thread once that has been started.
  EngineWorker(OpenEngine open, const Patience& patience, QObject* parent = nullptr);
  /// Cancels, and joins the thread: as long as one network evaluation takes.
  ~EngineWorker() override;

  /// Once, after the signals have been connected: opened() may come at any time from here on.
  void start();

  // Each returns at once with the job's number. A waiting job of the same kind says nothing more,
  // nor does a running one that gives way to it.
  JobId run(const Experiment& experiment);
  /// A job of run's kind, with the frames of forwardRow and drawRow.
  JobId drawFromPrior(const PriorDrawRequest& request);
  /// Says solved() where it has come to its end.
  JobId solveLive(const Experiment& experiment);
  JobId inspect(const Experiment& experiment);
  JobId predict(const PredictRequest& request);
  /// Images that the experiment's prior draws, as its PriorSource does. Of kind Models where they
  /// are to be waited for.
  JobId drawImages(const Experiment& experiment, int count, JobKind kind = JobKind::Draw);

  /// Asks something beside the experiment. The work is done on the worker's thread; what it returns
  /// comes with answered(), to be called on this object's.
  using Question = std::function<std::function<void()>(Engine&, const Cancellation&)>;
  JobId ask(Question question);
  void stopQuestion() { queue_.stop(JobKind::Question); }

  // What changes the priors there are: priorsChanged() at the end. One waits for the other, and
  // none takes another's place.
  JobId importPrior(const ImportRequest& request);
  JobId calibratePrior(const CalibrateRequest& request);
  JobId removePrior(const PriorInfo& prior);
  /// failed() of kind Cancelled comes for each.
  void stopModels();

  /// The work ends by itself, by an error, or where anything else is asked of the worker: then
  /// failed() of kind Cancelled comes, and it may be asked again.
  JobId study(std::function<void(Engine&, const Cancellation&)> work);
  void stopStudy() { dropped(queue_.stop(JobKind::Study)); }

  /// Returns at once; finished() of the run comes with complete = false, or failed() of kind
  /// Cancelled where there is nothing to show of it.
  void stop();
  /// The live solve that runs and the one that waits; they say nothing more.
  void stopSolve();
  void setPaused(bool paused) { queue_.setPaused(paused); }
  /// Lets a paused run do one more evaluation.
  void step() { queue_.step(); }
  bool busy() const { return queue_.busy(); }
  /// How far the running live solve is, once it has had the patience for a quick one.
  std::optional<Progress> slowSolve() const;
  /// Whether a live solve runs or waits.
  bool solving() const { return queue_.has(JobKind::Live); }
  /// Bytes for the courses of the live solves to come, all images together.
  void setCourseBudget(std::size_t bytes) { courseBudget_ = bytes; }

  /// The latest frame of each method on each image since the last call, and all scalars. Any
  /// thread, quick.
  std::vector<NewFrame> takeFrames();
  std::vector<NewScalars> takeScalars();
  /// The newest finished live solve, unless it has been taken.
  std::optional<LiveSolve> takeSolve();

 Q_SIGNALS:
  /// A paused run stands still: after a pause, and after each step.
  void held(JobId job);
  void opened(const inkling::EngineInfo& info, const std::vector<inkling::PriorInfo>& priors);
  void openFailed(const QString& message);
  void progressed(JobId job, const inkling::Progress& progress);
  /// One more method of a run has finished; the others are not in the result yet.
  void advanced(JobId job, const std::shared_ptr<const inkling::Result>& soFar);
  void finished(JobId job, const std::shared_ptr<const inkling::Result>& result);
  void drewFromPrior(JobId job);
  void solved();
  void inspected(JobId job, const std::shared_ptr<const inkling::Inspection>& seen);
  void drawn(JobId job, const std::vector<inkling::Image>& images);
  void answered(JobId job, const std::function<void()>& show);
  void priorsChanged(JobId job, const std::vector<inkling::PriorInfo>& priors);
  void predicted(JobId job, const std::vector<inkling::PredictRow>& rows);
  void failed(JobId job, int kind, const QString& message);
  void warned(JobId job, const QString& message);

 private:
  class Watcher;
  class LiveWatcher;
  class InspectWatcher;
  class PriorDrawWatcher;

  JobId changePriors(std::function<void(Engine&, const Job&)> change);
  void dropped(const std::vector<JobId>& jobs);
  void loop();
  void perform(Engine& engine, const Job& job);

  OpenEngine open_;
  const Patience patience_;
  JobQueue queue_;
  std::atomic<std::size_t> courseBudget_ = CourseBudget().bytes;
  mutable std::mutex mutex_;  ///< of what follows
  std::map<std::string, NewFrame> frames_;
  std::vector<NewScalars> scalars_;
  std::optional<LiveSolve> solve_;
  std::optional<std::pair<JobId, Progress>> liveProgress_;
  std::thread thread_;
};

}  // namespace inkling
