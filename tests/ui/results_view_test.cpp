#include "ui/view/results_view.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/figures/method_name.h"
#include "ui/view/compare_view.h"
#include "ui/view/image_view.h"
#include "ui/view/method_row.h"

#include <QComboBox>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTimer>

#include <algorithm>

namespace inkling {

namespace {

// "" where it is not shown.
QString scalarOf(const MethodRow& row, const char* name) {
  for (const auto* label : row.findChildren<QLabel*>())
    if (label->accessibleName() == QLatin1String(name) && !label->isHidden()) return label->text();
  return {};
}

}  // namespace

class ResultsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRowShowsTheFrameOfAnEvaluation() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    const auto running = recording(10, 20);
    row.show(running, "qcs-sgm", 4);
    QCOMPARE(row.title(), QStringLiteral("QCS-SGM"));
    QCOMPARE(viewOf(row, "truth").image(), flat(0.25f));
    QCOMPARE(viewOf(row, "back-projection").image(), flat(0.75f));
    QCOMPARE(viewOf(row, "iterate").image(), frame(4).iterate);
    QCOMPARE(viewOf(row, "estimate").image(), frame(4).denoised);
    QCOMPARE(viewOf(row, "error").image().pixels[0], frame(4).denoised.pixels[0] - 0.25f);
    QVERIFY(viewOf(row, "estimate").accessibleDescription().contains(QStringLiteral("14.00 dB")));
    QVERIFY(!viewOf(row, "iterate").isHidden());
    QVERIFY(viewOf(row, "mean").isHidden());
    QVERIFY(viewOf(row, "deviation").isHidden());
    row.show(running, "qcs-sgm", -1);
    QCOMPARE(viewOf(row, "iterate").image(), frame(10).iterate);

    const auto key = viewOf(row, "error").picture().cacheKey();
    row.show(running, "qcs-sgm", -1);
    QCOMPARE(viewOf(row, "error").picture().cacheKey(), key);
  }

  void theEndShowsTheResult() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    auto finished = recording(10, 10);
    auto& method = finished.methods[0];
    method.run = finishedRun();
    row.show(finished, "qcs-sgm", -1);
    QCOMPARE(viewOf(row, "estimate").image(), flat(0.3f));
    QCOMPARE(viewOf(row, "mean").image(), flat(0.4f));
    QCOMPARE(viewOf(row, "deviation").image(), flat(0.1f));
    QVERIFY(viewOf(row, "estimate").accessibleDescription().contains(QStringLiteral("33.25 dB")));
    method.run->estimate = flat(0.35f);
    method.run->converged = false;
    method.stale = true;
    row.show(finished, "qcs-sgm", 10);
    QCOMPARE(viewOf(row, "estimate").image(), flat(0.35f));
    QVERIFY(viewOf(row, "estimate").isStale() && !viewOf(row, "truth").isStale());
    const auto labels = row.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->text() == QStringLiteral("not converged") && !label->isHidden();
    }));
    row.show(finished, "qcs-sgm", 9);
    QCOMPARE(viewOf(row, "estimate").image(), frame(9).denoised);
  }

  void meansAreThereOnlyAtTheEnd() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    auto finished = recording(10, 10);
    finished.methods[0].run = finishedRun();
    finished.image->backProjectionMetrics.psnr = 10.21;
    row.show(finished, "qcs-sgm", -1);
    QCOMPARE(viewOf(row, "back-projection").caption(), QStringLiteral("Aᵀy, 10.2 dB"));
    QCOMPARE(viewOf(row, "mean").caption(), QStringLiteral("Mean, 20.4 dB"));
    QCOMPARE(scalarOf(row, "PSNR of the mean"), QStringLiteral("20.43 dB"));
    row.show(finished, "qcs-sgm", 9);
    for (const char* name : {"mean", "deviation"}) {
      QVERIFY(viewOf(row, name).picture().isNull());
      QVERIFY(!viewOf(row, name).isHidden());  // its place stays
    }
    QCOMPARE(viewOf(row, "mean").caption(), QStringLiteral("Mean"));
    QCOMPARE(scalarOf(row, "PSNR of the mean"), QString());
    for (const auto& each : row.shownImages())
      QVERIFY(!each.picture.isNull());
  }

  void tellsHowFarAMethodIs() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    auto running = recording(4, 20);
    auto& method = running.methods[0];
    row.show(running, "qcs-sgm", -1);
    QCOMPARE(scalarOf(row, "Evaluations"), QStringLiteral("4/20"));
    auto* message = row.findChild<QLabel*>(QStringLiteral("message"));
    QVERIFY(message->isHidden());
    method.stopped = true;
    row.show(running, "qcs-sgm", -1);
    QCOMPARE(message->text(), QStringLiteral("Stopped after 4 of 20 evaluations."));
    QVERIFY(!message->isHidden());
    method.stopped = false;
    method.run = finishedRun();
    row.show(running, "qcs-sgm", -1);
    QCOMPARE(scalarOf(row, "Evaluations"), QStringLiteral("10"));
    row.show(running, "qcs-sgm", 3);
    QCOMPARE(scalarOf(row, "Evaluations"), QStringLiteral("3"));
  }

  void aStaleRowKeepsToItsOwnExperiment() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    auto edited = recording(3, 3);
    auto& method = edited.methods[0];
    method.run = finishedRun();
    method.whole = wholeResult(0.125f, 0.625f);
    method.stale = true;
    row.show(edited, "qcs-sgm", -1);
    QCOMPARE(row.title(), QStringLiteral("QCS-SGM, with earlier settings"));
    QCOMPARE(viewOf(row, "truth").image(), flat(0.125f));
    QCOMPARE(viewOf(row, "back-projection").image(), flat(0.625f));
    QCOMPARE(viewOf(row, "error").image().pixels[0], 0.3f - 0.125f);
    QVERIFY(viewOf(row, "truth").isStale() && viewOf(row, "back-projection").isStale());
    auto* scalars = row.findChild<QWidget*>(QStringLiteral("scalars"));
    QVERIFY(!scalars->isEnabled());
    QCOMPARE(row.shownImages()[0].title, QStringLiteral("QCS-SGM, with earlier settings: Truth"));
    method.whole = wholeResult(0.25f, 0.625f);  // the truth is the same as that of the others
    row.show(edited, "qcs-sgm", -1);
    QVERIFY(!viewOf(row, "truth").isStale() && viewOf(row, "back-projection").isStale());
    QCOMPARE(row.shownImages()[0].title, QStringLiteral("Truth"));
    method.stale = false;
    row.show(edited, "qcs-sgm", -1);
    QCOMPARE(row.title(), QStringLiteral("QCS-SGM"));
    QVERIFY(scalars->isEnabled() && !viewOf(row, "back-projection").isStale());

    method.stale = true;  // without a result of its own
    method.run.reset();
    method.whole.reset();
    row.show(edited, "qcs-sgm", -1);
    QVERIFY(!viewOf(row, "truth").isHidden());
    edited.experiment.images = {PriorSource{2}};
    row.show(edited, "qcs-sgm", -1);
    QVERIFY(viewOf(row, "truth").isHidden() && viewOf(row, "error").isHidden());
  }

  void pinnedResultsStandBelow() {
    ResultsView results;
    auto now = recording(5, 10);
    now.methods.push_back(course("message-passing", 3, 5));
    now.methods[1].chosen = false;
    auto pinned = recording(0, 10);
    pinned.image->truth = flat(0.125f);
    pinned.methods[0].run = finishedRun();
    pinned.methods[0].whole = wholeResult(0.125f, 0.625f);
    pinned.methods[0].stale = true;  // it no longer matters
    pinned.methods[0].experiment = Experiment::defaults();
    pinned.methods.push_back(course("qcs-sgm+", 2, 5));  // has no result
    results.show(now, -1, {pinned});
    QCOMPARE(results.rows().size(), std::size_t{2});
    auto& row = *results.rows()[1];
    QCOMPARE(row.title(), pinnedName("qcs-sgm", 1));
    const auto settings = row.findChild<QLabel*>(QStringLiteral("settings"))->text();
    for (const char* part : {"M = ", "bit measurements", "σ = ", "seed "})
      QVERIFY2(settings.contains(QString::fromUtf8(part)), qPrintable(settings));
    QCOMPARE(viewOf(row, "truth").image(), flat(0.125f));
    QVERIFY(viewOf(row, "iterate").isHidden() && !viewOf(row, "estimate").isStale());
    results.show(now, 2, {pinned});
    QCOMPARE(viewOf(*results.rows()[0], "estimate").image(), frame(2).denoised);
    QCOMPARE(viewOf(row, "estimate").image(), flat(0.3f));
    QCOMPARE(viewOf(row, "mean").image(), flat(0.4f));
    QCOMPARE(scalarOf(row, "PSNR"), QStringLiteral("33.25 dB"));

    results.openCompare();
    const auto* a = results.findChild<QComboBox*>(QStringLiteral("a"));
    QCOMPARE(a->currentText(), QStringLiteral("QCS-SGM: Estimate"));
    const auto* b = results.findChild<QComboBox*>(QStringLiteral("b"));
    QCOMPARE(b->currentText(), row.title() + QStringLiteral(": Estimate"));
    QVERIFY(b->findText(row.title() + QStringLiteral(": Truth")) >= 0);
    results.show(now, -1);
    QCOMPARE(results.rows().size(), std::size_t{1});
  }

  void aSmallScreenIsEnough() {
    ResultsView results;
    auto several = recording(5, 5);
    several.image->name = "an image with a name that is much too long for a small screen";
    several.experiment.images.resize(12, PriorSource{});
    several.methods[0].stale = true;  // a long title
    several.methods[0].experiment = several.experiment;
    results.show(several, -1);
    QVERIFY(!viewOf(*results.rows()[0], "truth").isHidden());
    QVERIFY(!results.findChild<QSpinBox*>(QStringLiteral("image"))->isHidden());
    QVERIFY2(results.minimumSizeHint().width() <= 300,
             qPrintable(QString::number(results.minimumSizeHint().width())));
    results.resize(300, 400);
    results.QWidget::show();
    const auto* bar = results.findChild<QScrollArea*>()->horizontalScrollBar();
    QTRY_COMPARE(bar->maximum(), 0);
  }

  void anImageWithoutTruthHasNoError() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    auto own = recording(3, 3);
    own.image->truth.reset();
    row.show(own, "qcs-sgm", -1);
    QVERIFY(viewOf(row, "truth").isHidden());
    QVERIFY(viewOf(row, "error").isHidden());
    QVERIFY(!viewOf(row, "estimate").isHidden());
  }

  void oneRowAMethodAndTheValuesUnderTheCursor() {
    ResultsView results;
    results.resize(900, 500);
    auto two = recording(5, 5);
    two.methods.push_back(course("qcs-sgm+", 3, 5));
    results.show(two, -1);
    QCOMPARE(results.rows().size(), std::size_t{2});
    auto& view = viewOf(*results.rows()[1], "truth");
    view.setCaption({});
    view.resize(80, 88);  // 80 and the room of a colour scale
    sendMouse(view, QEvent::MouseMove, {35, 25});
    const auto status = results.findChild<QLabel*>(QStringLiteral("status"))->text();
    for (const char* part : {"x 3, y 2", "0.250", "Aᵀy 0.750", "0.503", "+0.253"})
      QVERIFY2(status.contains(QString::fromUtf8(part)), qPrintable(status));
    two.methods.pop_back();
    results.show(two, -1);
    QCOMPARE(results.rows().size(), std::size_t{1});
  }

  void theSplitIsDragged() {
    SplitView split;
    split.resize(160, 160);
    split.setImages({QStringLiteral("A"), toPicture(flat(0.6f), Mapping::Grey, 1, false)},
                    {QStringLiteral("B"), toPicture(flat(0.8f), Mapping::Grey, 1, false)});
    split.setShown(SplitView::Shown::B);
    QSignalSpy spy(&split, &SplitView::splitMoved);
    sendMouse(split, QEvent::MouseButtonPress, {40, 80});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(split.split(), 0.25);
    QCOMPARE(split.shown(), SplitView::Shown::Both);
    const auto shown = painted(split, 1);
    QCOMPARE(qRed(shown.pixel(20, 100)), 153);
    QCOMPARE(qRed(shown.pixel(60, 100)), 204);
    QTest::keyClick(&split, Qt::Key_End);
    QCOMPARE(split.split(), 1.0);
  }

  void twoImagesAreCompared() {
    const auto picture = [](float value) {
      return toPicture(flat(value), Mapping::Grey, 1, false);
    };
    CompareView compare;
    compare.setImages({{QStringLiteral("Truth"), picture(0.2f)},
                       {QStringLiteral("Back"), picture(0.4f)},
                       {QStringLiteral("Estimate"), picture(0.8f)}});
    auto* a = compare.findChild<QComboBox*>(QStringLiteral("a"));
    auto* b = compare.findChild<QComboBox*>(QStringLiteral("b"));
    QCOMPARE(a->currentText(), QStringLiteral("Truth"));
    QCOMPARE(b->currentText(), QStringLiteral("Estimate"));
    a->setCurrentIndex(1);
    compare.setImages(
        {{QStringLiteral("Back"), picture(0.6f)}, {QStringLiteral("Estimate"), picture(0.8f)}});
    QCOMPARE(a->currentText(), QStringLiteral("Back"));

    auto* split = compare.findChild<SplitView*>();
    compare.setReducedMotion(true);
    compare.blink();
    QCOMPARE(split->shown(), SplitView::Shown::A);
    compare.blink();
    QCOMPARE(split->shown(), SplitView::Shown::B);
    QVERIFY(!compare.findChild<QTimer*>()->isActive());  // nothing moves by itself
    compare.setReducedMotion(false);
    compare.blink();
    QVERIFY(compare.findChild<QTimer*>()->isActive());
    QCOMPARE(split->shown(), SplitView::Shown::A);
    QTRY_COMPARE(split->shown(), SplitView::Shown::B);
    compare.blink();
    QCOMPARE(split->shown(), SplitView::Shown::Both);
  }

  void atFirstTwoEstimatesAreCompared() {
    const auto picture = toPicture(flat(0.2f), Mapping::Grey, 1, false);
    const ShownImage truth{QStringLiteral("Truth"), picture, ShownKind::Truth};
    const ShownImage back{QStringLiteral("Back"), picture};
    const ShownImage one{QStringLiteral("One"), picture, ShownKind::Estimate, QStringLiteral("1")};
    const ShownImage two{QStringLiteral("Two"), picture, ShownKind::Estimate, QStringLiteral("2")};
    CompareView compare;
    auto* a = compare.findChild<QComboBox*>(QStringLiteral("a"));
    auto* b = compare.findChild<QComboBox*>(QStringLiteral("b"));
    compare.setImages({back, truth, one, back});
    QCOMPARE(a->currentText(), truth.title);
    QCOMPARE(b->currentText(), one.title);
    compare.setImages({back, truth, one, back, two, back});
    QCOMPARE(a->currentText(), one.title);
    QCOMPARE(b->currentText(), two.title);
    b->setCurrentIndex(2);  // chosen by the user
    auto renamed = one;
    renamed.title = QStringLiteral("One, with earlier settings");
    compare.setImages({two, truth, back, renamed});
    QCOMPARE(b->currentText(), renamed.title);
  }
};

INKLING_TEST(ResultsTest);

}  // namespace inkling

#include "results_view_test.moc"
