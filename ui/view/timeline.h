// Time, in network evaluations: to watch a run, and to go back in it.
#pragma once

#include "ui/session/recording.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <string>
#include <vector>

class QComboBox;
class QLabel;
class QSlider;
class QSpinBox;
class QToolButton;

namespace inkling {

/// Follows the newest evaluation of a run until it is moved; at the end it follows again. At speed
/// 1 the whole course plays in ten seconds, however many evaluations it has. Object names of its
/// parts: "previous", "play", "next", "end", "slider", "speed", "level", "label".
class Timeline : public QWidget {
  Q_OBJECT

 public:
  explicit Timeline(QWidget* parent = nullptr);

  using QWidget::show;
  /// Its evaluations are those of one method: of the running one, else of the one that took most.
  /// While a run goes on, who has moved it stays with the method that was followed then.
  /// Call as often as the recording grows; never emits evaluationChanged while it follows.
  void show(const Recording& recording);
  int evaluation() const { return evaluation_; }  ///< −1: the newest
  bool isPlaying() const { return timer_.isActive(); }

 public Q_SLOTS:
  void setEvaluation(int evaluation);  ///< −1, or beyond what there is: the newest
  void togglePlay();                   ///< from the beginning where it stands at the end
  void goToPrevious();
  void goToNext();
  void goToEnd();
  void goToLevel(int level);  ///< the first evaluation at that noise level or a later one

 Q_SIGNALS:
  void evaluationChanged(int evaluation);

 private:
  struct Point {
    int evaluation;
    int level;
    double beta;
  };

  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

  QToolButton* makeButton(const char* name, const QString& text, void (Timeline::*slot)());
  QWidget* makeSpeedBox();
  QWidget* makeLevelBox();
  const MethodRecording* courseToFollow(const Recording& recording) const;
  static std::vector<Point> pointsOf(const MethodRecording& course);
  void fitToWidth();
  void advance();
  void setPlaying(bool playing);
  void refresh();
  const Point* pointAt(int evaluation) const;

  QToolButton* play_ = nullptr;
  QSlider* slider_;
  QComboBox* speed_;
  QSpinBox* level_ = nullptr;
  QLabel* label_;
  std::string followed_;       ///< the method
  std::vector<Point> points_;  ///< of its course
  int planned_ = 0, newest_ = 0;
  int evaluation_ = -1;
  double playhead_ = 0;
  QTimer timer_;
  QElapsedTimer sinceTick_;
};

}  // namespace inkling
