#include "ui/setup/slider_gesture.h"

#include <QEvent>
#include <QSlider>

#include <utility>

namespace inkling {
namespace {

int next() {
  static int gestures = 0;  // on the interface's thread
  return ++gestures;
}

}  // namespace

SliderGesture::SliderGesture(QSlider& slider) : QObject(&slider), slider_(slider) {
  connect(&slider, &QSlider::sliderPressed, this, [this] {
    dragged_ = next();
    stepped_ = 0;
  });
  connect(&slider, &QSlider::sliderReleased, this, [this] { dragged_ = 0; });
  // comes before valueChanged(), and only where a hand is at work
  connect(&slider, &QSlider::actionTriggered, this, [this] {
    steps_ = !slider_.isSliderDown() && slider_.sliderPosition() != slider_.value();
    if (steps_ && stepped_ == 0) stepped_ = next();
  });
  slider.installEventFilter(this);
}

int SliderGesture::number() {
  if (slider_.isSliderDown()) return dragged_;
  return std::exchange(steps_, false) ? stepped_ : 0;
}

bool SliderGesture::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() == QEvent::FocusOut) stepped_ = 0;
  return QObject::eventFilter(watched, event);
}

}  // namespace inkling
