// What the tests of ui/ see of Background and ThreadTask through whole windows only.
#include "ui/session/background.h"

#include "tests/test.h"
#include "ui/export/export_task.h"

#include <chrono>
#include <numeric>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace inkling;

namespace {

std::vector<int> numbers(int count) {
  std::vector<int> made(static_cast<std::size_t>(count));
  std::iota(made.begin(), made.end(), 0);
  return made;
}

class BackgroundTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void resultsComeBack() {
    Background background;
    std::vector<std::vector<int>> results;
    int failures = 0;
    for (int i = 0; i < 50; ++i)
      background.run([input = numbers(i)] { return input; },
                     [&](const std::vector<int>& made) { results.push_back(made); },
                     [&](const QString&) { ++failures; });
    background.run([]() -> int { throw std::runtime_error("broken"); }, [](int) {},
                   [&](const QString& why) { failures += why == QLatin1String("broken"); });
    QTRY_COMPARE(results.size(), std::size_t{50});
    QTRY_COMPARE(failures, 1);
    for (const auto& made : results)
      QCOMPARE(made, numbers(static_cast<int>(made.size())));
  }

  void whatOutlivesItsOwnerHandsNothingOver() {
    int handed = 0;
    for (int i = 0; i < 20; ++i) {
      Background background;
      background.run(
          [i] {
            std::this_thread::sleep_for(std::chrono::milliseconds(i % 3));
            return numbers(100);
          },
          [&](const std::vector<int>&) { ++handed; }, [&](const QString&) { ++handed; });
    }
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(handed, 0);
  }

  void anExportReportsAndEnds() {
    std::vector<int> written;
    ThreadTask task(QStringLiteral("file"),
                    [&](const Cancellation&, const ThreadTask::Report& report) {
                      for (int i = 1; i <= 100; ++i) {
                        written.push_back(i);
                        report(i, 100);
                      }
                    });
    bool ended = false;  // no QSignalSpy: it would take the signal on the task's thread
    int last = 0;
    connect(&task, &ExportTask::finished, this, [&] { ended = true; });
    connect(&task, &ExportTask::progressed, this, [&](int done, int) { last = done; });
    task.start();
    QTRY_VERIFY(ended);
    QCOMPARE(last, 100);
    QCOMPARE(written.size(), std::size_t{100});
  }

  void aStoppedExportSaysSo() {
    ThreadTask task(QStringLiteral("file"),
                    [](const Cancellation& cancellation, const ThreadTask::Report&) {
                      for (;;)
                        cancellation.check();
                    });
    bool ended = false;
    connect(&task, &ExportTask::cancelled, this, [&] { ended = true; });
    task.start();
    task.cancel();
    QTRY_VERIFY(ended);
  }
};

INKLING_TEST(BackgroundTest);

}  // namespace

#include "background_test.moc"
