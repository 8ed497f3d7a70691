#include "ui/view/timeline.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"

#include <QComboBox>
#include <QLabel>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>

namespace inkling {

class TimelineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followsARunUntilItIsMoved() {
    Timeline timeline;
    QSignalSpy spy(&timeline, &Timeline::evaluationChanged);
    auto* slider = timeline.findChild<QSlider*>(QStringLiteral("slider"));
    auto growing = recording(4, 20);
    timeline.show(growing);
    QCOMPARE(timeline.evaluation(), -1);
    QCOMPARE(slider->value(), 4);
    QCOMPARE(slider->maximum(), 20);
    growing = recording(8, 20);
    timeline.show(growing);
    QCOMPARE(slider->value(), 8);
    QVERIFY(spy.isEmpty());

    slider->setValue(3);
    QCOMPARE(timeline.evaluation(), 3);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 3);
    growing = recording(12, 20);
    timeline.show(growing);
    QCOMPARE(slider->value(), 3);
    QVERIFY(timeline.findChild<QLabel*>(QStringLiteral("label"))
                ->text()
                .contains(QStringLiteral("3 of 20")));

    slider->setValue(19);  // beyond what there is
    QCOMPARE(timeline.evaluation(), -1);
    QCOMPARE(slider->value(), 12);
    QCOMPARE(spy.takeFirst().at(0).toInt(), -1);
  }

  void buttonsAndNoiseLevel() {
    Timeline timeline;
    timeline.show(recording(10, 10));
    const auto press = [&](const char* name) {
      timeline.findChild<QToolButton*>(QString::fromLatin1(name))->click();
    };
    press("previous");
    press("previous");
    QCOMPARE(timeline.evaluation(), 8);
    press("next");
    QCOMPARE(timeline.evaluation(), 9);
    auto* level = timeline.findChild<QSpinBox*>(QStringLiteral("level"));
    QCOMPARE(level->value(), 5);
    level->setValue(2);
    QCOMPARE(timeline.evaluation(), 3);
    press("end");
    QCOMPARE(timeline.evaluation(), -1);
  }

  void playsToTheEndAndStops() {
    Timeline timeline;
    timeline.show(recording(200, 200));
    auto* speed = timeline.findChild<QComboBox*>(QStringLiteral("speed"));
    speed->setCurrentIndex(0);  // so slow that it is not over before the pause
    QSignalSpy spy(&timeline, &Timeline::evaluationChanged);
    auto* play = timeline.findChild<QToolButton*>(QStringLiteral("play"));
    play->click();
    QVERIFY(timeline.isPlaying());
    QCOMPARE(timeline.evaluation(), 0);
    QTRY_VERIFY(timeline.evaluation() > 0);
    play->click();
    QVERIFY(!timeline.isPlaying());
    speed->setCurrentIndex(speed->count() - 1);
    play->click();
    QTRY_VERIFY_WITH_TIMEOUT(!timeline.isPlaying(), 60000);
    QCOMPARE(timeline.evaluation(), -1);
    QCOMPARE(spy.last().at(0).toInt(), -1);
    for (int i = 1; i + 1 < spy.size(); ++i)
      QVERIFY(spy[i].at(0).toInt() > spy[i - 1].at(0).toInt());
  }

  void aShorterCourseIsFollowedFromItsEnd() {
    Timeline timeline;
    timeline.show(recording(10, 10));
    timeline.setEvaluation(7);
    timeline.show(recording(3, 10));
    QCOMPARE(timeline.evaluation(), -1);
  }
};

INKLING_TEST(TimelineTest);

}  // namespace inkling

#include "timeline_test.moc"
