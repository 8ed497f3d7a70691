#include "ui/view/compare_view.h"

#include "ui/view/focus_frame.h"

#include <QComboBox>
#include <QFormLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

constexpr double keyStep = 0.05;
constexpr int blinkMilliseconds = 500;  // well below three flashes a second

}  // namespace

SplitView::SplitView(QWidget* parent) : QWidget(parent) {
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Comparison of two images"));
  setToolTip(tr("Drag the line, or move it with the arrow keys."));
  setCursor(Qt::SplitHCursor);
}

void SplitView::setImages(const ShownImage& a, const ShownImage& b) {
  if (a.picture.cacheKey() != a_.picture.cacheKey()) magnifiedA_ = {};
  if (b.picture.cacheKey() != b_.picture.cacheKey()) magnifiedB_ = {};
  a_ = a;
  b_ = b;
  setAccessibleDescription(tr("%1 on the left, %2 on the right").arg(a.title, b.title));
  update();
}

void SplitView::setShown(Shown shown) {
  shown_ = shown;
  update();
}

void SplitView::setSplit(double share) {
  split_ = std::clamp(share, 0.0, 1.0);
  update();
}

void SplitView::moveSplit(double share) {
  setSplit(share);
  setShown(Shown::Both);
  Q_EMIT splitMoved();
}

QRect SplitView::imageArea(double pixelRatio) const {
  const QSize area(static_cast<int>(std::floor(width() * pixelRatio)),
                   static_cast<int>(std::floor(height() * pixelRatio)));
  const auto& picture = a_.picture.isNull() ? b_.picture : a_.picture;
  const auto size = magnifiedSize(picture.size(), fitScale(picture.size(), area));
  return {QPoint((area.width() - size.width()) / 2, (area.height() - size.height()) / 2), size};
}

void SplitView::paintEvent(QPaintEvent*) {
  QPainter painter(this);
  const auto device = painter.deviceTransform();
  const double pixelRatio = device.m11();
  const auto area = imageArea(pixelRatio);
  if (area.isEmpty()) return;
  const auto refresh = [&](QImage& magnifiedPicture, const QImage& picture) {
    if (magnifiedPicture.size() == area.size() || picture.isNull()) return;
    magnifiedPicture = magnified(picture, area.width() / static_cast<double>(picture.width()),
                                 QRect(QPoint(0, 0), area.size()));
  };
  refresh(magnifiedA_, a_.picture);
  refresh(magnifiedB_, b_.picture);

  const int mine = shown_ == Shown::Both ? qRound(split_ * area.width())
                   : shown_ == Shown::A  ? area.width()
                                         : 0;
  painter.save();
  painter.scale(1 / pixelRatio, 1 / pixelRatio);
  painter.translate(std::round(device.dx()) - device.dx(), std::round(device.dy()) - device.dy());
  painter.drawImage(area.topLeft(), magnifiedA_, QRect(0, 0, mine, area.height()));
  painter.drawImage(area.topLeft() + QPoint(mine, 0), magnifiedB_,
                    QRect(mine, 0, area.width() - mine, area.height()));
  if (shown_ == Shown::Both) {
    const int thickness = std::max(2, qRound(2 * pixelRatio));
    painter.fillRect(area.left() + mine - thickness / 2, area.top(), thickness, area.height(),
                     palette().color(QPalette::Highlight));
  }
  painter.restore();

  if (shown_ != Shown::B) drawTitle(painter, a_.title, false);
  if (shown_ != Shown::A) drawTitle(painter, b_.title, true);
  if (hasFocus()) drawFocusFrame(painter, rect(), palette());
}

void SplitView::drawTitle(QPainter& painter, const QString& title, bool right) const {
  constexpr int margin = 4;
  const auto text = fontMetrics().elidedText(title, Qt::ElideRight, width() / 2 - 4 * margin);
  const auto size = fontMetrics().size(Qt::TextSingleLine, text) + QSize(2 * margin, margin);
  const QRect box(QPoint(right ? width() - size.width() - margin : margin, margin), size);
  painter.fillRect(box, palette().color(QPalette::ToolTipBase));
  painter.setPen(palette().color(QPalette::ToolTipText));
  painter.drawText(box, Qt::AlignCenter, text);
}

void SplitView::mousePressEvent(QMouseEvent* event) {
  mouseMoveEvent(event);
}

void SplitView::mouseMoveEvent(QMouseEvent* event) {
  const auto area = imageArea(devicePixelRatioF());
  if ((event->buttons() & Qt::LeftButton) == 0 || area.isEmpty()) return;
  moveSplit((event->position().x() * devicePixelRatioF() - area.left()) / area.width());
}

void SplitView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Left)
    moveSplit(split_ - keyStep);
  else if (event->key() == Qt::Key_Right)
    moveSplit(split_ + keyStep);
  else if (event->key() == Qt::Key_Home)
    moveSplit(0);
  else if (event->key() == Qt::Key_End)
    moveSplit(1);
  else
    QWidget::keyPressEvent(event);
}

CompareView::CompareView(QWidget* parent)
    : QDialog(parent),
      a_(new QComboBox(this)),
      b_(new QComboBox(this)),
      split_(new SplitView(this)),
      blinkButton_(new QPushButton(tr("Blink (B)"), this)) {
  setWindowTitle(tr("Compare images"));
  a_->setObjectName(QStringLiteral("a"));
  b_->setObjectName(QStringLiteral("b"));
  a_->setToolTip(tr("The image left of the line."));
  b_->setToolTip(tr("The image right of the line."));
  blinkButton_->setToolTip(tr("Switches between the two images."));
  blinkButton_->setAutoDefault(false);
  auto* form = new QFormLayout;
  form->addRow(tr("&Left:"), a_);
  form->addRow(tr("&Right:"), b_);
  auto* layout = new QVBoxLayout(this);
  layout->addLayout(form);
  layout->addWidget(split_, 1);
  layout->addWidget(blinkButton_, 0, Qt::AlignRight);

  timer_.setInterval(blinkMilliseconds);
  connect(&timer_, &QTimer::timeout, this, &CompareView::showOther);
  for (auto* box : {a_, b_}) {
    // A long title must not widen the screen.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(16);
    connect(box, &QComboBox::currentIndexChanged, this, [this] {
      userChose_ = true;
      showChosen();
    });
  }
  connect(split_, &SplitView::splitMoved, &timer_, &QTimer::stop);
  connect(blinkButton_, &QPushButton::clicked, this, &CompareView::blink);
  connect(new QShortcut(Qt::Key_B, this), &QShortcut::activated, this, &CompareView::blink);
}

void CompareView::setImages(std::vector<ShownImage> images) {
  const bool retitled =
      !std::equal(images.begin(), images.end(), images_.begin(), images_.end(),
                  [](const ShownImage& x, const ShownImage& y) { return x.title == y.title; });
  images_ = std::move(images);
  // What nobody has chosen follows what there is, but not before somebody's eyes.
  const bool anew = !isVisible() && !userChose_;
  if (retitled || anew) {
    const auto [first, second] = defaultPair();
    fill(a_, first, anew);
    fill(b_, second, anew);
  }
  showChosen();
}

void CompareView::fill(QComboBox* box, int preferred, bool anew) {
  const QSignalBlocker quiet(box);
  const auto chosen = box->currentData();
  box->clear();
  for (const auto& each : images_)
    box->addItem(each.title, each.key.isEmpty() ? each.title : each.key);
  const int again = anew ? -1 : box->findData(chosen);
  box->setCurrentIndex(again >= 0 ? again : preferred);
}

std::pair<int, int> CompareView::defaultPair() const {
  std::vector<int> estimates;
  int truth = 0;
  const int count = static_cast<int>(images_.size());
  for (int i = count - 1; i >= 0; --i) {
    const auto kind = images_[static_cast<std::size_t>(i)].kind;
    if (kind == ShownKind::Estimate) estimates.insert(estimates.begin(), i);
    if (kind == ShownKind::Truth) truth = i;
  }
  if (estimates.size() >= 2) return {estimates[0], estimates[1]};
  if (estimates.size() == 1) return {truth, estimates[0]};
  return {std::min(0, count - 1), count - 1};
}

void CompareView::showChosen() {
  const auto chosen = [this](const QComboBox* box) {
    const auto i = static_cast<std::size_t>(box->currentIndex());  // −1 is beyond any size
    return i < images_.size() ? images_[i] : ShownImage{};
  };
  split_->setImages(chosen(a_), chosen(b_));
}

void CompareView::showOther() {
  split_->setShown(split_->shown() == SplitView::Shown::A ? SplitView::Shown::B
                                                          : SplitView::Shown::A);
}

void CompareView::blink() {
  if (timer_.isActive()) {
    stopBlinking();
    return;
  }
  showOther();
  if (!reducedMotion_) timer_.start();
}

void CompareView::stopBlinking() {
  timer_.stop();
  split_->setShown(SplitView::Shown::Both);
}

void CompareView::setReducedMotion(bool reduced) {
  reducedMotion_ = reduced;
  if (reduced && timer_.isActive()) stopBlinking();
}

void CompareView::hideEvent(QHideEvent* event) {
  stopBlinking();
  QDialog::hideEvent(event);
}

}  // namespace inkling
