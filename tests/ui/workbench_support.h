// A workbench with an engine that takes its time.
#pragma once

#include "engine/model/error.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "ui/session/workbench.h"

#include <atomic>
#include <chrono>
#include <numeric>
#include <thread>

namespace inkling::test {

/// Shows `planned` steps one after the other, a millisecond each.
class SlowEngine : public MockEngine {
 public:
  std::atomic<int> planned = 300, runs = 0, steps = 0;
  std::atomic<int> solving = 5;       ///< milliseconds of message passing, in steps of one
  std::atomic<bool> holding = false;  ///< message passing stands still after its first step

  std::atomic<int> sampling = 12;  ///< steps of sample(), a millisecond each
  std::vector<Image> sample(const SampleRequest& request, RunObserver& observer,
                            const Cancellation& cancellation) override {
    for (int i = 1; i <= sampling; ++i) {
      cancellation.check();
      std::this_thread::sleep_for(std::chrono::milliseconds(1));
      StepView view;
      view.method = "sample";
      view.evaluation = i;
      view.evaluations = sampling;
      view.beta = 10.0 / i;
      view.iterate = view.denoised = [&](int) { return mockImage(i); };
      observer.onStep(view);
    }
    return MockEngine::sample(request, observer, cancellation);
  }

  Result run(const Experiment& e, const RunOptions& options, RunObserver& observer,
             const Cancellation& cancellation) override {
    ++runs;
    const bool quick = e.methods.front().id == "message-passing";
    const int count = quick ? solving.load() : planned.load();
    const auto began = std::chrono::steady_clock::now();
    try {
      for (int i = 1; i <= count; ++i) {
        cancellation.check();
        // by the clock: pauses that come late do not add up
        std::this_thread::sleep_until(began + std::chrono::milliseconds(i));
        ++steps;
        StepView view;
        view.method = e.methods.front().id;
        view.images.resize(std::max<std::size_t>(1, e.images.size()));
        std::iota(view.images.begin(), view.images.end(), 0);
        view.imageCount = static_cast<int>(view.images.size());
        view.evaluation = i;
        view.evaluations = count;
        view.level = (i - 1) / 5 + 1;
        view.step = (i - 1) % 5 + 1;
        view.beta = 10.0 / i;
        view.iterate = view.denoised = [&](int image) { return mockImage(i + 100 * image); };
        view.record = [&](int) {
          StepRecord record;
          record.evaluations = i;
          record.beta = view.beta;
          record.denoisedPsnr = i;
          return record;
        };
        observer.onStep(view);
        while (quick && holding && !cancellation.cancelled())
          std::this_thread::yield();
      }
    } catch (const Error&) {
      auto stopped = Result();
      stopped.experiment = e;
      stopped.complete = false;
      return stopped;
    }
    return MockEngine::run(e, options, observer, cancellation);
  }
};

struct Bench {
  std::shared_ptr<SlowEngine> engine = std::make_shared<SlowEngine>();
  Workbench workbench;

  /// The worker reads the devices at once: they are the engine's before it starts.
  explicit Bench(const std::vector<std::string>& devices = {"cpu"}, const Patience& patience = {})
      : workbench(
            [this, devices] {
              engine->devices = devices;
              return engine;
            },
            nullptr, patience) {
    workbench.setLive(false);
    auto e = Experiment::defaults();
    e.images.emplace_back(EmbeddedSource{"ring", mockImage(0)});
    e.methods.push_back(makeMethod("qcs-sgm"));
    workbench.document().reset(e);
  }
  bool opened() {
    return QTest::qWaitFor([&] { return workbench.state() == Workbench::State::Idle; });
  }
  bool idle() {
    return QTest::qWaitFor([&] { return workbench.state() == Workbench::State::Idle; }, 10000);
  }
};

}  // namespace inkling::test
