// A study beside the window's experiment: planned, estimated and computed on the worker's thread.
#pragma once

#include "engine/sweep/study_runner.h"
#include "engine/sweep/study_series.h"
#include "ui/session/background.h"
#include "ui/session/engine_worker.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// What a study will take.
struct StudyEstimate {
  StudyTally tally;    ///< with what its folder has already
  double seconds = 0;  ///< of what is missing
};

/// Everything else that is asked of the worker goes first: the cell in flight is then computed
/// again. What is finished is a file in the study's folder. Its signals come on its own thread.
class StudySession : public QObject {
  Q_OBJECT

 public:
  enum class State { Idle, Running, Paused };
  /// The study with its images, made on the worker's thread: pictures are read there.
  using MakeStudy = std::function<Study(Engine&)>;

  /// The worker must outlive it, but for its destructor.
  explicit StudySession(EngineWorker& worker, QObject* parent = nullptr);

  State state() const { return state_; }
  /// Says estimated() or failed(); nothing is written.
  void estimate(MakeStudy make, const std::string& folder);
  /// Computes what is missing in the folder, which is made where it is not there.
  void start(MakeStudy make, const std::string& folder, bool retry);
  /// Returns at once: at most the cell in flight is lost.
  void pause();
  void resume();
  /// What there is of the study is looked at no more.
  void leave();

  /// Asks for curves of what is finished: curvesReady() or curvesFailed().
  void draw(const SeriesRequest& request);
  /// The experiment of a cell, where it has come to its end; off the interface's thread.
  void findExperiment(std::size_t cell);

 Q_SIGNALS:
  void stateChanged();
  void estimated(const inkling::StudyEstimate& estimate);
  /// After each cell and now and then within one. remaining: seconds, negative where nobody knows.
  void progressed(const inkling::StudyTally& tally, double remaining);
  /// The cells in the study's order; before the first is computed.
  void planned(const std::vector<nlohmann::json>& points);
  /// finished, and why it failed ("" it did not).
  void cellEnded(std::size_t cell, const QString& failure);
  void curvesReady(const inkling::SeriesAnswer& answer, const std::vector<std::size_t>& cells);
  void curvesFailed(const QString& why);
  void experimentFound(const inkling::Experiment& experiment);
  void finished(const inkling::StudyTally& tally);
  void failed(const QString& why);

 private:
  /// Shared with the threads that compute; the interface's never waits for it.
  struct Shared {
    std::mutex mutex;
    CollectedStudy collected;
    std::vector<StudyCell> cells;  ///< the worker's
    std::string folder;
    bool planned = false;
  };
  class Observer;

  void post();
  void setState(State state);
  static void compute(Engine& engine, const Cancellation& cancellation,
                      const std::shared_ptr<Shared>& shared, const MakeStudy& make, bool retry,
                      const Background::Post& tell, StudySession* self);

  EngineWorker& worker_;
  State state_ = State::Idle;
  std::shared_ptr<Shared> shared_;
  MakeStudy make_;
  bool retry_ = false;
  JobId job_ = 0, estimate_ = 0;
  bool drawing_ = false;
  std::optional<SeriesRequest> next_;  ///< to be drawn once the present one is
  Background background_;
};

}  // namespace inkling
