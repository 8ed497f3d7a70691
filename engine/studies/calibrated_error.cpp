#include "engine/studies/calibrated_error.h"

#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace inkling {
namespace {

constexpr std::int64_t simulatedImages = 16;
constexpr int drawLevels = 40;
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

}  // namespace

bool needsCalibration(const Settings& settings) {
  const auto& kind = settings.text("matrix");
  if (kind == "mask" || kind == "file") return true;
  return (kind == "dct" || kind == "hadamard" || kind == "dft") && !settings.flag("sign-flips");
}

at::Tensor calibrationImages(const Prior& prior, std::uint64_t seed,
                             const Cancellation& cancellation) {
  std::vector<RandomStream> start, steps;
  for (std::int64_t i = 0; i < simulatedImages; ++i) {
    start.emplace_back(seed, "calibration-start", i);
    steps.emplace_back(seed, "calibration-steps", i);
  }
  const auto levels =
      geometricLevels(std::min(50.0, prior.card().noiseMax), prior.card().noiseMin, drawLevels);
  const auto noise = normalRows(start, prior.pixels(), 0).to(prior.device()) * levels.front();
  return reverseProcess(prior, noise, levels, steps, cancellation).clamp(0, 1);
}

at::Tensor ScaleRule::factors(const at::Tensor& estimate) const {
  if (statistic == Statistic::None) return at::ones({estimate.size(0), 1}, estimate.options());
  return target / statisticOf(statistic, estimate).clamp_min(1e-6).unsqueeze(1);
}

Calibration calibrateBySimulation(const Prior& prior, const SpectralOperator& matrix,
                                  const MessagePassingSettings& settings, const at::Tensor& truth,
                                  const Measurements& y, bool estimateScale,
                                  const Cancellation& cancellation) {
  const auto solved = messagePassing(prior, matrix, y, settings, cancellation);
  Calibration made;
  if (estimateScale) made.scale = bestRule(solved.estimate, truth);
  const auto factors = made.scale.factors(solved.estimate);
  const auto actual =
      (solved.estimate * factors - truth).to(at::kDouble).square().mean().item<double>();
  double predicted = 0;
  for (std::int64_t i = 0; i < truth.size(0); ++i) {
    const double factor = factors[i].item<double>();
    predicted += factor * factor * solved.predicted[static_cast<std::size_t>(i)] /
                 static_cast<double>(truth.size(0));
  }
  made.errorRatio = actual / predicted;
  return made;
}

}  // namespace inkling
