#include "engine/model/solver_info.h"
#include "tests/test.h"
#include "tests/ui/plots_support.h"
#include "ui/plots/axes_dialog.h"
#include "ui/plots/evolution_plot.h"
#include "ui/plots/measurement_histogram.h"
#include "ui/plots/palette.h"
#include "ui/plots/results_table.h"
#include "ui/plots/spectrum_plot.h"
#include "ui/plots/trace_plot.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QImageReader>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <cmath>
#include <limits>

namespace inkling {

class PlotsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void stylesTellMethodsApart() {
    const std::vector<std::string> ids{"qcs-sgm", "qcs-sgm+", "linear", "jalal", "message-passing"};
    for (const bool dark : {false, true})
      for (const auto& a : ids)
        for (const auto& b : ids) {
          if (a == b) continue;
          QVERIFY(curveStyle(a, dark).color != curveStyle(b, dark).color);
          QVERIFY(curveStyle(a, dark).dash != curveStyle(b, dark).dash);
          QVERIFY(curveStyle(a, dark).marker != curveStyle(b, dark).marker);
        }
    // Of all methods no two have the same dash and marker: what a black-and-white printer shows.
    for (const auto& a : solvers())
      for (const auto& b : solvers())
        QVERIFY2(a.id == b.id || a.look.dash != b.look.dash || a.look.marker != b.look.marker,
                 a.id.c_str());
    QCOMPARE(curveStyle("mine", false).color, curveStyle("mine", false).color);
    QVERIFY(curveStyle("mine", false).color.isValid());
    QVERIFY(isDark(paletteOf(Qt::black, Qt::white)));
    QVERIFY(!isDark(paletteOf(Qt::white, Qt::black)));
  }

  void stylesHaveContrast() {
    const auto luminance = [](const QColor& color) {
      const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
      };
      return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
             0.0722 * linear(color.blueF());
    };
    std::vector<std::string> ids{"spectrum", "noiseless", "noisy", "interval-ends", "current", "a",
                                 "b",        "c",         "d"};
    for (const auto& solver : solvers())
      ids.push_back(solver.id);
    for (const auto& id : ids) {
      const double onWhite = 1.05 / (luminance(curveStyle(id, false).color) + 0.05);
      const double onDark = (luminance(curveStyle(id, true).color) + 0.05) /
                            (luminance(QColor(QStringLiteral("#2b2b2b"))) + 0.05);
      QVERIFY2(onWhite > 3 && onDark > 3, id.c_str());
    }
  }

  void traceAgainstNoise() {
    TracePlot plot(Quantity::Psnr);
    plot.show(recording(), {});
    const auto& content = plot.content();
    QVERIFY(content.logX && content.reversedX && !content.logY);
    QCOMPARE(content.curves.size(), std::size_t{4});
    QCOMPARE(content.curves[0].name, QStringLiteral("QCS-SGM"));
    QCOMPARE(content.curves[0].y, (std::vector<double>{8, 15.5, 21, 24}));
    QCOMPARE(content.curves[1].name, QStringLiteral("QCS-SGM, iterate"));
    QCOMPARE(content.curves[1].weight, CurveWeight::Thin);
    QVERIFY(plot.view().x.lower < 0.01 && plot.view().x.upper > 10);
  }

  void largeNoiseIsLeft() {
    TracePlot plot(Quantity::Psnr);
    Recording steep;
    steep.methods = {method("qcs-sgm", {step(1, 10, 5), step(2, 0.01, 30)})};
    plot.show(steep, {});
    showAndDraw(plot);
    std::vector<int> picked;
    connect(&plot, &TracePlot::positionPicked, &plot, [&](int at) { picked.push_back(at); });
    auto* canvas = canvasOf(plot);
    QVERIFY(canvas);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, {120, canvas->height() / 2});
    QTest::mouseClick(canvas, Qt::LeftButton, {}, {canvas->width() - 40, canvas->height() / 2});
    QCOMPARE(picked, (std::vector<int>{1, 2}));
  }

  void traceAgainstEvaluations() {
    TracePlot plot(Quantity::Residual);
    plot.show(recording(), {});
    QVERIFY(!plot.content().logX && !plot.content().reversedX && plot.content().logY);
    QCOMPARE(plot.content().curves[1].x, (std::vector<double>{1, 2, 3}));
    plot.setPosition(0.1, 2);
    QCOMPARE(plot.content().position, std::optional<double>(2));
    plot.show(recording(), {});
    QCOMPARE(plot.content().position, std::optional<double>(2));
  }

  void whatCannotBeDrawnIsSkipped() {
    auto data = recording();
    data.methods[0].steps[1].denoisedPsnr = std::nan("");
    data.methods[0].steps[2].denoisedPsnr = infinity;
    data.methods[1].steps[0].beta = 0;
    TracePlot plot(Quantity::Psnr);
    plot.show(data, {});
    QCOMPARE(plot.content().curves[0].y, (std::vector<double>{8, 24}));
    QCOMPARE(plot.content().curves[0].x, (std::vector<double>{10, 0.01}));
    QCOMPARE(plot.content().curves[2].x, (std::vector<double>{1, 0.1}));
    plot.setPosition(0, 1);  // not on a logarithmic axis
    QVERIFY(!plot.content().position);
  }

  void predictions() {
    auto data = recording();
    auto first = step(1, 1, 20), second = step(2, 0.5, 29);
    first.predictedError = 0.01;
    second.predictedError = 0.001;
    data.methods.push_back(method("message-passing", {first, second}));
    TracePlot plot(Quantity::Predicted);
    plot.show(data, {});
    QCOMPARE(plot.content().curves.size(), std::size_t{2});
    QCOMPARE(plot.content().curves[0].y, (std::vector<double>{20, 29}));
    QCOMPARE(plot.content().curves[1].name, QStringLiteral("Message passing, predicted"));
    QVERIFY(std::abs(plot.content().curves[1].y[1] - 30) < 1e-9);
  }

  void pinnedRecordingsAreGhosts() {
    TracePlot plot(Quantity::Psnr);
    plot.show(recording(), {recording()});
    const auto& curves = plot.content().curves;
    QCOMPARE(curves.size(), std::size_t{6});
    QCOMPARE(curves[0].weight, CurveWeight::Ghost);
    QCOMPARE(curves[1].name, QStringLiteral("QCS-SGM+ (pinned 1)"));
    // One entry in the legend for all of a kind.
    QCOMPARE(curves[0].legend, std::optional(QStringLiteral("pinned 1 (faint)")));
    QCOMPARE(curves[1].legend, std::optional(QString()));
    QVERIFY(!curves[2].legend);
    QCOMPARE(curves[3].legend, std::optional(QStringLiteral("iterate (thin)")));
    QCOMPARE(curves[5].legend, std::optional(QString()));
  }

  void csv() {
    TracePlot plot(Quantity::Psnr);
    Recording data;
    data.methods = {method("qcs-sgm", {step(1, 10, 8.25), step(2, 0.1, std::nan(""))})};
    plot.show(data, {});
    QCOMPARE(QString::fromUtf8(plot.csv()),
             QStringLiteral("curve,Noise level β,PSNR (dB)\nQCS-SGM,10,8.25\n"
                            "\"QCS-SGM, iterate\",10,5.25\n"));
    plot.copyData();
    QCOMPARE(QApplication::clipboard()->text(), QString::fromUtf8(plot.csv()));
  }

  void files() {
    const QTemporaryDir folder;
    TracePlot plot(Quantity::Ssim);
    plot.show(recording(), {recording()});
    plot.setPosition(0.5, 2);
    const QString base = folder.filePath(QStringLiteral("figure"));
    QString error;
    for (const char* suffix : {".png", ".PDF", ".svg"})
      QVERIFY2(plot.render(base + QLatin1String(suffix), {901, 600}, 200, true, &error),
               qPrintable(error));
    QImageReader png(base + QStringLiteral(".png"));
    const QImage image = png.read();
    QCOMPARE(image.size(), QSize(901, 600));
    QCOMPARE(image.pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(image.dotsPerMeterX(), 7874);

    QFile pdf(base + QStringLiteral(".PDF"));
    QVERIFY(pdf.open(QIODevice::ReadOnly));
    QVERIFY(pdf.read(5) == "%PDF-");
    const QRegularExpression points(QStringLiteral("/MediaBox \\[0 0 324(\\.0+)? 216(\\.0+)?\\]"));
    QVERIFY(QString::fromLatin1(pdf.readAll()).contains(points));  // 4.5 by 3 inches

    QFile svg(base + QStringLiteral(".svg"));
    QVERIFY(svg.open(QIODevice::ReadOnly));
    const QByteArray text = svg.readAll();
    QVERIFY(text.contains("</svg>"));
    QVERIFY(text.contains("pinned 1 (faint)"));  // shapes, with what they say
    QVERIFY(text.contains("aria-label=") && !text.contains("<text"));
    QVERIFY(text.contains("viewBox=\"0 0 432 288\""));
  }

  void filesThatCannotBe() {
    const QTemporaryDir folder;
    SpectrumPlot plot;
    QString error;
    QVERIFY(!plot.render(folder.filePath(QStringLiteral("a.gif")), {400, 300}, 96, true, &error));
    QVERIFY(error.contains(QLatin1String("a.gif")) && error.contains(QLatin1String(".svg")));
    QVERIFY(
        !plot.render(folder.filePath(QStringLiteral("no/a.png")), {400, 300}, 96, true, &error));
    QVERIFY(error.contains(QLatin1String("no/a.png could not be written")));
    QVERIFY(!plot.render(folder.filePath(QStringLiteral("a.png")), {0, 300}, 96, true, &error));
    QVERIFY(error.contains(QStringLiteral("0×300")));
  }

  void themes() {
    TracePlot plot(Quantity::Psnr);
    plot.setPalette(paletteOf(Qt::white, Qt::black));
    plot.show(recording(), {});
    showAndDraw(plot);
    QCOMPARE(cornerOf(plot), QColor(Qt::white));
    plot.setPalette(paletteOf(Qt::black, Qt::white));
    QTRY_COMPARE(cornerOf(plot), QColor(Qt::black));

    const QImage before = plot.grab().toImage();
    const QTemporaryDir folder;
    const QString light = folder.filePath(QStringLiteral("light.png"));
    const QString dark = folder.filePath(QStringLiteral("dark.png"));
    QVERIFY(plot.render(light, {400, 300}, 96));
    QVERIFY(plot.render(dark, {400, 300}, 96, false));
    QVERIFY(!plot.redrawPending());
    QCOMPARE(plot.grab().toImage(), before);
    QCOMPARE(QImage(light).pixelColor(1, 1), QColor(Qt::white));
    QCOMPARE(QImage(dark).pixelColor(1, 1), QColor(Qt::black));
  }

  void zoomStaysUntilReset() {
    SpectrumPlot plot;
    plot.show(std::vector<double>{3, 2, 1});
    showAndDraw(plot);
    const auto all = plot.view();
    QTest::keyClick(&plot, Qt::Key_Plus);
    const auto zoomed = plot.view();
    QVERIFY(zoomed.x.upper < all.x.upper && zoomed.x.lower > all.x.lower);
    plot.show(std::vector<double>{9, 8, 7, 6});
    QTRY_VERIFY(!plot.redrawPending());
    QCOMPARE(plot.view(), zoomed);
    auto* canvas = canvasOf(plot);
    QTest::mouseDClick(canvas, Qt::LeftButton, {}, canvas->rect().center());
    QVERIFY(plot.view().y.upper > 9);
    // A scale of another kind starts afresh.
    QTest::keyClick(&plot, Qt::Key_Minus);
    plot.show(std::vector<double>{100, 1});
    QTRY_VERIFY(!plot.redrawPending());
    QVERIFY(plot.content().logY);
    QVERIFY(plot.view().y.lower < 1 && plot.view().y.lower > 0);
  }

  void axesByHand() {
    SpectrumPlot plot;
    plot.show(std::vector<double>{100, 10, 1});
    showAndDraw(plot);
    plot.editAxes();
    auto* dialog = plot.findChild<AxesDialog*>();
    QVERIFY(dialog && !dialog->isModal());
    const auto edits = dialog->findChildren<QLineEdit*>();
    const auto edit = [&](const char* name) {
      for (auto* each : edits)
        if (each->accessibleName() == QLatin1String(name)) return each;
      return static_cast<QLineEdit*>(nullptr);
    };
    dialog->findChild<QCheckBox*>()->setChecked(false);
    edit("Vertical range, from")->setText(QStringLiteral("0"));
    edit("Vertical range, to")->setText(QStringLiteral("50"));
    auto* apply = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Apply);
    apply->click();
    const auto labels = dialog->findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->text().contains(QLatin1String("must be positive"));
    }));
    edit("Vertical range, from")->setText(QStringLiteral("0.5"));
    for (auto* each : edits)
      if (each->text() == QLatin1String("Singular value")) each->setText(QStringLiteral("sigma"));
    apply->click();
    QCOMPARE(plot.view().y, (Span{0.5, 50}));
    plot.show(std::vector<double>{300, 1});
    QCOMPARE(plot.content().yLabel, QStringLiteral("sigma"));
    QCOMPARE(plot.content().xLabel, QStringLiteral("Index"));
    QCOMPARE(plot.view().y, (Span{0.5, 50}));
  }

  void cursorAndScreenReader() {
    TracePlot plot(Quantity::Psnr);
    QVERIFY(plot.accessibleName().contains(QLatin1String("PSNR")));
    plot.show(recording(), {});
    showAndDraw(plot);
    QVERIFY(plot.accessibleDescription().contains(QLatin1String("QCS-SGM+: 25 at 0.1")));
    auto* canvas = canvasOf(plot);
    hover(*canvas, {75, 215});
    const auto* readout = plot.findChild<QLabel*>();
    QVERIFY(readout->text().startsWith(QLatin1String("QCS-SGM+ ")));
    QVERIFY(readout->text().contains(QStringLiteral("Noise level β: 10 ")));
    QCOMPARE(readout->toolTip(), readout->text());  // all of it, where the dock is narrow
    hover(*canvas, {1, 1});                         // off the axes
    QVERIFY(readout->text().trimmed().isEmpty());
  }
};

INKLING_TEST(PlotsTest);

}  // namespace inkling

#include "plots_test.moc"
