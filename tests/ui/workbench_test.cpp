#include "ui/session/workbench.h"

#include "engine/model/error.h"
#include "tests/ui/workbench_support.h"

#include <QSignalSpy>

#include <random>
#include <set>
#include <thread>

using namespace inkling;
using test::Bench;
using test::MockEngine;

namespace {

class WorkbenchTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aStoppedDrawEnds() {
    Bench b;
    b.engine->sampling = 100000;
    QVERIFY(b.opened());
    b.workbench.drawFromPrior();
    QTRY_VERIFY(!b.workbench.recording().find(drawRow)->trajectory.frames().empty());
    b.workbench.stop();
    QVERIFY(b.idle());
    b.workbench.start();
    QVERIFY(b.idle());
    QVERIFY(b.workbench.recording().finished);
  }

  void aRunThatNeverBeganEnds() {
    Bench b;
    QVERIFY(b.opened());
    b.workbench.start();
    b.workbench.stop();
    QVERIFY(b.idle());
  }

  void editsDuringADrawAreSolvedAfterIt() {
    Bench b;
    b.engine->sampling = 40;
    QVERIFY(b.opened());
    b.workbench.drawFromPrior();
    b.workbench.setLive(true);
    b.workbench.document().set({}, "noise", 0.7);
    QTRY_VERIFY(b.workbench.recording().find("message-passing"));
    QTRY_VERIFY(b.workbench.recording().find("message-passing")->run);
    QVERIFY(!b.workbench.recording().find(drawRow));
    QCOMPARE(b.engine->samples.back().langevin.text("step-noise"), std::string("consistent"));
  }

  void runRecordsEveryLevelAndEveryFrame() {
    Bench b;
    QVERIFY(b.opened());
    b.workbench.start();
    QCOMPARE(b.workbench.state(), Workbench::State::Running);
    QVERIFY(b.idle());
    const auto* method = b.workbench.recording().find("qcs-sgm");
    QVERIFY(method != nullptr);
    std::set<int> recorded;
    for (std::size_t i = 0; i < method->steps.size(); ++i) {
      QVERIFY(i == 0 || method->steps[i - 1].evaluations < method->steps[i].evaluations);
      recorded.insert(method->steps[i].evaluations);
    }
    for (int level = 0; level < 60; ++level)
      QVERIFY2(recorded.count(5 * level + 1), qPrintable(QString::number(level)));
    for (const auto& frame : method->trajectory.frames())
      QVERIFY(recorded.count(frame.evaluation));
    QVERIFY(method->trajectory.frames().size() >= 3);
    QCOMPARE(method->trajectory.frames().back().evaluation, 300);
    QVERIFY(method->run.has_value());
    QVERIFY(!method->stale);
    QVERIFY(b.workbench.recording().finished);
  }

  void pauseStepAndStop() {
    Bench b;
    b.engine->planned = 100000;
    QVERIFY(b.opened());
    b.workbench.start();
    QVERIFY(QTest::qWaitFor([&] { return b.engine->steps > 10; }));
    QSignalSpy held(&b.workbench, &Workbench::held);
    b.workbench.togglePause();
    QCOMPARE(b.workbench.state(), Workbench::State::Paused);
    QVERIFY(QTest::qWaitFor([&] { return held.count() == 1; }));
    const int at = b.engine->steps;
    b.workbench.step();
    QVERIFY(QTest::qWaitFor([&] { return held.count() == 2; }));  // stands still again
    QCOMPARE(b.engine->steps.load(), at + 1);
    b.workbench.togglePause();
    QVERIFY(QTest::qWaitFor([&] { return b.engine->steps > at + 10; }));
    b.workbench.togglePause();
    b.workbench.stop();  // also while it is paused
    QVERIFY(b.idle());
    QVERIFY(!b.workbench.recording().finished);
  }

  void editsMakeOldResultsStaleAndUndoBringsThemBack() {
    Bench b;
    b.engine->planned = 3;
    QVERIFY(b.opened());
    b.workbench.start();
    QVERIFY(b.idle());
    b.workbench.document().set({}, "noise", 0.2);
    QVERIFY(b.workbench.recording().find("qcs-sgm")->stale);
    b.workbench.document().history().undo();
    QVERIFY(!b.workbench.recording().find("qcs-sgm")->stale);
    b.workbench.document().set("qcs-sgm", "levels", std::int64_t{7});
    QVERIFY(b.workbench.recording().find("qcs-sgm")->stale);
  }

  void anEditDuringARunIsSolvedAfterIt() {
    Bench b;
    QVERIFY(b.opened());
    b.workbench.setLive(true);
    b.engine->planned = 100;
    b.workbench.start();
    QVERIFY(QTest::qWaitFor([&] { return b.engine->steps > 5; }));
    b.workbench.document().set({}, "noise", 0.3);
    QVERIFY(b.idle());
    QVERIFY(QTest::qWaitFor([&] {
      const auto* solved = b.workbench.recording().find("message-passing");
      return solved && solved->run && !solved->stale;
    }));
    QVERIFY(b.workbench.recording().find("qcs-sgm")->stale);
    QCOMPARE(b.workbench.recording().find("message-passing")->experiment.settings.real("noise"),
             0.3);
  }

  void refusesWithTheEnginesMessageAndChangesNothing() {
    Bench b;
    const auto before = b.workbench.document().experiment();
    VERIFY_ERROR(ErrorKind::Usage, b.workbench.document().set({}, "noise", -1.0),
                 "noise is -1: it must be");
    QVERIFY(b.workbench.document().experiment() == before);
    QCOMPARE(b.workbench.document().history().count(), 0);
  }

  void errorsAreToldAndTheNextRunWorks() {
    Bench b;
    b.engine->planned = 2;
    QVERIFY(b.opened());
    QSignalSpy told(&b.workbench, &Workbench::problem);
    b.engine->afterMethod = [](int, const Cancellation&) {
      throw Error(ErrorKind::Resource, "Out of memory. Use fewer measurements.");
    };
    b.workbench.start();
    QVERIFY(QTest::qWaitFor([&] { return told.count() == 1; }));
    QCOMPARE(told[0][0].toString(), QStringLiteral("Out of memory. Use fewer measurements."));
    QVERIFY(b.idle());
    b.engine->afterMethod = nullptr;
    b.workbench.start();
    QVERIFY(b.idle());
    QVERIFY(b.workbench.recording().finished);
  }

  void aLostDeviceKeepsEverythingAndOffersTheCpu() {
    Bench b({"cpu", "cuda:0"});
    b.engine->planned = 2;
    QVERIFY(b.opened());
    QSignalSpy told(&b.workbench, &Workbench::deviceFailed);
    QSignalSpy problems(&b.workbench, &Workbench::problem);
    b.engine->afterMethod = [](int, const Cancellation&) {
      throw Error(ErrorKind::Resource, "The GPU is lost.");
    };
    b.workbench.start();
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told[0][0].toString(), QStringLiteral("The GPU is lost."));
    QCOMPARE(problems.count(), 0);
    QVERIFY(b.idle());
    QVERIFY(!b.workbench.recording().finished);
    QCOMPARE(b.workbench.recording().methods.front().steps.size(), std::size_t{2});
    b.workbench.document().set({}, "device", std::string("cpu"));
    b.workbench.start();  // which fails again: there is nothing left to offer
    QTRY_COMPARE(problems.count(), 1);
    QCOMPARE(told.count(), 1);
  }

  void anEngineThatCannotBeOpenedIsTold() {
    Workbench workbench([]() -> std::shared_ptr<Engine> {
      throw Error(ErrorKind::Resource, "The engine module is missing.");
    });
    QSignalSpy told(&workbench, &Workbench::problem);
    QVERIFY(told.wait());
    QCOMPARE(workbench.state(), Workbench::State::NoEngine);
  }

  void twoHundredRandomActions() {
    Bench b;
    QVERIFY(b.opened());
    b.workbench.setLive(true);
    std::mt19937 random(11);
    for (int i = 0; i < 200; ++i) {
      auto& w = b.workbench;
      switch (random() % 9) {
        case 0:
          w.start();
          break;
        case 1:
          w.stop();
          break;
        case 2:
          w.togglePause();
          break;
        case 3:
          w.step();
          break;
        case 4:
          w.document().set({}, "measurements", static_cast<std::int64_t>(1 + random() % 700));
          break;
        case 5:
          w.document().history().undo();
          break;
        case 6:
          w.document().history().redo();
          break;
        case 7:
          w.pin();
          break;
        default:
          w.setLive(random() % 2 == 0);
      }
      QTest::qWait(static_cast<int>(random() % 8));  // at no pace that a defect could rely on
    }
    b.workbench.unpinAll();
    b.workbench.stop();
    QVERIFY(b.idle());
    b.engine->planned = 3;
    b.workbench.start();
    QVERIFY(b.idle());
    QVERIFY(b.workbench.recording().finished);
  }

  void closingDuringARunEndsAtOnce() {
    auto b = std::make_unique<Bench>();
    b->engine->planned = 1000000;
    QVERIFY(b->opened());
    b->workbench.start();
    QVERIFY(QTest::qWaitFor([&] { return b->engine->steps > 3; }));
    b.reset();
  }
};

INKLING_TEST(WorkbenchTest);

}  // namespace

#include "workbench_test.moc"
