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

namespace {

QString reading(const Timeline& timeline) {
  return timeline.findChild<QLabel*>(QStringLiteral("label"))->text();
}

}  // namespace

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

  void aFinishedMethodEndsWithItsFrames() {
    Timeline timeline;
    auto course = recording(7, 50);
    timeline.show(course);
    QVERIFY(reading(timeline).contains(QStringLiteral("7 of 50")));
    course.methods[0].run = finishedRun();
    course.methods[0].run->evaluations = 8;  // one more than was shown
    timeline.show(course);
    QVERIFY(reading(timeline).contains(QStringLiteral("8 of 8")));
    course.methods[0].run->evaluations = 7;
    timeline.show(course);
    QVERIFY(reading(timeline).contains(QStringLiteral("7 of 7")));
    QCOMPARE(timeline.findChild<QSlider*>(QStringLiteral("slider"))->maximum(), 7);
    course.methods[0].run.reset();
    course.finished = true;  // as a draw is
    timeline.show(course);
    QVERIFY(reading(timeline).contains(QStringLiteral("7 of 7")));
  }

  void theReadingIsOfOneMethod() {
    auto two = recording(10, 10);
    two.methods[0].run = finishedRun();
    two.methods.push_back(course("message-passing", 2, 50));
    Timeline timeline;
    timeline.show(two);
    QCOMPARE(reading(timeline), QStringLiteral("Evaluation 2 of 50 · β = 0.5"));
    two.methods[0].stale = true;  // the other is a live solve
    timeline.show(two);
    QCOMPARE(reading(timeline), QStringLiteral("Evaluation 10 of 10 · β = 0.1"));
    two.methods[0].stale = false;
    two.methods[1].run = finishedRun();
    two.methods[1].run->evaluations = 2;
    timeline.show(two);
    QCOMPARE(reading(timeline), QStringLiteral("Evaluation 10 of 10 · β = 0.1"));
    two.methods[0].chosen = false;
    timeline.show(two);
    QCOMPARE(reading(timeline), QStringLiteral("Evaluation 2 of 2 · β = 0.5"));
  }

  void whoHasMovedItStaysWithTheMethod() {
    auto two = recording(10, 10);
    Timeline timeline;
    timeline.show(two);
    timeline.setEvaluation(4);
    two.methods[0].run = finishedRun();
    for (const int evaluations : {2, 6}) {  // fewer than where it stands, and more
      two.methods.resize(1);
      two.methods.push_back(course("message-passing", evaluations, 50));
      timeline.show(two);
      QCOMPARE(reading(timeline), QStringLiteral("Evaluation 4 of 10 · β = 0.25"));
    }
    timeline.goToEnd();
    timeline.show(two);
    QVERIFY(reading(timeline).contains(QStringLiteral("6 of 50")));
  }

  void aDrawHasNoiseLevelsToo() {
    Recording drawn;
    auto& draw = drawn.methods.emplace_back();
    draw.method = drawRow;
    draw.evaluations = 6;
    for (int e = 1; e <= 6; ++e) {
      auto each = frame(e);
      each.beta = e < 3 ? 1 : e < 5 ? 0.5 : 0.25;
      draw.trajectory.add(each);
    }
    Timeline timeline;
    timeline.show(drawn);
    auto* level = timeline.findChild<QSpinBox*>(QStringLiteral("level"));
    QVERIFY(level->isEnabled());
    QCOMPARE(level->value(), 3);
    level->setValue(2);
    QCOMPARE(timeline.evaluation(), 3);
  }

  void aSmallScreenIsEnough() {
    Timeline timeline;
    timeline.show(recording(580, 1160));
    QVERIFY2(timeline.minimumSizeHint().width() <= 320,
             qPrintable(QString::number(timeline.minimumSizeHint().width())));
    auto* level = timeline.findChild<QSpinBox*>(QStringLiteral("level"));
    timeline.resize(320, 60);
    timeline.QWidget::show();
    QTRY_VERIFY(level->prefix().isEmpty());
    timeline.resize(1200, 60);
    QTRY_VERIFY(!level->prefix().isEmpty());
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
