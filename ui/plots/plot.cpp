#include "ui/plots/plot.h"

#include "ui/plots/axes_dialog.h"
#include "ui/plots/plot_export.h"
#include "ui/plots/qcustomplot.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace inkling {
namespace {

// Milliseconds. Pictures move thirty times a second; a curve that grows is read as well at ten, and
// drawing takes the solver's cores.
constexpr int redrawInterval = 100;
constexpr double keyZoom = 0.8;
constexpr double copiedScale = 2;  // of a picture on the clipboard: sharp on dense screens too

/// One line, as much of it as there is room for; all of it is the tool tip.
class Readout final : public QLabel {
 protected:
  void paintEvent(QPaintEvent*) override {
    QPainter painter(this);
    const QRect place = contentsRect().adjusted(indent(), 0, -indent(), 0);
    style()->drawItemText(&painter, place, Qt::AlignLeft | Qt::AlignVCenter, palette(), isEnabled(),
                          fontMetrics().elidedText(text(), Qt::ElideRight, place.width()),
                          foregroundRole());
  }
};

}  // namespace

Plot::Plot(const QString& title, const QString& xLabel, const QString& yLabel, QWidget* parent)
    : QWidget(parent),
      canvas_(new QCustomPlot),
      readout_(new Readout),
      title_(title),
      xLabel_(xLabel),
      yLabel_(yLabel) {
  readout_->setTextFormat(Qt::PlainText);
  // Neither a long text nor an empty one may move the plot.
  readout_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
  readout_->setText(QStringLiteral(" "));
  readout_->setIndent(6);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(0);
  layout->addWidget(canvas_, 1);
  layout->addWidget(readout_);
  canvas_->setMinimumSize(120, 70);
  canvas_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
  canvas_->setMouseTracking(true);
  setFocusPolicy(Qt::StrongFocus);
  canvas_->setFocusProxy(this);
  setAccessibleName(title);
  addActions();
  connectCanvas();
  redrawTimer_.setSingleShot(true);
  connect(&redrawTimer_, &QTimer::timeout, this, &Plot::redraw);
  setContent({});
}

Plot::~Plot() = default;

void Plot::addActions() {
  setContextMenuPolicy(Qt::ActionsContextMenu);
  const auto add = [this](const QString& text, const char* name, const auto& triggered) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(name));
    connect(action, &QAction::triggered, this, triggered);
    addAction(action);
  };
  add(tr("&Reset View"), "resetView", [this] { resetView(); });
  add(tr("&Edit Axes…"), "editAxes", [this] { editAxes(); });
  add(tr("Copy &Data"), "copyData", [this] { copyData(); });
  add(tr("Copy &Picture"), "copyPicture", [this] { copyPicture(); });
}

void Plot::connectCanvas() {
  for (auto* axis : {canvas_->xAxis, canvas_->yAxis})
    connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] {
      if (!settingView_) followsData_ = false;
    });
  connect(canvas_, &QCustomPlot::mousePress, this,
          [this](QMouseEvent* event) { pressedAt_ = event->position(); });
  connect(canvas_, &QCustomPlot::mouseRelease, this, [this](QMouseEvent* event) {
    const auto moved = (event->position() - pressedAt_).manhattanLength();
    if (event->button() == Qt::LeftButton && moved < QApplication::startDragDistance())
      clicked(event->position());
  });
  connect(canvas_, &QCustomPlot::mouseDoubleClick, this, &Plot::resetView);
  connect(canvas_, &QCustomPlot::mouseMove, this, [this](QMouseEvent* event) {
    cursor_ = event->position();
    showReadout();
  });
  // It keeps its mouse events, the one that asks for a menu among them, from this widget.
  canvas_->setContextMenuPolicy(Qt::CustomContextMenu);
  connect(canvas_, &QWidget::customContextMenuRequested, this, &Plot::popUpMenu);
}

void Plot::popUpMenu(const QPoint& canvasPosition) {
  auto* menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->addActions(actions());
  menu->popup(canvas_->mapToGlobal(canvasPosition));
}

PlotView Plot::view() const {
  return followsData_ ? fittingView(content_) : viewOf(*canvas_);
}

void Plot::setContent(PlotContent content) {
  const auto chosen = [](const std::optional<QString>& own, const QString& given,
                         const QString& standard) {
    return own ? *own : given.isEmpty() ? standard : given;
  };
  content.title = chosen(ownTitle_, content.title, title_);
  content.xLabel = chosen(ownXLabel_, content.xLabel, xLabel_);
  content.yLabel = chosen(ownYLabel_, content.yLabel, yLabel_);
  if (content.empty() && content.message.isEmpty()) content.message = hint_;
  // A range zoomed to on another scale need not exist on this one.
  if (content.logX != content_.logX || content.logY != content_.logY) followsData_ = true;
  content_ = std::move(content);
  scheduleRedraw(Stale::Everything);
}

void Plot::setHint(const QString& hint) {
  hint_ = hint;
  setContent(content_);
}

void Plot::setPositionLine(std::optional<double> x) {
  if (x && !(std::isfinite(*x) && (*x > 0 || !content_.logX))) x.reset();
  if (content_.position == x) return;
  content_.position = x;
  scheduleRedraw(Stale::Position);
}

void Plot::scheduleRedraw(Stale stale) {
  stale_ = std::max(stale_, stale);
  if (redrawTimer_.isActive() || !isVisible()) return;
  const qint64 since = sinceRedraw_.isValid() ? sinceRedraw_.elapsed() : redrawInterval;
  redrawTimer_.start(static_cast<int>(std::max<qint64>(0, redrawInterval - since)));
}

void Plot::redraw() {
  if (stale_ == Stale::Everything) {
    // A change of scale may move a range; that is not the user zooming.
    settingView_ = true;
    auto shown = content_;
    if (!ownTitle_) shown.title.clear();  // the window says it
    setUp(*canvas_, shown, themeOf(*this));
    settingView_ = false;
    if (followsData_) showView(fittingView(content_));
    describe();
  } else if (stale_ == Stale::Position) {
    setUpPosition(*canvas_, content_);
  } else {
    return;
  }
  const bool other = std::exchange(stale_, Stale::Nothing) == Stale::Everything;
  canvas_->replot(QCustomPlot::rpQueuedReplot);
  sinceRedraw_.start();
  if (other) showReadout();  // what was read out may be gone
}

void Plot::showView(const PlotView& view) {
  settingView_ = true;
  setView(*canvas_, view);
  settingView_ = false;
}

void Plot::resetView() {
  followsData_ = true;
  scheduleRedraw(Stale::Everything);
}

void Plot::zoom(double factor) {
  redraw();  // so that the ranges are those of the content
  for (auto* axis : {canvas_->xAxis, canvas_->yAxis})
    axis->scaleRange(factor);
  canvas_->replot(QCustomPlot::rpQueuedReplot);
}

std::optional<Plot::NearestPoint> Plot::nearest(const QPointF& canvasPosition, bool pinnedToo) {
  redraw();  // the canvas is searched: it must have the content's curves
  if (!canvas_->axisRect()->rect().contains(canvasPosition.toPoint())) return std::nullopt;
  const double cursor = canvas_->xAxis->pixelToCoord(canvasPosition.x());
  std::optional<NearestPoint> best;
  double bestDistance = std::numeric_limits<double>::infinity();
  for (int i = 0; i < static_cast<int>(content_.curves.size()); ++i) {
    const auto& curve = content_.curves[i];
    if (curve.name.isEmpty() || curve.shape == CurveShape::Verticals) continue;
    if (curve.pinned && !pinnedToo) continue;
    const auto points = canvas_->graph(i)->data();
    if (points->isEmpty()) continue;
    // The points on both sides of the cursor; a step holds from its left end.
    const auto before = points->findBegin(cursor, true);
    const auto after =
        curve.shape == CurveShape::Steps ? before : points->findEnd(cursor, true) - 1;
    for (const auto at : {before, after}) {
      // Where a curve ends far from the cursor, it is far.
      const double distance =
          std::hypot(canvas_->xAxis->coordToPixel(at->key) - canvasPosition.x(),
                     canvas_->yAxis->coordToPixel(at->value) - canvasPosition.y());
      if (distance >= bestDistance) continue;
      bestDistance = distance;
      best = NearestPoint{i, at->key, at->value, distance};
    }
  }
  return best;
}

void Plot::showReadout() {
  const auto point = cursor_ ? nearest(*cursor_, true) : std::nullopt;
  const QString text = point ? readoutText(*point) : QString();
  readout_->setText(point ? text : QStringLiteral(" "));
  readout_->setToolTip(text);
}

QString Plot::readoutText(const NearestPoint& point) const {
  //: the name of a curve, then a label and a value for either axis
  return tr("%1    %2: %3    %4: %5")
      .arg(content_.curves[point.curve].name, content_.xLabel, locale().toString(point.x, 'g', 4),
           content_.yLabel, locale().toString(point.y, 'g', 4));
}

void Plot::describe() {
  QStringList parts;
  for (const auto& curve : content_.curves) {
    if (curve.name.isEmpty() || curve.x.empty() || curve.pinned) continue;
    if (curve.shape != CurveShape::Line && curve.shape != CurveShape::Points) continue;
    //: a curve's last point, for screen readers
    parts += tr("%1: %2 at %3")
                 .arg(curve.name, locale().toString(curve.y.back(), 'g', 4),
                      locale().toString(curve.x.back(), 'g', 4));
  }
  if (!content_.message.isEmpty()) parts += content_.message;
  const QString text = parts.isEmpty() ? tr("No data yet") : parts.join(QStringLiteral("; "));
  if (text != accessibleDescription()) setAccessibleDescription(text);
  if (content_.title != accessibleName()) setAccessibleName(content_.title);
  if (content_.message != canvas_->toolTip()) canvas_->setToolTip(content_.message);
}

bool Plot::render(const QString& file, QSize size, double dpi, bool lightTheme,
                  QString* error) const {
  auto theme = printTheme(font());
  if (!lightTheme) {
    const QFont font = theme.font;
    theme = themeOf(*this);
    theme.font = font;
  }
  return saveFigure(content_, view(), theme, file, size, dpi, error);
}

void Plot::copyData() const {
  const QByteArray text = csv();
  auto* mime = new QMimeData;
  mime->setText(QString::fromUtf8(text));
  mime->setData(QStringLiteral("text/csv"), text);
  QApplication::clipboard()->setMimeData(mime);
}

void Plot::copyPicture() const {
  QApplication::clipboard()->setImage(toImage(content_, view(), printTheme(font()),
                                              canvas_->size() * copiedScale, 96 * copiedScale));
}

void Plot::editAxes() {
  if (!axesDialog_) {
    axesDialog_ =
        new AxesDialog({content_.title, content_.xLabel, content_.yLabel, followsData_, view()},
                       content_.logX, content_.logY, this);
    connect(axesDialog_, &AxesDialog::applied, this, &Plot::apply);
  }
  axesDialog_->show();
  axesDialog_->raise();
  axesDialog_->activateWindow();
}

void Plot::apply(const AxesSettings& settings) {
  // What was left as it is keeps following the program.
  const auto take = [](const QString& edited, QString& shown, std::optional<QString>& own) {
    if (edited == shown) return;
    own = edited;
    shown = edited;
  };
  take(settings.title, content_.title, ownTitle_);
  take(settings.xLabel, content_.xLabel, ownXLabel_);
  take(settings.yLabel, content_.yLabel, ownYLabel_);
  redraw();  // the scales before the ranges
  followsData_ = settings.automaticRanges;
  if (!followsData_) showView(settings.view);
  scheduleRedraw(Stale::Everything);
}

void Plot::relabel(const Relabel& relabel) {
  const QStringList contexts{QString::fromLatin1(metaObject()->className()),
                             QStringLiteral("texts")};
  for (auto* text : {&title_, &xLabel_, &yLabel_, &hint_, &content_.title, &content_.xLabel,
                     &content_.yLabel, &content_.message})
    *text = relabel(*text, contexts);
  for (auto& curve : content_.curves)
    curve.name = relabel(curve.name, contexts);
  scheduleRedraw(Stale::Everything);
}

void Plot::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LocaleChange:
      scheduleRedraw(Stale::Everything);
      break;
    default:
      break;
  }
}

void Plot::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  redraw();
}

void Plot::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  scheduleRedraw(Stale::Everything);
}

void Plot::leaveEvent(QEvent* event) {
  cursor_.reset();
  showReadout();
  QWidget::leaveEvent(event);
}

void Plot::keyPressEvent(QKeyEvent* event) {
  switch (event->key()) {
    case Qt::Key_Home:
      resetView();
      break;
    case Qt::Key_Plus:
      zoom(keyZoom);
      break;
    case Qt::Key_Minus:
      zoom(1 / keyZoom);
      break;
    default:
      QWidget::keyPressEvent(event);
  }
}

}  // namespace inkling
