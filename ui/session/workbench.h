// What the window shows and does: the document, the worker, and the recording of what it computes.
// Knows no widget, so that tests drive it alone.
#pragma once

#include "engine/model/prior_shape.h"
#include "ui/session/document.h"
#include "ui/session/engine_worker.h"
#include "ui/session/recording.h"

#include <QTimer>

#include <optional>
#include <set>
#include <vector>

namespace inkling {

class Workbench : public QObject {
  Q_OBJECT

 public:
  enum class State { Opening, Idle, Running, Paused, NoEngine };

  explicit Workbench(EngineWorker::OpenEngine open, QObject* parent = nullptr,
                     const Patience& patience = {});

  Document& document() { return document_; }
  State state() const { return state_; }
  /// A live solve takes longer than one waits without a word; the last picture still stands.
  bool solvingSlowly() const { return slow_; }
  const Recording& recording() const { return recording_; }
  const std::vector<Recording>& pinned() const { return pinned_; }
  const std::vector<PriorInfo>& priors() const { return priors_; }
  const EngineInfo& engineInfo() const { return info_; }
  const std::vector<PredictRow>& prediction() const { return predicted_; }
  const QString& predictionProblem() const { return predictionProblem_; }
  /// What there is to choose from for an option whose list the engine fills.
  std::vector<std::string> choices(OptionRole role) const;
  /// What the chosen prior is for; not known() while it is unknown.
  PriorShape priorShape() const;
  /// Whether it makes images of latent numbers, for the methods that search among them.
  bool priorIsGenerator() const;
  /// Shape of the images that are reconstructed: the prior's, or for one of any size that of the
  /// experiment's; empty while it is unknown.
  ImageShape imageShape() const;

  bool live() const { return live_; }
  /// Whether edits are answered, which takes a prior that the live method can use.
  bool answersLive() const;
  void setLive(bool live);

  /// Of the experiment's images, the one that is shown from now on. Ignores one that there is not.
  void showImage(int image);
  void start();
  /// The forward noising of the image and an unconditional draw in the place of methods. Throws
  /// Error(Usage) for an experiment that cannot be.
  void drawFromPrior();
  /// A run, or a live solve that takes long.
  void stop();
  void togglePause();
  void step();
  void pin();
  void unpinAll();
  /// Asks the engine something that is not of the experiment: the work is done on its thread, and
  /// what that returns is called on this one, unless something else has been asked since. Where it
  /// fails, questionFailed() says why.
  void ask(EngineWorker::Question question);
  /// Nothing comes of what was asked.
  void dropQuestion();
  /// Draws from the present prior, for drawn().
  void drawImages(int count);
  // What changes the priors there are; each ends with modelsDone(), and with priorsChanged() before
  // that where it went well.
  void importPrior(const ImportRequest& request);
  void calibratePrior(const CalibrateRequest& request);
  void removePrior(const PriorInfo& prior);
  void stopModels() { worker_.stopModels(); }
  /// For what computes beside the experiment.
  EngineWorker& worker() { return worker_; }
  /// Draws from any prior of one shape, for drawnFrom().
  void drawFrom(const std::string& prior, int count);
  /// An experiment and what was recorded of it, in place of the present ones; one step to undo.
  void show(const Experiment& experiment, const Recording& recording, const QString& what);
  /// For the frames that are still to come.
  void setTrajectoryBudget(std::size_t bytes);

 Q_SIGNALS:
  void opened();
  void stateChanged();  ///< also of solvingSlowly()
  /// A paused run stands still, after a pause and after each step.
  void held();
  /// A new run, not the end of a pause.
  void started();
  /// Of a run, or of a slow live solve.
  void progressed(const inkling::Progress& progress);
  /// New frames, scalars or results; at most 30 times a second.
  void recordingChanged();
  void inspectionChanged();
  void predictionChanged();
  void questionFailed(const QString& message);
  void drawn(const std::vector<inkling::Image>& images);
  void drawnFrom(const std::string& prior, const std::vector<inkling::Image>& images);
  void priorsChanged();
  void modelsProgressed(const inkling::Progress& progress);
  /// "" it went well, or was stopped.
  void modelsDone(const QString& problem);
  void problem(const QString& message);
  /// A problem of the GPU, where the CPU could do the same.
  void deviceFailed(const QString& message);
  void noted(const QString& message);

 private:
  const PriorInfo* prior() const;
  void onEdited();
  void solveLive();
  void postSolve();
  void inspect();
  void collect();
  void watchSolve();
  void onSolved();
  /// The results of the runs there are.
  void take(const std::shared_ptr<const Result>& result);
  /// What a run or a live solve ended with.
  void show(const std::shared_ptr<const Result>& result, bool tell);
  void onFinished(JobId job, const std::shared_ptr<const Result>& result);
  void onFailed(JobId job, int kind, const QString& message);
  void connectModels();
  /// An empty recording of the present experiment with these rows.
  void begin(const std::vector<std::string>& rows);
  /// A run or a draw is over, however it went.
  void end();
  MethodRecording& methodOf(const std::string& id);
  /// The row that a method's course goes into, emptied when the course begins.
  MethodRecording& courseOf(const std::string& id, int evaluations);
  void addStep(MethodRecording& method, int image, const StepRecord& step) const;
  void addFrame(MethodRecording& method, int image, Frame frame) const;
  CourseBudget courseBudget() const { return {trajectoryBudget_, imageCount(recording_)}; }
  void setState(State state);
  void markStale();
  bool runnable() const;

  Document document_;
  Recording recording_;
  std::vector<Recording> pinned_;
  EngineInfo info_;
  std::vector<PriorInfo> priors_;
  std::vector<PredictRow> predicted_;
  QString predictionProblem_;
  State state_ = State::Opening;
  bool live_ = true, wanted_ = false, slow_ = false;
  bool slowSolves_ = false;  ///< the last live solve was one that one waits for
  bool solveWaits_ = false;  ///< for the inspection of the same experiment
  JobId run_ = 0, solve_ = 0, inspection_ = 0, prediction_ = 0, draw_ = 0;  ///< the newest of each
  JobId forgotten_ = 0;  ///< what answers edits up to this one belongs to another recording
  JobId models_ = 0, drawFrom_ = 0;  ///< the newest of each
  JobId question_ = 0;               ///< the newest; 0: none is open
  std::string drawnPrior_;           ///< of drawFrom_
  JobId coming_ = 0;                 ///< the solve whose course is shown for want of a picture
  std::size_t trajectoryBudget_ = CourseBudget().bytes;
  std::set<std::string> begun_;  ///< methods that the present run has shown something of
  QTimer edited_, frames_;
  EngineWorker worker_;  ///< last: it stops before what it reports to goes
};

}  // namespace inkling
