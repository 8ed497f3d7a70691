#include "engine/priors/denoising_error.h"

#include "engine/model/error.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace inkling {

DenoisingTables measureDenoising(const Prior& prior, const at::Tensor& images,
                                 const std::vector<double>& noise, const Cancellation& cancellation,
                                 std::int64_t first) {
  constexpr std::int64_t most = 100, values = 400'000;  // what a network makes of them is large
  constexpr double leastDivergence = 1e-9;
  const auto atOnce = std::clamp<std::int64_t>(values / images.size(1), 1, most);
  DenoisingTables tables;
  for (double level : noise) {
    double errors = 0, shares = 0, squares = 0;
    for (std::int64_t begin = 0; begin < images.size(0); begin += atOnce) {
      cancellation.check();
      const auto count = std::min(atOnce, images.size(0) - begin);
      std::vector<RandomStream> streams;
      for (std::int64_t i = 0; i < count; ++i)
        streams.emplace_back(1, "held-out", static_cast<std::uint64_t>(first + begin + i));
      const auto x = images.narrow(0, begin, count).to(prior.device());
      const auto added = normalRows(streams, x.size(1), 0).to(prior.device()) * level;
      const auto left = prior.denoise(x + added, level) - x;
      errors += left.to(at::kDouble).square().sum().item<double>();
      shares += (left * added).sum(at::kDouble).item<double>();
      squares += added.to(at::kDouble).square().sum().item<double>();
    }
    tables.error.emplace_back(level, errors / static_cast<double>(images.numel()));
    tables.divergence.emplace_back(level, std::max(shares / squares, leastDivergence));
  }
  return tables;
}

std::vector<double> tableNoise(const NoiseRange& range) {
  const auto [low, high] = range;
  auto levels = geometricLevels(low, high, 26);
  for (double noise : {0.1, 0.5, 1.0})
    if (noise > low && noise < high) levels.push_back(noise);
  std::sort(levels.begin(), levels.end());
  levels.erase(
      std::unique(levels.begin(), levels.end(), [](double a, double b) { return b < a * 1.001; }),
      levels.end());
  return levels;
}

std::vector<std::pair<double, double>> measureDrawVariance(const Prior& prior,
                                                           const PriorCard& card,
                                                           const at::Tensor& images,
                                                           const Cancellation& cancellation) {
  constexpr int count = 12, evaluations = 20;
  const auto [low, high] = card.noiseRange();
  const auto n = images.size(0);
  std::vector<std::pair<double, double>> variances;
  for (double level : geometricLevels(2 * low, std::min(10.0, high), count)) {
    std::vector<RandomStream> noise, draws;
    for (std::int64_t i = 0; i < 2 * n; ++i) {
      noise.emplace_back(1, "held-out", static_cast<std::uint64_t>(i / 2));
      draws.emplace_back(1, "held-out-draws", static_cast<std::uint64_t>(i));
    }
    const auto x = images.to(prior.device()).repeat_interleave(2, 0);
    const auto noisy = x + normalRows(noise, x.size(1), 0).to(prior.device()) * level;
    const auto drawn = reverseProcess(prior, noisy, {level}, low, evaluations, draws, cancellation)
                           .view({n, 2, -1});
    const auto meanSquare = [](const at::Tensor& difference) {
      return difference.to(at::kDouble).square().mean().item<double>();
    };
    const double variance = meanSquare(drawn.select(1, 0) - drawn.select(1, 1)) / 2;
    const double error = meanSquare(prior.denoise(noisy, level) - x);
    variances.emplace_back(level, variance * denoisingError(card, level) / error);
  }
  return variances;
}

void calibrate(PriorCard& card, const Prior& prior, const at::Tensor& images,
               const Cancellation& cancellation) {
  if (const auto least = images.min(); least.equal(images.max()))
    throw Error(ErrorKind::Input,
                "Every pixel of the images is {value}, so that there is nothing to measure on "
                "them. Check that they are the ones meant, and that white is 1 (or 255 in bytes).",
                {{"value", least.item<double>()}});
  auto tables = measureDenoising(prior, images, tableNoise(card.noiseRange()), cancellation);
  card.errorTable = std::move(tables.error);
  card.divergence = std::move(tables.divergence);
  constexpr std::int64_t fewest = 1, most = 100, values = 80000;  // these cost twenty times as much
  const auto drawn = std::clamp(values / images.size(1), fewest, most);
  card.drawVariance = measureDrawVariance(
      prior, card, images.narrow(0, 0, std::min(drawn, images.size(0))), cancellation);
  const auto exact = images.to(at::kCPU, at::kDouble);
  auto mean = exact.mean(0);
  if (card.shape.anySize()) mean = mean.view({card.shape.channels, -1}).mean(1);
  mean = mean.to(at::kFloat).contiguous();
  card.mean.assign(mean.data_ptr<float>(), mean.data_ptr<float>() + mean.numel());
  card.secondMoment = exact.square().mean().item<double>();
}

}  // namespace inkling
