#include "ui/view/results_view.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/view/compare_view.h"
#include "ui/view/image_view.h"
#include "ui/view/method_row.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QTimer>

#include <algorithm>

namespace inkling {

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
    view.setCaption({});  // then the image fills the view
    view.resize(80, 80);
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
};

INKLING_TEST(ResultsTest);

}  // namespace inkling

#include "results_view_test.moc"
