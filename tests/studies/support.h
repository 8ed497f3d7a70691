// A small experiment on the analytic prior, and who watches it.
#pragma once

#include "engine/studies/run_experiment.h"

#include <functional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

class Watcher : public RunObserver {
 public:
  void onStep(const StepView& view) override {
    ++steps;
    if (look) look(view);
  }
  void onWarning(const Message& warning) override { warnings.push_back(render(warning)); }
  void onRunFinished(const Result& result) override { finished = result.runs.size(); }

  int steps = 0;
  std::size_t finished = 0;
  std::vector<std::string> warnings;
  std::function<void(const StepView&)> look;
};

inline Experiment small(const std::vector<std::string>& methods = {"qcs-sgm"}) {
  auto e = Experiment::defaults();
  e.images = {PriorSource{2}};
  e.settings.set("prior", std::string("gaussian-mixture:12x12"));
  e.settings.set("measurements", std::int64_t{60});
  e.settings.set("seed", std::int64_t{3});
  e.settings.set("device", std::string("cpu"));
  e.settings.set("threads", std::int64_t{1});
  for (const auto& id : methods) {
    auto m = makeMethod(id);
    if (m.settings.has("levels")) {
      m.settings.set("levels", std::int64_t{15});
      m.settings.set("steps-per-level", std::int64_t{2});
    }
    e.methods.push_back(m);
  }
  return e;
}

inline Result run(const Experiment& e, bool trace = false) {
  ArtefactChain chain;
  Watcher watcher;
  RunOptions options;
  options.trace = trace;
  return runExperiment(e, chain, options, watcher, Cancellation());
}

}  // namespace inkling
