#include "ui/view/samples_view.h"

#include "ui/view/focus_frame.h"
#include "ui/view/pixel_picture.h"
#include "ui/view/svg_icon.h"
#include "ui/view/tile_frame.h"

#include <QEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int gap = 2;  // device pixels between thumbnails
constexpr int playPause = 500;

}  // namespace

SamplesView::SamplesView(QWidget* parent) : QWidget(parent), play_(new QToolButton(this)) {
  setFocusPolicy(Qt::StrongFocus);
  setToolTip(tr("Click one to enlarge it, and again to see all of them."));
  play_->setObjectName(QStringLiteral("play"));
  play_->setToolTip(tr("Shows one sample after the other."));
  play_->setAccessibleName(tr("Play the samples through"));
  connect(play_, &QToolButton::clicked, this, &SamplesView::togglePlay);
  timer_.setInterval(playPause);
  connect(&timer_, &QTimer::timeout, this, &SamplesView::showNext);
  drawIcon();
  describe();
}

void SamplesView::setSamples(const std::vector<Image>& samples) {
  if (samples == samples_) return;
  const bool another = samples.size() != samples_.size();
  samples_ = samples;
  pictures_.clear();
  for (const auto& each : samples_)
    pictures_.push_back(toPicture(each, Mapping::Grey, 1, false));
  if (another) enlarge(-1);
  describe();
  update();
}

void SamplesView::relabel(const Relabel& relabel) {
  setPlaceholder(relabel(placeholder_, {QStringLiteral("inkling::MethodColumn")}));
  describe();
}

void SamplesView::setPlaceholder(const QString& text) {
  if (text == placeholder_) return;
  placeholder_ = text;
  describe();
  update();
}

void SamplesView::setFrame(const QColor& colour) {
  if (colour == frame_) return;
  frame_ = colour;
  update();
}

void SamplesView::setStale(bool stale) {
  if (stale == stale_) return;
  stale_ = stale;
  update();
}

void SamplesView::describe() {
  play_->setHidden(count() < 2);
  setAccessibleName(enlarged_ >= 0 ? tr("Posterior sample %1 of %2").arg(enlarged_ + 1).arg(count())
                                   : tr("Posterior samples: %1").arg(count()));
  setAccessibleDescription(count() == 0 ? placeholder_ : QString());
}

void SamplesView::enlarge(int sample) {
  const int next = sample >= 0 && sample < count() ? sample : -1;
  if (next < 0) timer_.stop();
  if (next == enlarged_) return;
  enlarged_ = next;
  drawIcon();
  describe();
  update();
}

void SamplesView::showNext() {
  if (count() > 0) enlarge((enlarged_ + 1) % count());
}

void SamplesView::togglePlay() {
  if (timer_.isActive()) {
    enlarge(-1);  // and stops
    drawIcon();
    return;
  }
  showNext();
  if (!reducedMotion_) timer_.start();
  drawIcon();
}

int SamplesView::columns() const {
  return std::max(1, static_cast<int>(std::ceil(std::sqrt(static_cast<double>(count())))));
}

QRect SamplesView::cell(int sample, double pixelRatio) const {
  const int frame = qRound(tileFrame * pixelRatio);
  const QRect inside = QRect(0, 0, qRound(width() * pixelRatio), qRound(height() * pixelRatio))
                           .adjusted(frame, frame, -frame, -frame);
  if (enlarged_ >= 0) return inside;
  const int across = columns(), down = (count() + across - 1) / std::max(1, across);
  const int w = (inside.width() - (across - 1) * gap) / across;
  const int h = (inside.height() - (down - 1) * gap) / std::max(1, down);
  return {inside.left() + (sample % across) * (w + gap),
          inside.top() + (sample / across) * (h + gap), w, h};
}

void SamplesView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  if (pictures_.empty()) {
    painter.drawText(rect().adjusted(2 * tileFrame, 2 * tileFrame, -2 * tileFrame, -2 * tileFrame),
                     Qt::AlignCenter | Qt::TextWordWrap, placeholder_);
  } else {
    const double ratio = painter.deviceTransform().m11();
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    for (int i = 0; i < count(); ++i) {
      if (enlarged_ >= 0 && i != enlarged_) continue;
      const auto& picture = pictures_[static_cast<std::size_t>(i)];
      const auto room = cell(i, ratio);
      const double scale = fitScale(picture.size(), room.size());
      if (scale <= 0) continue;
      QRect place(QPoint(), magnifiedSize(picture.size(), scale));
      place.moveCenter(room.center());
      painter.drawImage(place.topLeft(), magnified(picture, scale, QRect(QPoint(), place.size())));
    }
    painter.restore();
  }
  if (stale_) dimTile(painter, rect(), palette());
  drawTileFrame(painter, rect(), frame_);
  if (hasFocus()) drawFocusFrame(painter, rect(), palette());
}

void SamplesView::mousePressEvent(QMouseEvent* event) {
  timer_.stop();
  if (enlarged_ >= 0) {
    enlarge(-1);
    return;
  }
  const double ratio = devicePixelRatioF();
  for (int i = 0; i < count(); ++i)
    if (QRectF(cell(i, ratio)).contains(event->position() * ratio)) {
      enlarge(i);
      return;
    }
}

void SamplesView::keyPressEvent(QKeyEvent* event) {
  const int key = event->key();
  if (key == Qt::Key_Escape && enlarged_ >= 0)
    enlarge(-1);
  else if ((key == Qt::Key_Return || key == Qt::Key_Enter) && count() > 0)
    enlarge(enlarged_ >= 0 ? -1 : 0);
  else if (key == Qt::Key_Right && enlarged_ >= 0)
    enlarge(std::min(count() - 1, enlarged_ + 1));
  else if (key == Qt::Key_Left && enlarged_ > 0)
    enlarge(enlarged_ - 1);
  else
    QWidget::keyPressEvent(event);
}

void SamplesView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  const auto size = play_->sizeHint();
  play_->setGeometry(QRect(
      QPoint(width() - size.width() - 2 * tileFrame, height() - size.height() - 2 * tileFrame),
      size));
}

void SamplesView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  timer_.stop();
  drawIcon();
}

void SamplesView::drawIcon() {
  play_->setIcon(svgIcon(timer_.isActive() ? QStringLiteral("pause") : QStringLiteral("run")));
}

}  // namespace inkling
