#include "ui/plots/measurement_histogram.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace inkling {
namespace {

constexpr std::size_t largestLineCount = 300;

struct Bins {
  double lower = std::numeric_limits<double>::infinity(), width = 1;
  std::size_t count = 0;  ///< 0: there is no finite value
};

Bins binsFor(const std::vector<const std::vector<double>*>& samples) {
  Bins bins;
  double upper = -std::numeric_limits<double>::infinity();
  std::size_t largest = 0;
  for (const auto* values : samples) {
    largest = std::max(largest, values->size());
    for (const double value : *values) {
      if (!std::isfinite(value)) continue;
      bins.lower = std::min(bins.lower, value);
      upper = std::max(upper, value);
    }
  }
  if (upper < bins.lower) return bins;
  bins.count = std::clamp<std::size_t>(
      static_cast<std::size_t>(std::sqrt(static_cast<double>(largest))), 8, 60);
  bins.width = (upper - bins.lower) / static_cast<double>(bins.count);
  if (!(bins.width > 0)) {  // one value only
    bins.lower -= 0.5;
    bins.width = 1 / static_cast<double>(bins.count);
  }
  return bins;
}

Curve histogram(const std::vector<double>& values, const Bins& bins, const QString& name,
                const char* style) {
  Curve curve;
  curve.name = name;
  curve.style = style;
  curve.shape = CurveShape::Steps;
  // One step more, back down to zero.
  for (std::size_t i = 0; i <= bins.count; ++i)
    curve.x.push_back(bins.lower + bins.width * static_cast<double>(i));
  curve.y.assign(bins.count + 1, 0.0);
  for (const double value : values) {
    if (!std::isfinite(value)) continue;
    const auto bin = static_cast<std::size_t>((value - bins.lower) / bins.width);
    ++curve.y[std::min(bin, bins.count - 1)];
  }
  return curve;
}

std::vector<double> finiteEnds(const Inspection& inspection) {
  std::vector<double> ends;
  for (const auto* side : {&inspection.lower, &inspection.upper})
    std::copy_if(side->begin(), side->end(), std::back_inserter(ends),
                 [](double end) { return std::isfinite(end); });
  std::sort(ends.begin(), ends.end());
  ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
  return ends;
}

// Evenly spread, the first and the last among them.
std::vector<double> thinned(const std::vector<double>& values) {
  if (values.size() <= largestLineCount) return values;
  std::vector<double> kept;
  for (std::size_t i = 0; i < largestLineCount; ++i)
    kept.push_back(values[i * (values.size() - 1) / (largestLineCount - 1)]);
  return kept;
}

}  // namespace

MeasurementHistogram::MeasurementHistogram(QWidget* parent)
    : Plot(tr("Measurements"), tr("Value"), tr("Count"), parent) {
  setHint(tr("The measurements, and the thresholds between which they are rounded"));
}

void MeasurementHistogram::show(const Inspection& inspection, bool firstOfSeveral) {
  PlotContent content;
  if (firstOfSeveral) content.title = tr("Measurements of the first image");
  const auto ends = finiteEnds(inspection);
  if (!ends.empty()) {
    Curve lines;
    lines.x = thinned(ends);
    lines.y.assign(lines.x.size(), 0.0);
    lines.shape = CurveShape::Verticals;
    lines.style = "interval-ends";
    lines.name = lines.x.size() == ends.size()
                     ? tr("interval ends")
                     : tr("interval ends (%1 of %2)").arg(lines.x.size()).arg(ends.size());
    content.curves.push_back(std::move(lines));
  }
  const bool simulated = !inspection.noiseless.empty() || !inspection.noisy.empty();
  const auto bins = simulated ? binsFor({&inspection.noiseless, &inspection.noisy})
                              : binsFor({&inspection.values});
  const auto add = [&](const std::vector<double>& values, const QString& name, const char* style) {
    if (!values.empty() && bins.count > 0)
      content.curves.push_back(histogram(values, bins, name, style));
  };
  if (simulated) {
    add(inspection.noiseless, tr("without noise"), "noiseless");
    add(inspection.noisy, tr("with noise"), "noisy");
  } else {
    add(inspection.values, tr("measured"), "noisy");
    if (inspection.values.empty() && !ends.empty())
      content.message = tr("Only the intervals of these measurements are known, not their values.");
  }
  setContent(std::move(content));
}

}  // namespace inkling
