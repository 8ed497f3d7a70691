#include "engine/support/read_file.h"
#include "tests/support/files.h"
#include "tests/ui/export_support.h"
#include "ui/figures/comparison_file.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"

#include <QRegularExpression>
#include <QSvgRenderer>

#include <cmath>
#include <filesystem>

namespace inkling {
namespace {

using namespace exporting;

class FigureExportTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void pngFiguresAreExactAtEveryResolution() {
    const Folder folder;
    const auto experiment = experimentOf();
    const auto result = mockResult(experiment, 3);
    const auto usual = comparisonGrid(result);
    for (const double dpi : {96.0, 150.0, 192.0, 300.0}) {
      const auto path = folder.file("figure.png");
      saveComparison(path, result, {}, dpi, json(experiment));
      const QImage read(QString::fromStdString(path));
      QCOMPARE(read.dotsPerMeterX(), qRound(dpi / 0.0254));
      QCOMPARE(read.dotsPerMeterY(), qRound(dpi / 0.0254));
      QVERIFY(experimentFromJson(parseJson(experimentTextOf(path), path)) == experiment);
      const int magnification = static_cast<int>(std::lround(4 * dpi / 96));
      const auto picture = read.convertToFormat(QImage::Format_RGB32);
      QVERIFY(contains(picture, toQImage(*result.images[1].truth, magnification)));
      QVERIFY(contains(picture, toQImage(result.runs[2].mean, magnification)));
      if (dpi == 192) QVERIFY(picture == usual);
      QVERIFY(std::abs(picture.width() - usual.width() * dpi / 192) < 40);
    }
  }

  void figuresAreAsWideAsAJournalsColumn() {
    const Folder folder;
    const auto experiment = experimentOf();
    const auto result = mockResult(experiment, 3);
    int before = 0;
    for (const double points : {6.0, 9.0})
      for (const double width : {120.0, 183.0}) {
        GridOptions options;
        options.width = width / 25.4;
        options.unitsPerInch = 96 * usualFontSize / points;
        const auto path = folder.file("figure.png");
        saveComparison(path, result, options, 300, json(experiment));
        const QImage read(QString::fromStdString(path));
        QVERIFY2(std::abs(read.width() - width / 25.4 * 300) <= 1,
                 qPrintable(QStringLiteral("%1 for %2 mm").arg(read.width()).arg(width)));
        // what the width leaves is the pictures', each pixel a whole number of the file's
        const auto picture = read.convertToFormat(QImage::Format_RGB32);
        int largest = 0;
        for (int magnification = 1; magnification <= 24; ++magnification)
          if (contains(picture, toQImage(*result.images[1].truth, magnification)))
            largest = magnification;
        QVERIFY(largest > 0);
        if (width == 120)
          before = largest;
        else
          QVERIFY(largest > before);
        const auto pdf = folder.file("figure.pdf");
        saveComparison(pdf, result, options, 96, json(experiment));
        const auto box =
            QRegularExpression(QStringLiteral("/MediaBox \\[0 0 ([0-9.]+)"))
                .match(QString::fromLatin1(QByteArray::fromStdString(folder.bytes("figure.pdf"))));
        QVERIFY(box.hasMatch());
        QVERIFY(std::abs(box.captured(1).toDouble() - width / 25.4 * 72) <= 1);
      }
    GridOptions narrow;
    narrow.width = 1.5;
    VERIFY_ERROR(ErrorKind::Usage, saveComparison(folder.file("n.png"), result, narrow, 96, {}),
                 "3 images");
  }

  void vectorFiguresHoldTextAndExactTiles() {
    const Folder folder;
    const auto experiment = experimentOf();
    const auto result = mockResult(experiment, 3);
    const auto path = folder.file("figure.svg");
    saveComparison(path, result, {}, 96, json(experiment));
    QVERIFY(QSvgRenderer(QString::fromStdString(path)).isValid());
    const Svg svg(folder.bytes("figure.svg"));
    for (const char* text : {"Truth", "Back-projection", "QCS-SGM", "mean of 3 samples", "9.5 dB"})
      QVERIFY2(svg.has(QString::fromUtf8(text)), text);
    QCOMPARE(svg.description.toStdString(), json(experiment));
    QCOMPARE(svg.pictures.size(), std::size_t{3 * 7});
    QCOMPARE(svg.pictures[1].convertToFormat(QImage::Format_RGB32),
             toQImage(*result.images[1].truth, 16).convertToFormat(QImage::Format_RGB32));

    saveComparison(folder.file("figure.PDF"), result, {}, 96, json(experiment));
    const auto pdf = QByteArray::fromStdString(folder.bytes("figure.PDF"));
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.contains("/Type /Page\n") && pdf.contains("/Type /Font"));
    QVERIFY(pdf.contains("/EmbeddedFile") && pdf.contains("experiment.json"));
    QVERIFY(!pdf.contains("/DCTDecode"));  // JPEG would blur the tiles
    QCOMPARE(folder.names(),
             (QStringList{QStringLiteral("figure.PDF"), QStringLiteral("figure.svg")}));
  }

  void aFigureFollowsItsOptions() {
    const Folder folder;
    const auto result = mockResult(experimentOf(), 3);
    const auto rows = comparisonRows(result);
    QCOMPARE(rows.size(), std::size_t{7});
    QCOMPARE(rows[2].id, std::string("qcs-sgm/sample"));
    QCOMPARE(rows[6].id, std::string("message-passing/estimate"));
    GridOptions options;
    options.title = "<Mine> & \"yours\"";
    options.subtitle = "";
    options.metrics = false;
    options.columns = 2;
    options.rows["truth"].label = "Ground truth";
    options.rows["back-projection"].shown = false;
    options.rows["qcs-sgm/sample"].shown = false;
    options.rows["qcs-sgm/mean"].detail = "mean";
    options.rows["message-passing/sample"].shown = false;
    options.rows["message-passing/mean"].shown = false;
    const auto draw = [&] {
      saveComparison(folder.file("figure.svg"), result, options, 96, {});
      return Svg(folder.bytes("figure.svg"));
    };
    const auto svg = draw();
    for (const char* text : {"<Mine> & \"yours\"", "Ground truth", "QCS-SGM", "mean", "estimate"})
      QVERIFY2(svg.has(QString::fromUtf8(text)), text);
    for (const char* text : {"Truth", "Back-projection", "one posterior", "dB", "seed", "of 3"})
      QVERIFY2(!svg.has(QString::fromUtf8(text)), text);
    QCOMPARE(svg.pictures.size(), std::size_t{2 * 3});
    QVERIFY(svg.description.isEmpty());

    for (const auto& row : rows)
      options.rows[row.id].shown = false;
    VERIFY_ERROR(ErrorKind::Usage, draw(), "Every row", "keep at least one");
  }

  void figuresThatCannotBeLeaveNothing() {
    const Folder folder;
    const auto result = mockResult(experimentOf(), 3);
    const auto save = [&](const std::string& name, double dpi) {
      saveComparison(folder.file(name), result, {}, dpi, {});
    };
    VERIFY_ERROR(ErrorKind::Usage, save("figure.jpg", 96), "figure.jpg", ".png, .pdf or .svg");
    VERIFY_ERROR(ErrorKind::Usage, save("figure", 96), ".svg");
    VERIFY_ERROR(ErrorKind::Usage, save("figure.png", 1e9), "dots per inch", "2400");
    VERIFY_ERROR(ErrorKind::Usage, save("figure.png", NAN), "dots per inch");
    for (const char* name : {"none/figure.png", "none/figure.pdf", "none/figure.svg"})
      VERIFY_ERROR(ErrorKind::Output, save(name, 96), name, "does not exist");
    QVERIFY(folder.names().isEmpty());
  }
};

}  // namespace

INKLING_TEST(FigureExportTest);

}  // namespace inkling

#include "figure_export_test.moc"
