#include "ui/lessons/lesson_view.h"

#include "ui/figures/option_text.h"
#include "ui/lessons/lesson_drawing.h"
#include "ui/lessons/lesson_scene.h"
#include "ui/lessons/scenes.h"
#include "ui/session/workbench.h"
#include "ui/view/type_scale.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QSlider>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

constexpr double titleFactor = 1.7, valueFactor = 1.25;
constexpr int playPause = 120;        // ms between two positions
constexpr int playedFrom = 12;        // positions of a control that can play
constexpr int columnCharacters = 44;  // of the texts' width

QLabel* label(const char* name, QWidget* parent) {
  auto* made = new QLabel(parent);
  made->setObjectName(QString::fromLatin1(name));
  made->setTextFormat(Qt::PlainText);
  made->setWordWrap(true);
  return made;
}

QPushButton* button(const char* name, const QString& text, QWidget* parent) {
  auto* made = new QPushButton(text, parent);
  made->setObjectName(QString::fromLatin1(name));
  made->setAutoDefault(true);  // Enter presses it
  return made;
}

/// Long numbers as the texts write them.
QString grouped(QString shown, const Value& value) {
  constexpr std::int64_t longNumber = 10000;
  if (const auto* whole = std::get_if<std::int64_t>(&value); whole && *whole >= longNumber)
    shown.replace(QString::number(*whole), countText(*whole));
  return shown;
}

}  // namespace

LessonView::LessonView(Workbench& workbench, std::vector<Lesson> lessons, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      lessons_(std::move(lessons)),
      sceneBox_(new QWidget(this)),
      column_(new QWidget(this)),
      place_(label("place", column_)),
      title_(label("title", column_)),
      text_(label("text", column_)),
      value_(label("control-value", column_)),
      question_(label("question", column_)),
      reveal_(label("reveal", column_)),
      status_(label("status", column_)),
      stop_(button("stop-experiment", tr("Stop the experiment"), column_)),
      playing_(new QTimer(this)) {
  auto* row = new QHBoxLayout(this);
  auto* inside = new QVBoxLayout(sceneBox_);
  inside->setContentsMargins(0, 0, 0, 0);
  row->addWidget(sceneBox_, 1);
  row->addWidget(column_);
  makeColumn();
  playing_->setInterval(playPause);
  connect(playing_, &QTimer::timeout, this, &LessonView::playOn);
  connect(stop_, &QPushButton::clicked, this, &LessonView::stopAsked);
  connect(&workbench_, &Workbench::stateChanged, this, &LessonView::tellStatus);
  const auto key = [this](Qt::Key which, void (LessonView::*act)()) {
    auto* shortcut = new QShortcut(QKeySequence(which), this);
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, act);
  };
  key(Qt::Key_PageDown, &LessonView::next);
  key(Qt::Key_PageUp, &LessonView::previous);
  dress();
}

void LessonView::makeColumn() {
  auto* column = new QVBoxLayout(column_);
  column->setContentsMargins(0, 0, 0, 0);
  for (auto* each : {place_, title_, text_, value_})
    column->addWidget(each);
  controlBox_ = new QWidget(column_);
  controlBox_->setLayout(new QVBoxLayout);
  controlBox_->layout()->setContentsMargins(0, 0, 0, 0);
  column->addWidget(controlBox_);
  column->addWidget(status_);
  column->addWidget(stop_);
  column->addStretch(1);
  column->addWidget(question_);
  answerBox_ = new QWidget(column_);
  answerBox_->setLayout(new QVBoxLayout);
  answerBox_->layout()->setContentsMargins(0, 0, 0, 0);
  column->addWidget(answerBox_);
  column->addWidget(reveal_);
  column->addStretch(1);
  column->addWidget(makeTurning());
}

QWidget* LessonView::makeTurning() {
  auto* box = new QWidget(column_);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  auto* close = button("close", tr("Close"), box);
  previous_ = button("previous", tr("Back"), box);
  previous_->setToolTip(tr("Page Up"));
  next_ = button("next", tr("Next"), box);
  next_->setToolTip(tr("Page Down"));
  auto* attempt = button("try", tr("Try it"), box);
  attempt->setToolTip(tr("Opens this experiment in the window, where everything can be changed."));
  row->addWidget(close);
  row->addWidget(attempt);
  row->addStretch(1);
  row->addWidget(previous_);
  row->addWidget(next_);
  connect(close, &QPushButton::clicked, this, &LessonView::closeAsked);
  connect(previous_, &QPushButton::clicked, this, &LessonView::previous);
  connect(next_, &QPushButton::clicked, this, &LessonView::next);
  connect(attempt, &QPushButton::clicked, this, [this] {
    if (scene_)
      Q_EMIT tryAsked(scene_->shownExperiment(experimentAt(lesson(), position_)), lesson().title);
  });
  return box;
}

void LessonView::show(int lesson) {
  const int wanted = std::clamp(lesson, 0, std::max(0, count() - 1));
  if (wanted == current_ && built_) return;
  current_ = wanted;
  built_ = false;
  if (isVisible()) build();
}

void LessonView::build() {
  built_ = true;
  playing_->stop();
  workbench_.dropQuestion();
  answered_ = -1;
  position_ = lesson().control.first;
  problem_.clear();
  if (scene_) {
    scene_->hide();
    scene_->deleteLater();
  }
  scene_ = makeScene(lesson().scene, workbench_, sceneBox_);
  scene_->setReducedMotion(reducedMotion_);
  sceneBox_->layout()->addWidget(scene_);
  connect(scene_, &LessonScene::factsChanged, this, &LessonView::tell);
  connect(scene_, &LessonScene::busyChanged, this, &LessonView::tellStatus);
  connect(scene_, &LessonScene::failed, this, [this](const QString& why) {
    problem_ = why;
    tellStatus();
  });
  buildControl();
  buildAnswers();
  previous_->setEnabled(current_ > 0);
  next_->setEnabled(current_ + 1 < count());
  dress();
  scene_->show();
  present();
}

void LessonView::buildControl() {
  qDeleteAll(controlBox_->findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
  slider_ = nullptr;
  play_ = nullptr;
  auto* box = new QWidget(controlBox_);
  auto* row = new QHBoxLayout(box);
  row->setContentsMargins(0, 0, 0, 0);
  controlBox_->layout()->addWidget(box);
  const auto& control = lesson().control;
  if (std::holds_alternative<std::string>(control.values.front())) {
    for (int i = 0; i < static_cast<int>(control.values.size()); ++i) {
      const auto name = "control-" + std::to_string(i);
      auto* each = button(name.c_str(),
                          QString::fromStdString(
                              std::get<std::string>(control.values[static_cast<std::size_t>(i)])),
                          box);
      each->setCheckable(true);
      each->setAutoExclusive(true);
      each->setChecked(i == position_);
      connect(each, &QPushButton::clicked, this, [this, i] { setPosition(i); });
      row->addWidget(each);
    }
    row->addStretch(1);
    return;
  }
  slider_ = new QSlider(Qt::Horizontal, box);
  slider_->setObjectName(QStringLiteral("control"));
  slider_->setAccessibleName(control.label);
  slider_->setRange(0, static_cast<int>(control.values.size()) - 1);
  slider_->setPageStep(1);
  slider_->setValue(position_);
  connect(slider_, &QSlider::valueChanged, this, &LessonView::setPosition);
  row->addWidget(slider_, 1);
  if (slider_->maximum() + 1 < playedFrom) {
    slider_->setTickPosition(QSlider::TicksBelow);
    return;
  }
  play_ = button("play", tr("Play"), box);
  play_->setVisible(!reducedMotion_);
  connect(play_, &QPushButton::clicked, this, &LessonView::togglePlay);
  row->addWidget(play_);
}

void LessonView::buildAnswers() {
  qDeleteAll(std::exchange(answers_, {}));
  const auto& given = lesson().question.answers;
  for (int i = 0; i < static_cast<int>(given.size()); ++i) {
    const auto name = "answer-" + std::to_string(i);
    auto* each = button(name.c_str(), given[static_cast<std::size_t>(i)], answerBox_);
    connect(each, &QPushButton::clicked, this, [this, i] { answer(i); });
    answerBox_->layout()->addWidget(each);
    answers_.push_back(each);
  }
}

void LessonView::setPosition(int position) {
  const int last = static_cast<int>(lesson().control.values.size()) - 1;
  position_ = std::clamp(position, 0, last);
  if (slider_) slider_->setValue(position_);
  if (built_) present();
}

void LessonView::present() {
  problem_.clear();
  scene_->present(experimentAt(lesson(), position_),
                  lesson().control.values[static_cast<std::size_t>(position_)]);
  tell();
  tellStatus();
}

void LessonView::answer(int which) {
  if (!scene_ || which < 0 || which >= static_cast<int>(answers_.size())) return;
  answered_ = which;
  scene_->reveal();
  tell();
  dress();  // the other answers leave room
}

void LessonView::togglePlay() {
  if (!play_ || reducedMotion_) return;
  if (playing_->isActive()) {
    playing_->stop();
  } else {
    if (position_ == slider_->maximum()) setPosition(0);
    playing_->start();
  }
  play_->setText(playing_->isActive() ? tr("Pause") : tr("Play"));
}

void LessonView::playOn() {
  if (!slider_ || position_ >= slider_->maximum()) {
    playing_->stop();
    if (play_) play_->setText(tr("Play"));
    return;
  }
  // two hundred rows one by one would be tedious
  setPosition(position_ + std::max(1, slider_->maximum() / 50));
}

QString LessonView::valueOf(const std::string& place) const {
  const auto* option = standardOptions().find(place);
  if (!option) return scene_->fact(place);  // no scene has a fact of an option's name
  const auto e = experimentAt(lesson(), position_);
  const auto& settings =
      option->scope == OptionScope::Experiment ? e.settings : e.methods.front().settings;
  return settings.has(place) ? grouped(shownValue(*option, settings.at(place)), settings.at(place))
                             : QStringLiteral("–");
}

QString LessonView::shownPosition() const {
  const auto& control = lesson().control;
  const auto& value = control.values[static_cast<std::size_t>(position_)];
  if (const auto* option = standardOptions().find(control.name); option && control.isOption)
    return grouped(shownWithUnit(*option, value), value);
  return QString::number(std::get<std::int64_t>(value));
}

void LessonView::tell() {
  if (!built_) return;
  const auto fill = [this](const QString& text) {
    return filledIn(text, [this](const std::string& place) { return valueOf(place); });
  };
  const auto& shown = lesson();
  place_->setText(tr("Lesson %1 of %2").arg(current_ + 1).arg(count()));
  title_->setText(shown.title);
  text_->setText(fill(shown.text));
  value_->setText(tr("%1: %2").arg(shown.control.label, shownPosition()));
  question_->setText(fill(shown.question.text));
  const bool answered = answered_ >= 0;
  reveal_->setVisible(answered);
  const bool right = answered_ == shown.question.right;
  if (answered) reveal_->setText((right ? tr("Yes. ") : tr("No. ")) + fill(shown.question.reveal));
  for (int i = 0; i < static_cast<int>(answers_.size()); ++i)
    answers_[static_cast<std::size_t>(i)]->setVisible(!answered || i == shown.question.right);
  fitColumn();
}

void LessonView::tellStatus() {
  using State = Workbench::State;
  const auto state = workbench_.state();
  const bool busy = scene_ && scene_->busy();
  const bool waits = busy && (state == State::Running || state == State::Paused);
  QString text;
  if (!problem_.isEmpty())
    text = problem_;
  else if (state == State::NoEngine)
    text = tr("The part of the program that computes could not be opened.");
  else if (waits)
    text = tr("The experiment in the window has not ended; the lesson waits for it.");
  else if (busy)
    text = tr("Computing…");
  status_->setText(text);
  stop_->setVisible(waits);
  fitColumn();
}

void LessonView::setReducedMotion(bool reduced) {
  reducedMotion_ = reduced;
  if (reduced) playing_->stop();
  if (play_) play_->setVisible(!reduced);
  if (scene_) scene_->setReducedMotion(reduced);
}

void LessonView::dress() {
  layout()->setSpacing(fontMetrics().height());  // between the drawing and the words
  column_->setFixedWidth(
      std::min(columnCharacters * fontMetrics().averageCharWidth(), std::max(1, width()) * 2 / 5));
  typeFactor_ = 1;
  wearType();
  fitColumn();
}

void LessonView::wearType() {
  const auto wear = [](QWidget* widget, const QFont& worn) {
    if (widget->font() != worn) widget->setFont(worn);
  };
  const auto plain = enlarged(font(), typeFactor_);
  for (auto* each : {place_, text_, reveal_, status_})
    wear(each, plain);
  auto bold = plain;
  bold.setBold(true);
  wear(question_, bold);
  wear(value_, enlarged(plain, valueFactor));
  wear(title_, enlarged(bold, titleFactor));
}

// Steps down only, so that nothing flickers while a control moves; dress() begins anew.
void LessonView::fitColumn() {
  constexpr double step = 0.05, least = 0.7;
  if (!built_ || !isVisible()) return;
  const auto fits = [this] {
    column_->layout()->invalidate();
    return column_->layout()->totalHeightForWidth(column_->width()) <=
           contentsRect().height() - layout()->contentsMargins().top() -
               layout()->contentsMargins().bottom();
  };
  while (typeFactor_ > least && !fits()) {
    typeFactor_ -= step;
    wearType();
  }
}

void LessonView::showEvent(QShowEvent* event) {
  QWidget::showEvent(event);
  if (!built_ && count() > 0) build();
  dress();
}

void LessonView::resizeEvent(QResizeEvent* event) {
  QWidget::resizeEvent(event);
  dress();
}

void LessonView::hideEvent(QHideEvent* event) {
  QWidget::hideEvent(event);
  playing_->stop();
  if (play_) play_->setText(tr("Play"));
}

// What the window's own command for Space has left, which needs something to run.
void LessonView::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space && event->modifiers() == Qt::NoModifier)
    togglePlay();
  else
    QWidget::keyPressEvent(event);
}

void LessonView::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::FontChange) dress();
}

}  // namespace inkling
