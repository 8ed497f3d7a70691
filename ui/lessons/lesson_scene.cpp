#include "ui/lessons/lesson_scene.h"

#include "engine/model/error.h"

namespace inkling {

LessonScene::LessonScene(Workbench& workbench, QWidget* parent)
    : QWidget(parent), workbench_(workbench) {
  setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
  connect(&workbench_, &Workbench::questionFailed, this, [this](const QString& why) {
    if (!busy_) return;
    setBusy(false);
    Q_EMIT failed(why);
  });
}

QString LessonScene::fact(const std::string& name) const {
  const auto found = facts_.find(name);
  return found == facts_.end() ? QStringLiteral("…") : found->second;
}

void LessonScene::setFact(const std::string& name, const QString& text) {
  if (std::exchange(facts_[name], text) != text) Q_EMIT factsChanged();
}

void LessonScene::setBusy(bool busy) {
  if (std::exchange(busy_, busy) != busy) Q_EMIT busyChanged();
}

Result wholeRun(Engine& engine, const Experiment& experiment, RunObserver& observer,
                const Cancellation& cancellation) {
  auto result = engine.run(experiment, {}, observer, cancellation);
  if (!result.failures.empty())
    throw Error(result.failures.front().kind, result.failures.front().message);
  cancellation.check();
  return result;
}

}  // namespace inkling
