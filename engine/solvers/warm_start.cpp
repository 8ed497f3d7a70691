#include "engine/solvers/warm_start.h"

#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

/// The lowest of the annealing's levels that is not below beta; the highest where there is none.
double levelAbove(const LangevinSettings& annealing, double beta) {
  const auto levels = geometricLevels(annealing.betaMax, annealing.betaMin, annealing.levels);
  auto level = levels.front();
  for (double each : levels)
    if (each >= beta) level = each;
  return level;
}

/// beta: effective noise levels of all images.
void warm(AnnealingStart& start, const MessagePassingResult& fixed, const std::vector<double>& beta,
          const LangevinSettings& annealing, const Prior& prior,
          const std::vector<RandomStream>& streams) {
  const auto samples = static_cast<std::int64_t>(streams.size() / beta.size());
  const auto first = beta.begin() + start.begin, end = first + start.count;
  start.level = levelAbove(annealing, *std::max_element(first, end));
  std::vector<double> added;
  for (auto each = first; each != end; ++each)
    added.insert(added.end(), static_cast<std::size_t>(samples),
                 std::sqrt(std::max(0.0, *start.level * *start.level - *each * *each)));
  std::vector<RandomStream> fresh;
  for (auto row = start.begin * samples; row < (start.begin + start.count) * samples; ++row)
    fresh.push_back(streams[static_cast<std::size_t>(row)].child(0));
  const auto device = prior.device();
  const auto r1 = fixed.input.narrow(0, start.begin, start.count).to(device, at::kFloat);
  start.x =
      r1.repeat_interleave(samples, 0) + normalRows(fresh, prior.pixels(), 0).to(device) *
                                             at::tensor(added, at::kFloat).to(device).unsqueeze(1);
}

}  // namespace

std::vector<AnnealingStart> warmStarts(const MessagePassingResult& fixed, double errorRatio,
                                       const std::string& method, const LangevinSettings& annealing,
                                       const Prior& prior,
                                       const std::vector<RandomStream>& streams) {
  const auto count = static_cast<std::int64_t>(fixed.beta.size());
  if (std::isnan(errorRatio))
    return {{0,
             count,
             {},
             {},
             fixed.iterations,
             method + ": no warm start, since message passing's error cannot be told here."}};
  auto beta = fixed.beta;
  for (auto& each : beta)
    each *= std::sqrt(std::max(1.0, errorRatio));  // where theory fails r1 is noisier than it says
  const auto converged = [&](std::int64_t b) {
    return fixed.converged[static_cast<std::size_t>(b)];
  };
  std::vector<AnnealingStart> starts;
  for (std::int64_t begin = 0, end = 0; begin < count; begin = end) {
    while (end < count && converged(end) == converged(begin))
      ++end;
    AnnealingStart start{begin, end - begin, {}, {}, {}, {}};
    start.evaluations.assign(fixed.iterations.begin() + begin, fixed.iterations.begin() + end);
    if (converged(begin))
      warm(start, fixed, beta, annealing, prior, streams);
    else
      start.warning = Message("{method}: no warm start, since message passing did not converge.",
                              {{"method", method}});
    starts.push_back(std::move(start));
  }
  return starts;
}

}  // namespace inkling
