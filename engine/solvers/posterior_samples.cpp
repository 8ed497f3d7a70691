#include "engine/solvers/posterior_samples.h"

#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {

at::Tensor posteriorSamples(const Prior& prior, const MessagePassingResult& fixedPoint,
                            std::int64_t samples, int levels, const SampleSpread& spread,
                            const std::vector<RandomStream>& streams,
                            const Cancellation& cancellation) {
  const double last = prior.card().noiseRange().low;
  std::vector<double> start;
  for (double beta : fixedPoint.beta)
    start.insert(start.end(), static_cast<std::size_t>(samples),
                 std::max(drawLevel(prior.card(), beta, spread.variance), last));
  auto x = fixedPoint.input.to(prior.device(), at::kFloat).repeat_interleave(samples, 0);
  if (spread.scaleDeviation > 0) {
    const auto behind = static_cast<std::uint64_t>(levels) * prior.pixels();  // the steps' numbers
    const auto factors =
        (normalRows(streams, 1, (behind + 3) / 4 * 4) * spread.scaleDeviation).exp();
    x = x * factors.to(x.device());
    for (std::size_t i = 0; i < start.size(); ++i)
      start[i] = std::max(start[i] * factors[static_cast<std::int64_t>(i)].item<double>(), last);
  }
  return reverseProcess(prior, x, start, last, levels, streams, cancellation);
}

}  // namespace inkling
