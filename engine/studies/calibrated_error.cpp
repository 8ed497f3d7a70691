#include "engine/studies/calibrated_error.h"

#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <vector>

namespace inkling {
namespace {

constexpr std::int64_t simulatedImages = 16;
constexpr int drawLevels = 40;

}  // namespace

bool needsCalibration(const Settings& settings) {
  const auto& kind = settings.text("matrix");
  if (kind == "mask" || kind == "file") return true;
  return (kind == "dct" || kind == "hadamard" || kind == "dft") && !settings.flag("sign-flips");
}

double simulatedErrorRatio(
    const Prior& prior, const SpectralOperator& matrix, const MessagePassingSettings& settings,
    std::uint64_t seed, const std::function<Measurements(const at::Tensor& images)>& measureAgain,
    const Cancellation& cancellation) {
  std::vector<RandomStream> start, steps;
  for (std::int64_t i = 0; i < simulatedImages; ++i) {
    start.emplace_back(seed, "calibration-start", i);
    steps.emplace_back(seed, "calibration-steps", i);
  }
  const auto levels =
      geometricLevels(std::min(50.0, prior.card().noiseMax), prior.card().noiseMin, drawLevels);
  const auto noise = normalRows(start, prior.pixels(), 0).to(prior.device()) * levels.front();
  const auto truth = reverseProcess(prior, noise, levels, steps, cancellation).clamp(0, 1);
  const auto y = measureAgain(truth);
  const auto solved = messagePassing(prior, matrix, y, settings, cancellation);
  const auto actual = (solved.estimate - truth).to(at::kDouble).square().mean().item<double>();
  double predicted = 0;
  for (double error : solved.predicted)
    predicted += error / static_cast<double>(simulatedImages);
  return actual / predicted;
}

}  // namespace inkling
