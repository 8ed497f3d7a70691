#include "ui/view/image_view.h"

#include "ui/view/focus_frame.h"
#include "ui/view/tile_frame.h"
#include "ui/view/type_scale.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace inkling {
namespace {

constexpr double largestScale = 256;
constexpr int wheelStep = 120;  // eighths of a degree: one notch of a usual mouse
constexpr int margin = 4;
constexpr int scaleThickness = 5, scaleGap = 2;
constexpr int scaleSpare = 1;  // for what rounding to device pixels takes

double nextScale(double scale, bool larger) {
  constexpr double factor = 1.25;
  if (larger)
    return scale < 1 ? std::min(1.0, scale * factor)
                     : std::min(largestScale, std::max(scale + 1, std::round(scale * factor)));
  return scale <= 1 ? scale / factor
                    : std::max(1.0, std::min(scale - 1, std::round(scale / factor)));
}

bool same(const Image& a, const Image& b) {
  return a.shape == b.shape && a.pixels.size() == b.pixels.size() &&
         std::memcmp(a.pixels.data(), b.pixels.data(), a.pixels.size() * sizeof(float)) == 0;
}

}  // namespace

ImageView::ImageView(LinkedZoom* zoom, QWidget* parent)
    : QWidget(parent), zoom_(zoom ? zoom : new LinkedZoom(this)) {
  setFocusPolicy(Qt::StrongFocus);
  setMouseTracking(true);
  QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
  policy.setHeightForWidth(true);
  setSizePolicy(policy);
  setToolTip(tr("Wheel or + −: zoom. Drag or arrows: move. Double click or 0: fit."));
  connect(zoom_, &LinkedZoom::changed, this, &ImageView::onZoomChanged);
}

bool ImageView::setImage(const Image& image) {
  if (image.pixels.empty()) {
    const bool had = !picture_.isNull();
    clear(placeholder_);
    return had;
  }
  if (same(image, image_)) return false;
  const bool reshaped = image.shape != image_.shape;
  image_ = image;
  makePicture();
  if (reshaped) updateGeometry();
  return true;
}

void ImageView::clear(const QString& placeholder) {
  if (picture_.isNull() && placeholder == placeholder_) return;
  const bool reshaped = image_.shape != ImageShape{};
  placeholder_ = placeholder;
  image_ = {};
  picture_ = magnified_ = {};
  describe();
  if (reshaped) updateGeometry();
  update();
}

void ImageView::relabel(const Relabel& relabel) {
  const QStringList contexts{QStringLiteral("inkling::MeasuredColumn"),
                             QStringLiteral("inkling::MethodColumn")};
  setCaption(relabel(caption_, contexts));
  placeholder_ = relabel(placeholder_, contexts);
  update();
}

void ImageView::setCaption(const QString& caption) {
  if (caption == caption_) return;
  const bool relayout = caption.isEmpty() != caption_.isEmpty();
  caption_ = caption;
  setAccessibleName(caption);
  if (relayout) updateGeometry();
  update();
}

void ImageView::setStale(bool stale) {
  if (stale == stale_) return;
  stale_ = stale;
  describe();
  update();
}

void ImageView::setFrame(const QColor& colour) {
  if (colour == frame_) return;
  frame_ = colour;
  updateGeometry();
  update();
}

void ImageView::setMapping(Mapping mapping, double range) {
  if (mapping == mapping_ && range == range_) return;
  mapping_ = mapping;
  range_ = range;
  updateGeometry();
  if (!picture_.isNull()) makePicture();
}

void ImageView::setScaleSpace(bool space) {
  if (space == scaleSpace_) return;
  scaleSpace_ = space;
  updateGeometry();
  update();
}

void ImageView::setAccessibleValue(const QString& value) {
  if (value == value_) return;
  value_ = value;
  describe();
}

void ImageView::describe() {
  QStringList parts;
  if (picture_.isNull() && !placeholder_.isEmpty()) parts << placeholder_;
  if (stale_) parts << tr("stale");
  if (!value_.isEmpty()) parts << value_;
  setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

void ImageView::makePicture() {
  const bool dark = palette().color(QPalette::Window).lightness() < 128;
  picture_ = toPicture(image_, mapping_, range_, dark);
  magnified_ = scale_ = {};
  describe();
  update();
}

QString ImageView::valueAt(int x, int y) const {
  const auto& [channels, height, width] = image_.shape;
  if (x < 0 || y < 0 || x >= width || y >= height) return {};
  QStringList values;
  for (int c = 0; c < channels; ++c) {
    const double value = image_.at(c, y, x);
    const bool plus = mapping_ == Mapping::SignedError && value > 0;
    values << (plus ? QStringLiteral("+") : QString()) + QString::number(value, 'f', 3);
  }
  return values.join(QStringLiteral(" / "));
}

int ImageView::captionHeight() const {
  return caption_.isEmpty() ? 0 : fontMetrics().height() + margin;
}

int ImageView::scaleHeight() const {
  return scaleSpace_ || mapping_ != Mapping::Grey ? scaleGap + scaleThickness + scaleSpare : 0;
}

int ImageView::frameWidth() const {
  return frame_.isValid() ? tileFrame : 0;
}

QSize ImageView::sizeFor(QSize picture) const {
  return picture + QSize(2 * frameWidth(), 2 * frameWidth() + captionHeight() + scaleHeight());
}

QSize ImageView::sizeHint() const {
  constexpr int side = 140;
  return {side, heightForWidth(side)};
}

QSize ImageView::minimumSizeHint() const {
  constexpr int side = 36;
  return {side, side + captionHeight() + scaleHeight()};
}

int ImageView::heightForWidth(int width) const {
  const auto& shape = image_.shape;
  const double ratio = shape.width > 0 ? shape.height / static_cast<double>(shape.width) : 1;
  return static_cast<int>(std::ceil(width * ratio)) + captionHeight() + scaleHeight();
}

ImageView::Placement ImageView::placement(double pixelRatio) const {
  Placement place;
  const int top = static_cast<int>(std::ceil(captionHeight() * pixelRatio));
  const int taken = static_cast<int>(std::ceil((captionHeight() + scaleHeight()) * pixelRatio));
  place.area = QRect(0, top, static_cast<int>(std::floor(width() * pixelRatio)),
                     std::max(0, static_cast<int>(std::floor(height() * pixelRatio)) - taken));
  const int frame = qRound(frameWidth() * pixelRatio);
  place.area.adjust(frame, frame, -frame, -frame);
  place.scale = zoom_->scale() > 0 ? zoom_->scale() : fitScale(picture_.size(), place.area.size());
  const auto size = magnifiedSize(picture_.size(), place.scale);
  const auto start = [&](int begin, int length, int extent, double centre, bool centred) {
    if (extent <= length) return begin + (centred ? (length - extent) / 2 : 0);
    return std::clamp(qRound(begin + length / 2.0 - centre * place.scale), begin + length - extent,
                      begin);
  };
  const auto& area = place.area;
  place.origin = {start(area.left(), area.width(), size.width(), zoom_->centre().x(), true),
                  start(area.top(), area.height(), size.height(), zoom_->centre().y(), false)};
  return place;
}

std::optional<QPoint> ImageView::pixelAt(QPointF position) const {
  if (picture_.isNull()) return {};
  const auto place = placement(devicePixelRatioF());
  const auto device = position * devicePixelRatioF();
  if (place.scale <= 0 || !QRectF(place.area).contains(device)) return {};
  const auto inside = (device - QPointF(place.origin)) / place.scale;
  const QPoint pixel(static_cast<int>(std::floor(inside.x())),
                     static_cast<int>(std::floor(inside.y())));
  if (!picture_.rect().contains(pixel)) return {};
  return pixel;
}

void ImageView::zoomBy(int steps, QPointF position) {
  const auto now = placement(devicePixelRatioF());
  if (picture_.isNull() || now.scale <= 0) return;
  double scale = now.scale;
  for (int i = 0; i < std::abs(steps); ++i)
    scale = nextScale(scale, steps > 0);
  if (scale <= fitScale(picture_.size(), now.area.size())) {
    zoom_->reset();
    return;
  }
  const auto device = position * devicePixelRatioF();
  const auto fixed = (device - QPointF(now.origin)) / now.scale;  // stays under the cursor
  moveTo(scale, fixed - (device - QRectF(now.area).center()) / scale);
}

void ImageView::moveTo(double scale, QPointF centre) {
  const auto area = placement(devicePixelRatioF()).area;
  const auto within = [scale](double value, int pixels, int length) {
    const double half = length / scale / 2;
    return 2 * half >= pixels ? pixels / 2.0 : std::clamp(value, half, pixels - half);
  };
  zoom_->set(scale, {within(centre.x(), picture_.width(), area.width()),
                     within(centre.y(), picture_.height(), area.height())});
}

void ImageView::pan(QPointF pixels) {
  if (zoom_->scale() > 0) moveTo(zoom_->scale(), zoom_->centre() + pixels);
}

void ImageView::onZoomChanged() {
  if (zoom_->scale() > 0)
    setCursor(Qt::OpenHandCursor);
  else
    unsetCursor();
  update();
}

void ImageView::wheelEvent(QWheelEvent* event) {
  if (picture_.isNull()) {
    event->ignore();
    return;
  }
  wheel_ += event->angleDelta().y();
  const int steps = wheel_ / wheelStep;
  wheel_ -= steps * wheelStep;
  if (steps != 0) zoomBy(steps, event->position());
  event->accept();
}

void ImageView::mousePressEvent(QMouseEvent* event) {
  if (event->button() == Qt::LeftButton && zoom_->scale() > 0) dragged_ = event->position();
}

void ImageView::mouseMoveEvent(QMouseEvent* event) {
  if (dragged_) {
    pan((*dragged_ - event->position()) * devicePixelRatioF() / zoom_->scale());
    dragged_ = event->position();
  }
  const auto pixel = pixelAt(event->position());
  if (pixel)
    Q_EMIT hovered(pixel->x(), pixel->y(), valueAt(pixel->x(), pixel->y()));
  else
    Q_EMIT hovered(-1, -1, {});
}

void ImageView::mouseReleaseEvent(QMouseEvent*) {
  dragged_.reset();
}

void ImageView::mouseDoubleClickEvent(QMouseEvent*) {
  dragged_.reset();
  zoom_->reset();
}

void ImageView::leaveEvent(QEvent*) {
  Q_EMIT hovered(-1, -1, {});
}

void ImageView::keyPressEvent(QKeyEvent* event) {
  const auto place = placement(devicePixelRatioF());
  const QPointF middle = QRectF(place.area).center() / devicePixelRatioF();
  const double step =
      place.scale > 0 ? std::max(1.0, std::round(place.area.width() / place.scale / 8)) : 1;
  const bool zoomed = zoom_->scale() > 0;
  if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
    zoomBy(1, middle);
  else if (event->key() == Qt::Key_Minus)
    zoomBy(-1, middle);
  else if (event->key() == Qt::Key_0)
    zoom_->reset();
  else if (zoomed && event->key() == Qt::Key_Left)
    pan({-step, 0});
  else if (zoomed && event->key() == Qt::Key_Right)
    pan({step, 0});
  else if (zoomed && event->key() == Qt::Key_Up)
    pan({0, -step});
  else if (zoomed && event->key() == Qt::Key_Down)
    pan({0, step});
  else
    QWidget::keyPressEvent(event);
}

void ImageView::changeEvent(QEvent* event) {
  if (event->type() == QEvent::PaletteChange && !picture_.isNull()) makePicture();
  if (event->type() == QEvent::FontChange) updateGeometry();
  QWidget::changeEvent(event);
}

void ImageView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const QRect area = rect().adjusted(0, captionHeight(), 0, 0);
  if (!caption_.isEmpty()) drawCaption(painter);
  if (picture_.isNull())
    painter.drawText(area.adjusted(margin, margin, -margin, -margin - scaleHeight()),
                     Qt::AlignCenter | Qt::TextWordWrap, placeholder_);
  else
    drawPicture(painter);
  const QRect tile = area.adjusted(0, 0, 0, -scaleHeight());
  if (stale_ && !picture_.isNull()) dimTile(painter, area, palette());
  drawTileFrame(painter, tile, frame_);
  if (stale_) drawBadge(painter);
  if (hasFocus()) drawFocusFrame(painter, tile, palette());
}

void ImageView::drawPicture(QPainter& painter) {
  // Of the device that is painted on, which need not be the screen's.
  const auto device = painter.deviceTransform();
  const double pixelRatio = device.m11();
  const auto place = placement(pixelRatio);
  const QRect shown = QRect(place.origin, magnifiedSize(picture_.size(), place.scale)) & place.area;
  if (magnified_.isNull() || place != magnifiedFor_) {
    magnified_ = magnified(picture_, place.scale, shown.translated(-place.origin));
    magnifiedFor_ = place;
  }
  painter.save();
  painter.scale(1 / pixelRatio, 1 / pixelRatio);
  // With a fractional ratio a widget may begin between two device pixels.
  painter.translate(std::round(device.dx()) - device.dx(), std::round(device.dy()) - device.dy());
  painter.drawImage(shown.topLeft(), magnified_);
  if (mapping_ != Mapping::Grey && !shown.isEmpty()) drawScale(painter, shown, pixelRatio);
  painter.restore();
}

// In device pixels, under the part of the picture that is seen.
// In smaller type where it is too long, and only then cut off.
void ImageView::drawCaption(QPainter& painter) const {
  constexpr double smallest = 0.7;
  const double share =
      static_cast<double>(width()) / std::max(1, fontMetrics().horizontalAdvance(caption_));
  painter.save();
  if (share < 1) painter.setFont(enlarged(font(), std::max(smallest, 0.98 * share)));
  painter.drawText(QRect(0, 0, width(), captionHeight()), Qt::AlignHCenter | Qt::AlignTop,
                   painter.fontMetrics().elidedText(caption_, Qt::ElideRight, width()));
  painter.restore();
}

void ImageView::drawScale(QPainter& painter, const QRect& picture, double pixelRatio) {
  const QSize size(picture.width(), qRound(scaleThickness * pixelRatio));
  if (scale_.size() != size) {
    Image values{{1, 1, size.width()}, {}};
    const double low = mapping_ == Mapping::SignedError ? -range_ : 0;
    for (int i = 0; i < size.width(); ++i)
      values.pixels.push_back(
          static_cast<float>(low + (range_ - low) * i / std::max(1, size.width() - 1)));
    const bool dark = palette().color(QPalette::Window).lightness() < 128;
    scale_ = toPicture(values, mapping_, range_, dark).scaled(size);
  }
  const QPoint below(0, picture.height() + qRound((scaleGap + frameWidth()) * pixelRatio));
  painter.drawImage(picture.topLeft() + below, scale_);
}

void ImageView::drawBadge(QPainter& painter) const {
  const auto text = tr("earlier settings");
  const auto size = fontMetrics().size(Qt::TextSingleLine, text) + QSize(2 * margin, margin);
  const QRect badge(QPoint(width() - size.width() - margin, captionHeight() + margin), size);
  painter.save();
  painter.setRenderHint(QPainter::Antialiasing);
  painter.setPen(Qt::NoPen);
  painter.setBrush(palette().color(QPalette::ToolTipBase));
  painter.drawRoundedRect(badge, margin, margin);
  painter.setPen(palette().color(QPalette::ToolTipText));
  painter.drawText(badge, Qt::AlignCenter, text);
  painter.restore();
}

}  // namespace inkling
