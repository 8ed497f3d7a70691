// What a plot shows, as plain values: the same for the screen, a file and the clipboard.
#pragma once

#include <QByteArray>
#include <QString>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

enum class CurveShape {
  Line,       ///< through the points, a marker at some of them
  Steps,      ///< a histogram: y[i] from x[i] to x[i + 1], filled
  Points,     ///< markers alone
  Verticals,  ///< lines over the whole height at x; y does not count
};
enum class CurveDash { OfStyle, Solid, Dashed };
enum class CurveWeight { Normal, Thin, Ghost };

struct Curve {
  QString name;                   ///< empty: neither in the legend nor under the cursor
  std::optional<QString> legend;  ///< instead of the name in the legend; empty text: not there
  std::string style;              ///< for curveStyle()
  CurveShape shape = CurveShape::Line;
  CurveDash dash = CurveDash::OfStyle;
  CurveWeight weight = CurveWeight::Normal;
  bool marked = true;          ///< a line: has markers
  bool pinned = false;         ///< of an earlier run: for comparison alone, and not to be picked
  std::vector<double> x, y;    ///< as many of one as of the other
  std::vector<double> errors;  ///< bars of y ± these, of a line; empty or NaN: none
};

struct PlotContent {
  QString title, xLabel, yLabel;
  bool logX = false, logY = false;
  bool reversedX = false;          ///< large values on the left
  std::vector<Curve> curves;       ///< only points that are drawable()
  std::optional<double> position;  ///< x of the marker line
  QString message;                 ///< over the middle: why there is nothing to see

  bool empty() const;  ///< not one point
  /// Finite, and positive where an axis is logarithmic.
  bool drawable(double x, double y) const;
};

struct Span {
  double lower = 0, upper = 1;
  bool operator==(const Span&) const = default;
};
struct PlotView {
  Span x, y;
  bool operator==(const PlotView&) const = default;
};

/// Everything in view, with a margin; the position and vertical lines do not count.
PlotView fittingView(const PlotContent& content);

/// One row per point: curve, x, y under a header of the axes' labels, UTF-8, numbers with every
/// digit and a decimal point. y is empty for vertical lines.
QByteArray toCsv(const PlotContent& content);

}  // namespace inkling
