// A study's curves, as a plot and as files.
#include "ui/plots/series_plot.h"

#include "engine/model/error.h"
#include "tests/support/files.h"
#include "tests/test.h"

#include <QImage>

#include <cmath>
#include <limits>

using namespace inkling;
using namespace inkling::test;

namespace {

std::vector<StudySeries> twoMethods() {
  constexpr double unknown = std::numeric_limits<double>::quiet_NaN();
  return {{{"qcs-sgm"}, {{100, 18, 0.5, 10}, {200, 20, 0.25, 10}, {400, 23, unknown, 1}}},
          {{"message-passing"}, {{100, 20, 0.5, 10}, {200, 23, 0.25, 10}}}};
}

class SeriesPlotTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void curvesHaveBarsOfOneStandardError() {
    const auto content = seriesContent(twoMethods(), {"", "M", "PSNR (dB)", false, false});
    QCOMPARE(content.curves.size(), std::size_t{2 + 4});  // one point has no spread
    QCOMPARE(content.curves[0].name, QStringLiteral("QCS-SGM"));
    QCOMPARE(content.curves[0].style, std::string("qcs-sgm"));
    QCOMPARE(content.curves[0].x.size(), std::size_t{3});
    const auto& bar = content.curves[2];
    QVERIFY(bar.name.isEmpty());  // neither in the legend nor in the CSV of the window
    QVERIFY(bar.x == (std::vector<double>{100, 100}));
    QVERIFY(bar.y == (std::vector<double>{17.5, 18.5}));
    QCOMPARE(bar.style, content.curves[0].style);
  }

  void seriesOfSeveralColumnsLookDifferent() {
    std::vector<StudySeries> series;
    for (const char* bits : {"1", "2", "3"})
      series.push_back({{bits, "qcs-sgm"}, {{100, 18, 0.5, 10}}});
    const auto content = seriesContent(series, {});
    QCOMPARE(content.curves[1].name, QStringLiteral("2, QCS-SGM"));
    QVERIFY(content.curves[0].style != content.curves[1].style);
    QVERIFY(content.curves[1].style != content.curves[2].style);
  }

  void filesHaveTheirSize() {
    const Folder folder;
    const auto content = seriesContent(twoMethods(), {"", "M", "PSNR (dB)", true, false});
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
    QVERIFY(
        QByteArray::fromStdString(folder.contents("a.svg")).contains("viewBox=\"0 0 336 192\""));
    VERIFY_ERROR(ErrorKind::Usage, saveSeries(content, size, folder.path("a.gif")), ".pdf or .svg");
    VERIFY_ERROR(ErrorKind::Output, saveSeries(content, size, folder.path("no/a.png")),
                 "could not be written");
  }
};

}  // namespace

INKLING_TEST(SeriesPlotTest);
#include "series_plot_test.moc"
