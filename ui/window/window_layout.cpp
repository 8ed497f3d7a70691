#include "ui/window/window_layout.h"

#include "ui/images/gallery_window.h"
#include "ui/models/models_window.h"
#include "ui/session/settings.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/draw_canvas.h"
#include "ui/window/plot_docks.h"

#include <QAction>
#include <QDockWidget>
#include <QMainWindow>
#include <QScreen>
#include <QTimer>

namespace inkling {
namespace {

constexpr int layoutVersion = 1;
constexpr QSize firstSize(1400, 860);

}  // namespace

WindowLayout::WindowLayout(QMainWindow& window, const Panels& panels, AppSettings& settings)
    : QObject(&window),
      window_(window),
      settings_(settings),
      setup_(add("setup", tr("Setup"), panels.setup)),
      draw_(add("draw", tr("Draw"), panels.canvas)),
      gallery_(add("gallery", tr("Gallery"), panels.gallery)),
      models_(add("models", tr("Models"), panels.models)),
      plots_(panels.plots.docks()) {
  draw_->hide();
  connect(draw_, &QDockWidget::visibilityChanged, this, [this](bool visible) {
    if (visible) QTimer::singleShot(0, this, &WindowLayout::growDraw);  // once it is laid out
  });
  for (auto* dock : {gallery_, models_}) {
    dock->setFloating(true);  // beside the setup it would be narrow; it can be docked
    dock->resize(760, 520);
    dock->hide();
  }
  for (auto* dock : plots_)
    dock->widget()->setMinimumSize(120, 60);  // three above each other fit a small screen
}

QDockWidget* WindowLayout::add(const char* name, const QString& title, QWidget& content) {
  auto* dock = new QDockWidget(title, &window_);
  dock->setObjectName(QString::fromLatin1(name));
  dock->setWidget(&content);
  window_.addDockWidget(Qt::LeftDockWidgetArea, dock);
  return dock;
}

std::vector<QAction*> WindowLayout::toggles() const {
  std::vector<QAction*> found;
  for (auto* dock : {setup_, draw_, gallery_, models_})
    found.push_back(dock->toggleViewAction());
  for (auto* dock : plots_)
    found.push_back(dock->toggleViewAction());
  return found;
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
  connect(&settings_, &AppSettings::wasReset, this, [this] {
    window_.restoreState(first_, layoutVersion);
    window_.resize(firstSize);
  });
  if (!window_.restoreGeometry(settings_.windowGeometry())) window_.resize(firstSize);
  window_.restoreState(settings_.windowState(), layoutVersion);
  fitSmallScreen();
}

void WindowLayout::keep() {
  settings_.setWindow(window_.saveGeometry(), window_.saveState(layoutVersion));
}

void WindowLayout::growDraw() {
  constexpr int least = 280;
  if (!draw_->isVisible() || draw_->isFloating()) return;
  if (draw_->width() < least && window_.width() >= 3 * least)
    window_.resizeDocks({draw_}, {least}, Qt::Horizontal);
  if (draw_->height() < least && window_.height() >= 2 * least)
    window_.resizeDocks({draw_}, {least}, Qt::Vertical);
}

// As 1920×1080 is at 200 %: three plots above each other would be stripes.
void WindowLayout::fitSmallScreen() {
  const auto room = window_.screen()->availableSize();
  if (room.height() >= 700 || !settings_.windowState().isEmpty()) return;
  for (std::size_t i = 1; i < plots_.size(); ++i)
    window_.tabifyDockWidget(plots_.front(), plots_[i]);
  plots_.front()->raise();
  if (!window_.isMaximized()) window_.resize(window_.size().boundedTo(room));
  // not as wide as all tabs' names
  window_.resizeDocks({plots_.front()}, {window_.width() / 3}, Qt::Horizontal);
}

}  // namespace inkling
