#include "ui/view/timeline.h"

#include "ui/view/elided_label.h"
#include "ui/view/method_content.h"
#include "ui/view/svg_icon.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int tickMilliseconds = 33;
constexpr double courseMilliseconds = 10000;  // at speed 1

// Below it, in lines of type, the noise level stands alone.
constexpr int roomyWidth = 40;

int lengthOf(const Recording& recording, const MethodRecording& course) {
  const int newest = newestEvaluation(course);
  return course.run || recording.finished ? newest : std::max(course.evaluations, newest);
}

const MethodRecording* longestOf(const Recording& recording) {
  const MethodRecording* longest = nullptr;
  // of two that are as long the later one: a draw's forward process has fewer points
  for (const auto& course : recording.methods)
    if (course.chosen && (!longest || newestEvaluation(course) >= newestEvaluation(*longest)))
      longest = &course;
  return longest;
}

const MethodRecording* runningOf(const Recording& recording) {
  if (recording.finished) return nullptr;
  const MethodRecording* running = nullptr;
  bool older = false;
  for (const auto& course : recording.methods) {
    if (!course.chosen) continue;
    older = older || course.stale;
    const bool over = course.run || course.stopped || !course.failure.empty();
    if (!over && !course.trajectory.frames().empty()) running = &course;
  }
  // A live solve beside the rows of an earlier run is over at once: nothing to turn to.
  return running && older && !running->stale ? nullptr : running;
}

}  // namespace

Timeline::Timeline(QWidget* parent)
    : QWidget(parent), slider_(new QSlider(Qt::Horizontal, this)), label_(new ElidedLabel(this)) {
  slider_->setObjectName(QStringLiteral("slider"));
  slider_->setAccessibleName(tr("Evaluation"));
  slider_->setToolTip(tr("The network evaluation that is shown."));
  label_->setObjectName(QStringLiteral("label"));
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

  setPlaying(false);
  timer_.setInterval(tickMilliseconds);
  connect(&timer_, &QTimer::timeout, this, &Timeline::advance);
  fitToWidth();
  refresh();
}

void Timeline::fitToWidth() {
  const int line = fontMetrics().height();
  level_->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("0000")) + 5 * line / 2);
  level_->setPrefix(width() < roomyWidth * line ? QString() : tr("noise level "));
}

void Timeline::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  fitToWidth();
}

void Timeline::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (!level_ || !play_) return;  // not made yet
  if (event->type() == QEvent::FontChange) fitToWidth();
}

QToolButton* Timeline::makeButton(const char* name, const QString& text, void (Timeline::*slot)()) {
  auto* button = new QToolButton(this);
  button->setObjectName(QString::fromLatin1(name));
  button->setIcon(svgIcon(button->objectName()));
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
  level_->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
  level_->setToolTip(tr("Jumps to the first evaluation at that noise level."));
  level_->setAccessibleName(tr("Jump to noise level"));
  level_->setKeyboardTracking(false);  // "12" must not jump to level 1 first
  connect(level_, &QSpinBox::valueChanged, this, &Timeline::goToLevel);
  return level_;
}

const MethodRecording* Timeline::courseToFollow(const Recording& recording) const {
  const auto* running = runningOf(recording);
  if (!running) return longestOf(recording);
  if (evaluation_ < 0) return running;
  const auto* before = recording.find(followed_);
  if (before && before->chosen && evaluation_ < newestEvaluation(*before)) return before;
  return evaluation_ < newestEvaluation(*running) ? running : longestOf(recording);
}

std::vector<Timeline::Point> Timeline::pointsOf(const MethodRecording& course) {
  std::vector<Point> points;
  for (const auto& step : course.steps)
    points.push_back({step.evaluations, step.level, step.beta});
  if (!points.empty()) return points;
  // A draw from the prior has no such records: a level is what has one noise level.
  for (const auto& frame : course.trajectory.frames()) {
    const int last = points.empty() ? 0 : points.back().level;
    const bool next = points.empty() || frame.beta != points.back().beta;
    points.push_back({frame.evaluation, next ? last + 1 : last, frame.beta});
  }
  return points;
}

void Timeline::show(const Recording& recording) {
  const auto* course = courseToFollow(recording);
  followed_ = course ? course->method : std::string();
  newest_ = course ? newestEvaluation(*course) : 0;
  planned_ = course ? lengthOf(recording, *course) : 0;
  points_ = course ? pointsOf(*course) : std::vector<Point>();
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
      : point && std::isfinite(point->beta)
          ? tr("Evaluation %1 of %2 · β = %3").arg(shown).arg(planned_).arg(point->beta, 0, 'g', 3)
          : tr("Evaluation %1 of %2").arg(shown).arg(planned_));
  label_->setToolTip(label_->text());  // where it is cut off
  setEnabled(planned_ > 0);
}

void Timeline::setPlaying(bool playing) {
  if (playing)
    timer_.start();
  else
    timer_.stop();
  const auto text = playing ? tr("Pause") : tr("Play");
  play_->setIcon(svgIcon(playing ? QStringLiteral("pause") : QStringLiteral("run")));
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
