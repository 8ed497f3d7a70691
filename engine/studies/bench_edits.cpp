#include "engine/studies/bench_edits.h"

#include "engine/model/matrix_info.h"
#include "engine/priors/prior.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/tensors.h"
#include "engine/sensing/matrices.h"
#include "engine/studies/artefacts.h"
#include "engine/studies/run_experiment.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>
#include <functional>

namespace inkling {
namespace {

constexpr int repetitions = 5;

class Session {
 public:
  Session(const std::string& prior, const EditCase& which, const Cancellation& cancellation)
      : cancellation_(cancellation) {
    auto& s = experiment_.settings;
    s.set("prior", prior);
    s.set("matrix", which.matrix);
    s.set("measurements", which.measurements);
    s.set("noise", 0.05);
    s.set("bits", std::int64_t{2});
    experiment_.methods.push_back(makeMethod("message-passing"));
    const auto opened = chain_.prior(prior, "auto");
    const auto drawn = drawFromPrior(*opened, 2, 3, cancellation).clamp(0, 1);
    for (std::int64_t i = 0; i < 2; ++i)
      images_.push_back({"draw", toImage(drawn, i, opened->shape())});
    experiment_.images.emplace_back(images_[0]);
    run();
  }

  /// edit is told the number of the repetition.
  double median(const std::function<void(Experiment&, int)>& edit) {
    const auto kept = experiment_;
    std::vector<double> times;
    for (int i = 1; i <= repetitions; ++i) {
      edit(experiment_, i);
      times.push_back(run());
    }
    experiment_ = kept;
    run();
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
  }

  const EmbeddedSource& image(int i) const { return images_[static_cast<std::size_t>(i % 2)]; }

 private:
  double run() {
    RunObserver nobody;
    const auto began = std::chrono::steady_clock::now();
    runExperiment(experiment_, chain_, {}, nobody, cancellation_);
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
  }

  const Cancellation& cancellation_;
  ArtefactChain chain_;
  Experiment experiment_ = Experiment::defaults();
  std::vector<EmbeddedSource> images_;
};

}  // namespace

std::vector<EditCase> editCases(std::int64_t pixels) {
  std::vector<EditCase> cases;
  for (const auto& kind : matrices()) {
    if (kind.given()) continue;
    if (pixels > 4096)
      cases.push_back({kind.id, 1000});
    else
      for (auto m : {pixels / 4, pixels / 2, pixels - 8})
        cases.push_back({kind.id, m});
  }
  return cases;
}

EditRow timeEdits(const std::string& prior, const EditCase& which,
                  const Cancellation& cancellation) {
  Session session(prior, which, cancellation);
  EditRow row;
  row.matrix = which.matrix;
  row.measurements = which.measurements;
  row.pixels = session.image(0).image->shape.size();
  row.image = session.median([&](Experiment& e, int i) { e.images.front() = session.image(i); });
  row.noise =
      session.median([](Experiment& e, int i) { e.settings.set("noise", 0.05 + 0.01 * i); });
  row.bits =
      session.median([](Experiment& e, int i) { e.settings.set("bits", std::int64_t{1} + i % 2); });
  row.rows = session.median([&](Experiment& e, int i) {
    e.settings.set("measurements", which.measurements + std::int64_t{i});
  });
  row.seed = session.median([](Experiment& e, int i) { e.settings.set("seed", std::int64_t{i}); });
  return row;
}

}  // namespace inkling
