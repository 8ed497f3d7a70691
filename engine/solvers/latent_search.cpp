#include "engine/solvers/latent_search.h"

#include "engine/model/error.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/upload.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <numbers>
#include <tuple>
#include <utility>
#include <vector>

namespace inkling {

const Generator& requireGenerator(const std::string& method, const Prior& prior) {
  if (const auto* generator = prior.generator()) return *generator;
  throw Error(ErrorKind::Usage,
              "{method} needs a prior that makes images of latent numbers, and {prior} denoises. "
              "Take another prior.",
              {{"method", method}, {"prior", prior.card().name}});
}

at::Tensor latentStarts(const SolverInput& input, std::int64_t restarts) {
  const auto& generator = requireGenerator(input.method, input.prior);
  std::vector<RandomStream> streams;
  for (const auto& stream : input.streams)
    for (std::int64_t r = 0; r < restarts; ++r)
      streams.push_back(stream.child(static_cast<std::uint64_t>(r)));
  return upload(normalRows(streams, generator.latent(), 0), input.prior.device());
}

at::Tensor descend(const Generator& generator, at::Tensor z, const Descent& descent) {
  constexpr double beta1 = 0.9, beta2 = 0.999, epsilon = 1e-8;
  auto first = at::zeros_like(z), second = at::zeros_like(z);
  for (int t = 1; t <= descent.steps; ++t) {
    const auto leaf = z.detach();
    at::Tensor images;
    {
      const at::AutoGradMode gradients(true);
      leaf.requires_grad_(true);
      const auto made = generator.decode(leaf);
      images = made.detach();
      if (descent.told) descent.told(t, images);
      made.backward(descent.gradient(images));
    }
    const at::NoGradGuard guard;
    const auto slope = leaf.grad() + leaf.detach() * (2 * descent.weight);
    first = first * beta1 + slope * (1 - beta1);
    second = second * beta2 + slope.square() * (1 - beta2);
    const double share = static_cast<double>(t - 1) / descent.steps;
    const double rate = descent.rate * 0.5 * (1 + std::cos(std::numbers::pi * share));
    const auto scale = (second / (1 - std::pow(beta2, t))).sqrt() + epsilon;
    z = leaf.detach() - first / scale * (rate / (1 - std::pow(beta1, t)));
  }
  return z;
}

at::Tensor bestRows(const at::Tensor& cost, std::int64_t restarts) {
  const auto images = cost.size(0) / restarts;
  const auto best = std::get<1>(cost.view({images, restarts}).min(1));
  return best + at::arange(images, best.options()) * restarts;
}

at::Tensor projected(const Generator& generator, const at::Tensor& targets, const at::Tensor& z,
                     Descent descent) {
  const auto restarts = z.size(0) / targets.size(0);
  const auto each = targets.repeat_interleave(restarts, 0);
  descent.gradient = [&](const at::Tensor& images) { return images - each; };
  const auto found = descend(generator, z, descent);
  const at::NoGradGuard guard;
  const auto apart = (generator.decode(found) - each).square().sum(1);
  return found.index_select(0, bestRows(apart, restarts));
}

}  // namespace inkling
