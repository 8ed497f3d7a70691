#include "ui/window/lesson_controller.h"

#include "ui/lessons/lesson_view.h"
#include "ui/lessons/scenes.h"
#include "ui/session/settings.h"
#include "ui/session/workbench.h"
#include "ui/window/message_bar.h"
#include "ui/window/presenter.h"
#include "ui/window/preset_controller.h"

#include <QStackedWidget>

namespace inkling {

LessonController::LessonController(const Parts& parts) : parts_(parts) {}

bool LessonController::shown() const {
  return view_ && parts_.pages.currentWidget() == view_;
}

void LessonController::make() {
  view_ = new LessonView(parts_.workbench, bundledLessons(), &parts_.pages);
  view_->setReducedMotion(parts_.settings.reducedMotion());
  connect(&parts_.settings, &AppSettings::changed, view_,
          [this] { view_->setReducedMotion(parts_.settings.reducedMotion()); });
  connect(view_, &LessonView::closeAsked, this, &LessonController::close);
  connect(view_, &LessonView::stopAsked, &parts_.workbench, &Workbench::stop);
  connect(view_, &LessonView::tryAsked, this,
          [this](const Experiment& experiment, const QString& title) {
            parts_.presets.open(experiment, title);
          });
  parts_.pages.addWidget(view_);
}

void LessonController::open() {
  if (shown()) return;
  parts_.messages.attempt([this] {
    if (!view_) make();
    before_ = parts_.pages.currentWidget();
    parts_.pages.setCurrentWidget(view_);
    view_->setFocus();
  });
}

void LessonController::close() {
  if (shown() && before_) parts_.pages.setCurrentWidget(before_);
}

void LessonController::present() {
  open();
  if (shown() && !parts_.presenter.active()) parts_.presenter.toggle();
}

void LessonController::reread() {
  if (!view_) return;
  auto* old = view_;
  const bool wasShown = shown();
  const int lesson = old->current(), position = old->position();
  make();
  view_->show(lesson);
  view_->setPosition(position);
  if (wasShown) parts_.pages.setCurrentWidget(view_);
  delete old;
}

void LessonController::togglePlay() {
  if (view_) view_->togglePlay();
}

}  // namespace inkling
