// Small pictures, recordings and gestures that the tests of the views share.
#pragma once

#include "ui/session/recording.h"
#include "ui/view/image_view.h"

#include <QApplication>
#include <QImage>
#include <QMouseEvent>
#include <QWheelEvent>

#include <cmath>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

inline Image flat(float value, int side = 8) {
  return {{1, side, side}, std::vector<float>(static_cast<std::size_t>(side) * side, value)};
}

// Every pixel differs from its neighbours.
inline Image ramp(int side) {
  Image image = flat(0, side);
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<float>(i % 97) / 97;
  return image;
}

inline Frame frame(int evaluation, int side = 8) {
  return {evaluation, 1.0 / evaluation, flat(0.001f * static_cast<float>(evaluation), side),
          flat(0.5f + 0.001f * static_cast<float>(evaluation), side)};
}

inline MethodRecording course(const std::string& method, int evaluations, int planned) {
  MethodRecording made;
  made.method = method;
  made.evaluations = planned;
  for (int e = 1; e <= evaluations; ++e) {
    made.trajectory.add(frame(e));
    StepRecord step;
    step.evaluations = e;
    step.level = (e + 1) / 2;  // two evaluations a level
    step.beta = 1.0 / e;
    step.denoisedPsnr = 10 + e;
    made.steps.push_back(step);
  }
  return made;
}

inline Recording recording(int evaluations, int planned) {
  Recording made;
  made.image.emplace();
  made.image->truth = flat(0.25f);
  made.image->backProjection = flat(0.75f);
  made.methods.push_back(course("qcs-sgm", evaluations, planned));
  return made;
}

inline Run finishedRun() {
  Run run;
  run.method = "qcs-sgm";
  run.samples = {flat(0.3f), flat(0.5f)};
  run.mean = flat(0.4f);
  run.deviation = flat(0.1f);
  run.metrics.psnr = 33.25;
  run.meanMetrics.psnr = 20.43;
  run.evaluations = 10;
  run.seconds = 1.5;
  return run;
}

// What a run came with: of other measurements than those of recording(), or of the same.
inline std::shared_ptr<const Result> wholeResult(float truth, float backProjection) {
  auto made = std::make_shared<Result>();
  auto& image = made->images.emplace_back();
  image.truth = flat(truth);
  image.backProjection = flat(backProjection);
  return made;
}

inline QImage painted(QWidget& widget, double pixelRatio) {
  QImage image(QSize(static_cast<int>(std::ceil(widget.width() * pixelRatio)),
                     static_cast<int>(std::ceil(widget.height() * pixelRatio))),
               QImage::Format_RGB32);
  image.setDevicePixelRatio(pixelRatio);
  image.fill(Qt::magenta);
  widget.render(&image);
  return image;
}

inline void turnWheel(QWidget& widget, QPointF position, int notches) {
  QWheelEvent event(position, widget.mapToGlobal(position), {}, {0, 120 * notches}, Qt::NoButton,
                    Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&widget, &event);
}

// Events of our own: QTest's moves carry no pressed button.
inline void sendMouse(QWidget& widget, QEvent::Type type, QPointF position) {
  const bool move = type == QEvent::MouseMove, release = type == QEvent::MouseButtonRelease;
  QMouseEvent event(type, position, widget.mapToGlobal(position),
                    move ? Qt::NoButton : Qt::LeftButton, release ? Qt::NoButton : Qt::LeftButton,
                    Qt::NoModifier);
  QApplication::sendEvent(&widget, &event);
}

inline void drag(QWidget& widget, const std::vector<QPointF>& path) {
  sendMouse(widget, QEvent::MouseButtonPress, path.front());
  for (const auto& position : path)
    sendMouse(widget, QEvent::MouseMove, position);
  sendMouse(widget, QEvent::MouseButtonRelease, path.back());
}

inline ImageView& viewOf(const QWidget& row, const char* name) {
  return *row.findChild<ImageView*>(QString::fromLatin1(name));
}

inline double mass(const Image& image) {
  double sum = 0;
  for (const float p : image.pixels)
    sum += p;
  return sum;
}

}  // namespace inkling
