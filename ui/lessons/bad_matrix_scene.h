// The bad matrix: its spectrum, two of its measurements, and what that costs.
#pragma once

#include "ui/lessons/lesson_scene.h"
#include "ui/lessons/two_measurements.h"

#include <QImage>

#include <optional>
#include <vector>

namespace inkling {

class LessonPlot;

/// For the control's condition number: the singular values; and of all measurements the two whose
/// noisy values are the most alike, with what the two signs leave of their Gaussian, beside what
/// QCS-SGM and QCS-SGM+ take it for. Its mean can be dragged, and moved by the arrow keys. Once the
/// question is answered the PSNR of stored runs stands there too.
class BadMatrixScene : public LessonScene {
  Q_OBJECT

 public:
  BadMatrixScene(Workbench& workbench, QWidget* parent);

  void present(const Experiment& experiment, const Value& position) override;
  void reveal() override;
  void moveTo(Pair mean);  ///< in standard deviations of the two
  const std::optional<TwoSigns>& shown() const { return shown_; }

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Data {
    std::vector<double> singularValues;
    double correlation = 0;  ///< of the two
    std::array<int, 2> signs{1, 1};
  };
  static Data computed(Engine& engine, const Experiment& e, const Cancellation& cancellation);

  void work();
  void showSpectrum();
  void showRuns();
  QRect plane() const;
  QPointF onPlane(const Pair& at) const;
  Pair pairAt(QPointF position) const;
  void paintEllipse(QPainter& painter, const PlaneGaussian& gaussian, const QColor& colour,
                    Qt::PenStyle dash) const;

  LessonPlot *spectrum_, *runs_;
  std::optional<Data> data_;
  std::optional<TwoSigns> shown_;
  Pair mean_{-1, 0.5};
  QImage density_;
};

}  // namespace inkling
