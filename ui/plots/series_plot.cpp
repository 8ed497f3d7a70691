#include "ui/plots/series_plot.h"

#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "ui/figures/method_name.h"
#include "ui/plots/plot_export.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <memory>

namespace inkling {
namespace {

constexpr double pointsPerInch = 72;

QString nameOf(const StudySeries& series) {
  QStringList words;
  for (const auto& value : series.values)
    words += methodName(value);  // what is no method's id stays as it is
  return words.join(QStringLiteral(", "));
}

bool isMethod(const StudySeries& series) {
  return series.values.size() == 1 && findSolver(series.values.front());
}

std::string styleOf(const StudySeries& series, std::size_t number) {
  if (isMethod(series)) return series.values.front();
  const auto& known = solvers();
  return number < known.size() ? known[number].id : "series " + std::to_string(number);
}

Curve errorBar(const SeriesPoint& point, const std::string& style) {
  Curve bar;
  bar.style = style;
  bar.dash = CurveDash::Solid;
  bar.weight = CurveWeight::Thin;
  bar.x = {point.x, point.x};
  bar.y = {point.mean - point.standardError, point.mean + point.standardError};
  return bar;
}

/// Text in a figure needs an application, and a plot is a widget.
std::unique_ptr<QApplication> applicationWhereNone() {
  static int count = 1;  // it keeps references to both
  static char name[] = "inkling";
  static char* words[] = {name, nullptr};
  if (QCoreApplication::instance()) return nullptr;
  qputenv("QT_QPA_PLATFORM", "offscreen");  // whatever the desktop asks for: no display is needed
  return std::make_unique<QApplication>(count, words);
}

}  // namespace

PlotContent seriesContent(const std::vector<StudySeries>& series, const SeriesLabels& labels) {
  PlotContent content;
  content.title = QString::fromStdString(labels.title);
  content.xLabel = QString::fromStdString(labels.x);
  content.yLabel = QString::fromStdString(labels.y);
  content.logX = labels.logX;
  content.logY = labels.logY;
  std::vector<Curve> bars;
  for (std::size_t i = 0; i < series.size(); ++i) {
    Curve curve;
    curve.name = nameOf(series[i]);
    curve.style = styleOf(series[i], i);
    for (const auto& point : series[i].points) {
      if (!content.drawable(point.x, point.mean)) continue;
      curve.x.push_back(point.x);
      curve.y.push_back(point.mean);
      const auto bar = errorBar(point, curve.style);
      if (content.drawable(bar.x.front(), bar.y.front())) bars.push_back(bar);
    }
    content.curves.push_back(std::move(curve));
  }
  content.curves.insert(content.curves.end(), bars.begin(), bars.end());
  return content;
}

void saveSeries(const PlotContent& content, const FigureSize& size, const std::string& file) {
  const auto path = QString::fromStdString(file);
  const auto suffix = QFileInfo(path).suffix().toLower();
  const double dpi = suffix == QLatin1String("png") ? size.dpi : 96;
  const auto application = applicationWhereNone();
  auto theme = printTheme(QFont(QStringLiteral("Sans")));
  theme.font.setPixelSize(std::max(1, qRound(size.font / pointsPerInch * 96)));
  const QSize pixels(qRound(size.width * dpi), qRound(size.height * dpi));
  QString why;
  if (saveFigure(content, fittingView(content), theme, path, pixels, dpi, &why)) return;
  const bool drawable = suffix == QLatin1String("png") || suffix == QLatin1String("pdf") ||
                        suffix == QLatin1String("svg");
  throw Error(drawable ? ErrorKind::Output : ErrorKind::Usage, "{why}",
              {{"why", why.toStdString()}});
}

}  // namespace inkling
