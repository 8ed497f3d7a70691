#include "ui/plots/series_plot.h"

#include "engine/model/error.h"
#include "engine/model/option.h"
#include "engine/model/solver_info.h"
#include "ui/figures/gui_session.h"
#include "ui/figures/method_name.h"
#include "ui/figures/option_text.h"
#include "ui/plots/plot_export.h"

#include <QApplication>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

namespace inkling {
namespace {

/// "1 bit", "QCS-SGM": a value that tells curves apart, with what it is a value of.
QString nameOf(const std::string& column, const std::string& value) {
  const auto text = QString::fromStdString(value);
  if (column == "method") return methodName(value);
  const auto* option = standardOptions().find(column);
  if (!option) return QString::fromStdString(column) + u' ' + text;
  try {
    auto caption = captionOf(*option, standardOptions().parse(column, value));
    if (!caption.isEmpty()) return caption;
  } catch (const Error&) {  // what does not apply has no value
  }
  return optionText(option->label) + u' ' + text;
}

QString nameOf(const std::vector<std::string>& values, const SeriesRequest& request) {
  QStringList words;
  for (std::size_t i = 0; i < values.size(); ++i)
    words += nameOf(request.series[i], values[i]);
  return words.join(QStringLiteral(", "));
}

/// For curveStyle(): a method's own look, or those of the methods in turn.
std::string styleOf(const std::vector<std::string>& values, const SeriesRequest& request,
                    std::size_t number) {
  if (request.series == std::vector<std::string>{"method"} && findSolver(values.front()))
    return values.front();
  const auto& known = solvers();
  return number < known.size() ? known[number].id : "series " + std::to_string(number);
}

/// Text in a figure needs an application, and a plot is a widget.
std::unique_ptr<QApplication> applicationWhereNone() {
  static int count = 1;  // it keeps references to both
  static char name[] = "inkling";
  static char* words[] = {name, nullptr};
  if (QCoreApplication::instance()) return nullptr;
  withoutDesktop();
  return std::make_unique<QApplication>(count, words);
}

}  // namespace

std::string labelOf(const std::string& column) {
  static const std::map<std::string, std::string> numbers{
      {"psnr", "PSNR (dB)"},
      {"predicted_psnr", "Predicted PSNR (dB)"},
      {"mean_psnr", "PSNR of the samples' mean (dB)"},
      {"scaled_psnr", "PSNR at the best scale (dB)"},
      {"ssim", "SSIM"},
      {"mean_ssim", "SSIM of the samples' mean"},
      {"consistency", QT_TRANSLATE_NOOP("texts", "Consistency")},
      {"cosine", "Cosine to the truth"},
      {"evaluations", "Network evaluations"},
      {"seconds", QT_TRANSLATE_NOOP("texts", "Seconds")}};
  if (const auto known = numbers.find(column); known != numbers.end()) return known->second;
  const auto* option = standardOptions().find(column);
  if (!option) return column;
  return option->label + (option->unit.empty() ? "" : " (" + option->unit + ")");
}

PlotContent seriesContent(const std::vector<StudySeries>& series, const SeriesRequest& request,
                          const SeriesLabels& labels) {
  PlotContent content;
  content.title = QString::fromStdString(labels.title);
  content.xLabel = QString::fromStdString(labels.x);
  content.yLabel = QString::fromStdString(labels.y);
  content.logX = labels.logX;
  content.logY = labels.logY;
  const bool several = request.y.size() > 1;
  std::vector<std::vector<std::string>> known;
  bool dashedIsNamed = false;
  for (const auto& each : series) {
    auto values = each.values;
    std::string y = request.y.empty() ? "" : request.y.front();
    if (several) {
      y = values.back();
      values.pop_back();
    }
    const auto at = std::find(known.begin(), known.end(), values);
    const auto number = static_cast<std::size_t>(at - known.begin());
    if (at == known.end()) known.push_back(values);
    Curve curve;
    curve.style = styleOf(values, request, number);
    curve.name = nameOf(values, request);
    const bool measured = !several || y == request.y.front();
    curve.dash = measured ? CurveDash::Solid : CurveDash::Dashed;
    if (!measured) {  // one entry for all of the dashed ones
      const auto label = optionText(labelOf(y));
      curve.name += QStringLiteral(": ") + label;
      curve.legend = dashedIsNamed ? QString() : label;
      curve.marked = false;
      dashedIsNamed = true;
    }
    for (const auto& point : each.points) {
      if (!content.drawable(point.x, point.mean)) continue;
      curve.x.push_back(point.x);
      curve.y.push_back(point.mean);
      if (measured) curve.errors.push_back(point.standardError);
    }
    content.curves.push_back(std::move(curve));
  }
  return content;
}

void saveSeries(const PlotContent& content, const FigureSize& size, const std::string& file) {
  const auto path = QString::fromStdString(file);
  const auto suffix = QFileInfo(path).suffix().toLower();
  const double dpi = suffix == QLatin1String("png") ? size.dpi : 96;
  const auto application = applicationWhereNone();
  auto theme = printTheme(QFont(QStringLiteral("DejaVu Sans")));
  theme.font.setStyleHint(QFont::SansSerif);
  theme.unitsPerInch = size.unitsPerInch();
  const QSize pixels(qRound(size.width * dpi), qRound(size.height * dpi));
  QString why;
  if (saveFigure(content, fittingView(content), theme, path, pixels, dpi, &why)) return;
  const bool drawable = suffix == QLatin1String("png") || suffix == QLatin1String("pdf") ||
                        suffix == QLatin1String("svg");
  throw Error(drawable ? ErrorKind::Output : ErrorKind::Usage, "{why}",
              {{"why", why.toStdString()}});
}

}  // namespace inkling
