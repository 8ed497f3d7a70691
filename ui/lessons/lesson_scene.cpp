#include "ui/lessons/lesson_scene.h"

#include "engine/model/error.h"

#include <QKeyEvent>

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

Result unseenRun(Engine& engine, const Experiment& experiment, const Cancellation& cancellation) {
  RunObserver nobody;
  return wholeRun(engine, experiment, nobody, cancellation);
}

std::optional<QPointF> arrowStep(const QKeyEvent& event, double length) {
  switch (event.key()) {
    case Qt::Key_Left:
      return QPointF(-length, 0);
    case Qt::Key_Right:
      return QPointF(length, 0);
    case Qt::Key_Up:
      return QPointF(0, length);
    case Qt::Key_Down:
      return QPointF(0, -length);
    default:
      return std::nullopt;
  }
}

}  // namespace inkling
