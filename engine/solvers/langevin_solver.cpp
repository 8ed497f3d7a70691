#include "engine/solvers/langevin_solver.h"

#include "engine/solvers/calibration.h"
#include "engine/solvers/message_passing.h"
#include "engine/solvers/solver.h"
#include "engine/solvers/warm_start.h"

#include <ATen/ATen.h>

#include <cmath>
#include <numeric>
#include <optional>

namespace inkling {
namespace {

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

using MakeLikelihood = std::unique_ptr<Likelihood> (*)(std::shared_ptr<const LinearOperator>,
                                                       const Measurements&, const Settings&,
                                                       const ProgressCallback&,
                                                       const Cancellation&);

class LangevinSolver final : public Solver {
 public:
  explicit LangevinSolver(MakeLikelihood make) : make_(make) {}

  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const auto images = input.measurements.batch();
    SolverOutput output;
    std::vector<at::Tensor> samples;
    for (const auto& start : starts(input, cancellation)) {
      auto made = anneal(input, start, observer, cancellation);
      samples.push_back(made.x);
      for (std::size_t b = 0; b < static_cast<std::size_t>(start.count); ++b)
        output.evaluations.push_back(made.evaluations +
                                     (start.evaluations.empty() ? 0 : start.evaluations[b]));
      if (!start.warning.code.empty()) output.warn(start.begin, start.count, start.warning);
      for (const auto& warning : made.warnings)
        output.warn(start.begin, start.count, warning);
    }
    if (!output.warnings.empty()) output.warnings.resize(static_cast<std::size_t>(images));
    output.samples = samples.size() == 1 ? samples.front() : at::cat(samples);
    return output;
  }

  std::unique_ptr<Likelihood> likelihood(const std::shared_ptr<const LinearOperator>& matrix,
                                         const Measurements& y, const Settings& settings,
                                         const ProgressCallback& progress,
                                         const Cancellation& cancellation) const override {
    if (settings.has("norm-ratio")) return nullptr;  // the prior's score has a part in its own
    return make_(matrix, y, settings, progress, cancellation);
  }

 private:
  static LangevinSettings annealing(const SolverInput& input) {
    return langevinSettings(input.settings, lowestLevel(input.measurements));
  }

  /// Of all images from noise, or of neighbours from message passing's fixed point.
  static std::vector<AnnealingStart> starts(const SolverInput& input,
                                            const Cancellation& cancellation) {
    const auto& s = input.settings;
    if (!s.has("warm-start") || !s.flag("warm-start"))
      return {{0, input.measurements.batch(), {}, {}, {}, {}}};
    const MessagePassingSettings settings;
    const auto fixed =
        messagePassing(input.prior, *input.spectral(), input.measurements, settings, cancellation);
    const auto calibration =
        simulatedCalibration(input, settings, {/*predict=*/false}, cancellation);
    return warmStarts(fixed, calibration.ratio, input.method, annealing(input), input.prior,
                      input.streams);
  }

  LangevinResult anneal(const SolverInput& input, const AnnealingStart& start,
                        const SolverObserver& observer, const Cancellation& cancellation) const {
    const auto y = part(input.measurements, start.begin, start.count);
    auto likelihood = make_(input.matrix, y, input.settings, input.progress, cancellation);
    auto settings = annealing(input);
    settings.startingLevel = start.level;
    const auto first = input.streams.begin() + start.begin * input.samples;
    const std::vector<RandomStream> streams(first, first + start.count * input.samples);
    std::vector<std::int64_t> images(static_cast<std::size_t>(start.count));
    std::iota(images.begin(), images.end(), start.begin);
    return annealedLangevin(
        input.prior, likelihood.get(), settings, input.method, streams, cancellation,
        [&](const LangevinStep& step) {
          if (observer) observer(seen(step, images, input.samples));
        },
        start.x);
  }

  static SolverStep seen(const LangevinStep& step, const std::vector<std::int64_t>& images,
                         std::int64_t samples) {
    const auto count = static_cast<std::int64_t>(images.size());
    const auto first = [count, samples](const at::Tensor& rows) {
      return rows.view({count, samples, rows.size(1)}).select(1, 0);
    };
    SolverStep told{
        step.evaluation, step.evaluations, step.level, step.step, images, {}, {}, {}, {}};
    told.beta.assign(images.size(), step.beta);
    told.iterate = first(step.x);
    told.denoised = first(step.denoised);
    told.scalars = [&step, first, x = told.iterate, denoised = told.denoised] {
      const auto norms = [](const at::Tensor& rows) {
        return rows.norm(2, {1}).to(at::kCPU, at::kDouble).contiguous();
      };
      const auto prior = norms(denoised - x), likelihood = norms(first(step.likelihood));
      std::vector<StepScalars> scalars(static_cast<std::size_t>(x.size(0)));
      for (std::size_t b = 0; b < scalars.size(); ++b) {
        scalars[b].priorNorm = prior.data_ptr<double>()[b] / (step.beta * step.beta);
        scalars[b].likelihoodNorm = likelihood.data_ptr<double>()[b];
        scalars[b].innerIterations = step.diagnostics.iterations;
        if (step.diagnostics.iterations > 0) scalars[b].innerResidual = step.diagnostics.residual;
      }
      return scalars;
    };
    return told;
  }

  MakeLikelihood make_;
};

MakeSolver langevin(MakeLikelihood make) {
  return [make] { return std::make_unique<LangevinSolver>(make); };
}

std::unique_ptr<Likelihood> pseudoLikelihood(std::shared_ptr<const LinearOperator> matrix,
                                             const Measurements& y, const Settings&,
                                             const ProgressCallback&, const Cancellation&) {
  return makeQcsSgm(std::move(matrix), y);
}

std::unique_ptr<Likelihood> byExpectationPropagation(std::shared_ptr<const LinearOperator> matrix,
                                                     const Measurements& y, const Settings& s,
                                                     const ProgressCallback& progress,
                                                     const Cancellation& cancellation) {
  EpSettings ep;
  ep.maxIterations = static_cast<int>(s.integer("ep-iterations"));
  ep.tolerance = s.real("ep-tolerance");
  ep.damping = s.real("ep-damping");
  return makeQcsSgmPlus(std::move(matrix), y, ep, progress, cancellation);
}

const SolverCode qcsSgm{"qcs-sgm", langevin(pseudoLikelihood)};
const SolverCode qcsSgmMatched{"qcs-sgm-norm-matched", langevin(pseudoLikelihood)};
const SolverCode qcsSgmPlus{"qcs-sgm+", langevin(byExpectationPropagation)};
const SolverCode qcsSgmPlusMatched{"qcs-sgm+-norm-matched", langevin(byExpectationPropagation)};

const SolverCode linear{
    "linear", langevin([](std::shared_ptr<const LinearOperator> matrix, const Measurements& y,
                          const Settings&, const ProgressCallback& progress,
                          const Cancellation& cancellation) {
      return makeLinear(std::move(matrix), y, progress, cancellation);
    })};

const SolverCode jalal{
    "jalal", langevin([](std::shared_ptr<const LinearOperator> matrix, const Measurements& y,
                         const Settings&, const ProgressCallback&,
                         const Cancellation&) { return makeJalal(std::move(matrix), y); })};

}  // namespace

double lowestLevel(const Measurements& y) {
  const bool few = y.bits > 0 ? y.bits <= fewBits : !y.linear() && binsSeen(y) <= 1 << fewBits;
  return few ? lowestForFewBits : finestLevel;
}

StepNoise stepNoise(const std::string& name) {
  if (name == "averaged") return StepNoise::Averaged;
  return name == "consistent" ? StepNoise::Consistent : StepNoise::Independent;
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
  if (s.has("norm-ratio"))
    l.normMatched = s.real("norm-ratio");
  else
    l.likelihoodScale = s.real("likelihood-scale");
  l.noise = stepNoise(s.text("step-noise"));
  l.finalDenoising = s.flag("final-denoising");
  l.clipDenoised = s.flag("clip-denoised");
  return l;
}

}  // namespace inkling
