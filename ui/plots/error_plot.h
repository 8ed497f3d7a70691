// How well a prior denoises: its card's table of errors.
#pragma once

#include "ui/plots/plot.h"

#include <utility>
#include <vector>

namespace inkling {

class ErrorPlot final : public Plot {
  Q_OBJECT
 public:
  explicit ErrorPlot(QWidget* parent = nullptr);

  using QWidget::show;
  /// (noise level, mean squared error per pixel), ascending, beside the noise's own variance: what
  /// no denoiser may exceed. Empty: says that it was not measured.
  void show(const std::vector<std::pair<double, double>>& table);
};

}  // namespace inkling
