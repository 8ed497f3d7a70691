// How many measurements are enough: the error that state evolution predicts.
#pragma once

#include "engine/model/engine.h"
#include "ui/plots/plot.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace inkling {

class EvolutionPlot final : public Plot {
  Q_OBJECT
 public:
  explicit EvolutionPlot(QWidget* parent = nullptr);

  using QWidget::show;
  /// Predicted PSNR against M, with a marker at the current one. Takes the message away.
  void show(const std::vector<PredictRow>& rows, std::int64_t current);
  /// Moves the marker; no prediction is made for it, it lies on the curve between its neighbours.
  void setCurrent(std::int64_t measurements);
  /// Says in place of the curve why there is none.
  void setMessage(const QString& message);

  /// Predicted PSNR at the current M; empty outside of what was predicted.
  std::optional<double> currentPsnr() const;

 private:
  void refresh();

  Curve predicted_;  ///< by increasing M
  std::int64_t current_ = 0;
  QString message_;
};

}  // namespace inkling
