#include "engine/priors/reverse_process.h"

#include "engine/priors/random_tensor.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {

std::vector<double> geometricLevels(double first, double last, int count) {
  std::vector<double> levels(static_cast<std::size_t>(count), first);
  for (int t = 1; t < count; ++t)
    levels[t] = first * std::pow(last / first, static_cast<double>(t) / (count - 1));
  return levels;
}

at::Tensor reverseProcess(const Prior& prior, at::Tensor x, const std::vector<double>& levels,
                          std::span<const RandomStream> streams, const Cancellation& cancellation,
                          const ReverseObserver& observer) {
  at::Tensor denoised;
  for (std::size_t t = 0; t < levels.size(); ++t) {
    cancellation.check();
    denoised = prior.denoise(x, levels[t]);
    if (observer) observer(static_cast<int>(t), levels[t], x, denoised);
    if (t + 1 == levels.size()) break;
    const double a = std::pow(levels[t + 1] / levels[t], 2);
    const auto z = normalRows(streams, x.size(1), t * x.size(1)).to(x.device());
    x = denoised * (1 - a) + x * a + z * (levels[t + 1] * std::sqrt(1 - a));
  }
  return denoised;
}

at::Tensor drawFromPrior(const Prior& prior, std::int64_t count, std::uint64_t seed,
                         const Cancellation& cancellation, const ReverseObserver& observer) {
  const auto [low, high] = prior.card().noiseRange();
  const auto levels = geometricLevels(std::min(50.0, high), low, 160);
  std::vector<RandomStream> start, steps;
  for (std::int64_t i = 0; i < count; ++i) {
    start.emplace_back(seed, "prior-start", i);
    steps.emplace_back(seed, "prior-steps", i);
  }
  auto x = normalRows(start, prior.pixels(), 0).to(prior.device()) * levels.front();
  return reverseProcess(prior, x, levels, steps, cancellation, observer);
}

}  // namespace inkling
