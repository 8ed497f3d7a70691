// Several methods in turns: they come on side by side, and find what each finds alone.
#include "engine/studies/torch_engine.h"
#include "tests/studies/support.h"
#include "tests/test.h"

#include <chrono>
#include <map>
#include <set>
#include <thread>

using namespace inkling;

namespace {

constexpr std::chrono::milliseconds atEveryStep{0};

Experiment threeMethods() {
  auto e = small({"qcs-sgm", "qcs-sgm+", "message-passing"});
  e.settings.set("samples", std::int64_t{3});
  e.settings.set("threads", std::int64_t{2});
  e.settings.set("matrix", std::string("correlated"));  // which message passing calibrates for
  return e;
}

Result runWith(const Experiment& e, std::optional<std::chrono::milliseconds> turn,
               RunObserver& observer, const Cancellation& cancellation = Cancellation()) {
  TorchEngine engine;
  RunOptions options;
  options.trace = true;
  options.turn = turn;
  return engine.run(e, options, observer, cancellation);
}

bool same(double a, double b) {
  return a == b || (std::isnan(a) && std::isnan(b));
}

bool same(const Metrics& a, const Metrics& b) {
  return same(a.psnr, b.psnr) && same(a.ssim, b.ssim) && same(a.consistency, b.consistency);
}

void compare(const Run& a, const Run& b) {
  QCOMPARE(a.method, b.method);
  QCOMPARE(a.image, b.image);
  QVERIFY(a.samples == b.samples);
  QVERIFY(a.estimate == b.estimate);
  QVERIFY(a.mean == b.mean && a.deviation == b.deviation);
  QVERIFY(same(a.metrics, b.metrics) && same(a.meanMetrics, b.meanMetrics));
  QVERIFY(same(a.predictedError, b.predictedError));
  QCOMPARE(a.evaluations, b.evaluations);
  QCOMPARE(a.trace.size(), b.trace.size());
  for (std::size_t i = 0; i < a.trace.size(); ++i) {
    QCOMPARE(a.trace[i].evaluations, b.trace[i].evaluations);
    QVERIFY(same(a.trace[i].denoisedPsnr, b.trace[i].denoisedPsnr));
    QVERIFY(same(a.trace[i].likelihoodNorm, b.trace[i].likelihoodNorm));
  }
}

class SideBySideTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void theyFindWhatEachFindsAlone() {
    const auto e = threeMethods();
    std::vector<std::string> order;
    Watcher watcher, nobody;
    watcher.look = [&](const StepView& view) { order.push_back(view.method); };
    const auto together = runWith(e, atEveryStep, watcher);
    const auto apart = runWith(e, std::nullopt, nobody);
    QVERIFY(together.complete);
    QCOMPARE(together.runs.size(), std::size_t{6});
    for (std::size_t i = 0; i < together.runs.size(); ++i)
      compare(together.runs[i], apart.runs[i]);
    // one step of each, as long as all have some left
    for (std::size_t i = 0; i < 9; ++i)
      QCOMPARE(order[i], e.methods[i % 3].id);
    QCOMPARE(std::set(order.end() - 2, order.end()),
             (std::set<std::string>{"qcs-sgm", "qcs-sgm+"}));
  }

  /// Of a method the time that it was at work, not that of the others' turns.
  void secondsAreEachMethodsOwn() {
    const auto began = std::chrono::steady_clock::now();
    Watcher nobody;
    const auto result = runWith(threeMethods(), atEveryStep, nobody);
    const std::chrono::duration<double> whole = std::chrono::steady_clock::now() - began;
    double sum = 0;
    for (const auto& run : result.runs) {
      QVERIFY(run.seconds > 0);
      sum += run.seconds;
    }
    QVERIFY2(sum <= whole.count(),
             qPrintable(QStringLiteral("%1 of %2").arg(sum).arg(whole.count())));
  }

  void stepsSayWhichImagesTheyAreOf() {
    std::map<std::string, std::set<int>> images;
    Watcher watcher;
    watcher.look = [&](const StepView& view) {
      QCOMPARE(view.imageCount, 2);
      for (const int image : view.images) {
        images[view.method].insert(image);
        QVERIFY(!view.iterate(image).pixels.empty());
      }
      for (int image = 0; image < 2; ++image)
        QCOMPARE(view.iterate(image).pixels.empty(),
                 std::count(view.images.begin(), view.images.end(), image) == 0);
    };
    runWith(threeMethods(), atEveryStep, watcher);
    for (const auto& method : threeMethods().methods)
      QCOMPARE(images[method.id], (std::set<int>{0, 1}));
  }

  /// A pause holds the observer in a method's step, whichever's turn it is.
  void aPauseHoldsAllOfThem() {
    const auto e = threeMethods();
    Watcher watcher, nobody;
    int held = 0;
    double waited = 0;
    watcher.look = [&](const StepView&) {
      const int at = watcher.steps;
      if (at % 7 != 3) return;
      const auto began = std::chrono::steady_clock::now();
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      waited += std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
      QCOMPARE(watcher.steps, at);  // no other method has come on
      ++held;
    };
    const auto began = std::chrono::steady_clock::now();
    const auto paused = runWith(e, std::chrono::milliseconds(5), watcher);
    const std::chrono::duration<double> whole = std::chrono::steady_clock::now() - began;
    QVERIFY(held >= 3);
    const auto alone = runWith(e, std::nullopt, nobody);
    QCOMPARE(paused.runs.size(), alone.runs.size());
    std::map<std::string, double> seconds;
    for (std::size_t i = 0; i < paused.runs.size(); ++i) {
      compare(paused.runs[i], alone.runs[i]);
      seconds[paused.runs[i].method] += paused.runs[i].seconds;
    }
    double sum = 0;
    for (const auto& [method, own] : seconds)
      sum += own;
    QVERIFY2(sum <= whole.count() - waited,  // a pause is no method's time
             qPrintable(QStringLiteral("%1 of %2 - %3").arg(sum).arg(whole.count()).arg(waited)));
  }

  void aStopEndsAllOfThem() {
    auto e = threeMethods();
    e.methods.pop_back();
    Watcher watcher;
    const Cancellation cancellation;
    int after = 0;
    watcher.look = [&](const StepView&) {
      if (cancellation.cancelled()) ++after;
      if (watcher.steps == 5) cancellation.cancel();
    };
    const auto result = runWith(e, atEveryStep, watcher, cancellation);
    QVERIFY(!result.complete);
    QVERIFY(result.runs.empty());
    QCOMPARE(after, 0);
  }

  void whatHasFinishedIsKeptAtAStop() {
    const auto e = threeMethods();
    class Stopper : public Watcher {
     public:
      void onRunFinished(const Result& soFar) override {
        ++count;
        first = methodsOf(soFar);
        cancellation.cancel();
      }
      int count = 0;
      std::vector<std::string> first;
      Cancellation cancellation;
    } stopper;
    const auto result = runWith(e, atEveryStep, stopper, stopper.cancellation);
    QVERIFY(!result.complete);
    QCOMPARE(stopper.count, 1);
    QCOMPARE(stopper.first, std::vector<std::string>{"message-passing"});  // it ends by itself
    QCOMPARE(methodsOf(result), stopper.first);
    QCOMPARE(result.runs.size(), std::size_t{2});
  }

  void theOthersGoOnWhenOneDiverges() {
    auto e = small({"jalal", "qcs-sgm", "message-passing"});
    e.settings.set("matrix", std::string("ill-conditioned"));
    e.methods[0].settings.set("step-ratio", 2.0);
    e.methods[0].settings.set("levels", std::int64_t{200});
    Watcher nobody;
    const auto result = runWith(e, atEveryStep, nobody);
    QVERIFY(result.complete);
    QCOMPARE(result.failures.size(), std::size_t{1});
    QCOMPARE(result.failures.front().method, std::string("jalal"));
    QCOMPARE(methodsOf(result), (std::vector<std::string>{"qcs-sgm", "message-passing"}));
  }
};

INKLING_TEST(SideBySideTest);

}  // namespace

#include "side_by_side_test.moc"
