#include "ui/plots/evolution_plot.h"

#include "engine/model/solver_info.h"
#include "ui/figures/method_name.h"

#include <QLocale>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {

EvolutionPlot::EvolutionPlot(QWidget* parent)
    : Plot(tr("Predicted PSNR against M"), tr("Measurements M"), tr("Predicted PSNR (dB)"),
           parent) {
  setHint(tr("What message passing can reach with more and with fewer measurements"));
  refresh();
}

void EvolutionPlot::show(const std::vector<PredictRow>& rows, std::int64_t current) {
  auto sorted = rows;
  std::sort(sorted.begin(), sorted.end(),
            [](const auto& a, const auto& b) { return a.measurements < b.measurements; });
  predicted_ = {};
  predicted_.name = tr("predicted");
  predicted_.style = predictedSolver().id;
  predicted_.dash = CurveDash::Solid;
  for (const auto& row : sorted) {
    const double psnr = psnrOfError(row.error);
    if (row.measurements <= 0 || !std::isfinite(psnr)) continue;
    predicted_.x.push_back(static_cast<double>(row.measurements));
    predicted_.y.push_back(psnr);
  }
  current_ = current;
  message_.clear();
  refresh();
}

void EvolutionPlot::setCurrent(std::int64_t measurements) {
  if (measurements == current_) return;
  current_ = measurements;
  refresh();
}

void EvolutionPlot::setMessage(const QString& message) {
  message_ = message;
  if (!message.isEmpty()) predicted_ = {};
  refresh();
}

std::optional<double> EvolutionPlot::currentPsnr() const {
  const auto& x = predicted_.x;
  const auto& y = predicted_.y;
  const double m = static_cast<double>(current_);
  if (x.empty() || m < x.front() || m > x.back()) return std::nullopt;
  const auto right = static_cast<std::size_t>(std::lower_bound(x.begin(), x.end(), m) - x.begin());
  if (x[right] == m) return y[right];
  // Straight on the logarithmic axis, as it is drawn.
  const double share = std::log(m / x[right - 1]) / std::log(x[right] / x[right - 1]);
  return y[right - 1] + share * (y[right] - y[right - 1]);
}

void EvolutionPlot::refresh() {
  PlotContent content;
  content.logX = true;
  content.message = message_;
  if (!predicted_.x.empty()) content.curves.push_back(predicted_);
  if (const auto psnr = currentPsnr()) {
    content.position = static_cast<double>(current_);
    Curve marker;
    marker.shape = CurveShape::Points;
    marker.style = "current";
    marker.name = tr("M = %1: %2 dB").arg(current_).arg(locale().toString(*psnr, 'f', 2));
    marker.x = {*content.position};
    marker.y = {*psnr};
    content.curves.push_back(std::move(marker));
  }
  setContent(std::move(content));
}

}  // namespace inkling
