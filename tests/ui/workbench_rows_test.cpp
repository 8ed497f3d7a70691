#include "tests/ui/workbench_support.h"

#include <QSignalSpy>

using namespace inkling;
using test::Bench;

namespace {

class WorkbenchRowsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theQuickMethodRunsFirstAndIsSeenAtOnce() {
    Bench b;
    b.engine->planned = 2;
    QVERIFY(b.opened());
    b.workbench.document().setMethods({"qcs-sgm", "message-passing"});
    std::atomic<bool> goOn = false;
    b.engine->afterMethod = [&](int finished, const Cancellation&) {
      while (finished == 1 && !goOn)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    };
    b.workbench.start();
    const auto& rows = b.workbench.recording().methods;
    QTRY_VERIFY(rows.size() == 2 && rows[1].run);
    QCOMPARE(rows[1].method, std::string("message-passing"));
    QVERIFY(!rows[0].run);
    QCOMPARE(b.workbench.state(), Workbench::State::Running);
    goOn = true;
    QVERIFY(b.idle());
    QVERIFY(rows[0].run && rows[1].run);
    QVERIFY(rows[0].whole->experiment == b.workbench.document().experiment());
    QCOMPARE(rows[0].whole->runs.front().method, std::string("qcs-sgm"));
    QVERIFY(!rows[0].stale && !rows[1].stale);
  }

  void progressIsOfAllMethods() {
    Bench b;
    b.engine->planned = 2;
    QVERIFY(b.opened());
    b.workbench.document().setMethods({"qcs-sgm", "qcs-sgm+"});
    QSignalSpy told(&b.workbench, &Workbench::progressed);
    b.workbench.start();
    QVERIFY(b.idle());
    QCOMPARE(told.count(), 2);  // the engine says 0 of 2 in 12 s, then 1 of 2
    const auto first = told[0][0].value<Progress>(), second = told[1][0].value<Progress>();
    QCOMPARE(first.done, 0.0);
    QCOMPARE(first.total, 4.0);
    QCOMPARE(first.remainingSeconds, 24.0);
    QCOMPARE(second.done, 3.0);
    QCOMPARE(second.total, 4.0);
    QCOMPARE(second.remainingSeconds, 12.0);
  }

  void anyOfSeveralImagesIsShown() {
    Bench b;
    b.engine->planned = 2;
    QVERIFY(b.opened());
    b.workbench.document().setImages(
        {EmbeddedSource{"first", test::mockImage(0)}, EmbeddedSource{"second", test::mockImage(1)}},
        QStringLiteral("two"));
    b.workbench.start();
    QVERIFY(b.idle());
    const auto& recording = b.workbench.recording();
    QCOMPARE(imageCount(recording), 2);
    QCOMPARE(recording.image->name, std::string("first"));
    b.workbench.showImage(1);
    QCOMPARE(recording.image->name, std::string("second"));
    QCOMPARE(recording.methods[0].run->image, 1);
    // its course was recorded while the other one was shown
    QCOMPARE(recording.methods[0].steps.size(), std::size_t{2});
    QVERIFY(recording.methods[0].trajectory.frames().back().denoised == test::mockImage(102));
    b.workbench.showImage(2);
    QCOMPARE(recording.shown, 1);
    b.workbench.start();
    QVERIFY(b.idle());
    QCOMPARE(recording.methods[0].run->image, 1);
    b.workbench.showImage(0);
    QCOMPARE(recording.methods[0].steps.size(), std::size_t{2});
    QVERIFY(recording.methods[0].trajectory.frames().back().denoised == test::mockImage(2));
    b.workbench.showImage(1);
    QCOMPARE(recording.methods[0].steps.size(), std::size_t{2});
    b.workbench.document().setImages({EmbeddedSource{"other", test::mockImage(2)}},
                                     QStringLiteral("one"));
    b.workbench.start();
    QVERIFY(b.idle());
    QCOMPARE(recording.shown, 0);
    QCOMPARE(recording.image->name, std::string("other"));
  }

  void liveSolvesKeepEveryImagesCourse() {
    Bench b;
    QVERIFY(b.opened());
    b.workbench.document().setImages(
        {EmbeddedSource{"first", test::mockImage(0)}, EmbeddedSource{"second", test::mockImage(1)}},
        QStringLiteral("two"));
    b.workbench.setLive(true);
    const auto& recording = b.workbench.recording();
    QTRY_VERIFY(recording.find("message-passing") && recording.find("message-passing")->run);
    QCOMPARE(recording.find("message-passing")->trajectory.frames().size(), std::size_t{5});
    b.workbench.showImage(1);
    const auto& frames = recording.find("message-passing")->trajectory.frames();
    QCOMPARE(frames.size(), std::size_t{5});
    QVERIFY(frames.back().denoised == test::mockImage(105));
  }

  void manyImagesShareTheBudget() {
    Bench b;
    b.engine->planned = 40;
    QVERIFY(b.opened());
    const auto bytes = 2 * sizeof(float) * test::mockImage(0).pixels.size();
    b.workbench.setTrajectoryBudget(16 * bytes);
    std::vector<ImageSource> images;
    for (int i = 0; i < 6; ++i)
      images.emplace_back(EmbeddedSource{std::to_string(i), test::mockImage(i)});
    b.workbench.document().setImages(images, QStringLiteral("six"));
    b.workbench.start();
    QVERIFY(b.idle());
    const auto& method = b.workbench.recording().methods[0];
    for (int i = 0; i < 6; ++i) {
      const auto on = courseOn(b.workbench.recording(), method, i);
      QCOMPARE(on.trajectory.frames().size() > 1, i < 4);  // the others have no room
      QVERIFY(on.trajectory.bytes() <= 3 * bytes);
      QVERIFY(!on.steps.empty() && on.run);
    }
  }

  void rowsFollowTheChosenMethods() {
    Bench b;
    b.engine->planned = 2;
    QVERIFY(b.opened());
    b.workbench.document().setMethods({"qcs-sgm", "qcs-sgm+"});
    b.workbench.start();
    QVERIFY(b.idle());
    const auto& recording = b.workbench.recording();
    b.workbench.document().setMethods({"qcs-sgm+", "jalal"});
    QVERIFY(!recording.find("qcs-sgm")->chosen);
    QVERIFY(recording.find("qcs-sgm+")->chosen);
    QVERIFY(recording.find("jalal")->chosen && !recording.find("jalal")->run);
    QCOMPARE(recording.methods.front().method, std::string("qcs-sgm+"));
    b.workbench.document().history().undo();
    QVERIFY(recording.find("qcs-sgm")->chosen && recording.find("qcs-sgm")->run);
  }

  void aStoppedMethodSaysSo() {
    Bench b;
    b.engine->planned = 100000;
    QVERIFY(b.opened());
    b.workbench.start();
    QTRY_VERIFY(!b.workbench.recording().methods.front().steps.empty());
    b.workbench.stop();
    QVERIFY(b.idle());
    QVERIFY(b.workbench.recording().methods.front().stopped);
    b.engine->planned = 2;
    b.workbench.start();
    QVERIFY(b.idle());
    QVERIFY(!b.workbench.recording().methods.front().stopped);
  }
};

INKLING_TEST(WorkbenchRowsTest);

}  // namespace

#include "workbench_rows_test.moc"
