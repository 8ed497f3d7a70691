// The one queue of what cannot be interrupted: who waits, who leaves, who comes back.
#include "engine/sensing/background_job.h"

#include "tests/test.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

#include <atomic>
#include <cstdlib>
#include <thread>
#include <vector>

using namespace inkling;

namespace {

using Flag = std::shared_ptr<std::atomic<bool>>;

Flag flag() {
  return std::make_shared<std::atomic<bool>>(false);
}

void waitFor(const Flag& raised) {
  while (!*raised)
    std::this_thread::yield();
}

/// Works until it is told to stop.
[[noreturn]] void workOn(BackgroundJobBase& self) {
  while (true) {
    self.stopIfAbandoned();
    std::this_thread::yield();
  }
}

Cancellation cancelled() {
  Cancellation made;
  made.cancel();
  return made;
}

constexpr const char* childsFile = "INKLING_TEST_JOB_FILE";
std::atomic<bool> leaving = false;

/// Leaves while its job writes that file, or while it computes where the name is "".
[[noreturn]] void leaveWithAJob() {
  const auto file = qEnvironmentVariable(childsFile);
  std::atexit([] { std::_Exit(7); });  // after what the job has to do with it
  const auto entered = flag();
  const auto job = BackgroundJob<int>::start(
      [=](auto&) {
        *entered = true;
        while (file.isEmpty())
          std::this_thread::yield();
        return 1;
      },
      [=](int) {
        while (!leaving)
          std::this_thread::yield();
        QFile(file).open(QIODevice::WriteOnly);
      });
  waitFor(entered);
  if (!file.isEmpty()) job->wait({}, {});
  std::atexit([] { leaving = true; });
  std::exit(8);
}

/// The tests start their own program again as the process that leaves: there, this comes first.
[[maybe_unused]] const bool isChild = [] {
  if (!std::getenv(childsFile)) return false;
  auto& tests = test::registry();
  tests.insert(tests.begin(), []() -> std::unique_ptr<QObject> { leaveWithAJob(); });
  return true;
}();

class BackgroundJobTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void reportsAndCancels() {
    const auto gate = flag();
    const auto job = BackgroundJob<int>::start([gate](auto& self) {
      self.enter("Waiting", 1e9);
      waitFor(gate);
      return 42;
    });
    const Cancellation cancellation;
    int reports = 0;
    const auto progress = [&](const Progress& now) {
      QCOMPARE(now.stage, std::string("Waiting"));
      QCOMPARE(now.total, 1e9);
      QVERIFY(now.remainingSeconds > 0);
      if (++reports == 2) cancellation.cancel();
    };
    VERIFY_ERROR(ErrorKind::Cancelled, job->wait(progress, cancellation), "Stopped");
    QCOMPARE(reports, 2);
    *gate = true;
    QCOMPARE(job->wait({}, {}), 42);
  }

  void passesErrorsOn() {
    const auto job = BackgroundJob<int>::start(
        [](auto&) -> int { throw Error(ErrorKind::Resource, "No room."); });
    VERIFY_ERROR(ErrorKind::Resource, job->wait({}, {}), "No room.");
    QVERIFY(job->failed());
    VERIFY_ERROR(ErrorKind::Resource, job->wait({}, {}), "No room.");
  }

  void whatNobodyWaitsForStopsAndStartsAgain() {
    const auto stopped = flag();
    const auto begun = std::make_shared<std::atomic<int>>(0);
    const auto job = BackgroundJob<int>::start([=](auto& self) {
      if (++*begun > 1) return 42;
      try {
        workOn(self);
      } catch (const Error&) {
        *stopped = true;
        throw;
      }
    });
    while (*begun == 0)
      std::this_thread::yield();
    VERIFY_ERROR(ErrorKind::Cancelled, job->wait({}, cancelled()), "Stopped");
    waitFor(stopped);
    QVERIFY(!job->failed());
    QCOMPARE(job->wait({}, {}), 42);
    QCOMPARE(begun->load(), 2);
  }

  // Somebody else's stop is on its way through the work when the second waiter comes.
  void whoJoinsAStoppingJobHasItStartedAgain() {
    const auto stopping = flag(), gate = flag();
    const auto begun = std::make_shared<std::atomic<int>>(0);
    const auto job = BackgroundJob<int>::start([=](auto& self) {
      self.enter("Working");
      if (++*begun > 1) return 42;
      try {
        workOn(self);
      } catch (const Error&) {
        *stopping = true;
        waitFor(gate);
        throw;
      }
    });
    while (*begun == 0)
      std::this_thread::yield();
    VERIFY_ERROR(ErrorKind::Cancelled, job->wait({}, cancelled()), "Stopped");
    waitFor(stopping);
    QCOMPARE(job->wait([&](const Progress&) { *gate = true; }, {}), 42);  // has joined by then
    QCOMPARE(begun->load(), 2);
  }

  void oneRunsAtATime() {
    const auto running = std::make_shared<std::atomic<int>>(0);
    const auto together = flag();
    std::vector<std::shared_ptr<BackgroundJob<int>>> jobs;
    for (int i = 0; i < 20; ++i)
      jobs.push_back(BackgroundJob<int>::start([=](auto& self) {
        if (++*running > 1) *together = true;
        for (int k = 0; k < 100; ++k)
          self.stopIfAbandoned();
        --*running;
        return i;
      }));
    std::vector<std::thread> waiters;
    std::atomic<int> right = 0;
    for (int i = 0; i < 20; ++i)
      waiters.emplace_back([&, i] {
        if (jobs[static_cast<std::size_t>(i)]->wait({}, {}) == i) ++right;
      });
    for (auto& waiter : waiters)
      waiter.join();
    QCOMPARE(right.load(), 20);
    QVERIFY(!*together);
  }

  void whatIsAbandonedBeforeItBeginsNeverDoes() {
    const auto gate = flag(), begun = flag();
    const auto first = BackgroundJob<int>::start([gate](auto&) {
      waitFor(gate);
      return 1;
    });
    const auto second = BackgroundJob<int>::start([begun](auto&) {
      *begun = true;
      return 2;
    });
    VERIFY_ERROR(ErrorKind::Cancelled, second->wait({}, cancelled()), "Stopped");
    const auto third = BackgroundJob<int>::start([](auto&) { return 3; });
    *gate = true;
    QCOMPARE(third->wait({}, {}), 3);
    QVERIFY(!*begun);
    QCOMPARE(second->wait({}, {}), 2);  // who comes back has it after all
  }

  void whoWaitsIsToldForWhat() {
    const auto gate = flag(), entered = flag();
    const auto first = BackgroundJob<int>::start([=](auto& self) {
      self.enter("Eigendecomposition", 1e9);
      *entered = true;
      waitFor(gate);
      return 1;
    });
    waitFor(entered);
    const auto second = BackgroundJob<int>::start([](auto&) { return 2; });
    std::string stage;
    const auto progress = [&](const Progress& now) {
      if (stage.empty()) stage = now.stage;
      *gate = true;
    };
    QCOMPARE(second->wait(progress, {}), 2);
    QCOMPARE(stage, std::string("Waiting for: Eigendecomposition"));
  }

  void whatFollowsComesAfterTheWaiters() {
    const auto told = flag(), written = flag();
    const auto job = BackgroundJob<int>::start([](auto&) { return 42; },
                                               [=](int result) {
                                                 waitFor(told);
                                                 *written = result == 42;
                                               });
    const auto next = BackgroundJob<bool>::start([written](auto&) { return written->load(); });
    QCOMPARE(job->wait({}, {}), 42);
    *told = true;
    QVERIFY(next->wait({}, {}));  // and before the next job
  }

  void whatFollowsMayFail() {
    const auto job = BackgroundJob<int>::start(
        [](auto&) { return 42; }, [](int) { throw Error(ErrorKind::Output, "The disk is full."); });
    QCOMPARE(job->wait({}, {}), 42);
    QCOMPARE(BackgroundJob<int>::start([](auto&) { return 1; })->wait({}, {}), 1);
    QVERIFY(!job->failed());
  }

  void exitWaitsForWhatIsWrittenAndForNoComputation_data() {
    QTest::addColumn<bool>("writes");
    QTest::addColumn<int>("code");
    QTest::newRow("writing") << true << 7;
    QTest::newRow("computing") << false << 8;
  }
  void exitWaitsForWhatIsWrittenAndForNoComputation() {
    QFETCH(bool, writes);
    QFETCH(int, code);
    const QTemporaryDir folder;
    const auto file = writes ? folder.filePath(QStringLiteral("cache")) : QString();
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(childsFile), file);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
    QVERIFY(child.waitForFinished(120'000));
    QCOMPARE(child.exitStatus(), QProcess::NormalExit);
    QCOMPARE(child.exitCode(), code);
    QCOMPARE(QFile::exists(file), writes);
  }

  void aWaiterWhoseReportThrowsLeaves() {
    const auto job = BackgroundJob<int>::start([](auto& self) -> int {
      self.enter("Working");
      workOn(self);
    });
    VERIFY_ERROR(ErrorKind::Input,
                 job->wait([](const Progress&) { throw Error(ErrorKind::Input, "No."); }, {}),
                 "No.");
    QCOMPARE(BackgroundJob<int>::start([](auto&) { return 1; })->wait({}, {}), 1);  // it stopped
  }

  void manyComeAndGo() {
    const auto job = BackgroundJob<int>::start([](auto& self) {
      for (int i = 0; i < 2000; ++i)
        self.stopIfAbandoned();
      return 42;
    });
    std::atomic<int> right = 0, left = 0;
    std::vector<std::thread> waiters;
    for (int i = 0; i < 8; ++i)
      waiters.emplace_back([&, i] {
        for (int k = 0; k < 50; ++k)
          try {
            right += job->wait({}, (i + k) % 2 == 0 ? cancelled() : Cancellation()) == 42;
          } catch (const Error&) {
            ++left;
          }
      });
    for (auto& waiter : waiters)
      waiter.join();
    QVERIFY(right >= 8 * 25);  // nobody was told of another's stop
    QCOMPARE(right + left, 8 * 50);
    QCOMPARE(job->wait({}, {}), 42);
  }
};

INKLING_TEST(BackgroundJobTest);

}  // namespace

#include "background_job_test.moc"
