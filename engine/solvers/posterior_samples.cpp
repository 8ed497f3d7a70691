#include "engine/solvers/posterior_samples.h"

#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

/// By how much to raise a noise level whose draws' squared error is `ratio` times their variance.
/// Noise that takes it from beta to c beta adds (1 − 1/c²) of the error m there to the variance,
/// m/ratio, and takes it from the mean's error, m, as far as the denoiser is a projection.
double inflation(double ratio) {
  return ratio <= 1 ? 1 : std::sqrt(2 * ratio / (ratio + 1));
}

}  // namespace

at::Tensor posteriorSamples(const Prior& prior, const MessagePassingResult& fixedPoint,
                            std::int64_t samples, int levels, const SampleSpread& spread,
                            const std::vector<RandomStream>& streams,
                            const Cancellation& cancellation) {
  const double last = prior.card().noiseRange().low;
  const auto n = prior.pixels();
  std::vector<double> start, added;
  for (double beta : fixedPoint.beta) {
    const double level = beta * inflation(overconfidence(prior.card(), beta) * spread.variance);
    start.insert(start.end(), static_cast<std::size_t>(samples), std::max(level, last));
    added.insert(added.end(), static_cast<std::size_t>(samples),
                 std::sqrt(level * level - beta * beta));
  }
  // the numbers that the last of the reverse process's levels has no step for
  const auto noise = normalRows(streams, n, static_cast<std::uint64_t>((levels - 1) * n));
  auto x = fixedPoint.input.to(prior.device(), at::kFloat).repeat_interleave(samples, 0) +
           (noise * at::tensor(added, at::kFloat).unsqueeze(1)).to(prior.device());
  if (spread.scaleDeviation > 0) {
    const auto behind = static_cast<std::uint64_t>(levels * n);  // of the numbers in use
    const auto factors =
        (normalRows(streams, 1, (behind + 3) / 4 * 4) * spread.scaleDeviation).exp();
    x = x * factors.to(x.device());
    for (std::size_t i = 0; i < start.size(); ++i)
      start[i] = std::max(start[i] * factors[static_cast<std::int64_t>(i)].item<double>(), last);
  }
  return reverseProcess(prior, x, start, last, levels, streams, cancellation);
}

}  // namespace inkling
