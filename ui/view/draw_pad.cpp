#include "ui/view/draw_pad.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr double penWidth = 2.3 / 28;  // as wide, beside the ink, as it is rendered
constexpr double eraserRadius = 0.03;
constexpr double closest = 0.008;  // nearer points would make the smooth curve shake
constexpr int pauseMilliseconds = 34;

double distance(StrokePoint a, StrokePoint b) {
  return std::hypot(a.x - b.x, a.y - b.y);
}

double distanceToSegment(StrokePoint p, StrokePoint a, StrokePoint b) {
  const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const double t =
      square > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0) : 0;
  return distance(p, {a.x + t * dx, a.y + t * dy});
}

bool touches(const Stroke& stroke, StrokePoint p) {
  constexpr double reach = eraserRadius + penWidth / 2;
  for (std::size_t i = 0; i < stroke.size(); ++i)
    if (distanceToSegment(p, stroke[i], stroke[std::min(i + 1, stroke.size() - 1)]) < reach)
      return true;
  return false;
}

}  // namespace

DrawPad::DrawPad(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);  // so that Undo reaches the canvas
  setCursor(Qt::CrossCursor);
  setAccessibleName(tr("Drawing area"));
  setToolTip(tr("Draw a digit with the mouse or a pen."));
  pause_.setSingleShot(true);
  pause_.setInterval(pauseMilliseconds);
  connect(&pause_, &QTimer::timeout, this, [this] {
    if (unreported_) reportNow();
  });
}

void DrawPad::setTool(Tool tool) {
  tool_ = tool;
}

void DrawPad::clear() {
  finish();
  if (strokes_.empty()) return;
  Edit edit;
  while (!strokes_.empty()) {
    edit.removed.emplace_back(strokes_.size() - 1, std::move(strokes_.back()));
    strokes_.pop_back();
  }
  edits_.push_back(std::move(edit));
  reportNow();
}

void DrawPad::undo() {
  finish();
  if (edits_.empty()) return;
  auto edit = std::move(edits_.back());
  edits_.pop_back();
  if (edit.added) strokes_.pop_back();
  for (auto each = edit.removed.rbegin(); each != edit.removed.rend(); ++each)
    strokes_.insert(strokes_.begin() + static_cast<std::ptrdiff_t>(each->first),
                    std::move(each->second));
  reportNow();
}

QRectF DrawPad::paper() const {
  const double side = std::max(1, std::min(width(), height()));
  return {(width() - side) / 2, (height() - side) / 2, side, side};
}

StrokePoint DrawPad::pointAt(QPointF position) const {
  const auto inside = (position - paper().topLeft()) / paper().width();
  return {std::clamp(inside.x(), 0.0, 1.0), std::clamp(inside.y(), 0.0, 1.0)};
}

void DrawPad::begin(QPointF position, bool erase) {
  finish();
  const auto point = pointAt(position);
  last_ = point;
  erasing_ = erase;
  if (erase) {
    eraseBetween(point, point);
    return;
  }
  strokes_.push_back({point});
  edits_.push_back({true, {}});
  reportSoon();
}

void DrawPad::extend(QPointF position) {
  if (!last_) return;
  const auto point = pointAt(position);
  if (distance(point, *last_) < closest) return;
  if (erasing_) {
    eraseBetween(*last_, point);
  } else {
    strokes_.back().push_back(point);
    reportSoon();
  }
  last_ = point;
}

void DrawPad::finish() {
  if (!last_) return;
  last_.reset();
  if (erasing_ && erased_.removed.empty()) return;
  if (erasing_) edits_.push_back(std::exchange(erased_, {}));
  reportNow();
}

void DrawPad::eraseBetween(StrokePoint from, StrokePoint to) {
  // A fast move must not jump over a stroke.
  const int parts = 1 + static_cast<int>(distance(from, to) / eraserRadius);
  bool any = false;
  for (int part = 0; part <= parts; ++part) {
    const double t = part / static_cast<double>(parts);
    const StrokePoint point{from.x + t * (to.x - from.x), from.y + t * (to.y - from.y)};
    for (std::size_t i = strokes_.size(); i-- > 0;) {
      if (!touches(strokes_[i], point)) continue;
      erased_.removed.emplace_back(i, std::move(strokes_[i]));
      strokes_.erase(strokes_.begin() + static_cast<std::ptrdiff_t>(i));
      any = true;
    }
  }
  if (any) reportSoon();
}

void DrawPad::reportSoon() {
  update();
  unreported_ = true;
  if (!pause_.isActive()) reportNow();
}

void DrawPad::reportNow() {
  update();
  unreported_ = false;
  pause_.start();
  Q_EMIT edited();
}

void DrawPad::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) begin(event->position(), tool_ == Tool::Eraser);
}

void DrawPad::mouseMoveEvent(QMouseEvent* event) {
  extend(event->position());
}

void DrawPad::mouseReleaseEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton) finish();
}

void DrawPad::tabletEvent(QTabletEvent* event) {
  if (event->type() == QEvent::TabletPress)
    begin(event->position(),
          tool_ == Tool::Eraser || event->pointerType() == QPointingDevice::PointerType::Eraser);
  else if (event->type() == QEvent::TabletMove)
    extend(event->position());
  else
    finish();
  event->accept();
}

void DrawPad::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto square = paper();
  painter.fillRect(square, Qt::black);
  painter.setClipRect(square);
  painter.setPen(
      QPen(Qt::white, penWidth * square.width(), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
  for (const auto& stroke : strokes_) {
    QPainterPath path;
    for (const auto& point : stroke) {
      const auto position = square.topLeft() + QPointF(point.x, point.y) * square.width();
      if (path.elementCount() == 0) {
        path.moveTo(position);
        path.lineTo(position + QPointF(0.01, 0));  // so that a single point is a dot
      } else {
        path.lineTo(position);
      }
    }
    painter.drawPath(path);
  }
}

}  // namespace inkling
