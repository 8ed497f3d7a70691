#include "engine/sweep/study_pace.h"

#include <algorithm>

namespace inkling {

std::string shownPlace(const StudyTally& tally) {
  return "cell " + std::to_string(std::min(tally.finished + 1, tally.cells)) + " of " +
         std::to_string(tally.cells);
}

void StudyNarrator::onCell(const StudyTally& tally, const StudyCell* running) {
  if (!running) return;
  latest_ = {shownPlace(tally) + ", " + running->experiment.methods.front().id,
             static_cast<double>(tally.finished), static_cast<double>(tally.cells),
             pace_.remaining(tally, listener_.clock() - began_)};
  listener_.progress(latest_);
}

void StudyNarrator::onWarning(const Message& warning) {
  if (said_.insert(render(warning)).second) listener_.warning(warning);
}

void StudyNarrator::onFailure(const StudyCell&, const std::string& why) {
  if (said_.insert(why).second) listener_.warning({"{text}", {{"text", why}}});
}

}  // namespace inkling
