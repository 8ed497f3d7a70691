#include "ui/session/job_queue.h"

#include "tests/test.h"

#include <atomic>
#include <thread>

using namespace inkling;
using namespace std::chrono_literals;

namespace {

constexpr auto kinds = {JobKind::Run, JobKind::Draw, JobKind::Predict, JobKind::Inspect,
                        JobKind::Live};

/// Until a clock has moved on that far.
void pass(std::chrono::milliseconds time) {
  const auto until = std::chrono::steady_clock::now() + time;
  while (std::chrono::steady_clock::now() < until)
    std::this_thread::yield();
}

class JobQueueTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theMostUrgentIsNextAndTheNewestOfItsKind() {
    JobQueue queue({});
    for (int i = 0; i < 3; ++i)
      for (const auto kind : kinds) {
        if (kind == JobKind::Live) continue;  // a run takes its place
        queue.post(kind, {});
      }
    const auto live = queue.post(JobKind::Live, {});
    QCOMPARE(queue.next()->id, live);
    QCOMPARE(queue.next()->id, JobId{12});
    QCOMPARE(queue.next()->id, JobId{11});
    QCOMPARE(queue.next()->id, JobId{10});
    QCOMPARE(queue.next()->id, JobId{9});
    QVERIFY(queue.busy());
    queue.close();
    QVERIFY(!queue.next());
    QVERIFY(!queue.busy());
  }

  void aShortSolveEnds() {
    JobQueue queue({});
    queue.post(JobKind::Live, {});
    const auto running = *queue.next();
    queue.post(JobKind::Live, {});
    const auto newest = queue.post(JobKind::Live, {});
    queue.advanced(running);
    QVERIFY(!running.cancellation.cancelled());
    QVERIFY(queue.has(JobKind::Live));
    QCOMPARE(queue.running(JobKind::Live)->first, running.id);
    QCOMPARE(queue.next()->id, newest);
  }

  void oneThatHadItsTimeGivesWay() {
    Patience patience;
    patience.longest = 0ms;
    JobQueue queue(patience);
    queue.post(JobKind::Live, {});
    const auto running = *queue.next();
    queue.advanced(running);
    QVERIFY(!running.cancellation.cancelled());  // to nobody
    pass(1ms);
    queue.post(JobKind::Live, {});
    QVERIFY(running.cancellation.cancelled());
  }

  void oneThatOutlastsItsTimeGivesWayWhileItRuns() {
    Patience patience;
    patience.longest = 20ms;
    JobQueue queue(patience);
    queue.post(JobKind::Live, {});
    const auto running = *queue.next();
    queue.post(JobKind::Live, {});
    pass(21ms);
    queue.advanced(running);
    QVERIFY(running.cancellation.cancelled());
  }

  void aForecastCondemnsOnlyWithTheLastOnesTime() {
    Patience patience;
    patience.longest = 10s;
    JobQueue queue(patience);
    const auto afterTwo = [&](int evaluations) {
      const auto running = *queue.next();
      queue.advanced(running, 1, evaluations);
      pass(1ms);
      queue.advanced(running, 2, evaluations);
      queue.post(JobKind::Live, {});
      return running.cancellation.cancelled();
    };
    queue.post(JobKind::Live, {});
    QVERIFY(!afterTwo(100'000'000));  // there was none before
    QVERIFY(!afterTwo(100'000'000));  // that took a millisecond
  }

  void aLongOneIsForeseen() {
    Patience patience;
    patience.longest = 50ms;
    JobQueue queue(patience);
    queue.post(JobKind::Live, {});
    queue.next();
    pass(51ms);
    queue.post(JobKind::Inspect, {});
    queue.next();  // by which the solve has ended
    queue.post(JobKind::Live, {});
    const auto running = *queue.next();
    queue.post(JobKind::Live, {});
    queue.advanced(running, 1, 1'000'000);
    pass(1ms);
    queue.advanced(running, 2, 1'000'000);
    QVERIFY(running.cancellation.cancelled());
  }

  void otherAnswersGiveWayAtOnce() {
    JobQueue queue({});
    for (const auto kind : kinds) {
      if (kind == JobKind::Live) continue;
      queue.post(kind, {});
      const auto running = *queue.next();
      queue.post(kind, {});
      QVERIFY(running.cancellation.cancelled());
      queue.next();
    }
  }

  void whatWasPassedOverHasItsTurn() {
    Patience patience;
    patience.passedOver = 5ms;
    patience.turn = 1h;
    JobQueue queue(patience);
    queue.post(JobKind::Inspect, {});
    pass(6ms);
    queue.post(JobKind::Live, {});
    const auto newest = queue.post(JobKind::Inspect, {});  // in the place of the first
    const auto running = *queue.next();
    QCOMPARE(running.id, newest);
    queue.post(JobKind::Inspect, {});
    QVERIFY(!running.cancellation.cancelled());
  }

  void aTurnEnds() {
    Patience patience;
    patience.passedOver = patience.turn = 0ms;
    JobQueue queue(patience);
    queue.post(JobKind::Predict, {});
    const auto running = *queue.next();
    pass(1ms);
    queue.post(JobKind::Predict, {});
    QVERIFY(running.cancellation.cancelled());
  }

  void stoppedRunsAreNamed() {
    JobQueue queue({});
    queue.post(JobKind::Run, {});
    const auto running = *queue.next();
    const auto waiting = queue.post(JobKind::Run, {});
    queue.post(JobKind::Inspect, {});
    QCOMPARE(queue.stop(JobKind::Run), std::vector<JobId>{waiting});
    QVERIFY(running.cancellation.cancelled());
    QCOMPARE(queue.next()->kind, JobKind::Inspect);
  }

  void manyPostWhileOneWorks() {
    JobQueue queue({});
    std::atomic<int> done = 0;
    std::atomic<JobId> last = 0;
    std::thread worker([&] {
      while (const auto job = queue.next()) {
        queue.advanced(*job, 1, 2);
        queue.advanced(*job, 2, 2);
        job->cancellation.cancelled();
        if (job->kind == JobKind::Live) last = job->id;
        ++done;
      }
    });
    std::vector<std::thread> hands;
    hands.reserve(3);
    for (int i = 0; i < 3; ++i)
      hands.emplace_back([&] {
        for (int k = 0; k < 300; ++k)
          for (const auto kind : {JobKind::Live, JobKind::Inspect, JobKind::Predict})
            queue.post(kind, {});
      });
    for (auto& hand : hands)
      hand.join();
    const auto newest = queue.post(JobKind::Live, {});
    while (queue.busy())
      std::this_thread::yield();
    QCOMPARE(last.load(), newest);
    QVERIFY(done >= 1);
    queue.close();
    worker.join();
  }
};

INKLING_TEST(JobQueueTest);

}  // namespace

#include "job_queue_test.moc"
