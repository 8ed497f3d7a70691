#include "ui/plots/spectrum_plot.h"

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

constexpr double largestLinearRatio = 20;

}  // namespace

SpectrumPlot::SpectrumPlot(QWidget* parent)
    : Plot(tr("Singular values of the matrix"), tr("Index"), tr("Singular value"), parent) {
  setHint(tr("How evenly the matrix measures: ill-conditioned where the values fall steeply"));
}

void SpectrumPlot::show(const std::vector<double>& singularValues) {
  PlotContent content;
  if (!singularValues.empty()) {
    const auto [smallest, largest] =
        std::minmax_element(singularValues.begin(), singularValues.end());
    content.logY = *largest > largestLinearRatio * *smallest;
    Curve curve;
    curve.name = tr("singular value");
    curve.legend = QString();  // the axis says it
    curve.style = "spectrum";
    for (std::size_t i = 0; i < singularValues.size(); ++i) {
      const double index = static_cast<double>(i) + 1;
      if (!content.drawable(index, singularValues[i])) continue;
      curve.x.push_back(index);
      curve.y.push_back(singularValues[i]);
    }
    content.curves.push_back(std::move(curve));
  }
  setContent(std::move(content));
}

}  // namespace inkling
