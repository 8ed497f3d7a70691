#include "engine/solvers/calibration.h"

#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/quantizer.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace inkling {
namespace {

constexpr std::int64_t mostImages = 32, leastImages = 4, simulatedPixels = mostImages * 784;
constexpr int drawLevels = 40;
constexpr int fewestImages = 3;
constexpr double brightQuantile = 0.99;
// A rule found from so few images is followed only where it takes at least a tenth of the error.
constexpr double worthwhile = 0.9;

/// [B]
at::Tensor statisticOf(ScaleRule::Statistic statistic, const at::Tensor& images) {
  if (statistic == ScaleRule::Statistic::Norm) return images.square().mean(1).sqrt();
  const auto rank =
      std::max<std::int64_t>(1, std::llround(brightQuantile * static_cast<double>(images.size(1))));
  return std::get<0>(images.kthvalue(rank, 1));
}

ScaleRule bestRule(const at::Tensor& estimate, const at::Tensor& truth) {
  const auto best = (estimate * truth).sum(1) / estimate.square().sum(1).clamp_min(1e-12);
  const auto errorOf = [&](const at::Tensor& factors) {
    return (estimate * factors.unsqueeze(1) - truth).square().mean().item<double>();
  };
  ScaleRule rule;
  double smallest = errorOf(at::ones_like(best));
  const auto n = static_cast<double>(best.size(0));
  for (const auto statistic : {ScaleRule::Statistic::Norm, ScaleRule::Statistic::Brightness}) {
    const auto value = statisticOf(statistic, estimate).clamp_min(1e-6);
    const auto targets = (best.clamp_min(1e-3) * value).log();
    const auto withoutOwn = ((targets.sum() - targets) / (n - 1)).exp();
    const double error = errorOf(withoutOwn / value);
    if (error >= worthwhile * smallest) continue;
    smallest = error;
    rule = {statistic, std::exp(targets.mean().item<double>())};
  }
  return rule;
}

/// See SampleSpread::scaleDeviation; weighted by the energy, since it errs along the image.
double openScale(const MessagePassingResult& solved, const at::Tensor& factors,
                 const at::Tensor& truth) {
  const auto x = (solved.estimate * factors).to(at::kCPU, at::kDouble);
  const auto energy = x.square().sum(1).clamp_min(1e-12);
  const auto best = (x * truth.to(at::kCPU, at::kDouble)).sum(1) / energy;
  double error = 0, whole = 0;
  int count = 0;
  for (std::size_t i = 0; i < solved.converged.size(); ++i) {
    if (!solved.converged[i]) continue;
    const auto at = static_cast<std::int64_t>(i);
    const double length = energy[at].item<double>();
    error += std::pow(best[at].item<double>() - 1, 2) * length - solved.predicted[i];
    whole += length;
    ++count;
  }
  return count < fewestImages ? 0 : std::sqrt(std::max(error / whole, 0.0));
}

/// Per image and pixel, [B], double on the CPU: of posterior draws, from two.
at::Tensor drawnVariance(const Prior& prior, const MessagePassingResult& solved, int evaluations,
                         const SampleSpread& spread, const Cancellation& cancellation) {
  const auto n = solved.input.size(0);
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < 2 * n; ++i)
    streams.emplace_back(0, "calibration-draws", i);
  const auto x = posteriorSamples(prior, solved, 2, evaluations, spread, streams, cancellation)
                     .to(at::kCPU, at::kDouble)
                     .view({n, 2, -1});
  return (x.select(1, 0) - x.select(1, 1)).square().mean(1) / 2;
}

/// Per image, [B], double on the CPU.
at::Tensor squaredError(const at::Tensor& estimate, const at::Tensor& truth) {
  return (estimate - truth).to(at::kCPU, at::kDouble).square().mean(1);
}

/// What the denoiser leaves of each image in Gaussian noise of its level.
at::Tensor denoisingError(const Prior& prior, const at::Tensor& truth,
                          const std::vector<double>& beta) {
  std::vector<RandomStream> streams;
  for (std::size_t i = 0; i < beta.size(); ++i)
    streams.emplace_back(0, "calibration-pairs", static_cast<std::int64_t>(i));
  const auto levels = at::tensor(beta, at::kFloat).to(prior.device());
  const auto x = truth.to(prior.device(), at::kFloat);
  const auto noise = normalRows(streams, prior.pixels(), 0).to(prior.device());
  return squaredError(prior.denoise(x + noise * levels.unsqueeze(1), levels), x);
}

}  // namespace

at::Tensor calibrationImages(const Prior& prior, std::uint64_t seed,
                             const Cancellation& cancellation) {
  std::vector<RandomStream> start, steps;
  const auto count = std::clamp(simulatedPixels / prior.pixels(), leastImages, mostImages);
  for (std::int64_t i = 0; i < count; ++i) {
    start.emplace_back(seed, "calibration-start", i);
    steps.emplace_back(seed, "calibration-steps", i);
  }
  const auto [low, high] = prior.card().noiseRange();
  const double first = std::min(50.0, high);
  const auto noise = normalRows(start, prior.pixels(), 0).to(prior.device()) * first;
  return reverseProcess(prior, noise, {first}, low, drawLevels, steps, cancellation).clamp(0, 1);
}

at::Tensor ScaleRule::factors(const at::Tensor& estimate) const {
  if (statistic == Statistic::None) return at::ones({estimate.size(0), 1}, estimate.options());
  return target / statisticOf(statistic, estimate).clamp_min(1e-6).unsqueeze(1);
}

Calibration calibrateBySimulation(const Prior& prior, const SpectralOperator& matrix,
                                  const MessagePassingSettings& settings, const at::Tensor& truth,
                                  const Measurements& y, const CalibrationWishes& wishes,
                                  const Cancellation& cancellation) {
  const auto solved = messagePassing(prior, matrix, y, settings, cancellation);
  Calibration made;
  if (wishes.scaleRule) made.scale = bestRule(solved.estimate, truth);
  const auto factors = made.scale.factors(solved.estimate);
  const auto actual = squaredError(solved.estimate * factors, truth);
  const auto expected = denoisingError(prior, truth, solved.beta) *
                        factors.squeeze(1).to(at::kCPU, at::kDouble).square();
  const auto over = [&](const at::Tensor& denominator) {
    double above = 0, below = 0;
    int count = 0;
    for (std::size_t i = 0; i < solved.converged.size(); ++i) {
      if (!solved.converged[i]) continue;
      above += actual[static_cast<std::int64_t>(i)].item<double>();
      below += denominator[static_cast<std::int64_t>(i)].item<double>();
      ++count;
    }
    return count < fewestImages ? std::numeric_limits<double>::quiet_NaN() : above / below;
  };
  made.ratio = over(expected);
  if (thresholdsAreZero(y))
    made.spread.scaleDeviation = prior.card().openScale && !wishes.scaleRule
                                     ? *prior.card().openScale
                                     : openScale(solved, factors, truth);
  if (wishes.drawEvaluations > 0) {
    const auto variance =
        drawnVariance(prior, solved, wishes.drawEvaluations, made.spread, cancellation);
    const double ratio = over(variance * factors.squeeze(1).to(at::kCPU, at::kDouble).square());
    if (std::isfinite(ratio)) made.spread.variance = ratio;
  }
  return made;
}

double measureOpenScale(const Prior& prior, const at::Tensor& images,
                        const Cancellation& cancellation) {
  constexpr std::int64_t most = 100, values = 100 * 784, fewest = 4;
  constexpr double noise =
      0.05;  // the default, a tenth of a measurement: it tells a little of the scale
  const auto n = images.size(1);
  const auto count = std::min(images.size(0), std::clamp(values / n, fewest, most));
  MatrixSpec spec;
  spec.kind = "dct";
  spec.rows = std::max<std::int64_t>(1, n / 4);
  spec.pixels = prior.shape();
  const std::shared_ptr<const LinearOperator> matrix =
      makeOperator(spec, at::kFloat, prior.device(), {}, cancellation);
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < count; ++i)
    streams.emplace_back(0, "calibration-noise", static_cast<std::uint64_t>(i));
  const auto truth = images.narrow(0, 0, count);
  QuantizerSpec signs;
  signs.bits = 1;
  const auto y =
      measure(*matrix, truth, noise, signs, streams, RandomStream(0, "calibration-dither"));
  MessagePassingSettings settings;
  settings.iterations = 40;  // photographs are slow
  const auto solved =
      messagePassing(prior, SpectralOperator(matrix, {}, cancellation), y, settings, cancellation);
  return openScale(solved, at::ones({count, 1}, solved.estimate.options()), truth);
}

Calibration simulatedCalibration(const SolverInput& input, const MessagePassingSettings& settings,
                                 const CalibrationWishes& asked, const Cancellation& cancellation) {
  // signs about 0: no multiple of an image measures otherwise
  const bool open = thresholdsAreZero(input.measurements);
  auto wishes = asked;
  wishes.scaleRule = asked.scaleRule && open;
  const bool deviation = asked.predict && open;
  const auto known = input.prior.card().openScale;
  Calibration none;
  if (!input.randomLooking || (deviation && !known))
    none.ratio = std::numeric_limits<double>::quiet_NaN();
  if (deviation && known) none.spread.scaleDeviation = *known;
  if (!input.simulate || (input.quick && asked.predict && !wishes.scaleRule)) return none;
  const bool draws = !input.prior.card().ofAnySize;  // what the images are like
  const bool askable =
      wishes.scaleRule || wishes.drawEvaluations > 0 || (draws && deviation && !known);
  if (!askable && (input.randomLooking || !draws)) return none;
  // the same images for every seed, so that a new matrix is quick
  const auto truth = input.ofPrior.get<at::Tensor>("calibration images", [&] {
    if (input.progress) input.progress({"Drawing images from the prior"});
    return calibrationImages(input.prior, 0, cancellation);
  });
  const auto key = numberText(settings.damping.value_or(-1)) + ";" +
                   numberText(settings.tolerance) + ";" + std::to_string(settings.iterations) +
                   ";" + std::to_string(static_cast<int>(settings.errors)) + ";" +
                   std::to_string(wishes.drawEvaluations) + (wishes.scaleRule ? ";scale" : "");
  auto found = *input.ofChannel.get<Calibration>(key, [&] {
    if (input.progress) input.progress({"Simulating the same measurements of other images"});
    return calibrateBySimulation(input.prior, *input.spectral(), settings, *truth,
                                 input.simulate(*truth), wishes, cancellation);
  });
  if (!wishes.scaleRule && input.randomLooking) found.ratio = 1;  // theory holds
  if (!draws) found.ratio = none.ratio;
  if (!deviation) found.spread.scaleDeviation = 0;
  return found;
}

}  // namespace inkling
