// How far a study has come and how long it still takes, while it runs.
#pragma once

#include "engine/sweep/study_runner.h"

#include <functional>
#include <set>
#include <string>
#include <utility>

namespace inkling {

/// The part that is left, in seconds: the estimate, corrected by how long what is done took.
class StudyPace {
 public:
  /// estimated: seconds of what was missing before it began; before: what was there.
  StudyPace(double estimated, const StudyTally& before)
      : estimated_(estimated), planned_(before.evaluations - before.finishedEvaluations) {}

  /// elapsed: seconds since it began. Negative where nobody knows.
  double remaining(const StudyTally& tally, double elapsed) {
    // what was finished before is passed over at once, and says nothing of the pace
    if (first_ < 0) first_ = tally.finishedEvaluations;
    const double done = tally.finishedEvaluations - first_;
    const double left = tally.evaluations - tally.finishedEvaluations;
    if (done > 0 && elapsed > 1) return elapsed * left / done;
    return planned_ > 0 ? estimated_ * left / planned_ : -1;
  }

 private:
  double estimated_, planned_, first_ = -1;
};

/// "cell 3 of 12": the one that is computed.
std::string shownPlace(const StudyTally& tally);

/// Tells of a study cell by cell: its progress, again whenever the engine tells of its own, and
/// each warning and failure once.
class StudyNarrator : public StudyObserver {
 public:
  struct Listener {
    std::function<double()> clock;  ///< seconds that only rise
    ProgressCallback progress;      ///< stage "cell 3 of 12, qcs-sgm", done and total in cells
    std::function<void(const Message&)> warning;
  };
  StudyNarrator(StudyPace pace, Listener listener)
      : pace_(pace), listener_(std::move(listener)), began_(listener_.clock()) {}

  void onCell(const StudyTally& tally, const StudyCell* running) override;
  void onProgress(const Progress&) override { listener_.progress(latest_); }
  void onWarning(const Message& warning) override;
  void onFailure(const StudyCell&, const std::string& why) override;

 private:
  StudyPace pace_;
  Listener listener_;
  double began_;
  Progress latest_;
  std::set<std::string> said_;
};

}  // namespace inkling
