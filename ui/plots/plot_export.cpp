#include "ui/plots/plot_export.h"

#include "ui/figures/svg_outlines.h"
#include "ui/plots/qcustomplot.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

#include <algorithm>
#include <cmath>
#include <memory>

namespace inkling {
namespace {

constexpr int dotsPerInch = 96;  // of the vector formats

struct Words {
  Q_DECLARE_TR_FUNCTIONS(inkling::Plot)
};

// A canvas of its own: what is on the screen, and its cached labels, stay as they are.
std::unique_ptr<QCustomPlot> canvasOf(const PlotContent& content, const PlotView& view,
                                      const PlotTheme& theme, QSize units) {
  auto canvas = std::make_unique<QCustomPlot>();
  canvas->setViewport(QRect(QPoint(), units));
  setUp(*canvas, content, theme);
  setView(*canvas, view);
  return canvas;
}

/// A figure's size in inches, and what of it that is in units and in a vector format's dots.
struct Paper {
  Paper(QSize pixels, double dpi, const PlotTheme& theme)
      : units(of(pixels, theme.unitsPerInch / dpi)),
        dots(of(pixels, dotsPerInch / dpi)),
        dotsPerUnit(dotsPerInch / theme.unitsPerInch) {}

  QSize units, dots;
  double dotsPerUnit;

 private:
  static QSize of(QSize size, double factor) {
    return {std::max(1, qRound(size.width() * factor)),
            std::max(1, qRound(size.height() * factor))};
  }
};

bool paint(QPaintDevice& device, const PlotContent& content, const PlotView& view,
           const PlotTheme& theme, const Paper& paper) {
  const auto canvas = canvasOf(content, view, theme, paper.units);
  QCPPainter painter;
  if (!painter.begin(&device)) return false;
  painter.setMode(QCPPainter::pmVectorized);
  painter.scale(paper.dotsPerUnit, paper.dotsPerUnit);
  canvas->toPainter(&painter, paper.units.width(), paper.units.height());
  return painter.end();
}

bool writePng(QIODevice& device, const PlotContent& content, const PlotView& view,
              const PlotTheme& theme, QSize size, double dpi) {
  return toImage(content, view, theme, size, dpi).save(&device, "PNG");
}

bool writeSvg(QIODevice& device, const PlotContent& content, const PlotView& view,
              const PlotTheme& theme, QSize size, double dpi) {
  const Paper paper(size, dpi, theme);
  QBuffer buffer;
  QSvgGenerator generator;
  generator.setOutputDevice(&buffer);
  generator.setResolution(dotsPerInch);
  generator.setSize(paper.dots);
  generator.setViewBox(QRect(QPoint(), paper.dots));
  generator.setTitle(content.title.toHtmlEscaped());  // Qt 6.4 writes it as it is
  if (!paint(generator, content, view, theme, paper)) return false;
  const auto outlined = withOutlines(buffer.data());
  return device.write(outlined) == outlined.size();
}

// Not QCustomPlot::savePdf, whose page is of units / 72 inches: the formats should agree in size.
bool writePdf(QIODevice& device, const PlotContent& content, const PlotView& view,
              const PlotTheme& theme, QSize size, double dpi) {
  const Paper paper(size, dpi, theme);
  QPdfWriter writer(&device);
  writer.setTitle(content.title);
  writer.setCreator(QStringLiteral("Inkling"));
  writer.setResolution(dotsPerInch);
  writer.setPageSize(QPageSize(QSizeF(paper.dots) / dotsPerInch, QPageSize::Inch, QString(),
                               QPageSize::ExactMatch));
  writer.setPageMargins(QMarginsF());
  return paint(writer, content, view, theme, paper);
}

using Writer = bool (*)(QIODevice&, const PlotContent&, const PlotView&, const PlotTheme&, QSize,
                        double);

Writer writerFor(const QString& file) {
  const QString suffix = QFileInfo(file).suffix().toLower();
  if (suffix == QLatin1String("png")) return writePng;
  if (suffix == QLatin1String("svg")) return writeSvg;
  if (suffix == QLatin1String("pdf")) return writePdf;
  return nullptr;
}

bool refuse(QString* error, const QString& message) {
  if (error) *error = message;
  return false;
}

}  // namespace

QImage toImage(const PlotContent& content, const PlotView& view, const PlotTheme& theme, QSize size,
               double dpi) {
  QImage image(size, QImage::Format_ARGB32_Premultiplied);
  if (image.isNull()) return image;
  image.fill(theme.background);
  const QSize units = Paper(size, dpi, theme).units;
  const auto canvas = canvasOf(content, view, theme, units);
  QCPPainter painter(&image);
  painter.scale(double(size.width()) / units.width(), double(size.height()) / units.height());
  canvas->toPainter(&painter, units.width(), units.height());
  painter.end();
  // Afterwards, since fonts would follow it.
  const int dotsPerMeter = qRound(dpi / 0.0254);
  image.setDotsPerMeterX(dotsPerMeter);
  image.setDotsPerMeterY(dotsPerMeter);
  return image;
}

bool saveFigure(const PlotContent& content, const PlotView& view, const PlotTheme& theme,
                const QString& file, QSize size, double dpi, QString* error) {
  const Writer write = writerFor(file);
  if (!write)
    return refuse(error, Words::tr("%1: a figure is written as PNG, PDF or SVG. Give the file a "
                                   "name that ends in .png, .pdf or .svg.")
                             .arg(file));
  if (size.isEmpty() || !(dpi > 0) || !std::isfinite(dpi))
    return refuse(error, Words::tr("A figure of %1×%2 pixels at %3 dots per inch cannot be drawn. "
                                   "All three must be positive.")
                             .arg(size.width())
                             .arg(size.height())
                             .arg(dpi));
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  if (!write(buffer, content, view, theme, size, dpi))
    return refuse(error, Words::tr("The figure of %1×%2 pixels could not be drawn: there is not "
                                   "enough memory. Take a smaller size.")
                             .arg(size.width())
                             .arg(size.height()));
  QSaveFile out(file);
  if (!out.open(QIODevice::WriteOnly) || out.write(buffer.data()) != buffer.size() || !out.commit())
    return refuse(error, Words::tr("%1 could not be written: %2. Choose another place.")
                             .arg(file, out.errorString()));
  return true;
}

}  // namespace inkling
