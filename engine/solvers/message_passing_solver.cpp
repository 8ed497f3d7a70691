// Message passing as a method of an experiment: the fixed point, its prediction corrected where
// theory fails, and posterior samples from it.
#include "engine/model/error.h"
#include "engine/model/known_warnings.h"
#include "engine/model/option.h"
#include "engine/solvers/calibration.h"
#include "engine/solvers/held_out.h"
#include "engine/solvers/message_passing.h"
#include "engine/solvers/posterior_samples.h"
#include "engine/solvers/solver.h"

#include <ATen/ATen.h>

#include <cmath>
#include <limits>

namespace inkling {
namespace {

constexpr std::int64_t fewestMeasurements = 16;  // that say anything of the others

MessagePassingSettings settingsOf(const Settings& s) {
  MessagePassingSettings settings;
  settings.iterations = static_cast<int>(s.integer("iterations"));
  settings.tolerance = s.real("tolerance");
  if (!s.isKeyword("damping")) settings.damping = s.real("damping");
  const auto& errors = s.text("errors");
  settings.errors = errors == "card"    ? ErrorsOf::Card
                    : errors == "image" ? ErrorsOf::Image
                                        : ErrorsOf::Automatic;
  return settings;
}

/// What the prediction becomes for an estimate; an open scale errs along the image itself.
double corrected(double predicted, const at::Tensor& estimate, const Calibration& calibration) {
  return calibration.ratio * predicted + calibration.spread.scaleDeviation *
                                             calibration.spread.scaleDeviation *
                                             estimate.square().mean().item<double>();
}

SolverStep seen(const MessagePassingStep& step, int iterations, const Calibration& calibration) {
  SolverStep told{step.iteration, iterations, step.iteration, 1, step.images,
                  step.beta,      step.input, step.estimate,  {}};
  told.atMost = true;
  told.scalars = [&step, &calibration] {
    const auto moved =
        (step.estimate - step.input).norm(2, {1}).to(at::kCPU, at::kDouble).contiguous();
    std::vector<StepScalars> scalars(step.images.size());
    for (std::size_t i = 0; i < scalars.size(); ++i) {
      scalars[i].priorNorm = moved.data_ptr<double>()[i] / (step.beta[i] * step.beta[i]);
      scalars[i].residual = step.residual[i];
      scalars[i].predictedError =
          corrected(step.predicted[i], step.estimate[static_cast<std::int64_t>(i)], calibration);
    }
    return scalars;
  };
  return told;
}

/// Scales the estimates and their noise levels as a simulation found best, and the predictions to
/// what it found true.
void correct(MessagePassingResult& result, const Calibration& calibration) {
  const auto factors = calibration.scale.factors(result.estimate);
  for (std::size_t b = 0; b < result.beta.size(); ++b) {
    const double factor = factors[static_cast<std::int64_t>(b)].item<double>();
    result.beta[b] *= factor;
    result.predicted[b] =
        factor * factor *
        corrected(result.predicted[b], result.estimate[static_cast<std::int64_t>(b)], calibration);
  }
  result.input = result.input * factors;
  result.estimate = result.estimate * factors;
}

class MessagePassingSolver final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const auto& s = input.settings;
    const auto settings = settingsOf(s);
    requireErrorTable(input.prior.card());  // before anything is simulated with it
    const auto matrix = input.spectral();
    CalibrationWishes wishes;
    wishes.scaleRule = s.flag("estimate-scale");
    if (input.samples > 0)
      wishes.drawEvaluations = static_cast<int>(s.integer("sample-evaluations"));
    const auto calibration = simulatedCalibration(input, settings, wishes, cancellation);
    auto result = messagePassing(input.prior, *matrix, input.measurements, settings, cancellation,
                                 [&](const MessagePassingStep& step) {
                                   if (observer)
                                     observer(seen(step, settings.iterations, calibration));
                                 });
    const auto excess = excessOf(input, *matrix, settings, calibration, cancellation);
    correct(result, calibration);
    SolverOutput output;
    output.estimate = result.estimate;
    output.evaluations = result.iterations;
    output.converged = result.converged;
    output.predicted = result.predicted;
    for (std::size_t b = 0; b < result.predicted.size(); ++b) {
      const auto warn = [&](const Message& warning) {
        output.warn(static_cast<std::int64_t>(b), 1, warning);
      };
      const bool spent = result.iterations[b] == settings.iterations;
      const bool strange = !excess.empty() && excess[b] > strangeExcess;
      if (result.refuted[b] && !(spent && result.residual[b] > settings.tolerance))
        warn(contradicted(input));
      else if (strange)
        warn(unfamiliar(input, excess[b]));
      else if (!result.converged[b])
        warn(unfinished(input, settings.iterations));
      else if (std::isnan(result.predicted[b]) && !input.quick)
        warn(unpredicted(input));
      else if (result.beyond[b])
        warn(finer(input, result.predicted[b]));
      if (!result.converged[b] || result.beyond[b] || strange)
        output.predicted[b] = std::numeric_limits<double>::quiet_NaN();
    }
    if (!output.warnings.empty()) output.warnings.resize(result.predicted.size());
    if (input.samples > 0)
      output.samples = posteriorSamples(input.prior, result, input.samples, wishes.drawEvaluations,
                                        calibration.spread, input.streams, cancellation);
    return output;
  }

 private:
  /// Empty where the images are not asked, or diverge with half of their measurements.
  static std::vector<double> excessOf(const SolverInput& input, const SpectralOperator& matrix,
                                      const MessagePassingSettings& settings, Calibration known,
                                      const Cancellation& cancellation) {
    if (input.prior.pixels() > mostPixelsAsked || input.measurements.count() < fewestMeasurements)
      return {};
    if (!std::isfinite(known.ratio)) known.ratio = 1;
    try {
      return heldOutExcess(
          input.prior, matrix, input.measurements, settings,
          [&](double predicted, const at::Tensor& x) { return corrected(predicted, x, known); },
          cancellation);
    } catch (const Error& error) {
      if (error.kind() != ErrorKind::Diverged) throw;
      return {};
    }
  }

  static Message unfamiliar(const SolverInput& input, double excess) {
    return Message(unfamiliarImage, {{"method", input.method},
                                     {"prior", input.prior.card().name},
                                     {"excess", std::round(10 * excess) / 10}});
  }

  static Message contradicted(const SolverInput& input) {
    return Message(
        "{method}: the estimate contradicts the measurements that it was made from and "
        "is no answer. Give {damping} a larger value, or take a Langevin method.",
        {{"method", input.method}, {"damping", OptionName{"damping"}}});
  }

  static Message unfinished(const SolverInput& input, int iterations) {
    return Message(
        "{method}: not converged after {count} iterations, so that its error is not predicted. "
        "Give {iterations} a larger value.",
        {{"method", input.method},
         {"count", std::int64_t{iterations}},
         {"iterations", OptionName{"iterations"}}});
  }

  static Message finer(const SolverInput& input, double most) {
    return Message(
        "{method}: the measurements say more than the prior's lowest noise level: the PSNR is "
        "{psnr} "
        "dB or more, and is not predicted further.",
        {{"method", input.method}, {"psnr", std::round(-100 * std::log10(most)) / 10}});
  }

  static Message unpredicted(const SolverInput& input) {
    const char* why = input.prior.card().ofAnySize
                          ? "{method}: the error is not predicted: these measurements would have "
                            "to be simulated of images that the prior draws, and a prior for any "
                            "size draws no pictures."
                      : input.simulate ? "{method}: the error is not predicted, since too few "
                                         "simulated measurements fare alike."
                                       : "{method}: the error is not predicted, since how these "
                                         "intervals were made is not known and so cannot be "
                                         "simulated.";
    return Message(why, {{"method", input.method}});
  }
};

const SolverCode code{"message-passing", [] { return std::make_unique<MessagePassingSolver>(); }};

}  // namespace

void MessagePassingSettings::validate() const {
  if (iterations < 1)
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be 1 or more.",
                {{"option", OptionName{"iterations"}}, {"value", std::int64_t{iterations}}});
  if (damping && !(*damping >= 0 && *damping < 1))
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be 0 or more and under 1.",
                {{"option", OptionName{"damping"}}, {"value", *damping}});
  if (!(tolerance >= 0))
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be 0 or more.",
                {{"option", OptionName{"tolerance"}}, {"value", tolerance}});
}

}  // namespace inkling
