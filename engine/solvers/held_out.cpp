#include "engine/solvers/held_out.h"

#include "engine/likelihood/intervals.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();
constexpr int mostIterations = 30;
// A linear value as an interval about it: so narrow that it says no less, over sigma, or over the
// values' root mean square where there is no noise.
constexpr double shareOfNoise = 0.02, shareOfValues = 1e-4;
// One measurement counts as so many of the expected at most, or one alone might decide.
constexpr double mostOfOne = 30;

/// Lower and upper ends, [B, M].
std::pair<at::Tensor, at::Tensor> intervalsOf(const Measurements& y) {
  if (!y.linear()) return {y.lower, y.upper};
  const double wide = y.noise > 0
                          ? shareOfNoise * y.noise
                          : shareOfValues * std::sqrt(y.values.square().mean().item<double>());
  const double half = std::max(wide, std::numeric_limits<double>::min());
  return {y.values - half, y.values + half};
}

/// [M]: which measurements the first half keeps. The same for all images, at random: the order of a
/// transform's rows may mean something.
at::Tensor firstHalf(std::int64_t count) {
  const auto chosen = RandomStream(0, "held-out").choose(count, count / 2);
  auto kept = at::zeros({count}, at::kBool);
  for (const auto m : chosen)
    kept[m] = true;
  return kept;
}

/// Of each e_m, where z_m is as foretold: of a sign exactly, for it has two values and the mean 1;
/// else that of a measurement so fine that it tells z.
at::Tensor varianceOf(const at::Tensor& squares, const at::Tensor& lower, const at::Tensor& upper,
                      const at::Tensor& foretold, const at::Tensor& w) {
  const auto halfLine = (lower.isinf() != upper.isinf()).repeat_interleave(2, 0);
  const auto below = upper.isinf();
  const auto end = at::where(below, lower, upper).repeat_interleave(2, 0);
  const auto inside = at::where(below.repeat_interleave(2, 0), foretold - end, end - foretold) / w;
  const auto p = 0.5 * at::erfc(inside / -std::sqrt(2.0));
  const auto ofSign = (squares - 1).square() * p / (1 - p).clamp_min(1e-12);
  return at::where(halfLine, ofSign, at::full({}, 2.0, at::kDouble));
}

}  // namespace

std::vector<double> heldOutExcess(const Prior& prior, const SpectralOperator& matrix,
                                  const Measurements& y, const MessagePassingSettings& asked,
                                  const Predicted& predicted, const Cancellation& cancellation) {
  const auto batch = y.batch(), count = y.count();
  const auto [lower, upper] = intervalsOf(y);
  const auto first = firstHalf(count);
  const auto kept = at::stack({first, first.logical_not()}).repeat({batch, 1});  // [2B, M]
  Measurements halves;  // what is held out may be anything
  halves.lower = lower.repeat_interleave(2, 0).masked_fill(kept.logical_not(), -infinity);
  halves.upper = upper.repeat_interleave(2, 0).masked_fill(kept.logical_not(), infinity);
  halves.noise = y.noise;
  auto settings = asked;
  settings.iterations = std::min(asked.iterations, mostIterations);
  const auto made = messagePassing(prior, matrix, halves, settings, cancellation);

  const auto foretold = matrix.matrix().apply(made.estimate).to(at::kCPU, at::kDouble);
  const double perEntry = matrix.eigenvalues().sum().item<double>() / static_cast<double>(count);
  std::vector<double> deviations;
  for (std::int64_t row = 0; row < 2 * batch; ++row)
    deviations.push_back(std::sqrt(
        perEntry * predicted(made.predicted[static_cast<std::size_t>(row)], made.estimate[row]) +
        y.noise * y.noise));
  const auto w = at::tensor(deviations, at::kDouble).unsqueeze(1);
  const Intervals intervals(lower.repeat_interleave(2, 0), upper.repeat_interleave(2, 0), at::kCPU);
  const auto told = intervals.moments(foretold, w, Moments::ScoreAndVariance);
  const auto squares = (told.score * w).square() + told.varianceRatio;  // E[(z − A x̂)² | y]/w²
  const auto over = (squares.clamp_max(mostOfOne) - 1).masked_fill(kept, 0);
  const auto spread = varianceOf(squares, lower, upper, foretold, w).masked_fill(kept, 0);
  const auto both = [&](const at::Tensor& each) { return each.sum(1).view({batch, 2}).sum(1); };
  const auto excess = both(over).div(both(spread).clamp_min(1e-6).sqrt()).contiguous();
  return {excess.data_ptr<double>(), excess.data_ptr<double>() + batch};
}

}  // namespace inkling
