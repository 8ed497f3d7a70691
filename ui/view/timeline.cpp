#include "ui/view/timeline.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QStyle>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace inkling {
namespace {

constexpr int tickMilliseconds = 33;
constexpr double courseMilliseconds = 10000;  // at speed 1

int newestOf(const MethodRecording& course) {
  const auto& frames = course.trajectory.frames();
  return std::max(course.steps.empty() ? 0 : course.steps.back().evaluations,
                  frames.empty() ? 0 : frames.back().evaluation);
}

int lengthOf(const MethodRecording& course) {
  return std::max(course.evaluations, newestOf(course));
}

}  // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal, this)), label_(new QLabel(this)) {
  slider_->setObjectName(QStringLiteral("slider"));
  slider_->setAccessibleName(tr("Evaluation"));
  slider_->setToolTip(tr("The network evaluation that is shown."));
  label_->setObjectName(QStringLiteral("label"));
  // its text changes at every step, and must not lay out the window anew
  label_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  connect(slider_, &QSlider::valueChanged, this, &Timeline::setEvaluation);

  auto* controls = new QHBoxLayout;
  controls->addWidget(makeButton("previous", tr("Previous evaluation"), &Timeline::goToPrevious));
  controls->addWidget(play_ = makeButton("play", tr("Play"), &Timeline::togglePlay));
  controls->addWidget(makeButton("next", tr("Next evaluation"), &Timeline::goToNext));
  controls->addWidget(makeButton("end", tr("To the end"), &Timeline::goToEnd));
  controls->addWidget(makeSpeedBox());
  controls->addWidget(label_, 1);
  controls->addWidget(makeLevelBox());
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(slider_);
  layout->addLayout(controls);

  const auto icon = [this](const char* name, QStyle::StandardPixmap pixmap) {
    findChild<QToolButton*>(QString::fromLatin1(name))->setIcon(style()->standardIcon(pixmap));
  };
  icon("previous", QStyle::SP_MediaSeekBackward);
  icon("next", QStyle::SP_MediaSeekForward);
  icon("end", QStyle::SP_MediaSkipForward);
  setPlaying(false);
  timer_.setInterval(tickMilliseconds);
  connect(&timer_, &QTimer::timeout, this, &Timeline::advance);
  refresh();
}

QToolButton* Timeline::makeButton(const char* name, const QString& text, void (Timeline::*slot)()) {
  auto* button = new QToolButton(this);
  button->setObjectName(QString::fromLatin1(name));
  button->setToolTip(text);
  button->setAccessibleName(text);
  connect(button, &QToolButton::clicked, this, slot);
  return button;
}

QWidget* Timeline::makeSpeedBox() {
  speed_ = new QComboBox(this);
  speed_->setObjectName(QStringLiteral("speed"));
  speed_->setToolTip(tr("Speed of playing; at 1× the whole course takes ten seconds."));
  speed_->setAccessibleName(tr("Speed"));
  for (const double factor : {0.25, 0.5, 1.0, 2.0, 4.0, 8.0})
    speed_->addItem(QStringLiteral("%1×").arg(factor), factor);
  speed_->setCurrentIndex(2);
  return speed_;
}

QWidget* Timeline::makeLevelBox() {
  level_ = new QSpinBox(this);
  level_->setObjectName(QStringLiteral("level"));
  level_->setPrefix(tr("noise level "));
  level_->setToolTip(tr("Jumps to the first evaluation at that noise level."));
  level_->setAccessibleName(tr("Jump to noise level"));
  level_->setKeyboardTracking(false);  // "12" must not jump to level 1 first
  connect(level_, &QSpinBox::valueChanged, this, &Timeline::goToLevel);
  return level_;
}

void Timeline::show(const Recording& recording) {
  planned_ = newest_ = 0;
  points_.clear();
  const MethodRecording* longest = nullptr;
  for (const auto& course : recording.methods) {
    newest_ = std::max(newest_, newestOf(course));
    planned_ = std::max(planned_, lengthOf(course));
    // of two that are as long the later one: a generation's forward process has fewer points
    if (!longest || lengthOf(course) >= lengthOf(*longest)) longest = &course;
  }
  if (longest && !longest->steps.empty())
    for (const auto& step : longest->steps)
      points_.push_back({step.evaluations, step.level, step.beta});
  else if (longest)
    for (const auto& frame : longest->trajectory.frames())
      points_.push_back({frame.evaluation, 0, frame.beta});
  if (evaluation_ >= newest_)
    goToEnd();  // another, shorter course
  else
    refresh();
}

const Timeline::Point* Timeline::pointAt(int evaluation) const {
  if (points_.empty()) return nullptr;
  const auto after =
      std::upper_bound(points_.begin(), points_.end(), evaluation,
                       [](int value, const Point& point) { return value < point.evaluation; });
  return after == points_.begin() ? &points_.front() : &*(after - 1);
}

void Timeline::setEvaluation(int evaluation) {
  const int next = evaluation < 0 || evaluation >= newest_ ? -1 : evaluation;
  const bool changed = next != evaluation_;
  evaluation_ = next;
  playhead_ = next;
  if (next < 0) setPlaying(false);
  refresh();
  if (changed) Q_EMIT evaluationChanged(next);
}

void Timeline::refresh() {
  const int shown = evaluation_ < 0 ? newest_ : evaluation_;
  const auto* point = pointAt(shown);
  // Only what the user does is a change of the evaluation.
  const QSignalBlocker quietSlider(slider_), quietLevel(level_);
  slider_->setRange(0, planned_);
  slider_->setPageStep(std::max(1, planned_ / 20));
  slider_->setValue(shown);
  if (!level_->hasFocus() || evaluation_ >= 0) {  // a number being typed is not overwritten
    level_->setRange(1, std::max(1, points_.empty() ? 1 : points_.back().level));
    if (point && point->level != level_->value()) level_->setValue(point->level);
  }
  level_->setEnabled(point && point->level > 0);
  label_->setText(
      planned_ == 0 ? QString()
      : point
          ? tr("Evaluation %1 of %2 · β = %3").arg(shown).arg(planned_).arg(point->beta, 0, 'g', 3)
          : tr("Evaluation %1 of %2").arg(shown).arg(planned_));
  setEnabled(planned_ > 0);
}

void Timeline::setPlaying(bool playing) {
  if (playing)
    timer_.start();
  else
    timer_.stop();
  const auto text = playing ? tr("Pause") : tr("Play");
  play_->setIcon(style()->standardIcon(playing ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
  play_->setToolTip(text);
  play_->setAccessibleName(text);
}

void Timeline::togglePlay() {
  if (timer_.isActive()) {
    setPlaying(false);
    return;
  }
  if (evaluation_ < 0) setEvaluation(0);
  if (newest_ == 0) return;
  sinceTick_.start();
  setPlaying(true);
}

void Timeline::advance() {
  const double share = static_cast<double>(sinceTick_.restart()) / courseMilliseconds;
  const double next = playhead_ + share * speed_->currentData().toDouble() * planned_;
  setEvaluation(static_cast<int>(next));
  playhead_ = next;  // with its fraction
}

void Timeline::goToPrevious() {
  setPlaying(false);
  setEvaluation(std::max(0, (evaluation_ < 0 ? newest_ : evaluation_) - 1));
}

void Timeline::goToNext() {
  setPlaying(false);
  if (evaluation_ >= 0) setEvaluation(evaluation_ + 1);
}

void Timeline::goToEnd() {
  setEvaluation(-1);
}

void Timeline::goToLevel(int level) {
  const auto found = std::find_if(points_.begin(), points_.end(),
                                  [level](const Point& point) { return point.level >= level; });
  setEvaluation(found == points_.end() ? -1 : found->evaluation);
}

}  // namespace inkling
