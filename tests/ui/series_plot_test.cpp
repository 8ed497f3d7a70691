// A study's curves, as a plot and as files.
#include "ui/plots/series_plot.h"

#include "engine/model/error.h"
#include "tests/support/files.h"
#include "tests/test.h"

#include <QImage>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace inkling::test;

namespace inkling {
namespace {

std::vector<StudySeries> twoMethods() {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  return {{{"qcs-sgm"}, {{100, 18, 0.5, 10}, {200, 20, 0.25, 10}, {400, 23, unknown, 1}}},
          {{"message-passing"}, {{100, 20, 0.5, 10}, {200, 23, 0.25, 10}}}};
}

const SeriesRequest byMethod{"measurements", {"psnr"}, {"method"}, {}};

/// Of a label's letters in an SVG, in dots.
double heightOf(const QString& label, const std::string& svg) {
  static const QRegularExpression matrix(QStringLiteral("matrix\\(([-0-9.e]+),")),
      point(QStringLiteral("[-0-9.]+,([-0-9.]+)"));
  QXmlStreamReader reader(QByteArray::fromStdString(svg));
  double scale = 1;
  while (!reader.atEnd()) {
    if (reader.readNext() != QXmlStreamReader::StartElement) continue;
    const auto attributes = reader.attributes();
    const auto moved = matrix.match(attributes.value(QLatin1String("transform")).toString());
    if (moved.hasMatch()) scale = moved.captured(1).toDouble();
    if (attributes.value(QLatin1String("aria-label")) != label) continue;
    double low = 1e9, high = -1e9;
    auto points = point.globalMatch(attributes.value(QLatin1String("d")).toString());
    while (points.hasNext()) {
      const double y = points.next().captured(1).toDouble();
      low = std::min(low, y);
      high = std::max(high, y);
    }
    return (high - low) * scale;
  }
  return 0;
}

}  // namespace

class SeriesPlotTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void curvesHaveBarsOfOneStandardError() {
    const auto content = seriesContent(twoMethods(), byMethod, {"", "M", "PSNR (dB)"});
    QCOMPARE(content.curves.size(), std::size_t{2});
    QCOMPARE(content.curves[0].name, QStringLiteral("QCS-SGM"));
    QCOMPARE(content.curves[0].style, std::string("qcs-sgm"));
    QVERIFY(content.curves[0].x == (std::vector<double>{100, 200, 400}));
    const auto& errors = content.curves[0].errors;
    QVERIFY(errors[0] == 0.5 && errors[1] == 0.25);
    QVERIFY(std::isnan(errors[2]));                // one image has no spread
    QVERIFY(fittingView(content).y.lower < 17.5);  // bars are within the axes
  }

  void seriesOfSeveralColumnsLookDifferent() {
    std::vector<StudySeries> series;
    for (const char* bits : {"1", "2", "3"})
      series.push_back({{bits, "qcs-sgm"}, {{100, 18, 0.5, 10}}});
    series.push_back({{"linear", "qcs-sgm"}, {{100, 18, 0.5, 10}}});
    const auto content = seriesContent(series, {"noise", {"psnr"}, {"bits", "method"}, {}}, {});
    QCOMPARE(content.curves[1].name, QStringLiteral("2-bit measurements, QCS-SGM"));
    QVERIFY(content.curves[0].style != content.curves[1].style);
    QVERIFY(content.curves[1].style != content.curves[2].style);
  }

  /// A prediction lies over what was measured, in its colour.
  void severalNumbersOfOneSeriesBelongTogether() {
    std::vector<StudySeries> series;
    for (const char* method : {"message-passing", "qcs-sgm"})
      for (const char* y : {"psnr", "predicted_psnr"})
        series.push_back({{method, y}, {{100, 18, 0.5, 10}, {200, 19, 0.5, 10}}});
    const auto content =
        seriesContent(series, {"measurements", {"psnr", "predicted_psnr"}, {"method"}, {}}, {});
    QCOMPARE(content.curves.size(), std::size_t{4});
    QVERIFY(content.curves[0].errors.size() == 2 && content.curves[1].errors.empty());
    QCOMPARE(content.curves[1].legend, std::optional(QStringLiteral("Predicted PSNR (dB)")));
    QCOMPARE(content.curves[3].legend, std::optional(QString()));  // one entry for all
    QCOMPARE(content.curves[1].name, QStringLiteral("Message passing: Predicted PSNR (dB)"));
    QCOMPARE(content.curves[1].style, content.curves[0].style);
    QVERIFY(content.curves[0].dash == CurveDash::Solid);
    QVERIFY(content.curves[1].dash == CurveDash::Dashed);
    QVERIFY(content.curves[2].style != content.curves[0].style);
  }

  void textIsAsLargeAsAsked() {
    const FigureSize small{3.5, 2, 6, 300}, large{3.5, 2, 12, 300};
    QCOMPARE(large.unitsPerInch(), 72.0);  // 12 units are 12 points
    const Folder folder;
    const auto content = seriesContent(twoMethods(), byMethod, {"", "M", "PSNR (dB)"});
    const auto heightOfLabel = [&](const FigureSize& size) {
      saveSeries(content, size, folder.path("a.svg"));
      return heightOf(QStringLiteral("M"), folder.contents("a.svg"));
    };
    const double six = heightOfLabel(small), twelve = heightOfLabel(large);
    QVERIFY2(std::abs(twelve / six - 2) < 0.02, qPrintable(QString::number(twelve / six)));
  }

  void filesHaveTheirSize() {
    const Folder folder;
    const auto content = seriesContent(twoMethods(), byMethod, {"", "M", "PSNR (dB)", true});
    const FigureSize size{3.5, 2, 8, 200};
    saveSeries(content, size, folder.path("a.png"));
    const QImage picture(QString::fromStdString(folder.path("a.png")));
    QCOMPARE(picture.size(), QSize(700, 400));
    QVERIFY(std::abs(picture.dotsPerMeterX() - 200 / 0.0254) < 1);
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y)
      for (int x = 0; x < picture.width(); ++x)
        ink += qGray(picture.pixel(x, y)) < 128 ? 1 : 0;
    QVERIFY2(ink > 1000, qPrintable(QString::number(ink)));
    saveSeries(content, size, folder.path("a.pdf"));
    const auto pdf = QByteArray::fromStdString(folder.contents("a.pdf"));
    QVERIFY(pdf.contains("/MediaBox [0 0 252"));  // points: 3.5 inches
    QVERIFY(pdf.contains("/FontFile"));           // its fonts are inside
    saveSeries(content, size, folder.path("a.svg"));
    const auto svg = QByteArray::fromStdString(folder.contents("a.svg"));
    QVERIFY(svg.contains("viewBox=\"0 0 336 192\""));
    QVERIFY(svg.contains("aria-label=\"QCS-SGM\"") && !svg.contains("<text"));
    VERIFY_ERROR(ErrorKind::Usage, saveSeries(content, size, folder.path("a.gif")), ".pdf or .svg");
    VERIFY_ERROR(ErrorKind::Output, saveSeries(content, size, folder.path("no/a.png")),
                 "could not be written");
  }
};

INKLING_TEST(SeriesPlotTest);

}  // namespace inkling

#include "series_plot_test.moc"
