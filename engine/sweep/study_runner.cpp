#include "engine/sweep/study_runner.h"

#include "engine/model/error.h"
#include "engine/model/numerical_version.h"

#include <algorithm>
#include <map>
#include <new>

namespace inkling {
namespace {

using Json = nlohmann::json;

Json cellJson(const StudyCell& cell, Json result) {
  result["key"] = cell.key;
  result["numerical-version"] = numericalVersion;
  result["point"] = cell.point;
  return result;
}

Json failedCell(const StudyCell& cell, ErrorKind kind, const std::string& why) {
  return cellJson(cell, {{"experiment", toJson(cell.experiment)},
                         {"complete", true},
                         {"results", Json::array()},
                         {"failures", Json::array()},
                         {"error", {{"kind", toString(kind)}, {"message", why}}}});
}

bool hasFailed(const Json& cell) {
  return cell.contains("error") || !cell.value("failures", Json::array()).empty();
}

class Runner {
 public:
  Runner(const std::vector<StudyCell>& cells, const StudyFolder& folder, const StudyRun& run,
         Engine& engine, StudyObserver& observer, const Cancellation& cancellation)
      : cells_(cells),
        folder_(folder),
        run_(run),
        engine_(engine),
        observer_(observer),
        cancellation_(cancellation) {}

  StudyTally run() {
    for (const auto at : run_.share) {
      ++tally_.cells;
      tally_.evaluations += cells_[at].evaluations;
    }
    auto left = run_.share;
    for (;;) {
      std::vector<std::size_t> busy;
      bool computed = false;
      for (const auto at : left) {
        cancellation_.check();
        const auto outcome = look(cells_[at]);
        if (outcome == Outcome::Busy) busy.push_back(at);
        computed = computed || outcome == Outcome::Computed;
      }
      if (busy.empty()) break;
      left = std::move(busy);
      if (computed) continue;
      observer_.onCell(tally_, nullptr);
      if (run_.wait) run_.wait();
    }
    for (const auto at : run_.share)
      folder_.clearAway(cells_[at].key);
    observer_.onCell(tally_, nullptr);
    return tally_;
  }

 private:
  enum class Outcome { Found, Computed, Busy };

  bool settled(const Json& cell) const {
    return !cell.is_null() && !(run_.retry && cell.contains("error"));
  }

  Outcome look(const StudyCell& cell) {
    if (const auto known = folder_.cell(cell.key); settled(known)) return count(cell, known);
    const auto lock = folder_.claim(cell.key);
    if (!lock) return Outcome::Busy;
    if (const auto known = folder_.cell(cell.key); settled(known)) return count(cell, known);
    observer_.onCell(tally_, &cell);
    const auto made = compute(cell);
    folder_.write(cell.key, made);
    count(cell, made);
    return Outcome::Computed;
  }

  Outcome count(const StudyCell& cell, const Json& made) {
    ++tally_.finished;
    tally_.failed += hasFailed(made) ? 1 : 0;
    tally_.finishedEvaluations += cell.evaluations;
    return Outcome::Found;
  }

  Json compute(const StudyCell& cell) {
    const auto failed = [&](ErrorKind kind, const std::string& why) {
      observer_.onFailure(cell, why);
      return failedCell(cell, kind, why);
    };
    try {
      engine_.setThreads(run_.threads);
      const auto result = engine_.run(cell.experiment, {}, observer_, cancellation_);
      if (!result.complete) throw Error(ErrorKind::Cancelled, "Stopped on request.");
      for (const auto& failure : result.failures)
        observer_.onFailure(cell, render(failure.message));
      return cellJson(cell, toJson(result, false));
    } catch (const Error& error) {
      if (error.kind() == ErrorKind::Cancelled || error.kind() == ErrorKind::Output) throw;
      return failed(error.kind(), error.what());
    } catch (const std::bad_alloc&) {
      return failed(ErrorKind::Resource, "Memory ran out.");
    } catch (const std::exception& error) {
      return failed(ErrorKind::Internal, error.what());
    }
  }

  const std::vector<StudyCell>& cells_;
  const StudyFolder& folder_;
  const StudyRun& run_;
  Engine& engine_;
  StudyObserver& observer_;
  const Cancellation& cancellation_;
  StudyTally tally_;
};

/// [B, C, H, W] of grey, for a timing.
Array greyBatch(std::int64_t count, const ImageShape& shape) {
  return {{count, shape.channels, shape.height, shape.width},
          std::vector<float>(static_cast<std::size_t>(count * shape.size()), 0.5F)};
}

ImageShape shapeOf(const StudyCell& cell, Engine& engine) {
  const auto prior = cell.experiment.settings.text(nameOf(OptionRole::Prior));
  if (const auto fixed = engine.prior(prior).shape.fixed()) return *fixed;
  for (const auto& source : cell.experiment.images)
    if (const auto* embedded = std::get_if<EmbeddedSource>(&source)) return embedded->image->shape;
  return {};
}

/// Seconds that one evaluation of the cell's prior takes for one image, in a batch of its size: a
/// denoising, or of a generator a drawing.
double secondsOfEvaluation(const StudyCell& cell, Engine& engine, const Cancellation& cancellation,
                           const std::function<double()>& clock) {
  constexpr int timings = 3;  // the first one warms up
  const auto shape = shapeOf(cell, engine);
  if (shape.size() == 0) return 0;
  PriorScoreRequest request;
  request.prior = cell.experiment.settings.text(nameOf(OptionRole::Prior));
  request.device = cell.experiment.settings.text(nameOf(OptionRole::Device));
  request.x = greyBatch(cell.images, shape);
  request.sigmas = {0.5};
  SampleRequest sample;
  sample.prior = request.prior;
  sample.device = request.device;
  sample.count = static_cast<int>(cell.images);
  const bool generator = engine.prior(request.prior).generator;
  RunObserver nobody;
  double best = 0;
  for (int i = 0; i < timings; ++i) {
    const double began = clock();
    if (generator)
      engine.sample(sample, nobody, cancellation);
    else
      engine.priorScore(request, cancellation);
    const double took = clock() - began;
    best = i < 2 ? took : std::min(best, took);
  }
  return best / static_cast<double>(cell.images);
}

}  // namespace

StudyTally runStudy(const std::vector<StudyCell>& cells, const StudyFolder& folder,
                    const StudyRun& run, Engine& engine, StudyObserver& observer,
                    const Cancellation& cancellation) {
  return Runner(cells, folder, run, engine, observer, cancellation).run();
}

StudyTally tallyStudy(const std::vector<StudyCell>& cells, const StudyFolder& folder,
                      const std::vector<std::size_t>& share) {
  StudyTally tally;
  for (const auto at : share) {
    ++tally.cells;
    tally.evaluations += cells[at].evaluations;
    const auto known = folder.cell(cells[at].key);
    if (known.is_null()) continue;
    ++tally.finished;
    tally.failed += hasFailed(known) ? 1 : 0;
    tally.finishedEvaluations += cells[at].evaluations;
  }
  return tally;
}

double estimateSeconds(const std::vector<StudyCell>& cells, const StudyFolder& folder,
                       const StudyRun& run, Engine& engine, const Cancellation& cancellation,
                       const std::function<double()>& clock) {
  engine.setThreads(run.threads);
  std::map<std::string, double> known;  // by prior
  double seconds = 0;
  for (const auto at : run.share) {
    const auto& cell = cells[at];
    if (folder.finished(cell.key)) continue;
    const auto prior = cell.experiment.settings.text(nameOf(OptionRole::Prior));
    if (!known.contains(prior))
      known[prior] = secondsOfEvaluation(cell, engine, cancellation, clock);
    seconds += known[prior] * cell.evaluations;
  }
  return seconds;
}

}  // namespace inkling
