#include "ui/window/window_layout.h"

#include "ui/images/gallery_window.h"
#include "ui/models/models_window.h"
#include "ui/session/settings.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/results_view.h"
#include "ui/window/plot_panel.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>
#include <QTimer>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

constexpr int layoutVersion = 2;
constexpr int narrowestPlots = 240, usualPlots = 340;
constexpr QSize firstSize(1400, 860);

}  // namespace

WindowLayout::WindowLayout(QMainWindow& window, const Panels& panels, AppSettings& settings)
    : QObject(&window),
      window_(window),
      settings_(settings),
      results_(panels.results),
      setup_(add("setup", tr("The measurement"), panels.setup)),
      draw_(add("draw", tr("Draw"), panels.canvas)),
      gallery_(add("gallery", tr("Gallery"), panels.gallery)),
      models_(add("models", tr("Models"), panels.models)),
      plots_(add("plots", tr("Plots"), panels.plots, Qt::RightDockWidgetArea)) {
  draw_->hide();
  connect(draw_, &QDockWidget::visibilityChanged, this, [this](bool visible) {
    if (visible && grownFrom_ == 0) grownFrom_ = leftWidth_;  // it is laid out already
    QTimer::singleShot(0, this, visible ? &WindowLayout::growDraw : &WindowLayout::shrinkAgain);
  });
  for (auto* dock : {gallery_, models_}) {
    dock->setFloating(true);  // beside the setup it would be narrow; it can be docked
    dock->resize(760, 520);
    dock->hide();
  }
  plots_->setMinimumWidth(narrowestPlots);
  window_.resizeDocks({plots_}, {usualPlots}, Qt::Horizontal);
  window_.installEventFilter(this);
  setup_->installEventFilter(this);
  connect(&results_, &ResultsView::comfortableWidthChanged, this, &WindowLayout::giveWay);
}

QDockWidget* WindowLayout::add(const char* name, const QString& title, QWidget& content,
                               Qt::DockWidgetArea area) {
  auto* dock = new QDockWidget(title, &window_);
  dock->setObjectName(QString::fromLatin1(name));
  dock->setWidget(&content);
  window_.addDockWidget(area, dock);
  return dock;
}

std::vector<QAction*> WindowLayout::toggles() const {
  std::vector<QAction*> found;
  for (auto* dock : {setup_, draw_, gallery_, models_, plots_})
    found.push_back(dock->toggleViewAction());
  return found;
}

QAction* WindowLayout::plotsToggle() const {
  return plots_->toggleViewAction();
}

void WindowLayout::showDocks(bool shown) {
  if (shown == docksShown_) return;
  docksShown_ = shown;
  if (!shown) {
    away_.clear();
    for (auto* dock : {setup_, draw_, gallery_, models_, plots_})
      if (!dock->isHidden() && !dock->isFloating()) {
        away_.push_back(dock);
        dock->hide();
      }
    return;
  }
  for (auto* dock : std::exchange(away_, {}))
    dock->show();
  tight_ = false;
  giveWay();
}

bool WindowLayout::closeFloating() {
  for (auto* dock : {gallery_, models_})
    if (dock->isVisible() && dock->isFloating()) {
      dock->close();
      return true;
    }
  return false;
}

bool WindowLayout::eventFilter(QObject* watched, QEvent* event) {
  if (watched == &window_ && event->type() == QEvent::Resize)
    QTimer::singleShot(0, this, &WindowLayout::giveWay);  // once it is laid out
  if (watched == setup_ && event->type() == QEvent::Resize && draw_->isHidden() && grownFrom_ == 0)
    leftWidth_ = setup_->width();
  return QObject::eventFilter(watched, event);
}

// Decided by the window's width alone, not by what is left of it, so that nothing flickers.
void WindowLayout::giveWay() {
  constexpr int between = 16;  // separators and margins
  if (!docksShown_ || presenting_ || results_.comfortableWidth() == 0 || plots_->isFloating())
    return;
  int left = 0;
  for (const auto* dock : {setup_, draw_})
    if (!dock->isHidden() && !dock->isFloating()) left = std::max(left, dock->width());
  const int room = window_.width() - left - results_.comfortableWidth() - between;
  const bool tight = room < narrowestPlots;
  if (tight != std::exchange(tight_, tight)) {
    if (tight && !plots_->isHidden()) {
      gaveWay_ = true;
      plots_->hide();
    } else if (!tight && std::exchange(gaveWay_, false)) {
      plots_->show();
    }
  }
  if (!tight && !plots_->isHidden() && plots_->width() > room)
    window_.resizeDocks({plots_}, {room}, Qt::Horizontal);
}

void WindowLayout::setPresenting(bool presenting) {
  presenting_ = presenting;
  if (presenting) return;
  if (!plots_->isHidden()) tight_ = gaveWay_ = false;   // decided anew
  QTimer::singleShot(0, this, &WindowLayout::giveWay);  // once it is laid out
}

void WindowLayout::showGallery() {
  showFloating(*gallery_);
}

void WindowLayout::showModels() {
  showFloating(*models_);
}

void WindowLayout::showFloating(QDockWidget& dock) {
  dock.show();
  dock.raise();
  if (dock.isFloating()) dock.activateWindow();
}

void WindowLayout::restore() {
  first_ = window_.saveState(layoutVersion);
  connect(&settings_, &AppSettings::wasReset, this, &WindowLayout::reset);
  if (!window_.restoreGeometry(settings_.windowGeometry())) window_.resize(firstSize);
  window_.restoreState(settings_.windowState(), layoutVersion);
  fitSmallScreen();
}

void WindowLayout::reset() {
  const bool shown = docksShown_;
  showDocks(true);
  window_.restoreState(first_, layoutVersion);
  window_.resize(firstSize);
  tight_ = gaveWay_ = false;
  showDocks(shown);
}

void WindowLayout::keep() {
  showDocks(true);  // a start page's window is nobody's choice
  if (std::exchange(gaveWay_, false)) plots_->show();
  settings_.setWindow(window_.saveGeometry(), window_.saveState(layoutVersion));
}

void WindowLayout::growDraw() {
  constexpr int least = 280;
  if (!draw_->isVisible() || draw_->isFloating()) return;
  if (draw_->width() < least && window_.width() >= 3 * least) {
    window_.resizeDocks({draw_}, {least}, Qt::Horizontal);
  }
  if (draw_->height() < least && window_.height() >= 2 * least)
    window_.resizeDocks({draw_}, {least}, Qt::Vertical);
}

// Drawing takes the room only while it goes on.
void WindowLayout::shrinkAgain() {
  const int before = std::exchange(grownFrom_, 0);
  if (before > 0 && setup_->isVisible() && !setup_->isFloating())
    window_.resizeDocks({setup_}, {before}, Qt::Horizontal);
}

void WindowLayout::fitSmallScreen() {
  const auto room = window_.screen()->availableSize();
  if (!settings_.windowGeometry().isEmpty() || window_.isMaximized()) return;
  window_.resize(window_.size().boundedTo(room));
}

}  // namespace inkling
