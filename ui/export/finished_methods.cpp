#include "ui/export/finished_methods.h"

#include "ui/figures/method_name.h"

#include <QCoreApplication>
#include <QStringList>

namespace inkling {

Recording withoutCourses(const Recording& recording) {
  Recording copy;
  copy.experiment = recording.experiment;
  copy.shown = recording.shown;
  copy.finished = recording.finished;
  for (const auto& method : recording.methods) {
    if (!method.chosen) continue;
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
    auto shown = std::make_shared<Result>();
    shown->experiment = method.whole->experiment;
    if (const auto i = static_cast<std::size_t>(method.run->image); i < method.whole->images.size())
      shown->images = {method.whole->images[i]};
    shown->runs = {*method.run};
    shown->runs.front().image = 0;
    method.whole = std::move(shown);
  }
  return finishedResult(copy);
}

std::vector<std::shared_ptr<const Result>> finishedSources(const Recording& recording) {
  std::vector<std::shared_ptr<const Result>> sources;
  for (const auto& method : recording.methods)
    if (isCurrent(method) && method.run && method.whole) sources.push_back(method.whole);
  return sources;
}

bool isCurrent(const MethodRecording& method) {
  return method.chosen && !method.stale;
}

QString leftOutText(const Recording& recording) {
  QStringList names;
  for (const auto& method : recording.methods) {
    const bool shows = method.run || !method.trajectory.frames().empty();
    if (method.chosen && method.stale && shows) names += methodName(method.method);
  }
  if (names.isEmpty()) return {};
  const auto text = names.size() == 1
                        ? QCoreApplication::translate(
                              "inkling::ExportDialog",
                              "Left out: %1 was made with earlier settings. Run again to have it.")
                        : QCoreApplication::translate(
                              "inkling::ExportDialog",
                              "Left out: %1 were made with earlier settings. Run again to have "
                              "them.");
  return text.arg(names.join(QStringLiteral(", ")));
}

}  // namespace inkling
