// The one thread that computes. The interface posts jobs and never waits for them.
#pragma once

#include "engine/model/engine.h"

#include <QObject>

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace inkling {

/// Of a job of the worker's; counted from 1, so that 0 is none.
using JobId = quint64;

/// Which of two waiting jobs runs first, and which job a newer one of its kind replaces.
enum class JobKind {
  Live,     ///< one message-passing solve for an edit: the newest only
  Inspect,  ///< spectrum and measurements for the plots: the newest only
  Predict,  ///< state evolution against M: the newest only
  Draw,     ///< images from the prior: the newest only
  Run,      ///< everything the user asked for
};

struct NewFrame {
  JobId job = 0;
  std::string method;
  int image = 0;  ///< of the experiment's
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
  int image = 0;        ///< of the experiment's
  int evaluations = 0;  ///< planned
  StepRecord record;
};

/// Runs jobs one after the other on a thread of its own, the most urgent kind first; a job that is
/// more urgent than the running one waits for the running one's cancellation, which post() asks for
/// where the two are of the same kind. Signals arrive on the thread of this object, each with the
/// number of its job, so that what is stale can be told.
class EngineWorker : public QObject {
  Q_OBJECT

 public:
  using OpenEngine = std::function<std::shared_ptr<Engine>()>;

  /// open is called on the worker's thread once that has been started.
  explicit EngineWorker(OpenEngine open, QObject* parent = nullptr);
  /// Cancels, and joins the thread: as long as one network evaluation takes.
  ~EngineWorker() override;

  /// Once, after the signals have been connected: opened() may come at any time from here on.
  void start();

  // Each returns at once with the job's number; a waiting or running job of the same kind is
  // cancelled, and says nothing more.
  JobId run(const Experiment& experiment);
  /// A job of run's kind, with the frames of forwardRow and drawRow.
  JobId drawFromPrior(const PriorDrawRequest& request);
  JobId solveLive(const Experiment& experiment);
  JobId inspect(const Experiment& experiment);
  JobId predict(const PredictRequest& request);
  /// Images that the experiment's prior draws, as its PriorSource does.
  JobId drawImages(const Experiment& experiment, int count);

  /// Returns at once; finished() of the run comes with complete = false, or failed() of kind
  /// Cancelled where there is nothing to show of it.
  void stop();
  void setPaused(bool paused);
  /// Lets a paused run do one more evaluation.
  void step();
  bool busy() const;
  /// Frames and scalars are of that image from the next step on.
  void follow(int image) { followed_ = image; }

  /// The latest frame of each method since the last call, and all scalars. Any thread, quick.
  std::vector<NewFrame> takeFrames();
  std::vector<NewScalars> takeScalars();

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
  void inspected(JobId job, const std::shared_ptr<const inkling::Inspection>& seen);
  void drawn(JobId job, const std::vector<inkling::Image>& images);
  void predicted(JobId job, const std::vector<inkling::PredictRow>& rows);
  void failed(JobId job, int kind, const QString& message);
  void warned(JobId job, const QString& message);

 private:
  struct Job {
    JobId id = 0;
    JobKind kind = JobKind::Run;
    Cancellation cancellation;
    std::function<void(Engine&, const Job&)> work;
  };
  class Watcher;
  class PriorDrawWatcher;

  JobId post(JobKind kind, std::function<void(Engine&, const Job&)> work);
  void loop();
  void perform(Engine& engine, const Job& job);
  /// On the worker's thread: waits while the run is paused.
  void holdWhilePaused(const Job& job);

  OpenEngine open_;
  mutable std::mutex mutex_;
  std::condition_variable wake_;
  std::deque<Job> waiting_;
  std::optional<Job> running_;
  JobId lastJob_ = 0;
  bool quitting_ = false, paused_ = false;
  int stepsAllowed_ = 0;
  std::atomic<int> followed_ = 0;
  std::map<std::string, NewFrame> frames_;
  std::vector<NewScalars> scalars_;
  std::thread thread_;
};

}  // namespace inkling
