#include "ui/figures/comparison_file.h"

#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "ui/figures/png.h"
#include "ui/figures/svg_outlines.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <cmath>

namespace inkling {
namespace {

constexpr int dotsPerInch = 96;  // of the vector formats
constexpr int finer = 8;         // as many times where tiles are to fit a width
// Stand for texts of an SVG until it is drawn.
const QString titleMark = QStringLiteral("%inkling-title%"),
              descriptionMark = QStringLiteral("%inkling-description%");

int resolutionOf(const GridOptions& options) {
  return options.width ? dotsPerInch * finer : dotsPerInch;
}

void draw(QPaintDevice& device, const ComparisonFigure& figure, const GridOptions& options) {
  QPainter painter;
  if (!painter.begin(&device))
    throw Error(ErrorKind::Internal, "The figure's format could not be begun.");
  const double scale = resolutionOf(options) / options.unitsPerInch;
  painter.scale(scale, scale);
  figure.paint(painter, ComparisonFigure::Device::Vector);
}

void savePng(const std::string& path, const Result& result, const GridOptions& options, double dpi,
             const std::string& experimentJson) {
  auto picture = ComparisonFigure(result, options, dpi / options.unitsPerInch).toImage();
  const int dotsPerMeter = qRound(dpi / 0.0254);
  picture.setDotsPerMeterX(dotsPerMeter);
  picture.setDotsPerMeterY(dotsPerMeter);
  writePng(path, picture, experimentJson);
}

QByteArray pdfOf(const ComparisonFigure& figure, const GridOptions& options, const QString& title,
                 const std::string& json) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(title);
  writer.setCreator(QStringLiteral("Inkling"));
  writer.setResolution(resolutionOf(options));
  writer.setPageSize(QPageSize(figure.size() / options.unitsPerInch, QPageSize::Inch, QString(),
                               QPageSize::ExactMatch));
  writer.setPageMargins(QMarginsF());
  if (!json.empty())
    writer.addFileAttachment(QStringLiteral("experiment.json"), QByteArray::fromStdString(json),
                             QStringLiteral("application/json"));
  draw(writer, figure, options);
  return bytes;
}

QByteArray svgOf(const ComparisonFigure& figure, const GridOptions& options, const QString& title,
                 const std::string& json) {
  const auto units = figure.size() * (resolutionOf(options) / options.unitsPerInch);
  const QSize dots(static_cast<int>(std::ceil(units.width() - 1e-6)),
                   static_cast<int>(std::ceil(units.height() - 1e-6)));
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(resolutionOf(options));
  generator.setSize(dots);
  generator.setViewBox(QRect(QPoint(), dots));
  generator.setTitle(titleMark);
  generator.setDescription(descriptionMark);
  draw(generator, figure, options);
  bytes = withOutlines(bytes);
  // Some versions of Qt write these two as they are, and not as XML.
  bytes.replace(titleMark.toUtf8(), title.toHtmlEscaped().toUtf8());
  bytes.replace(descriptionMark.toUtf8(), QString::fromStdString(json).toHtmlEscaped().toUtf8());
  return bytes;
}

}  // namespace

void saveComparison(const std::string& path, const Result& result, const GridOptions& options,
                    double dpi, const std::string& experimentJson) {
  const auto suffix = QFileInfo(QString::fromStdString(path)).suffix().toLower();
  const bool png = suffix == QLatin1String("png"), pdf = suffix == QLatin1String("pdf");
  if (!png && !pdf && suffix != QLatin1String("svg"))
    throw Error(ErrorKind::Usage,
                "{path}: a figure is written as PNG, PDF or SVG. Give the file a name that ends in "
                ".png, .pdf or .svg.",
                {{"path", path}});
  if (!(dpi >= lowestDpi && dpi <= highestDpi))
    throw Error(
        ErrorKind::Usage,
        "A figure of {dpi} dots per inch cannot be made: choose {lowestDpi} to {highestDpi}.",
        {{"dpi", numberText(dpi)},
         {"lowestDpi", numberText(lowestDpi)},
         {"highestDpi", numberText(highestDpi)}});
  if (png) return savePng(path, result, options, dpi, experimentJson);
  const ComparisonFigure figure(result, options, resolutionOf(options) / options.unitsPerInch);
  const auto title = QString::fromStdString(
      options.title && !options.title->empty() ? *options.title : figureTitle(result.experiment));
  const auto bytes = pdf ? pdfOf(figure, options, title, experimentJson)
                         : svgOf(figure, options, title, experimentJson);
  writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

}  // namespace inkling
