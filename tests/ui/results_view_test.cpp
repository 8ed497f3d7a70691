#include "ui/view/results_view.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/figures/method_name.h"
#include "ui/view/compare_view.h"
#include "ui/view/image_view.h"
#include "ui/view/measured_column.h"
#include "ui/view/measurement_strip.h"
#include "ui/view/method_column.h"
#include "ui/view/pinned_strip.h"
#include "ui/view/samples_view.h"
#include "ui/view/scalar_panel.h"
#include "ui/view/tile_frame.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>

#include <array>
#include <limits>

namespace inkling {

class ResultsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void oneSwitchTurnsAllTiles() {
    ResultsView results;
    results.resize(900, 600);
    auto two = recording(5, 5);
    two.methods.push_back(course("qcs-sgm+", 3, 5));
    two.methods[0].run = finishedRun();
    results.show(two, -1);
    results.QWidget::show();
    const std::array<const char*, tileViewCount> names{"estimate",  "iterate",      "error",
                                                       "deviation", "sample-tiles", "invented"};
    auto* tabs = results.findChild<QTabBar*>(QStringLiteral("views"));
    QCOMPARE(tabs->count(), tileViewCount);
    for (int i = tileViewCount - 1; i >= 0; --i) {
      tabs->setCurrentIndex(i);
      QCOMPARE(static_cast<int>(results.tileView()), i);
      for (const auto* column : results.columns())
        for (int j = 0; j < tileViewCount; ++j)
          QCOMPARE(
              column->findChild<QWidget*>(QString::fromLatin1(names[static_cast<std::size_t>(j)]))
                  ->isVisible(),
              i == j);
    }
  }

  void aStaleColumnIsDimmedAndKeepsToItsOwnTruth() {
    ResultsView results;
    results.resize(900, 600);
    auto edited = recording(3, 3);
    auto& method = edited.methods[0];
    method.run = finishedRun();
    method.whole = wholeResult(0.125f, 0.625f);
    auto* again = results.findChild<QPushButton*>(QStringLiteral("run-again"));
    results.show(edited, -1);
    auto& column = *results.columns()[0];
    QVERIFY(again->isHidden());
    method.stale = true;
    results.show(edited, -1);
    QCOMPARE(column.title(), QStringLiteral("QCS-SGM, with earlier settings"));
    QCOMPARE(viewOf(column, "error").image().pixels[0], 0.3f - 0.125f);
    QCOMPARE(viewOf(results, "truth").image(), flat(0.25f));  // of the present settings
    QVERIFY(viewOf(column, "estimate").isStale() && !viewOf(results, "truth").isStale());
    QVERIFY(!column.scalars().isEnabled());
    QVERIFY(!again->isHidden());
    QSignalSpy asked(&results, &ResultsView::runAsked);
    again->click();
    QCOMPARE(asked.size(), 1);

    method.run.reset();  // without a result of its own, and of another image
    method.whole.reset();
    edited.experiment.images = {PriorSource{2}};
    results.show(edited, -1);
    QVERIFY(viewOf(column, "error").picture().isNull());
  }

  void theMeasurementsStandOnce() {
    ResultsView results;
    auto now = recording(5, 5);
    now.methods.push_back(course("message-passing", 3, 5));
    now.image->backProjectionMetrics.psnr = 10.21;
    results.show(now, -1);
    QCOMPARE(results.findChildren<QWidget*>(QStringLiteral("truth")).size(), 1);
    QCOMPARE(viewOf(results, "truth").image(), flat(0.25f));
    QCOMPARE(viewOf(results, "back-projection").image(), flat(0.75f));
    QVERIFY(viewOf(results, "back-projection").caption().contains(QStringLiteral("10.2 dB")));
    now.inspection.emplace();  // after an edit, before the next result
    now.inspection->backProjection = flat(0.5f);
    now.inspection->lower = {0, -std::numeric_limits<double>::infinity(), 0};
    now.inspection->upper = {std::numeric_limits<double>::infinity(), 0,
                             std::numeric_limits<double>::infinity()};
    results.show(now, -1);
    QCOMPARE(viewOf(results, "back-projection").image(), flat(0.5f));
    QVERIFY(!viewOf(results, "back-projection").caption().contains(QStringLiteral("dB")));
    const auto* strip = results.findChild<MeasurementStrip*>();
    QCOMPARE(strip->bars(), (std::vector<double>{1, -1, 1}));
    QCOMPARE(strip->caption(), QStringLiteral("3 signs y: 2 +, 1 −"));
    now.inspection->lower = now.inspection->upper = {};
    now.inspection->values = {1, -4};
    results.show(now, -1);
    QCOMPARE(strip->bars(), (std::vector<double>{0.25, -1}));
    now.shown = 1;  // the inspection is of the first image
    results.show(now, -1);
    QCOMPARE(viewOf(results, "back-projection").image(), flat(0.75f));
    QVERIFY(strip->bars().empty());
  }

  void tilesAreEqualAndFillTheRoom_data() {
    QTest::addColumn<int>("side");
    QTest::addColumn<QSize>("room");
    QTest::newRow("small") << 28 << QSize(760, 640);
    QTest::newRow("large") << 28 << QSize(1500, 1000);
    QTest::newRow("photograph") << 256 << QSize(900, 700);
  }
  void tilesAreEqualAndFillTheRoom() {
    QFETCH(int, side);
    QFETCH(QSize, room);
    ResultsView results;
    auto two = recording(0, 5);
    two.image->truth = two.image->backProjection = ramp(side);
    two.methods = {course("qcs-sgm", 0, 5), course("qcs-sgm+", 0, 5)};
    for (auto& method : two.methods)
      method.trajectory.add(frame(1, side));
    results.resize(room);
    results.show(two, -1);
    results.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&results));
    const auto size = viewOf(results, "truth").size();
    for (const auto* column : results.columns())
      QCOMPARE(viewOf(*column, "estimate").size(), size);
    const int picture = size.width() - 2 * tileFrame;
    QVERIFY2(picture >= ResultsView::leastTile, qPrintable(QString::number(picture)));
    if (side == 28) QCOMPARE(picture % side, 0);
    auto* area = results.findChild<QScrollArea*>();
    QTRY_COMPARE(area->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(area->verticalScrollBar()->maximum(), 0);
    // one magnification more would be too wide or too high
    const int next = side == 28 ? picture + side : picture + 8;
    QVERIFY(3 * next > area->width() - 60 || 2 * next > area->height() - 180);
  }

  void theBestPsnrIsBold() {
    ResultsView results;
    auto two = recording(5, 5);
    two.methods.push_back(course("qcs-sgm+", 7, 7));
    const auto bold = [&](std::size_t column) {
      return results.columns()[column]->findChild<QLabel*>(QStringLiteral("psnr"))->font().bold();
    };
    results.show(two, -1);
    QVERIFY(!bold(0) && bold(1));
    two.methods[1].stale = true;  // of other settings: nothing to compare
    results.show(two, -1);
    QVERIFY(!bold(0) && !bold(1));
    QCOMPARE(results.columns()[0]->scalars().sizeHint().height(),
             results.columns()[1]->scalars().sizeHint().height());
  }

  void pinnedResultsStandBelow() {
    ResultsView results;
    auto now = recording(5, 10);
    now.experiment = Experiment::defaults();
    now.methods.push_back(course("message-passing", 3, 5));
    now.methods[1].chosen = false;
    auto pinned = recording(0, 10);
    pinned.image->truth = flat(0.125f);
    pinned.methods[0].run = finishedRun();
    pinned.methods[0].whole = wholeResult(0.125f, 0.625f);
    pinned.methods[0].stale = true;  // it no longer matters
    pinned.methods[0].experiment = Experiment::defaults();
    pinned.methods[0].experiment.settings.set("measurements", std::int64_t{123});
    pinned.methods.push_back(course("qcs-sgm+", 2, 5));  // has no result
    results.show(now, -1, {pinned});
    QCOMPARE(results.columns().size(), std::size_t{1});
    QCOMPARE(results.pinned().count(), 1);
    auto& view = viewOf(results, "pinned");
    QCOMPARE(view.image(), flat(0.3f));
    QVERIFY(!view.isStale());
    const auto words = [&] {
      return results.pinned().findChild<QLabel*>(QStringLiteral("difference"))->text();
    };
    QVERIFY2(words().contains(QStringLiteral("Measurements 123 instead of")), qPrintable(words()));
    now.experiment = pinned.methods[0].experiment;
    results.show(now, 2, {pinned});
    QCOMPARE(words(), QStringLiteral("the same settings"));
    // an edit that nothing has been computed of is a difference already
    auto edited = now.experiment;
    edited.settings.set("measurements", std::int64_t{77});
    results.show(now, 2, {pinned}, &edited);
    QVERIFY2(words().contains(QStringLiteral("123 instead of 77")), qPrintable(words()));
    auto before = now.experiment, after = now.experiment;
    before.methods = after.methods = {makeMethod("qcs-sgm")};
    after.methods[0].settings.set("levels", std::int64_t{17});
    QVERIFY(differenceInWords(before, after, "qcs-sgm").contains(QStringLiteral("instead of 17")));
    QCOMPARE(differenceInWords(before, after, "qcs-sgm+"), QStringLiteral("the same settings"));
    QCOMPARE(viewOf(*results.columns()[0], "estimate").image(), frame(2).denoised);

    results.openCompare();
    const auto* a = results.findChild<QComboBox*>(QStringLiteral("a"));
    QCOMPARE(a->currentText(), QStringLiteral("QCS-SGM: Estimate"));
    const auto* b = results.findChild<QComboBox*>(QStringLiteral("b"));
    const auto name = pinnedName("qcs-sgm", 1);
    QCOMPARE(b->currentText(), name + QStringLiteral(": Estimate"));
    QVERIFY(b->findText(name + QStringLiteral(": Truth")) >= 0);
    results.show(now, -1);
    QCOMPARE(results.pinned().count(), 0);
    QVERIFY(results.pinned().isHidden());
  }

  void whatAMethodNeverTellsHasNoLine() {
    ResultsView results;
    auto two = recording(5, 5);
    two.methods.push_back(course("message-passing", 3, 5));
    two.methods[1].steps.back().predictedError = 0.01;
    results.show(two, -1);
    const auto lines = [&](std::size_t column) {
      QStringList found;
      for (const auto* label : results.columns()[column]->scalars().findChildren<QLabel*>())
        if (!label->isHidden()) found << label->text();
      return found;
    };
    QVERIFY(lines(1).contains(QStringLiteral("Predicted PSNR")));
    QVERIFY(lines(1).contains(QStringLiteral("20.00 dB")));
    QVERIFY(!lines(0).contains(QStringLiteral("Predicted PSNR")));
    QCOMPARE(lines(0).size(), lines(1).size());  // and the others stand beside each other
    two.methods[1].steps.back().predictedError = notMeasured;
    two.methods[0].steps.back().predictedError = 0.01;  // whoever it was
    results.show(two, -1);
    QVERIFY(lines(1).contains(QStringLiteral("Predicted PSNR")));  // it may tell it yet
    QVERIFY(lines(1).contains(QStringLiteral("–")));
  }

  void aLectureHasPicturesInsteadOfNumbers() {
    ResultsView results;
    results.resize(900, 420);
    results.show(recording(5, 5), -1);
    results.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&results));
    const int before = viewOf(*results.columns()[0], "estimate").width();
    results.setBare(true);
    QVERIFY(!results.columns()[0]->scalars().isVisible());
    QVERIFY(results.columns()[0]->findChild<QLabel*>(QStringLiteral("psnr"))->isVisible());
    QVERIFY(viewOf(*results.columns()[0], "estimate").width() >= before);
    results.setBare(false);
    QVERIFY(results.columns()[0]->scalars().isVisible());
    QCOMPARE(viewOf(*results.columns()[0], "estimate").width(), before);
  }

  void aSmallScreenScrolls() {
    ResultsView results;
    auto several = recording(5, 5);
    several.image->name = "an image with a name that is much too long for a small screen";
    several.experiment.images.resize(12, PriorSource{});
    several.methods[0].stale = true;  // a long title
    several.methods[0].experiment = several.experiment;
    results.show(several, -1);
    results.setAllImages(false);
    QVERIFY(!results.findChild<QSpinBox*>(QStringLiteral("image"))->isHidden());
    QVERIFY2(results.minimumSizeHint().width() <= 300,
             qPrintable(QString::number(results.minimumSizeHint().width())));
    results.resize(300, 400);
    results.QWidget::show();
    const auto* bar = results.findChild<QScrollArea*>()->horizontalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    QVERIFY(viewOf(results, "truth").width() >= ResultsView::leastTile);
    results.resize(results.comfortableWidth(), 400);
    QTRY_COMPARE(bar->maximum(), 0);
  }

  void withoutAnImageThereIsSomethingToDo() {
    ResultsView results;
    QAction open(QStringLiteral("Open"));
    results.setBeginnings({&open});
    results.show(Recording(), -1);
    const auto* page = results.findChild<QWidget*>(QStringLiteral("empty"));
    QVERIFY(!page->isHidden());
    int opened = 0;
    connect(&open, &QAction::triggered, this, [&] { ++opened; });
    page->findChild<QToolButton*>()->click();
    QCOMPARE(opened, 1);
    results.show(recording(1, 5), -1);
    QVERIFY(page->isHidden());
  }

  void theValuesUnderTheCursor() {
    ResultsView results;
    results.resize(900, 500);
    auto two = recording(5, 5);
    two.methods.push_back(course("qcs-sgm+", 3, 5));
    results.show(two, -1);
    results.QWidget::show();
    QVERIFY(QTest::qWaitForWindowExposed(&results));
    auto& view = viewOf(*results.columns()[1], "estimate");
    const double step = (view.width() - 2.0 * tileFrame) / 8;
    const QPointF at(tileFrame + 3.5 * step, view.heightOfCaption() + tileFrame + 2.5 * step);
    sendMouse(view, QEvent::MouseMove, at);
    const auto status = results.findChild<QLabel*>(QStringLiteral("status"))->text();
    for (const char* part : {"x 3, y 2", "truth 0.250", "Aᵀy 0.750", "0.503", "+0.253"})
      QVERIFY2(status.contains(QString::fromUtf8(part)), qPrintable(status));
    two.methods.pop_back();
    results.show(two, -1);
    QCOMPARE(results.columns().size(), std::size_t{1});
  }
};

INKLING_TEST(ResultsTest);

}  // namespace inkling

#include "results_view_test.moc"
