// A plot whose content a scene makes.
#pragma once

#include "ui/plots/plot.h"

namespace inkling {

class LessonPlot final : public Plot {
  Q_OBJECT

 public:
  LessonPlot(const QString& title, const QString& xLabel, const QString& yLabel,
             QWidget* parent = nullptr)
      : Plot(title, xLabel, yLabel, parent) {}

  using Plot::setHint;
  using QWidget::show;
  void show(PlotContent content) { setContent(std::move(content)); }
};

}  // namespace inkling
