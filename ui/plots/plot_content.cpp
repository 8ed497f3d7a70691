#include "ui/plots/plot_content.h"

#include "engine/model/option.h"

#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {
namespace {

struct Extent {
  double lower = std::numeric_limits<double>::infinity();
  double upper = -std::numeric_limits<double>::infinity();

  void include(double value) {
    lower = std::min(lower, value);
    upper = std::max(upper, value);
  }
};

constexpr double margin = 0.04;  // of the extent, on both sides

Span padded(const Extent& extent, bool logarithmic) {
  if (extent.lower > extent.upper) return logarithmic ? Span{0.1, 10} : Span{0, 1};
  if (logarithmic) {
    const double ratio = extent.upper / extent.lower;
    const double factor = ratio > 1 ? std::pow(ratio, margin) : 2;
    return {extent.lower / factor, extent.upper * factor};
  }
  const double size = extent.upper - extent.lower;
  const double pad = size > 0 ? size * margin : std::max(0.5, 0.1 * std::abs(extent.upper));
  return {extent.lower - pad, extent.upper + pad};
}

void includeWithBar(Extent& extent, const PlotContent& content, const Curve& curve, std::size_t i) {
  extent.include(curve.y[i]);
  const double error = i < curve.errors.size() ? curve.errors[i] : 0;
  if (!(error > 0)) return;
  extent.include(curve.y[i] + error);
  if (!content.logY || curve.y[i] > error) extent.include(curve.y[i] - error);
}

QString quoted(const QString& text) {
  if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n')) return text;
  QString doubled = text;
  doubled.replace(u'"', QStringLiteral("\"\""));
  return u'"' + doubled + u'"';
}

}  // namespace

bool PlotContent::empty() const {
  return std::all_of(curves.begin(), curves.end(),
                     [](const Curve& curve) { return curve.x.empty(); });
}

bool PlotContent::drawable(double x, double y) const {
  return std::isfinite(x) && std::isfinite(y) && (!logX || x > 0) && (!logY || y > 0);
}

PlotView fittingView(const PlotContent& content) {
  Extent x, y;
  bool steps = false;
  for (const auto& curve : content.curves) {
    if (curve.shape == CurveShape::Verticals) continue;
    steps = steps || curve.shape == CurveShape::Steps;
    for (const double value : curve.x)
      x.include(value);
    for (std::size_t i = 0; i < curve.y.size(); ++i)
      includeWithBar(y, content, curve, i);
  }
  PlotView view{padded(x, content.logX), padded(y, content.logY)};
  if (steps) view.y.lower = 0;
  return view;
}

QByteArray toCsv(const PlotContent& content) {
  QStringList lines{
      QStringList{QStringLiteral("curve"), quoted(content.xLabel), quoted(content.yLabel)}.join(
          u',')};
  for (const auto& curve : content.curves) {
    const QString name = quoted(curve.name);
    const bool verticals = curve.shape == CurveShape::Verticals;
    for (std::size_t i = 0; i < curve.x.size(); ++i)
      lines += name + u',' + QString::fromStdString(numberText(curve.x[i])) + u',' +
               (verticals ? QString() : QString::fromStdString(numberText(curve.y[i])));
  }
  return lines.join(u'\n').toUtf8() + '\n';
}

}  // namespace inkling
