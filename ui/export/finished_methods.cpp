#include "ui/export/finished_methods.h"

namespace inkling {

Recording withoutCourses(const Recording& recording) {
  Recording copy;
  copy.experiment = recording.experiment;
  copy.finished = recording.finished;
  for (const auto& method : recording.methods) {
    auto& made = copy.methods.emplace_back();
    made.method = method.method;
    made.evaluations = method.evaluations;
    made.run = method.run;
    made.whole = method.whole;
    made.failure = method.failure;
    made.experiment = method.experiment;
    made.stale = method.stale;
  }
  return copy;
}

Result shownResult(const Recording& recording) {
  auto copy = withoutCourses(recording);
  for (auto& method : copy.methods) {
    if (!method.whole || !method.run) continue;
    auto first = std::make_shared<Result>();
    first->experiment = method.whole->experiment;
    if (!method.whole->images.empty()) first->images = {method.whole->images.front()};
    first->runs = {*method.run};
    method.whole = std::move(first);
  }
  return finishedResult(copy);
}

std::vector<std::shared_ptr<const Result>> finishedSources(const Recording& recording) {
  std::vector<std::shared_ptr<const Result>> sources;
  for (const auto& method : recording.methods)
    if (method.run && !method.stale && method.whole) sources.push_back(method.whole);
  return sources;
}

}  // namespace inkling
