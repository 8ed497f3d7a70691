// Which changes of a slider are one step to undo.
#pragma once

#include <QObject>

class QSlider;

namespace inkling {

/// Belongs to a slider. The changes of one drag go together; so do those of the keyboard and the
/// wheel, as a held arrow key makes thirty a second, until a drag begins or the focus leaves.
class SliderGesture : public QObject {
  Q_OBJECT

 public:
  explicit SliderGesture(QSlider& slider);

  /// For the change that valueChanged() tells of: the gesture's number, which no other slider's
  /// gesture has; 0 for one that no hand made.
  int number();

 protected:
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  QSlider& slider_;
  int dragged_ = 0, stepped_ = 0;
  bool steps_ = false;  ///< the change under way is the keyboard's or the wheel's
};

}  // namespace inkling
