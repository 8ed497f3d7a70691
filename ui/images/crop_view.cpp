#include "ui/images/crop_view.h"

#include "ui/figures/pictures.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int fineStep = 1, coarseStep = 10;  // of the picture's pixels

int inside(double begin, int length, int whole) {
  return std::clamp(static_cast<int>(std::lround(begin)), 0, std::max(0, whole - length));
}

}  // namespace

CropView::CropView(QSize picture, const ImageShape& shape, QWidget* parent)
    : QWidget(parent), size_(picture), largest_(largestCrop(picture, shape)) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  setAccessibleName(tr("Part of the picture that is used"));
  setToolTip(
      tr("Drag the frame or its corners. Arrows move it, + and − resize it, 0 makes it the largest "
         "again."));
  setCrop(largest_);
}

QSize CropView::sizeHint() const {
  return {360, 360};
}

QSize CropView::minimumSizeHint() const {
  return {120, 120};
}

void CropView::setPicture(const QImage& picture) {
  picture_ = picture;
  scaled_ = {};
  update();
}

void CropView::setCropVisible(bool visible) {
  cropVisible_ = visible;
  setCursor(Qt::ArrowCursor);
  update();
}

void CropView::setCrop(const QRect& crop) {
  const int width = std::clamp(crop.width(), 1, largest_.width());
  const int height =
      std::max(1, static_cast<int>(std::lround(static_cast<double>(width) * largest_.height() /
                                               largest_.width())));
  const auto centre = QRectF(crop).center();
  const QRect next(inside(centre.x() - width / 2.0, width, size_.width()),
                   inside(centre.y() - height / 2.0, height, size_.height()), width, height);
  if (next == crop_) return;
  crop_ = next;
  setAccessibleDescription(tr("%1×%2 pixels at row %3, column %4")
                               .arg(crop_.height())
                               .arg(crop_.width())
                               .arg(crop_.y())
                               .arg(crop_.x()));
  update();
  Q_EMIT cropChanged(crop_);
}

QRectF CropView::place() const {
  const auto shown = QSizeF(size_).scaled(QSizeF(size()), Qt::KeepAspectRatio);
  // at a whole pixel, so that nothing is smoothed
  return {QPointF(std::floor((width() - shown.width()) / 2),
                  std::floor((height() - shown.height()) / 2)),
          shown};
}

QPointF CropView::toPicture(QPointF position) const {
  const auto area = place();
  const double scale = area.width() > 0 ? size_.width() / area.width() : 0;
  return (position - area.topLeft()) * scale;
}

QRectF CropView::cropOnScreen() const {
  const auto area = place();
  const double scale = area.width() / size_.width();
  return {area.topLeft() + QPointF(crop_.topLeft()) * scale, QSizeF(crop_.size()) * scale};
}

std::optional<QPointF> CropView::cornerAt(QPointF position) const {
  const auto frame = cropOnScreen();
  const double grip = fontMetrics().height() / 2.0;
  for (const QPointF corner : {QPointF(0, 0), QPointF(1, 0), QPointF(0, 1), QPointF(1, 1)}) {
    const QPointF at(frame.x() + corner.x() * frame.width(),
                     frame.y() + corner.y() * frame.height());
    if (std::hypot(position.x() - at.x(), position.y() - at.y()) <= grip) return corner;
  }
  return {};
}

void CropView::showCursor(QPointF position) {
  const auto corner = cornerAt(position);
  if (corner)
    setCursor(corner->x() == corner->y() ? Qt::SizeFDiagCursor : Qt::SizeBDiagCursor);
  else
    setCursor(cropOnScreen().contains(position) ? Qt::SizeAllCursor : Qt::ArrowCursor);
}

void CropView::moveTo(QPointF topLeft) {
  // by whole pixels, whatever the size
  setCrop({QPoint(inside(topLeft.x(), crop_.width(), size_.width()),
                  inside(topLeft.y(), crop_.height(), size_.height())),
           crop_.size()});
}

void CropView::resizeTo(double width, QPointF fixed) {
  const double aspect = static_cast<double>(largest_.height()) / largest_.width();
  const double wide = std::clamp(std::round(width), 1.0, largest_.width() + 0.0);
  const double high = std::round(wide * aspect);
  const QPointF stays(crop_.x() + fixed.x() * crop_.width(),
                      crop_.y() + fixed.y() * crop_.height());
  setCrop({static_cast<int>(std::lround(stays.x() - fixed.x() * wide)),
           static_cast<int>(std::lround(stays.y() - fixed.y() * high)), static_cast<int>(wide),
           static_cast<int>(high)});
}

void CropView::dragCorner(QPointF position) {
  const auto corner = drag_->corner;
  const auto point = toPicture(position);
  const QPointF fixed(1 - corner.x(), 1 - corner.y());
  const double x = crop_.x() + fixed.x() * crop_.width(),
               y = crop_.y() + fixed.y() * crop_.height();
  const double aspect = static_cast<double>(largest_.height()) / largest_.width();
  const double roomX = corner.x() > 0 ? size_.width() - x : x;
  const double roomY = corner.y() > 0 ? size_.height() - y : y;
  const double acrossX = corner.x() > 0 ? point.x() - x : x - point.x();
  const double acrossY = corner.y() > 0 ? point.y() - y : y - point.y();
  resizeTo(std::min({std::max(acrossX, acrossY / aspect), roomX, std::floor(roomY / aspect)}),
           fixed);
}

void CropView::mousePressEvent(QMouseEvent* event) {
  if (event->button() != Qt::LeftButton || !cropVisible_) return;
  if (const auto corner = cornerAt(event->position())) {
    drag_ = Drag{false, *corner, {}};
    return;
  }
  const auto point = toPicture(event->position());
  if (!QRectF(crop_).contains(point))
    moveTo(point - QPointF(crop_.width() / 2.0, crop_.height() / 2.0));
  drag_ = Drag{true, {}, point - QPointF(crop_.topLeft())};
}

void CropView::mouseMoveEvent(QMouseEvent* event) {
  if (!cropVisible_) return;
  if (!drag_)
    showCursor(event->position());
  else if (drag_->moves)
    moveTo(toPicture(event->position()) - drag_->offset);
  else
    dragCorner(event->position());
}

void CropView::mouseReleaseEvent(QMouseEvent*) {
  drag_.reset();
}

void CropView::keyPressEvent(QKeyEvent* event) {
  const double step = event->modifiers() & Qt::ShiftModifier ? coarseStep : fineStep;
  const double change = std::max(1.0, std::round(crop_.width() / 20.0));
  const QPointF corner = crop_.topLeft(), middle(0.5, 0.5);
  const int key = cropVisible_ ? event->key() : 0;
  if (key == Qt::Key_Left)
    moveTo(corner - QPointF(step, 0));
  else if (key == Qt::Key_Right)
    moveTo(corner + QPointF(step, 0));
  else if (key == Qt::Key_Up)
    moveTo(corner - QPointF(0, step));
  else if (key == Qt::Key_Down)
    moveTo(corner + QPointF(0, step));
  else if (key == Qt::Key_Plus || key == Qt::Key_Equal)
    resizeTo(crop_.width() + change, middle);
  else if (key == Qt::Key_Minus)
    resizeTo(crop_.width() - change, middle);
  else if (key == Qt::Key_0)
    setCrop(largest_);
  else
    QWidget::keyPressEvent(event);
}

void CropView::resizeEvent(QResizeEvent*) {
  scaled_ = {};
}

void CropView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto area = place();
  if (picture_.isNull()) return;
  const double pixelRatio = devicePixelRatioF();
  const QSize room = (area.size() * pixelRatio).toSize().expandedTo(QSize(1, 1));
  if (scaled_.size() != room)  // enlarged, every pixel is to be seen
    scaled_ = picture_.scaled(
        room, Qt::IgnoreAspectRatio,
        room.width() > picture_.width() ? Qt::FastTransformation : Qt::SmoothTransformation);
  scaled_.setDevicePixelRatio(pixelRatio);
  painter.drawImage(area.topLeft(), scaled_);
  if (cropVisible_) drawCrop(painter);
}

void CropView::drawCrop(QPainter& painter) const {
  const auto frame = cropOnScreen();
  QPainterPath outside;
  outside.addRect(place());
  outside.addRect(frame);  // odd-even: only what lies between
  painter.fillPath(outside, QColor(0, 0, 0, 140));
  // Two lines, so that one of them stands out from any picture.
  for (const auto& [colour, width] : {std::pair(Qt::black, hasFocus() ? 4.0 : 3.0),
                                      std::pair(Qt::white, hasFocus() ? 2.0 : 1.0)}) {
    painter.setPen(QPen(colour, width));
    painter.drawRect(frame);
    const double grip = fontMetrics().height() / 3.0;
    for (const auto& corner :
         {frame.topLeft(), frame.topRight(), frame.bottomLeft(), frame.bottomRight()})
      painter.drawEllipse(corner, grip / 2, grip / 2);
  }
}

}  // namespace inkling
