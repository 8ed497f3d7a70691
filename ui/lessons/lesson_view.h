// One lesson after the other: a large drawing, a text, one control, one question.
#pragma once

#include "ui/lessons/lesson.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QLabel;
class QPushButton;
class QSlider;
class QTimer;
class QVBoxLayout;

namespace inkling {

class LessonScene;
class Workbench;

/// Page Down and Page Up turn the page; nothing that a lesson asks must be answered for the next.
/// A lesson begins when it is first shown; while the page is not seen nothing is asked of the
/// engine. Object names: "title", "text", "place" ("Lesson 1 of 7"), "control" (the slider, or of
/// texts the buttons "control-0", ...), "control-value", "play", "question", "answer-0", ...,
/// "reveal", "status", "previous", "next", "try", "close".
class LessonView : public QWidget {
  Q_OBJECT

 public:
  LessonView(Workbench& workbench, std::vector<Lesson> lessons, QWidget* parent = nullptr);

  int count() const { return static_cast<int>(lessons_.size()); }
  int current() const { return current_; }
  const Lesson& lesson() const { return lessons_.at(static_cast<std::size_t>(current_)); }
  LessonScene* scene() const { return scene_; }
  int position() const { return position_; }  ///< of the control
  void setPosition(int position);
  void setReducedMotion(bool reduced);
  using QWidget::show;

 public Q_SLOTS:
  void show(int lesson);  ///< the nearest where there is no such
  void next() { show(current_ + 1); }
  void previous() { show(current_ - 1); }
  void answer(int which);
  /// Where the control can play through its values.
  void togglePlay();

 Q_SIGNALS:
  /// What the lesson shows, to be worked with in the window.
  void tryAsked(const inkling::Experiment& experiment, const QString& title);
  void closeAsked();
  void stopAsked();  ///< what runs in the window keeps the lesson waiting

 protected:
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  void makeColumn();
  QWidget* makeTurning();
  void build();  ///< the present lesson's scene, control and question
  void buildControl();
  void buildAnswers();
  void present();
  void playOn();
  void tell();  ///< the texts with their places filled
  void tellStatus();
  void dress();
  void wearType();   ///< the column's, of the size that has been found
  void fitColumn();  ///< sets the words smaller where they would not all be seen
  QString valueOf(const std::string& place) const;
  QString shownPosition() const;

  Workbench& workbench_;
  std::vector<Lesson> lessons_;
  int current_ = 0, position_ = 0, answered_ = -1;
  bool built_ = false, reducedMotion_ = false;
  double typeFactor_ = 1;  ///< of the column's words; at most 1
  LessonScene* scene_ = nullptr;
  QWidget* sceneBox_;
  QWidget* column_;
  QLabel *place_, *title_, *text_, *value_, *question_, *reveal_, *status_;
  QWidget *controlBox_ = nullptr, *answerBox_ = nullptr;
  QSlider* slider_ = nullptr;
  QPushButton *play_ = nullptr, *stop_, *previous_ = nullptr, *next_ = nullptr;
  std::vector<QPushButton*> answers_;
  QTimer* playing_;
  QString problem_;
};

}  // namespace inkling
