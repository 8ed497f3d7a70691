#include "ui/plots/error_plot.h"

#include "engine/model/solver_info.h"

namespace inkling {

ErrorPlot::ErrorPlot(QWidget* parent)
    : Plot(tr("Denoising error"), tr("Noise level β"), tr("Mean squared error"), parent) {
  setHint(tr("How much of the noise the prior leaves in held-out images"));
  show({});
}

void ErrorPlot::show(const std::vector<std::pair<double, double>>& table) {
  PlotContent content;
  content.logX = content.logY = true;
  if (table.empty()) {
    content.message = tr("Not measured: calibrate the prior on images.");
    setContent(std::move(content));
    return;
  }
  Curve error, noise;
  error.name = tr("held-out error");
  error.style = predictedSolver().id;
  error.dash = CurveDash::Solid;
  noise.name = tr("the noise's variance");
  noise.style = "current";
  noise.weight = CurveWeight::Thin;
  noise.dash = CurveDash::Dashed;
  for (const auto& [level, mse] : table) {
    if (!content.drawable(level, mse)) continue;
    error.x.push_back(level);
    error.y.push_back(mse);
    // up to one: beyond, it would take the room of what matters
    if (level > 1) continue;
    noise.x.push_back(level);
    noise.y.push_back(level * level);
  }
  content.curves = {std::move(error), std::move(noise)};
  setContent(std::move(content));
}

}  // namespace inkling
