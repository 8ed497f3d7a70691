// Live mode under a hand that moves on: edits come while solves are under way.
#include "tests/ui/workbench_support.h"

#include <QEventLoop>
#include <QSignalSpy>
#include <QTimer>

#include <functional>

using namespace inkling;
using namespace std::chrono_literals;
using test::Bench;

namespace {

constexpr const char* live = "message-passing";

const MethodRecording* row(const Bench& b) {
  return b.workbench.recording().find(live);
}

std::int64_t solved(const MethodRecording& of) {
  return of.experiment.settings.integer("measurements");
}

/// Turns the slider to one value more every eight milliseconds, by a running event loop.
void drag(Document& document, int edits, const std::function<void()>& after = {}) {
  const int gesture = document.newGesture();
  int done = 0;
  QEventLoop loop;
  QTimer hand;
  hand.setTimerType(Qt::PreciseTimer);
  QObject::connect(&hand, &QTimer::timeout, &loop, [&] {
    document.set({}, "measurements", std::int64_t{201 + done}, gesture);
    if (after) after();
    if (++done == edits) loop.quit();
  });
  hand.start(8);
  loop.exec();
}

/// A bench in live mode whose first solve has been shown.
struct LiveBench : Bench {
  explicit LiveBench(const Patience& patience = {}) : Bench({"cpu"}, patience) {}
  bool ready() {
    if (!opened()) return false;
    workbench.setLive(true);
    if (!settled()) return false;
    // once an edit has been answered, nothing of the beginning is still to come
    auto e = workbench.document().experiment();
    e.settings.set("noise", 0.06);
    workbench.document().reset(e);
    return QTest::qWaitFor([&] { return row(*this)->experiment.settings.real("noise") == 0.06; },
                           20000) &&
           settled();
  }
  bool settled() {
    return QTest::qWaitFor([&] { return row(*this) && row(*this)->run && !row(*this)->stale; },
                           20000);
  }
};

class LiveTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aDragIsFollowed() {
    Patience patience;
    patience.slow = 1h;
    LiveBench b(patience);
    b.engine->solving = 100;
    QVERIFY(b.ready());
    std::shared_ptr<const Result> last;
    std::vector<std::int64_t> pictures;
    const auto look = [&] {
      const auto* shown = row(b);
      QVERIFY(shown && shown->run);  // the last picture stands until the next one
      QCOMPARE(shown->trajectory.frames().back().evaluation, shown->evaluations);
      if (shown->whole == last) return;
      last = shown->whole;
      pictures.push_back(solved(*shown));
    };
    look();
    pictures.clear();
    connect(&b.workbench, &Workbench::recordingChanged, this, look);
    const int before = b.engine->runs;
    drag(b.workbench.document(), 250);  // 125 a second for two seconds
    qInfo("%zu pictures of %d solves", pictures.size(), b.engine->runs - before);
    QVERIFY2(pictures.size() >= 16, qPrintable(QString::number(pictures.size())));
    QVERIFY(std::is_sorted(pictures.begin(), pictures.end()));
    QVERIFY(b.settled());
    QCOMPARE(solved(*row(b)), std::int64_t{450});
    QCOMPARE(b.workbench.document().history().count(), 1);  // one drag
    b.workbench.document().history().undo();
    QCOMPARE(b.workbench.document().experiment().settings.integer("measurements"),
             Experiment::defaults().settings.integer("measurements"));
  }

  void whatElseAnswersEditsIsNotLeftOut() {
    Patience patience;
    patience.passedOver = 100ms;
    LiveBench b(patience);
    b.engine->solving = 30;
    QVERIFY(b.ready());
    QSignalSpy inspected(&b.workbench, &Workbench::inspectionChanged),
        predicted(&b.workbench, &Workbench::predictionChanged);
    int during = 0;
    drag(b.workbench.document(), 125, [&] { during = inspected.count() + predicted.count(); });
    QVERIFY2(during >= 4, qPrintable(QString::number(during)));
  }

  void aLongSolveGivesWay() {
    Patience patience;
    patience.longest = 0ms;  // every solve is a long one
    LiveBench b(patience);
    QVERIFY(b.ready());
    b.engine->solving = 1'000'000;
    auto& document = b.workbench.document();
    const int before = b.engine->runs, steps = b.engine->steps;
    document.set({}, "noise", 0.2);
    QTRY_VERIFY(b.engine->steps > steps);
    QCOMPARE(b.engine->runs.load(), before + 1);
    b.engine->solving = 5;
    document.set({}, "noise", 0.3);
    QVERIFY(b.settled());
    QVERIFY2(b.engine->runs <= before + 3, qPrintable(QString::number(b.engine->runs - before)));
    QCOMPARE(row(b)->experiment.settings.real("noise"), 0.3);
  }

  void onlyALongSolveGivesWay() {
    Patience patience;
    patience.longest = patience.slow = 1h;
    LiveBench b(patience);
    QVERIFY(b.ready());
    b.engine->holding = true;
    const auto last = row(b)->whole;
    const int before = b.engine->runs;
    drag(b.workbench.document(), 20);
    QTRY_COMPARE(b.engine->runs.load(), before + 1);
    QCOMPARE(row(b)->whole, last);
    std::vector<std::int64_t> seen;
    connect(&b.workbench, &Workbench::recordingChanged, this, [&] {
      const auto m = solved(*row(b));
      if (row(b)->whole != last && (seen.empty() || seen.back() != m)) seen.push_back(m);
    });
    b.engine->holding = false;
    QVERIFY(b.settled());
    QVERIFY(!seen.empty() && seen.size() <= 3);  // the one under way, one that waited, the newest
    QCOMPARE(seen.back(), std::int64_t{220});
    QVERIFY2(b.engine->runs <= before + 3, qPrintable(QString::number(b.engine->runs - before)));
  }

  void aSlowSolveSaysHowFarItIs() {
    Patience patience;
    patience.slow = 0ms;
    LiveBench b(patience);
    QVERIFY(b.ready());
    QTRY_VERIFY(!b.workbench.solvingSlowly());
    QSignalSpy told(&b.workbench, &Workbench::progressed);
    b.engine->holding = true;
    b.workbench.document().set({}, "noise", 0.2);
    QTRY_VERIFY(b.workbench.solvingSlowly());
    QTRY_VERIFY(told.count() > 0);
    QTRY_VERIFY(!row(b)->run && !row(b)->trajectory.frames().empty());  // what has come of it
    QVERIFY(!row(b)->stale);
    QCOMPARE(b.workbench.state(), Workbench::State::Idle);
    b.engine->holding = false;
    QVERIFY(b.settled());
    QTRY_VERIFY(!b.workbench.solvingSlowly());
  }

  void whatWasMeasuredDoesNotWaitForALongSolve() {
    Patience patience;
    patience.slow = 0ms;
    LiveBench b(patience);
    QVERIFY(b.ready());
    b.engine->holding = true;
    auto& document = b.workbench.document();
    document.set({}, "measurements", std::int64_t{150});
    QTRY_VERIFY(b.workbench.solvingSlowly());
    const auto measured = [&] { return b.workbench.recording().inspection->lower.size(); };
    for (const std::int64_t m : {160, 170}) {  // each while the last solve stands still
      document.set({}, "measurements", m);
      QTRY_COMPARE(measured(), static_cast<std::size_t>(m));
      QTRY_VERIFY(b.workbench.solvingSlowly());
    }
    b.engine->holding = false;
    QVERIFY(b.settled());
    QCOMPARE(solved(*row(b)), std::int64_t{170});
  }

  void aLongSolveIsStopped() {
    Patience patience;
    patience.slow = 0ms;
    LiveBench b(patience);
    QVERIFY(b.ready());
    b.engine->holding = true;
    b.workbench.document().set({}, "noise", 0.2);
    QTRY_VERIFY(b.workbench.solvingSlowly());
    b.workbench.stop();
    QTRY_VERIFY(!b.workbench.solvingSlowly());
    QVERIFY(!row(b)->run || row(b)->stale);
    b.engine->holding = false;
    b.workbench.document().set({}, "noise", 0.3);
    QVERIFY(b.settled());
  }

  void aQuickSolveSaysNothing() {
    Patience patience;
    patience.slow = 1h;
    LiveBench b(patience);
    QVERIFY(b.ready());
    QSignalSpy told(&b.workbench, &Workbench::progressed);
    b.workbench.document().set({}, "noise", 0.2);
    QVERIFY(b.settled());
    QCOMPARE(told.count(), 0);
  }

  void theFirstPictureIsShownAsItComes() {
    LiveBench b;
    b.engine->holding = true;
    QVERIFY(b.opened());
    b.workbench.setLive(true);
    QTRY_VERIFY(row(b) && !row(b)->trajectory.frames().empty());
    QVERIFY(!row(b)->run);
    b.engine->holding = false;
    QVERIFY(b.settled());
  }

  void aRunTakesALiveSolvesPlace() {
    Patience patience;
    patience.longest = 1h;
    LiveBench b(patience);
    b.engine->planned = 3;
    QVERIFY(b.ready());
    b.engine->holding = true;
    b.workbench.document().set({}, "noise", 0.2);
    const int before = b.engine->runs;
    QTRY_COMPARE(b.engine->runs.load(), before + 1);
    b.workbench.start();
    QVERIFY(b.idle());
    QVERIFY(b.workbench.recording().finished);
    QVERIFY(!b.workbench.recording().find("qcs-sgm")->stale);
    b.engine->holding = false;
  }
};

INKLING_TEST(LiveTest);

}  // namespace

#include "live_test.moc"
