// Recordings and palettes that the tests of the plots share.
#pragma once

#include "tests/test.h"
#include "ui/plots/results_table.h"
#include "ui/plots/trace_plot.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPalette>

#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

using Quantity = TracePlot::Quantity;
inline constexpr double infinity = std::numeric_limits<double>::infinity();

inline StepRecord step(int evaluations, double beta, double psnr) {
  StepRecord record;
  record.evaluations = evaluations;
  record.beta = beta;
  record.psnr = psnr - 3;
  record.denoisedPsnr = psnr;
  record.denoisedSsim = psnr / 40;
  record.priorNorm = 1 / beta;
  record.likelihoodNorm = 0.5 / beta;
  record.residual = beta;
  return record;
}

inline MethodRecording method(const std::string& id, std::vector<StepRecord> steps) {
  MethodRecording made;
  made.method = id;
  made.steps = std::move(steps);
  return made;
}

inline Recording recording() {
  Recording made;
  made.methods = {
      method("qcs-sgm", {step(1, 10, 8), step(2, 1, 15.5), step(3, 0.1, 21), step(4, 0.01, 24)}),
      method("qcs-sgm+", {step(1, 10, 9), step(2, 1, 17), step(3, 0.1, 25)})};
  return made;
}

inline Run run(const std::string& id, double psnr, double predictedError) {
  Run made;
  made.method = id;
  made.metrics.psnr = psnr;
  made.metrics.ssim = 0.87654;
  made.metrics.consistency = 0.99;
  made.meanMetrics.psnr = psnr + 1;
  made.evaluations = 1200;
  made.seconds = 3.25;
  made.predictedError = predictedError;
  return made;
}

inline Recording results() {
  auto made = recording();
  made.methods[0].run = run("qcs-sgm", 24, notMeasured);
  made.methods[1].run = run("qcs-sgm+", 9.5, notMeasured);
  made.methods.push_back(method("message-passing", {}));
  made.methods[2].run = run("message-passing", 26, 0.001);
  made.methods.push_back(method("jalal", {}));  // unfinished
  return made;
}

inline QPalette paletteOf(Qt::GlobalColor base, Qt::GlobalColor text) {
  QPalette palette;
  for (const auto role : {QPalette::Base, QPalette::Window})
    palette.setColor(role, base);
  for (const auto role : {QPalette::Text, QPalette::WindowText})
    palette.setColor(role, text);
  return palette;
}

inline void hover(QWidget& canvas, QPointF at) {
  // Not QTest::mouseMove, which moves a cursor that the offscreen platform does not have.
  QMouseEvent move(QEvent::MouseMove, at, canvas.mapToGlobal(at), Qt::NoButton, {}, {});
  QApplication::sendEvent(&canvas, &move);
}

inline QColor cornerOf(QWidget& plot) {
  return plot.grab().toImage().pixelColor(2, 2);
}

inline QStringList column(const ResultsTable& table, int at) {
  QStringList out;
  for (int row = 0; row < table.model()->rowCount(); ++row)
    out += table.model()->index(row, at).data().toString();
  return out;
}

// The widget that draws, below its plot.
inline QWidget* canvasOf(Plot& plot) {
  for (auto* child : plot.findChildren<QWidget*>())
    if (child->inherits("QCustomPlot")) return child;
  return nullptr;
}

inline void showAndDraw(QWidget& widget) {
  widget.resize(500, 350);
  static_cast<void>(QTest::qWaitForWindowExposed((widget.setVisible(true), &widget)));
  if (const auto* plot = qobject_cast<const Plot*>(&widget))
    static_cast<void>(QTest::qWaitFor([&] { return !plot->redrawPending(); }));
}

}  // namespace inkling
