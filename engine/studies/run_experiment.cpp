#include "engine/studies/run_experiment.h"

#include "engine/metrics/metrics.h"
#include "engine/model/error.h"
#include "engine/priors/tensors.h"
#include "engine/sensing/quantizer.h"
#include "engine/studies/recorder.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <chrono>
#include <cmath>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

// Rows times pixels in flight at once: bounds the network's activations to about a gigabyte.
constexpr std::int64_t largestBatch = std::int64_t{1} << 22;

std::optional<double> number(const Settings& s, const char* name) {
  if (s.isKeyword(name)) return std::nullopt;
  return s.real(name);
}

Measurements part(const Measurements& y, std::int64_t begin, std::int64_t count) {
  Measurements p = y;
  for (auto* tensor : {&p.lower, &p.upper, &p.values, &p.midpoints})
    if (tensor->defined()) *tensor = tensor->narrow(0, begin, count);
  return p;
}

/// A^T of the midpoints, scaled to the mean energy that the prior expects.
at::Tensor scaledBackProjection(const Problem& problem) {
  const auto& prior = *problem.prior;
  auto x = backProject(*problem.matrix, *problem.measurements).to(at::kFloat);
  const double energy = prior.card().secondMoment > 0 ? prior.card().secondMoment : 0.25;
  return x * (std::sqrt(energy * static_cast<double>(prior.pixels())) /
              x.norm(2, {1}, true).clamp_min(1e-12));
}

void requireUsable(const Method& method, const Measurements& y) {
  const auto& info = requireMethod(method.id);
  if (y.linear() ? info.linear : info.quantized) return;
  throw Error(ErrorKind::Usage, "The method " + method.id + " needs " +
                                    (y.linear() ? "quantized" : "unquantized (linear)") +
                                    " measurements, these are " +
                                    (y.linear() ? "linear" : "quantized") +
                                    ". Choose another method, or other bits.");
}

class MethodRun {
 public:
  MethodRun(const Problem& problem, const Experiment& experiment, const Method& method,
            const RunOptions& options, RunObserver& observer, const Cancellation& cancellation)
      : problem_(problem),
        method_(method),
        options_(options),
        observer_(observer),
        cancellation_(cancellation),
        samples_(experiment.settings.integer("samples")),
        seed_(static_cast<std::uint64_t>(experiment.settings.integer("seed"))) {}

  /// Appends a Run for every image to result; on a stop those of the finished part.
  void run(Result& result) {
    const auto images = problem_.measurements->batch();
    const auto atOnce =
        std::clamp<std::int64_t>(largestBatch / (samples_ * problem_.prior->pixels()), 1, images);
    for (std::int64_t begin = 0; begin < images; begin += atOnce)
      runPart(begin, std::min(atOnce, images - begin), images, result);
  }

 private:
  void runPart(std::int64_t begin, std::int64_t count, std::int64_t images, Result& result) {
    const auto began = Clock::now();
    const auto y = part(*problem_.measurements, begin, count);
    auto likelihood = makeLikelihood(
        method_, problem_.matrix, y, [this](const Progress& p) { observer_.onProgress(p); },
        cancellation_);
    std::vector<RandomStream> streams;
    for (std::int64_t b = begin; b < begin + count; ++b)
      for (std::int64_t s = 0; s < samples_; ++s)
        streams.push_back(RandomStream(seed_, "sampler", problem_.truth->identities[b]).child(s));
    Recorder recorder(problem_, y, method_, begin, count, images, samples_, options_, observer_);
    const auto made = annealedLangevin(
        *problem_.prior, likelihood.get(), langevinSettings(method_.settings), method_.id, streams,
        cancellation_, [&](const LangevinStep& step) { recorder.onStep(step); });
    for (const auto& warning : made.warnings)
      if (begin == 0) observer_.onWarning(warning);
    const double seconds = std::chrono::duration<double>(Clock::now() - began).count();
    collect(made, recorder, y, begin, count, seconds / static_cast<double>(count), result);
  }

  void collect(const LangevinResult& made, Recorder& recorder, const Measurements& y,
               std::int64_t begin, std::int64_t count, double seconds, Result& result) const {
    const auto n = problem_.prior->pixels();
    const auto first = made.x.view({count, samples_, n}).select(1, 0).contiguous();
    const auto mean = sampleMean(made.x, samples_);
    const auto deviation = sampleDeviation(made.x, samples_);
    const auto& pixels = problem_.truth->pixels;
    const auto truth = pixels.defined() ? pixels.narrow(0, begin, count) : at::Tensor();
    const auto& shape = problem_.prior->shape();
    const auto firstMetrics = measureQuality(*problem_.matrix, y, first, truth, shape);
    const auto meanMetrics = measureQuality(*problem_.matrix, y, mean, truth, shape);
    for (std::int64_t b = 0; b < count; ++b) {
      Run run;
      run.method = method_.id;
      run.image = static_cast<int>(begin + b);
      for (std::int64_t s = 0; s < samples_; ++s)
        run.samples.push_back(toImage(made.x, b * samples_ + s, shape));
      run.mean = toImage(mean, b, shape);
      run.deviation = toImage(deviation, b, shape);
      run.metrics = firstMetrics[b];
      run.meanMetrics = meanMetrics[b];
      run.evaluations = made.evaluations;
      run.seconds = seconds;
      run.trace = recorder.takeTrace(b);
      run.warnings = made.warnings;
      result.runs.push_back(std::move(run));
    }
  }

  const Problem& problem_;
  const Method& method_;
  const RunOptions& options_;
  RunObserver& observer_;
  const Cancellation& cancellation_;
  std::int64_t samples_;
  std::uint64_t seed_;
};

}  // namespace

LangevinSettings langevinSettings(const Settings& s) {
  LangevinSettings l;
  l.levels = static_cast<int>(s.integer("levels"));
  l.betaMax = s.real("beta-max");
  l.betaMin = s.real("beta-min");
  l.stepsPerLevel = static_cast<int>(s.integer("steps-per-level"));
  l.stepRatio = number(s, "step-ratio");
  l.stepSize = number(s, "step-size");
  l.likelihoodScale = s.real("likelihood-scale");
  l.normMatched = number(s, "norm-matched");
  l.finalDenoising = s.flag("final-denoising");
  return l;
}

std::unique_ptr<Likelihood> makeLikelihood(const Method& method,
                                           std::shared_ptr<const LinearOperator> matrix,
                                           const Measurements& y, const ProgressCallback& progress,
                                           const Cancellation& cancellation) {
  if (method.id == "qcs-sgm") return makeQcsSgm(std::move(matrix), y);
  if (method.id == "qcs-sgm+") {
    EpSettings ep;
    ep.maxIterations = static_cast<int>(method.settings.integer("ep-iterations"));
    ep.tolerance = method.settings.real("ep-tolerance");
    ep.damping = method.settings.real("damping");
    return makeQcsSgmPlus(std::move(matrix), y, ep, progress, cancellation);
  }
  if (method.id == "linear") return makeLinear(std::move(matrix), y, progress, cancellation);
  if (method.id == "jalal") return makeJalal(std::move(matrix), y);
  throw Error(ErrorKind::Internal, "The method " + method.id + " has no likelihood.");
}

Result runExperiment(const Experiment& experiment, ArtefactChain& chain, const RunOptions& options,
                     RunObserver& observer, const Cancellation& cancellation) {
  at::NoGradGuard guard;
  Result result;
  result.experiment = experiment;
  try {
    const auto problem = chain.problem(
        experiment, [&](const Progress& p) { observer.onProgress(p); }, cancellation);
    const auto projection = scaledBackProjection(problem);
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
      requireUsable(method, *problem.measurements);
    for (const auto& method : experiment.methods) {
      try {
        MethodRun(problem, experiment, method, options, observer, cancellation).run(result);
      } catch (const Error& error) {
        if (error.kind() != ErrorKind::Diverged) throw;
        result.failures.push_back({method.id, error.kind(), error.what()});
      }
      observer.onRunFinished(result);
    }
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Cancelled) throw;
    result.complete = false;
  }
  return result;
}

}  // namespace inkling
