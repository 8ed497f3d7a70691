// How long a study still takes, while it runs.
#pragma once

#include "engine/sweep/study_runner.h"

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

}  // namespace inkling
