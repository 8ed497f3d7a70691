#include "ui/view/compare_view.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTimer>

namespace inkling {

class CompareTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
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

INKLING_TEST(CompareTest);

}  // namespace inkling

#include "compare_view_test.moc"
