#include "engine/studies/run_experiment.h"

#include "engine/likelihood/checks.h"
#include "engine/metrics/metrics.h"
#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "engine/model/suggest.h"
#include "engine/priors/tensors.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/back_projection.h"
#include "engine/solvers/solver.h"
#include "engine/studies/batches.h"
#include "engine/studies/recorder.h"
#include "engine/support/turns.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <numeric>
#include <set>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

// Principal components reported of an image's samples.
constexpr std::int64_t componentsKept = 4;

// Samples of an image from which the 90 % interval of a pixel can be told.
constexpr std::int64_t samplesForCoverage = 20;

at::Tensor backProjectionOf(const Problem& problem) {
  return scaledBackProjection(*problem.matrix, *problem.measurements, problem.prior->card());
}

/// "csgm, bipg or oneshot": those that can do with such a prior and such data.
MessageValue methodsFor(bool generator, bool linear) {
  std::vector<std::string> ids;
  for (const auto& each : solvers())
    if (each.takes(generator) && each.uses(linear)) ids.push_back(each.id);
  return anyOf(ids);
}

void requireUsable(const Method& method, const Prior& prior, const Measurements& y) {
  const bool generator = prior.generator() != nullptr;
  if (!requireSolver(method.id).takes(generator))
    throw Error(ErrorKind::Usage,
                generator
                    ? "{method} needs a prior that denoises, and {prior} makes images of latent "
                      "numbers. Take another prior, or the method {others}."
                    : "{method} needs a prior that makes images of latent numbers, such as "
                      "digits-vae, and {prior} denoises. Take another prior, or the method "
                      "{others}.",
                {{"method", method.id},
                 {"prior", prior.card().name},
                 {"others", methodsFor(generator, y.linear())}});
  if (!requireSolver(method.id).uses(y.linear()))
    throw Error(ErrorKind::Usage,
                y.linear() ? "The method {method} needs quantized measurements, these are linear. "
                             "Choose another method, or other bits."
                           : "The method {method} needs unquantized (linear) measurements, these "
                             "are quantized. Choose another method, or other bits.",
                {{"method", method.id}});
  if (requireSolver(method.id).signsOnly) requireSigns(method.id, y);
}

class MethodRun {
 public:
  MethodRun(const Problem& problem, ArtefactChain& chain, const Experiment& experiment,
            const Method& method, const RunOptions& options, RunObserver& observer,
            const Cancellation& cancellation, Turn& turn)
      : problem_(problem),
        chain_(chain),
        method_(method),
        options_(options),
        observer_(observer),
        cancellation_(cancellation),
        turn_(turn),
        solver_(makeSolver(method.id)),
        samples_(samplesOf(experiment, method)),
        seed_(static_cast<std::uint64_t>(experiment.settings.integer("seed"))) {}

  /// Appends a Run for every image; on a stop those of the finished part.
  void run(std::vector<Run>& runs) {
    const auto images = problem_.measurements->batch();
    const auto numbers = std::max<std::int64_t>(samples_, 1) * problem_.prior->pixels();
    inBatches(images, imagesAtOnce(numbers, images, problem_.prior->device()),
              [&](std::int64_t begin, std::int64_t count) {
                const auto before = runs.size();
                try {
                  runPart(begin, count, images, runs);
                } catch (...) {
                  runs.resize(before);
                  throw;
                }
              });
  }

 private:
  void runPart(std::int64_t begin, std::int64_t count, std::int64_t images,
               std::vector<Run>& runs) {
    const auto began = Clock::now();
    const auto y = part(*problem_.measurements, begin, count);
    Recorder recorder(problem_, y, method_, begin, count, images, options_, observer_, turn_);
    const auto progress = [this](const Progress& p) { observer_.onProgress(p); };
    const auto streams = samplerStreams(begin, count);
    const SolverInput input{method_.id,
                            problem_.matrix,
                            [&] { return chain_.spectral(problem_, progress, cancellation_); },
                            y,
                            *problem_.prior,
                            method_.settings,
                            samples_,
                            streams,
                            problem_.randomLooking,
                            problem_.simulate,
                            options_.quick,
                            chain_.ofPrior(),
                            chain_.ofChannel(),
                            progress};
    const auto made = solver_->run(
        input, [&](const SolverStep& step) { recorder.onStep(step); }, cancellation_);
    tellWarnings(made, count);
    const double seconds =
        std::chrono::duration<double>(Clock::now() - began).count() - recorder.secondsObserving();
    collect(made, recorder, y, begin, count, seconds / static_cast<double>(count), runs);
  }

  /// Each warning once, with the number of images that it is about.
  void tellWarnings(const SolverOutput& made, std::int64_t count) {
    std::vector<std::pair<Message, std::int64_t>> all;
    for (const auto& ofImage : made.warnings)
      for (const auto& warning : ofImage) {
        const auto known = std::find_if(all.begin(), all.end(),
                                        [&](const auto& each) { return each.first == warning; });
        if (known == all.end())
          all.emplace_back(warning, 1);
        else
          ++known->second;
      }
    for (const auto& [warning, images] : all) {
      const auto told =
          images == count
              ? warning
              : Message("{warning} ({images} of {count} images)",
                        {{"warning", nested(warning)}, {"images", images}, {"count", count}});
      if (told_.insert(render(told)).second) observer_.onWarning(told);
    }
  }

  std::vector<RandomStream> samplerStreams(std::int64_t begin, std::int64_t count) const {
    std::vector<RandomStream> streams;
    for (std::int64_t b = begin; b < begin + count; ++b)
      for (std::int64_t s = 0; s < std::max<std::int64_t>(samples_, 1); ++s)
        streams.push_back(RandomStream(seed_, "sampler", problem_.truth->identities[b]).child(s));
    return streams;
  }

  void collect(const SolverOutput& made, Recorder& recorder, const Measurements& y,
               std::int64_t begin, std::int64_t count, double seconds,
               std::vector<Run>& runs) const {
    const auto n = problem_.prior->pixels();
    const auto& pixels = problem_.truth->pixels;
    const auto truth = pixels.defined() ? pixels.narrow(0, begin, count) : at::Tensor();
    const auto& shape = problem_.prior->shape();
    at::Tensor mean, deviation, agreement;
    std::vector<Metrics> metrics, meanMetrics(static_cast<std::size_t>(count));
    std::vector<Coverage> covered;
    if (samples_ >= samplesForCoverage && truth.defined())
      covered = coverage(made.samples, samples_, truth);
    if (samples_ > 0) {
      mean = sampleMean(made.samples, samples_);
      deviation = sampleDeviation(made.samples, samples_);
      agreement = consistency(*problem_.matrix, y, made.samples);
      meanMetrics = measureQuality(*problem_.matrix, y, mean, truth, shape);
    }
    const auto shown = made.estimate.defined()
                           ? made.estimate
                           : made.samples.view({count, samples_, n}).select(1, 0).contiguous();
    metrics = measureQuality(*problem_.matrix, y, shown, truth, shape);
    for (std::int64_t b = 0; b < count; ++b) {
      const auto at = static_cast<std::size_t>(b);
      Run run;
      run.method = method_.id;
      run.image = static_cast<int>(begin + b);
      for (std::int64_t s = 0; s < samples_; ++s) {
        run.samples.push_back(toImage(made.samples, b * samples_ + s, shape));
        run.sampleConsistency.push_back(agreement[b * samples_ + s].item<double>());
      }
      if (made.estimate.defined()) run.estimate = toImage(made.estimate, b, shape);
      if (samples_ > 0) {
        run.mean = toImage(mean, b, shape);
        run.deviation = toImage(deviation, b, shape);
      }
      if (samples_ > 1) {
        const auto parts =
            principalComponents(made.samples.narrow(0, b * samples_, samples_), componentsKept);
        for (std::int64_t k = 0; k < parts.components.size(0); ++k)
          run.components.push_back(toImage(parts.components, k, shape));
        run.componentDeviations = parts.deviations;
      }
      if (!covered.empty()) run.coverage = covered[at];
      run.metrics = metrics[at];
      run.meanMetrics = meanMetrics[at];
      run.evaluations = made.evaluations[at];
      if (!made.predicted.empty()) run.predictedError = made.predicted[at];
      if (!made.converged.empty()) run.converged = made.converged[at];
      run.seconds = seconds;
      run.trace = recorder.takeTrace(b);
      if (!made.warnings.empty()) run.warnings = made.warnings[at];
      runs.push_back(std::move(run));
    }
  }

  const Problem& problem_;
  ArtefactChain& chain_;
  const Method& method_;
  const RunOptions& options_;
  RunObserver& observer_;
  const Cancellation& cancellation_;
  Turn& turn_;
  std::unique_ptr<Solver> solver_;
  std::int64_t samples_;
  std::uint64_t seed_;
  std::set<std::string> told_;
};

/// All methods of an experiment.
class MethodRuns {
 public:
  MethodRuns(const Problem& problem, ArtefactChain& chain, const RunOptions& options,
             RunObserver& observer, const Cancellation& cancellation)
      : problem_(problem),
        chain_(chain),
        options_(options),
        observer_(observer),
        cancellation_(cancellation),
        threads_(at::get_num_threads()) {}

  void run(Result& result) {
    const auto count = result.experiment.methods.size();
    taken_.assign(count, 0);
    std::vector<std::function<void(Turn&)>> tasks;
    for (std::size_t i = 0; i < count; ++i)
      tasks.emplace_back([this, &result, i](Turn& turn) {
        if (result.complete) runOne(result, i, turn);
      });
    runInTurns(tasks, options_.turn);
  }

 private:
  void runOne(Result& result, std::size_t index, Turn& turn) {
    at::NoGradGuard guard;  // this and the number are the thread's
    if (at::get_num_threads() != threads_) at::set_num_threads(threads_);
    const auto& method = result.experiment.methods[index];
    std::vector<Run> runs;
    bool stopped = false;
    try {
      MethodRun(problem_, chain_, result.experiment, method, options_, observer_, cancellation_,
                turn)
          .run(runs);
    } catch (const Error& error) {
      stopped = error.kind() == ErrorKind::Cancelled;
      if (!stopped && error.kind() != ErrorKind::Diverged) throw;
      if (!stopped) result.failures.push_back({method.id, error.kind(), error.message()});
    }
    take(result, index, std::move(runs));
    if (stopped)
      result.complete = false;
    else
      observer_.onRunFinished(result);
  }

  /// Into their place, whichever ends first.
  void take(Result& result, std::size_t index, std::vector<Run> runs) {
    const auto before = std::accumulate(
        taken_.begin(), taken_.begin() + static_cast<std::ptrdiff_t>(index), std::ptrdiff_t{0});
    taken_[index] = std::ssize(runs);
    result.runs.insert(result.runs.begin() + before, std::make_move_iterator(runs.begin()),
                       std::make_move_iterator(runs.end()));
  }

  const Problem& problem_;
  ArtefactChain& chain_;
  const RunOptions& options_;
  RunObserver& observer_;
  const Cancellation& cancellation_;
  const int threads_;
  std::vector<std::ptrdiff_t> taken_;  ///< runs of each method that are in the result
};

}  // namespace

Inspection inspectExperiment(const Experiment& experiment, ArtefactChain& chain,
                             RunObserver& observer, const Cancellation& cancellation) {
  const auto progress = [&](const Progress& p) { observer.onProgress(p); };
  const auto problem = chain.problem(experiment, progress, cancellation);
  const auto& y = *problem.measurements;
  Inspection seen;
  const auto first = [](const at::Tensor& t) {
    return t.defined() ? toVector(t[0]) : std::vector<double>();
  };
  seen.lower = first(y.lower);
  seen.upper = first(y.upper);
  seen.values = first(y.values);
  seen.backProjection = toImage(backProjectionOf(problem), 0, problem.prior->shape());
  if (problem.truth->pixels.defined() && !experiment.ownMeasurements) {
    const auto z = noiselessAndNoisy(experiment, problem);
    seen.noiseless = toVector(z.first);
    seen.noisy = toVector(z.second);
  }
  const auto matrix = chain.spectral(problem, progress, cancellation);
  seen.singularValues = toVector(
      std::get<0>(matrix->eigenvalues().clamp_min(0).sqrt().sort(/*dim=*/0, /*descending=*/true)));
  return seen;
}

Result runExperiment(const Experiment& experiment, ArtefactChain& chain, const RunOptions& options,
                     RunObserver& observer, const Cancellation& cancellation) {
  at::NoGradGuard guard;
  Result result;
  result.experiment = experiment;
  try {
    const auto problem = chain.problem(
        experiment, [&](const Progress& p) { observer.onProgress(p); }, cancellation);
    const auto projection = backProjectionOf(problem);
    const auto quality = measureQuality(*problem.matrix, *problem.measurements, projection,
                                        problem.truth->pixels, problem.prior->shape());
    const auto& shape = problem.prior->shape();
    for (std::size_t i = 0; i < problem.truth->names.size(); ++i) {
      ImageResult image;
      image.name = problem.truth->names[i];
      if (problem.truth->pixels.defined())
        image.truth = toImage(problem.truth->pixels, static_cast<std::int64_t>(i), shape);
      image.backProjection = toImage(projection, static_cast<std::int64_t>(i), shape);
      image.backProjectionMetrics = quality[i];
      result.images.push_back(std::move(image));
    }
    for (const auto& method : experiment.methods)
      requireUsable(method, *problem.prior, *problem.measurements);
    MethodRuns(problem, chain, options, observer, cancellation).run(result);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Cancelled) throw;
    result.complete = false;
  }
  return result;
}

}  // namespace inkling
