// The measurements before and after noise, and the intervals that they fall into.
#pragma once

#include "engine/model/engine.h"
#include "ui/plots/plot.h"

namespace inkling {

class MeasurementHistogram final : public Plot {
  Q_OBJECT
 public:
  explicit MeasurementHistogram(QWidget* parent = nullptr);

  using QWidget::show;
  /// A x and A x + n in common bins, or the values themselves where there is no truth, and the
  /// finite ends of the intervals as vertical lines, of 300 different ones and more only 300.
  void show(const Inspection& inspection, bool firstOfSeveral = false);
};

}  // namespace inkling
