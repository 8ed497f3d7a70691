// The singular values of a sensing matrix.
#pragma once

#include "ui/plots/plot.h"

#include <vector>

namespace inkling {

class SpectrumPlot final : public Plot {
  Q_OBJECT
 public:
  explicit SpectrumPlot(QWidget* parent = nullptr);

  using QWidget::show;
  /// Against their index from 1; logarithmic where the largest is over 20 times the smallest.
  void show(const std::vector<double>& singularValues);
};

}  // namespace inkling
