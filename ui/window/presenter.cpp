#include "ui/window/presenter.h"

#include "ui/plots/palette.h"
#include "ui/session/workbench.h"
#include "ui/view/type_scale.h"
#include "ui/window/presenter_strip.h"

#include <QDockWidget>
#include <QKeyEvent>
#include <QMainWindow>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

#include <algorithm>

namespace inkling {
namespace {

/// Of the window's type: less where the screen has few, and so large, pixels.
double windowFactor(const QWidget& window) {
  return std::clamp(window.screen()->availableSize().height() / 500.0, 1.2, 1.6);
}

QPalette highContrast(bool dark) {
  const QColor paper(dark ? Qt::black : Qt::white), ink(dark ? Qt::white : Qt::black);
  const QColor raised = dark ? QColor(48, 48, 48) : QColor(224, 224, 224);
  const QColor faint = dark ? QColor(170, 170, 170) : QColor(85, 85, 85);
  QPalette made(ink, raised, dark ? faint : Qt::white, faint, faint, ink, ink,
                dark ? QColor(24, 24, 24) : paper, paper);
  for (const auto role : {QPalette::ToolTipBase, QPalette::AlternateBase})
    made.setColor(role, raised);
  made.setColor(QPalette::ToolTipText, ink);
  made.setColor(QPalette::PlaceholderText, faint);
  made.setColor(QPalette::Highlight, dark ? QColor(255, 214, 0) : QColor(0, 60, 160));
  made.setColor(QPalette::HighlightedText, paper);
  made.setColor(QPalette::Link, dark ? QColor(140, 200, 255) : QColor(0, 60, 160));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    made.setColor(QPalette::Disabled, role, faint);
  return made;
}

bool runs(const Workbench& workbench) {
  using State = Workbench::State;
  return workbench.state() == State::Running || workbench.state() == State::Paused;
}

}  // namespace

Presenter::Presenter(QMainWindow& window, Workbench& workbench, std::function<void()> runOrPause)
    : QObject(&window),
      window_(window),
      workbench_(workbench),
      strip_(new PresenterStrip(workbench, std::move(runOrPause), &window)) {
  connect(strip_, &PresenterStrip::leaveAsked, this, &Presenter::leave);
  connect(strip_, &PresenterStrip::presetChosen, this, &Presenter::presetChosen);
  window_.installEventFilter(this);
}

QWidget* Presenter::strip() const {
  return strip_;
}

void Presenter::changePage(bool docks, const std::function<void()>& turn) {
  const bool again = active_ && docks != docks_;
  if (again) leave();  // what the window is left as belongs to the page
  docks_ = docks;
  turn();
  if (again) enter();
}

void Presenter::toggle() {
  if (active_)
    leave();
  else
    enter();
}

std::vector<QWidget*> Presenter::furniture() const {
  std::vector<QWidget*> found;
  if (auto* menu = window_.menuWidget()) found.push_back(menu);
  for (auto* bar : window_.findChildren<QToolBar*>(QString(), Qt::FindDirectChildrenOnly))
    found.push_back(bar);
  for (auto* bar : window_.findChildren<QStatusBar*>(QString(), Qt::FindDirectChildrenOnly))
    found.push_back(bar);
  for (auto* dock : window_.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly))
    found.push_back(dock);
  return found;
}

void Presenter::enter() {
  before_ = {window_.saveState(), window_.font(), window_.palette(), window_.windowState(), {}};
  for (auto* each : furniture())
    before_.hidden.emplace_back(each, each->isHidden());
  active_ = true;
  window_.setFont(enlarged(window_.font(), windowFactor(window_)));
  window_.setPalette(highContrast(isDark(window_.palette())));
  clearAway();
  strip_->show();
  strip_->rebuild();
  window_.setWindowState(before_.windowState | Qt::WindowFullScreen);
  Q_EMIT activeChanged(true);
}

void Presenter::clearAway() {
  const bool draws = presentedPreset(workbench_.document().preset().id).draws;
  for (auto* each : furniture()) {
    const auto name = each->objectName();
    const bool stays = docks_ && qobject_cast<QDockWidget*>(each) &&
                       (name == QLatin1String("plots") || (draws && name == QLatin1String("draw")));
    each->setVisible(stays);
    if (stays) each->raise();
  }
  widenDocks();
}

// Beside large type a plot wants room.
void Presenter::widenDocks() {
  for (auto* dock : window_.findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
    if (dock->isHidden() || dock->isFloating()) continue;
    const int share = dock->objectName() == QLatin1String("plots") ? 3 : 4;
    window_.resizeDocks({dock}, {window_.width() / share}, Qt::Horizontal);
  }
}

void Presenter::leave() {
  if (!active_) return;
  active_ = false;
  strip_->hide();
  window_.setFont(before_.font);
  window_.setPalette(before_.palette);
  window_.setWindowState(before_.windowState);
  window_.restoreState(before_.state);
  for (const auto& [widget, hidden] : before_.hidden)
    if (widget && widget->isHidden() != hidden) widget->setHidden(hidden);
  before_ = {};
  Q_EMIT activeChanged(false);
}

bool Presenter::eventFilter(QObject* watched, QEvent* event) {
  if (!active_ || watched != &window_) return QObject::eventFilter(watched, event);
  if (event->type() == QEvent::Resize)
    QTimer::singleShot(0, this, [this] {  // once the window is laid out
      if (active_) widenDocks();
    });
  if (event->type() == QEvent::Close) leave();  // what the window saves of itself is its own
  if (event->type() != QEvent::KeyPress ||
      static_cast<QKeyEvent*>(event)->key() != Qt::Key_Escape || runs(workbench_))
    return QObject::eventFilter(watched, event);
  leave();
  return true;
}

}  // namespace inkling
