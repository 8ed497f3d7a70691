#include "tests/test.h"
#include "tests/ui/plots_support.h"
#include "ui/plots/axes_dialog.h"
#include "ui/plots/evolution_plot.h"
#include "ui/plots/measurement_histogram.h"
#include "ui/plots/palette.h"
#include "ui/plots/results_model.h"
#include "ui/plots/results_table.h"
#include "ui/plots/spectrum_plot.h"
#include "ui/plots/trace_plot.h"
#include "ui/window/plot_panel.h"

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
#include <memory>

namespace inkling {

class PlotKindsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void spectrum() {
    SpectrumPlot plot;
    plot.show(std::vector<double>{2, 1.5, 1});
    QVERIFY(!plot.content().logY);
    QCOMPARE(plot.content().curves[0].x, (std::vector<double>{1, 2, 3}));
    plot.show(std::vector<double>{2, 0.05, 0});
    QVERIFY(plot.content().logY);
    QCOMPARE(plot.content().curves[0].y, (std::vector<double>{2, 0.05}));
    plot.show(std::vector<double>{});
    QVERIFY(plot.content().curves.empty());
  }

  void evolution() {
    EvolutionPlot plot;
    plot.show({{400, 0.1, 0.001}, {100, 0.3, 0.01}}, 200);
    QVERIFY(plot.content().logX);
    QVERIFY(std::abs(plot.currentPsnr().value() - 25) < 1e-9);  // halfway in log M
    QCOMPARE(plot.content().position, std::optional<double>(200));
    QCOMPARE(plot.content().curves[0].x, (std::vector<double>{100, 400}));
    plot.setCurrent(400);
    QCOMPARE(plot.currentPsnr(), std::optional<double>(plot.content().curves[0].y.back()));
    plot.setCurrent(50);
    QVERIFY(!plot.currentPsnr() && !plot.content().position);
    plot.setMessage(QStringLiteral("Needs a calibrated prior."));
    QVERIFY(plot.content().curves.empty());
    QCOMPARE(plot.content().message, QStringLiteral("Needs a calibrated prior."));
    showAndDraw(plot);
    QCOMPARE(plot.accessibleDescription(), QStringLiteral("Needs a calibrated prior."));
    plot.show({{100, 0.3, 0.01}}, 100);
    QVERIFY(plot.content().message.isEmpty());
  }

  void histogram() {
    Inspection inspection;
    for (int i = 0; i < 400; ++i) {
      inspection.noiseless.push_back(std::sin(i));
      inspection.noisy.push_back(1.5 * std::sin(i));
      inspection.lower.push_back(i % 4 == 0 ? -infinity : i % 4);
      inspection.upper.push_back(i % 4 == 3 ? infinity : i % 4 + 1);
    }
    MeasurementHistogram plot;
    plot.show(inspection);
    const auto& curves = plot.content().curves;
    QCOMPARE(curves.size(), std::size_t{3});
    QCOMPARE(curves[0].x, (std::vector<double>{1, 2, 3}));
    QCOMPARE(curves[0].shape, CurveShape::Verticals);
    for (const std::size_t i : {1, 2}) {
      double sum = 0;
      for (const double count : curves[i].y)
        sum += count;
      QCOMPARE(sum, 400.0);
      QCOMPARE(curves[i].x, curves[1].x);
    }
    QCOMPARE(plot.view().y.lower, 0.0);
    QVERIFY(plot.csv().contains("interval ends,1,\n"));
    inspection.lower.clear();
    for (int i = 0; i < 1000; ++i)
      inspection.lower.push_back(i);
    plot.show(inspection);
    QCOMPARE(plot.content().curves[0].x.size(), std::size_t{300});
    QCOMPARE(plot.content().curves[0].x.back(), 999.0);
    QCOMPARE(plot.content().curves[0].name, QStringLiteral("interval ends (300 of 1000)"));
  }

  void histogramOfOwnMeasurements() {
    MeasurementHistogram plot;
    Inspection values;
    values.values = {1, 1, 1};
    plot.show(values);
    QCOMPARE(plot.content().curves.size(), std::size_t{1});
    Inspection intervals;
    intervals.lower = {0, -infinity};
    intervals.upper = {infinity, 0};
    plot.show(intervals);
    QCOMPARE(plot.content().curves[0].x, std::vector<double>{0});
    QVERIFY(!plot.content().message.isEmpty());
    plot.show(Inspection{});
    QVERIFY(plot.content().curves.empty());
  }

  void resultsSort() {
    ResultsTable table;
    table.show(results(), {});
    QCOMPARE(column(table, 0),
             (QStringList{"QCS-SGM", "QCS-SGM+", "Message passing", "Jalal et al."}));
    // As numbers, and those that are missing last both times.
    table.sortByColumn(1, Qt::AscendingOrder);
    QCOMPARE(column(table, 1), (QStringList{"9.50", "24.00", "26.00", ""}));
    table.sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(column(table, 1), (QStringList{"26.00", "24.00", "9.50", ""}));
    QCOMPARE(column(table, ResultsModel::PredictedPsnrColumn), (QStringList{"30.00", "", "", ""}));
    auto failed = results();
    failed.methods[3].failure = "diverged";
    table.show(failed, {results()});
    QCOMPARE(table.model()->rowCount(), 8);
    QVERIFY(column(table, 0).contains(QStringLiteral("Jalal et al.: failed")));
    QVERIFY(column(table, 0).contains(QStringLiteral("Message passing (pinned 1)")));
  }

  void resultsSayWhatTheyWereMadeWith() {
    auto old = Experiment::defaults();
    old.settings.set("measurements", std::int64_t{123});
    old.settings.set("bits", std::int64_t{2});
    old.settings.set("seed", std::int64_t{77});
    auto now = results(), before = results();
    now.methods[0].experiment = old;
    now.methods[0].stale = true;
    now.methods[1].stale = true;  // made with what nobody knows
    now.methods[2].chosen = false;
    before.methods = {before.methods[0], before.methods[1]};
    before.methods[0].experiment = old;
    before.methods[1].chosen = false;
    ResultsTable table;
    table.show(now, {before});
    QCOMPARE(column(table, 0),
             (QStringList{"QCS-SGM", "QCS-SGM+", "Jalal et al.", "QCS-SGM (pinned 1)"}));
    const auto settings = column(table, ResultsModel::SettingsColumn);
    QVERIFY(settings[0].startsWith(QStringLiteral("earlier settings: ")));
    QCOMPARE(settings[1], QStringLiteral("earlier settings"));
    QCOMPARE(settings[2], QString());
    for (const char* part : {"2-bit", "M = 123", "Gaussian", "σ = ", "seed 77"})
      QVERIFY2(settings[0].contains(QString::fromUtf8(part)) &&
                   settings[3].contains(QString::fromUtf8(part)),
               part);
    QVERIFY(!settings[3].contains(QStringLiteral("earlier")));
    const auto italic = [&](int row) {
      return table.model()->index(row, 0).data(Qt::FontRole).value<QFont>().italic();
    };
    QVERIFY(italic(0) && !italic(2) && !italic(3));
    table.sortByColumn(ResultsModel::SettingsColumn, Qt::AscendingOrder);
    QCOMPARE(column(table, 0).first(), QStringLiteral("Jalal et al."));
  }

  void predictionsAreOfSimulatedMatrices() {
    auto e = Experiment::defaults();
    QVERIFY(predictionText(e, {}).isEmpty());
    QCOMPARE(predictionText(e, QStringLiteral("Too few.")), QStringLiteral("Too few."));
    e.ownMeasurements.emplace();
    QCOMPARE(predictionText(e, {}),
             QStringLiteral("Predictions are made for simulated matrices only."));
  }

  void resultsCopy() {
    ResultsTable table;
    table.show(results(), {});
    table.sortByColumn(1, Qt::DescendingOrder);
    QCOMPARE(table.selectedText().count(u'\n'), 5);  // all, where nothing is selected
    auto* selection = table.selectionModel();
    for (const auto& [row, at] : {std::pair{1, 0}, std::pair{1, 1}, std::pair{0, 1}})
      selection->select(table.model()->index(row, at), QItemSelectionModel::Select);
    showAndDraw(table);
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const auto expected = QStringLiteral("Method\tPSNR (dB)\n\t26.00\nQCS-SGM\t24.00\n");
    QCOMPARE(table.selectedText(), expected);
    if (QApplication::clipboard()->text() != expected) {  // the window was not given the focus
      table.findChild<QAction*>(QStringLiteral("copy"))->trigger();
      QCOMPARE(QApplication::clipboard()->text(), expected);
    }
  }

  void severalImagesAreMeansWithTheirErrors() {
    auto data = results();
    auto& method = data.methods[0];
    auto whole = std::make_shared<Result>();
    for (const double psnr : {20.0, 22.0, 27.0}) {
      auto& run = whole->runs.emplace_back(*method.run);
      run.method = method.method;
      run.image = static_cast<int>(whole->runs.size()) - 1;
      run.metrics.psnr = psnr;
    }
    method.whole = whole;
    ResultsTable table;
    table.show(data, {});
    QCOMPARE(column(table, 1).first(), QStringLiteral("23.00 ± 2.08"));
    QCOMPARE(column(table, 1)[1], QStringLiteral("9.50"));
    const auto csv = table.csv().split(u'\n');
    QVERIFY2(csv[0].startsWith(
                 QStringLiteral("\"Method\",\"PSNR (dB)\",\"PSNR (dB), standard error\",")),
             qPrintable(csv[0]));
    QVERIFY2(csv[1].startsWith(QStringLiteral("\"QCS-SGM\",23,2.08166")), qPrintable(csv[1]));
    QVERIFY2(csv[2].startsWith(QStringLiteral("\"QCS-SGM+\",9.5,,")), qPrintable(csv[2]));
    const auto latex = table.latex();
    QVERIFY2(latex.contains(QStringLiteral("QCS-SGM & $23.00 \\pm 2.08$ &")), qPrintable(latex));
    QVERIFY(latex.startsWith(QStringLiteral("\\begin{tabular}{lr")));
    QVERIFY(latex.endsWith(QStringLiteral("\\end{tabular}\n")));
    QCOMPARE(latex.count(QStringLiteral("\\\\\n")), 5);  // head and four methods
  }

  void manyPoints() {
    Recording data;
    std::vector<StepRecord> steps;
    steps.reserve(10000);
    for (int i = 0; i < 10000; ++i)
      steps.push_back(step(i + 1, std::pow(10, 2 - i / 2500.0), 10 + i / 1000.0));
    data.methods = {method("qcs-sgm", steps), method("qcs-sgm+", steps)};
    TracePlot plot(Quantity::Psnr);
    showAndDraw(plot);
    for (int i = 0; i < 20; ++i) {
      plot.show(data, {data});
      plot.setPosition(steps[i].beta, i);
      QApplication::processEvents();
    }
    QTRY_VERIFY(plot.accessibleDescription().contains(QLatin1String("QCS-SGM+")));
    QCOMPARE(plot.content().curves[0].x.size(), std::size_t{10000});
  }
};

INKLING_TEST(PlotKindsTest);

}  // namespace inkling

#include "plot_kinds_test.moc"
