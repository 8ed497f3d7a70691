#include "engine/studies/run_experiment.h"

#include "engine/metrics/metrics.h"
#include "engine/model/error.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/tensors.h"
#include "engine/sensing/quantizer.h"
#include "engine/studies/recorder.h"
#include "engine/studies/warm_start.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

// Rows times pixels in flight at once: bounds the network's activations to about a gigabyte.
constexpr std::int64_t largestBatch = std::int64_t{1} << 22;

// Principal components reported of an image's samples.
constexpr std::int64_t componentsKept = 4;

// Samples of an image from which the 90 % interval of a pixel can be told.
constexpr std::int64_t samplesForCoverage = 20;

// What so few bits say of an image leaves more of it open than noise of this level would: steps
// below it would be lost for the levels where the image takes shape.
constexpr int fewBits = 3;
constexpr double lowestForFewBits = 0.03;

/// How many bins of their median width lie between the intervals' ends, the two outer ones counted
/// in: 2 for signs.
double binsSeen(const Measurements& y) {
  const auto finite = [](const at::Tensor& t) { return t.masked_select(at::isfinite(t)); };
  const auto widths = finite(y.upper - y.lower), ends = finite(at::cat({y.lower, y.upper}));
  if (widths.numel() == 0) return 2;
  return 2 + std::round(((ends.max() - ends.min()) / widths.median()).item<double>());
}

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

MessagePassingSettings messagePassingSettings(const Settings& s) {
  MessagePassingSettings settings;
  settings.iterations = static_cast<int>(s.integer("iterations"));
  settings.tolerance = s.real("tolerance");
  settings.damping = s.real("message-damping");
  return settings;
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
  MethodRun(const Problem& problem, ArtefactChain& chain, const Experiment& experiment,
            const Method& method, const RunOptions& options, RunObserver& observer,
            const Cancellation& cancellation)
      : problem_(problem),
        chain_(chain),
        experiment_(experiment),
        method_(method),
        options_(options),
        observer_(observer),
        cancellation_(cancellation),
        samples_(samplesOf(experiment, method)),
        seed_(static_cast<std::uint64_t>(experiment.settings.integer("seed"))) {}

  /// Appends a Run for every image to result; on a stop those of the finished part.
  void run(Result& result) {
    const auto images = problem_.measurements->batch();
    const auto rows = std::max<std::int64_t>(samples_, 1) * problem_.prior->pixels();
    const auto atOnce = std::clamp<std::int64_t>(largestBatch / rows, 1, images);
    for (std::int64_t begin = 0; begin < images; begin += atOnce)
      runPart(begin, std::min(atOnce, images - begin), images, result);
  }

 private:
  /// What a solver gave for the images of a part.
  struct Made {
    at::Tensor samples;   ///< [count·S, N], or undefined
    at::Tensor estimate;  ///< [count, N], or undefined
    std::vector<int> evaluations;
    std::vector<double> predicted;  ///< errors; empty where the method predicts none
    std::vector<bool> converged;
    std::vector<std::string> warnings;
  };

  void runPart(std::int64_t begin, std::int64_t count, std::int64_t images, Result& result) {
    auto began = Clock::now();
    for (const auto& start : starts(begin, count)) {
      const auto y = part(*problem_.measurements, start.begin, start.count);
      Recorder recorder(problem_, y, method_, start.begin, start.count, images,
                        std::max<std::int64_t>(samples_, 1), options_, observer_);
      const auto made = method_.id == "message-passing" ? passMessages(y, begin, recorder)
                                                        : anneal(y, start, recorder);
      for (const auto& warning : made.warnings)
        if (start.begin == 0) observer_.onWarning(warning);
      const double seconds =
          std::chrono::duration<double>(Clock::now() - began).count() - recorder.secondsObserving();
      collect(made, recorder, y, start.begin, start.count,
              seconds / static_cast<double>(start.count), result);
      began = Clock::now();
    }
  }

  std::vector<RandomStream> samplerStreams(std::int64_t begin, std::int64_t count) const {
    std::vector<RandomStream> streams;
    for (std::int64_t b = begin; b < begin + count; ++b)
      for (std::int64_t s = 0; s < samples_; ++s)
        streams.push_back(RandomStream(seed_, "sampler", problem_.truth->identities[b]).child(s));
    return streams;
  }

  LangevinSettings langevin() const {
    return langevinSettings(method_.settings, lowestLevel(*problem_.measurements));
  }

  Made anneal(const Measurements& y, const AnnealingStart& start, Recorder& recorder) {
    auto likelihood = makeLikelihood(
        method_, problem_.matrix, y, [this](const Progress& p) { observer_.onProgress(p); },
        cancellation_);
    auto settings = langevin();
    settings.startingLevel = start.level;
    const auto result = annealedLangevin(
        *problem_.prior, likelihood.get(), settings, method_.id,
        samplerStreams(start.begin, start.count), cancellation_,
        [&](const LangevinStep& step) { recorder.onStep(step); }, start.x);
    Made made;
    made.samples = result.x;
    for (std::size_t b = 0; b < static_cast<std::size_t>(start.count); ++b)
      made.evaluations.push_back(result.evaluations +
                                 (start.evaluations.empty() ? 0 : start.evaluations[b]));
    made.warnings = start.warnings;
    made.warnings.insert(made.warnings.end(), result.warnings.begin(), result.warnings.end());
    return made;
  }

  std::vector<AnnealingStart> starts(std::int64_t begin, std::int64_t count) {
    const bool warm = method_.settings.has("warm-start") && method_.settings.flag("warm-start");
    if (!warm) return {{begin, count, {}, {}, {}, {}}};
    const auto settings = messagePassingSettings(makeMethod("message-passing").settings);
    const auto fixed =
        messagePassing(*problem_.prior, *spectral(), part(*problem_.measurements, begin, count),
                       settings, cancellation_);
    auto made = warmStarts(fixed, calibration(settings, false).converged, method_.id, langevin(),
                           *problem_.prior, samplerStreams(begin, count));
    for (auto& start : made)
      start.begin += begin;
    return made;
  }

  std::shared_ptr<const SpectralOperator> spectral() {
    return chain_.spectral(
        problem_, [this](const Progress& p) { observer_.onProgress(p); }, cancellation_);
  }

  Made passMessages(const Measurements& y, std::int64_t begin, Recorder& recorder) {
    const auto matrix = spectral();
    const auto& s = method_.settings;
    const auto settings = messagePassingSettings(s);
    const auto corrected = calibration(settings, s.flag("estimate-scale"));
    recorder.scalePredictions(corrected.converged);
    auto result = messagePassing(
        *problem_.prior, *matrix, y, settings, cancellation_,
        [&](const MessagePassingStep& step) { recorder.onIteration(step, settings.iterations); });
    const auto factors = corrected.scale.factors(result.estimate);
    for (std::size_t b = 0; b < result.beta.size(); ++b) {
      const double factor = factors[static_cast<std::int64_t>(b)].item<double>();
      result.beta[b] *= factor;
      result.predicted[b] *= corrected.ratio(result.converged[b]) * factor * factor;
    }
    result.input = result.input * factors;
    Made made;
    made.estimate = result.estimate * factors;
    made.evaluations = result.iterations;
    made.converged = result.converged;
    made.predicted = result.predicted;
    const auto unknown = std::count_if(result.predicted.begin(), result.predicted.end(),
                                       [](double error) { return std::isnan(error); });
    if (unknown > 0)
      made.warnings.push_back("message-passing: the error of " + std::to_string(unknown) +
                              (unknown == 1 ? " image" : " images") + " is not predicted, since " +
                              (experiment_.ownMeasurements
                                   ? "how these intervals were made is not known and so cannot be "
                                     "simulated."
                                   : "too few simulated measurements fare alike."));
    if (samples_ > 0)
      made.samples = posteriorSamples(*problem_.prior, result, samples_,
                                      static_cast<int>(s.integer("sample-evaluations")),
                                      samplerStreams(begin, y.batch()), cancellation_);
    return made;
  }

  Calibration calibration(const MessagePassingSettings& settings, bool estimateScale) {
    return chain_.calibration(
        experiment_, problem_, settings, estimateScale,
        [this](const Progress& p) { observer_.onProgress(p); }, cancellation_);
  }

  void collect(const Made& made, Recorder& recorder, const Measurements& y, std::int64_t begin,
               std::int64_t count, double seconds, Result& result) const {
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
      if (!made.predicted.empty()) {
        run.predictedError = made.predicted[at];
        run.converged = made.converged[at];
      }
      run.seconds = seconds;
      run.trace = recorder.takeTrace(b);
      run.warnings = made.warnings;
      result.runs.push_back(std::move(run));
    }
  }

  const Problem& problem_;
  ArtefactChain& chain_;
  const Experiment& experiment_;
  const Method& method_;
  const RunOptions& options_;
  RunObserver& observer_;
  const Cancellation& cancellation_;
  std::int64_t samples_;
  std::uint64_t seed_;
};

}  // namespace

double lowestLevel(const Measurements& y) {
  const bool few = y.bits > 0 ? y.bits <= fewBits : !y.linear() && binsSeen(y) <= 1 << fewBits;
  return few ? lowestForFewBits : finestLevel;
}

LangevinSettings langevinSettings(const Settings& s, double lowest) {
  LangevinSettings l;
  l.levels = static_cast<int>(s.integer("levels"));
  l.betaMax = s.real("beta-max");
  l.stepsPerLevel = static_cast<int>(s.integer("steps-per-level"));
  l.stepRatio = number(s, "step-ratio");
  l.stepSize = number(s, "step-size");
  // the papers' eps is for the papers' lowest level
  l.betaMin = number(s, "beta-min").value_or(l.stepSize ? finestLevel : lowest);
  l.likelihoodScale = s.real("likelihood-scale");
  l.normMatched = number(s, "norm-matched");
  l.consistentNoise = s.flag("consistent-noise");
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
  seen.backProjection = toImage(scaledBackProjection(problem), 0, problem.prior->shape());
  if (problem.truth->pixels.defined()) {
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
        MethodRun(problem, chain, experiment, method, options, observer, cancellation).run(result);
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
