#include "engine/priors/reverse_process.h"

#include "engine/priors/random_tensor.h"
#include "engine/priors/upload.h"

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

at::Tensor reverseProcess(const Prior& prior, at::Tensor x, const std::vector<double>& first,
                          double last, int levels, std::span<const RandomStream> streams,
                          const Cancellation& cancellation, const ReverseObserver& observer) {
  const auto device = prior.device();
  const auto start = at::tensor(first, at::kDouble);
  const auto levelAt = [&](int t) {
    return start * (last / start).pow(static_cast<double>(t) / std::max(levels - 1, 1));
  };
  at::Tensor denoised, before;
  for (int t = 0; t < levels; ++t) {
    cancellation.check();
    const auto beta = levelAt(t);
    denoised = prior.denoise(x, upload(beta.to(at::kFloat), device));
    if (observer) observer(t, beta.data_ptr<double>()[0], x, denoised);
    if (t + 1 == levels) break;
    const auto lower = levelAt(t + 1);
    const auto on = [&](const at::Tensor& perRow) {
      return upload(perRow.to(at::kFloat).view({-1, 1}), device);
    };
    const auto a = (lower / beta).square();
    // the grid is geometric: a step in log beta is as long as the one before
    const auto middle = before.defined() ? denoised + (denoised - before) * 0.5 : denoised;
    const auto z = normalRows(streams, x.size(1), static_cast<std::uint64_t>(t) * x.size(1));
    x = middle * on(1 - a) + x * on(a) + upload(z, device) * on(lower * (1 - a).sqrt());
    before = denoised;
  }
  return denoised;
}

at::Tensor drawFromPrior(const Prior& prior, std::int64_t count, std::uint64_t seed,
                         const Cancellation& cancellation, const ReverseObserver& observer) {
  if (const auto* generator = prior.generator()) {
    std::vector<RandomStream> streams;
    for (std::int64_t i = 0; i < count; ++i)
      streams.emplace_back(seed, "prior-start", i);
    return generator->decode(normalRows(streams, generator->latent(), 0).to(prior.device()));
  }
  const auto [low, high] = prior.card().noiseRange();
  const double first = std::min(50.0, high);
  std::vector<RandomStream> start, steps;
  for (std::int64_t i = 0; i < count; ++i) {
    start.emplace_back(seed, "prior-start", i);
    steps.emplace_back(seed, "prior-steps", i);
  }
  auto x = normalRows(start, prior.pixels(), 0).to(prior.device()) * first;
  return reverseProcess(prior, x, {first}, low, 160, steps, cancellation, observer);
}

}  // namespace inkling
