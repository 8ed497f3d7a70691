#include "engine/likelihood/intervals.h"

#include "engine/likelihood/standard_normal.h"
#include "engine/likelihood/truncated_gaussian.h"
#include "engine/priors/upload.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <vector>

namespace inkling {
namespace {

using namespace normal;

constexpr double smallest = std::numeric_limits<double>::min();

// From here on the variance of a half-line is a series: the closed form loses a⁴ ulps of it, and
// still has eight digits; the series' next term is 3e-9.
constexpr double farTail = 60;
// From here on a bin's moments come from quadrature.
constexpr double farBin = 30;
// Numbers that a quadrature holds at once.
constexpr std::int64_t quadratureNumbers = std::int64_t{1} << 24;

std::span<double> view(const at::Tensor& t) {
  return {t.data_ptr<double>(), static_cast<std::size_t>(t.numel())};
}

// N(0, 1) on an interval.
struct Standard {
  at::Tensor mean, variance;
};

/// On [a, inf); a may be −inf. erfcx is good to rounding on both sides of zero, and infinite where
/// there is nothing outside.
Standard halfLine(const at::Tensor& a, Moments wanted) {
  Standard s{at::special_erfcx(a * sqrtHalf).reciprocal_().mul_(sqrtTwoOverPi), {}};
  if (wanted == Moments::Score) return s;
  const auto square = a.square();
  const auto far = at::sub(square, square.reciprocal(), 14).add_(6).reciprocal_();
  const auto near = 1 - s.mean * (s.mean - a.clamp_min(-noTail));
  s.variance = at::where(a > farTail, far, near);
  return s;
}

/// On [a, a + width], with t measured from a, so that narrow bins keep every digit. a, width: [n].
Standard quadrature(const at::Tensor& a, const at::Tensor& width) {
  const auto on = [&](const auto& values) {
    return upload(at::tensor(at::ArrayRef<double>(values), at::kDouble), a.device());
  };
  const auto node = on(longRule.nodes), weight = on(longRule.weights);
  const auto once = quadratureNumbers / node.numel();
  std::vector<at::Tensor> means, variances;
  for (std::int64_t first = 0; first < a.numel(); first += once) {
    const auto count = std::min(once, a.numel() - first);
    const auto w = width.narrow(0, first, count), from = a.narrow(0, first, count);
    const auto t = w.unsqueeze(1) * node;
    const auto mass = (t * (from.unsqueeze(1) + t * 0.5)).neg_().exp_().mul_(weight);
    const auto sum = mass.sum(1);
    const auto mean = at::mv(mass, node).div_(sum);
    const auto second = (node - mean.unsqueeze(1)).square_().mul_(mass).sum(1);
    means.push_back(at::addcmul(from, w, mean));
    variances.push_back(w.square().mul_(second).div_(sum));
  }
  return {at::cat(means), at::cat(variances)};
}

/// On [a, a + width], a >= −width/2; width may be infinite, and a −inf then.
Standard bin(const at::Tensor& a, const at::Tensor& width, Moments wanted) {
  const auto exponent = width * (a + width * 0.5);  // log phi(a)/phi(b)
  const auto inTail = a >= 0;
  // NaN for a line without ends
  const auto isHalf = at::isinf(width).logical_or_(inTail.logical_and(exponent > negligible));
  const auto byRule = (width <= 1).logical_and_(exponent <= 1).logical_or_(a > farBin);
  const auto others = byRule.logical_not();
  const auto rule = quadrature(a.masked_fill(others, 0).reshape({-1}),
                               width.masked_fill(others, 0).reshape({-1}));
  const auto half = halfLine(a, wanted);

  const auto b = a + width;
  const auto density = exponent.neg().exp_();  // phi(b)/phi(a)
  const auto mass = at::special_erfcx(a * sqrtHalf)
                        .sub_(density * at::special_erfcx(b * sqrtHalf))
                        .mul_(sqrtHalfPi);
  const auto tailMean = (1 - density) / mass;

  const auto densityA = a.square().mul_(-0.5).exp_(), densityB = b.square().mul_(-0.5).exp_();
  const auto outside = at::erfc(a * -sqrtHalf).add_(at::erfc(b * sqrtHalf)).mul_(0.5);
  const auto scale = inverseSqrtTwoPi / (1 - outside);
  const auto centralMean = scale * (densityA - densityB);

  const auto choose = [&](const at::Tensor& ofHalf, const at::Tensor& ofRule,
                          const at::Tensor& ofTail, const at::Tensor& ofCentre) {
    return at::where(
        isHalf, ofHalf,
        at::where(byRule, ofRule.view(a.sizes()), at::where(inTail, ofTail, ofCentre)));
  };
  Standard s{choose(half.mean, rule.mean, tailMean, centralMean), {}};
  if (wanted == Moments::Score) return s;
  const auto tailVariance = 1 - tailMean * (tailMean - a) - width * density / mass;
  const auto centralVariance = 1 + scale * (a * densityA - b * densityB) - centralMean.square();
  s.variance = choose(half.variance, rule.variance, tailVariance, centralVariance);
  return s;
}

}  // namespace

Intervals::Intervals(const at::Tensor& lower, const at::Tensor& upper, at::Device device)
    : lower_(lower.contiguous()), upper_(upper.contiguous()) {
  if (device.is_cpu()) return;
  const auto fromBelow = at::isfinite(lower_), fromAbove = at::isfinite(upper_);
  bins_ = fromBelow.logical_and(fromAbove).any().item<bool>();
  if (!bins_) {
    end_ = upload(at::where(fromBelow, lower_, at::where(fromAbove, upper_, lower_)), device);
    direction_ =
        upload(at::where(fromAbove, -at::ones_like(lower_), at::ones_like(lower_)), device);
  }
  lower_ = upload(lower_, device);
  upper_ = upload(upper_, device);
}

template <typename Change>
Intervals Intervals::changed(Change change) const {
  auto copy = *this;
  for (auto* t : {&copy.lower_, &copy.upper_, &copy.end_, &copy.direction_})
    if (t->defined()) *t = change(*t);
  return copy;
}

Intervals Intervals::narrow(std::int64_t first, std::int64_t count) const {
  return changed([&](const at::Tensor& t) { return t.narrow(0, first, count); });
}

Intervals Intervals::select(const at::Tensor& index) const {
  return changed([&](const at::Tensor& t) { return t.index_select(0, index); });
}

Intervals Intervals::repeated(std::int64_t times) const {
  if (times == 1) return *this;
  return changed([&](const at::Tensor& t) {  // contiguous: of one row reshape() makes no copy
    return t.unsqueeze(1)
        .expand({t.size(0), times, t.size(1)})
        .reshape({-1, t.size(1)})
        .contiguous();
  });
}

IntervalMoments Intervals::moments(const at::Tensor& z, const at::Tensor& w, Moments wanted) const {
  if (!z.is_cpu()) return momentsByTensors(z, w, wanted);
  IntervalMoments made{at::empty_like(z), {}};
  std::span<double> variances;
  if (wanted == Moments::ScoreAndVariance) {
    made.varianceRatio = at::empty_like(z);
    variances = view(made.varianceRatio);
  }
  truncatedMoments({z.size(0), z.size(1), z.size(0) / rows(), w.dim() == 2}, view(z), view(lower_),
                   view(upper_), view(w), view(made.score), variances);
  return made;
}

IntervalMoments Intervals::momentsByTensors(const at::Tensor& z, const at::Tensor& w,
                                            Moments wanted) const {
  // [B, samples, M]
  const auto samples = z.size(0) / rows();
  const auto each = z.view({rows(), samples, columns()});
  const auto width = w.dim() == 2 ? w.view({rows(), samples, 1}) : w;
  at::Tensor near, direction;
  Standard s;
  if (direction_.defined()) {
    direction = direction_.unsqueeze(1);
    near = (end_.unsqueeze(1) - each).mul_(direction).div_(width);
    s = halfLine(near, wanted);
  } else {
    // Mirrored so that most of the interval lies on the positive side, where the tail is small.
    const auto lower = lower_.unsqueeze(1), upper = upper_.unsqueeze(1);
    const auto a = (lower - each).div_(width), b = (upper - each).div_(width);
    const auto mirrored = a + b < 0;
    near = at::where(mirrored, -b, a);
    direction = 1 - 2 * mirrored.to(at::kDouble);
    s = bin(near, (upper - lower).div(width).expand_as(near), wanted);
  }
  IntervalMoments made{(s.mean * direction).div_(width), {}};
  if (wanted == Moments::ScoreAndVariance) made.varianceRatio = s.variance.clamp(smallest, 1);
  if (w.dim() == 1) {
    const auto unseen = width <= 0;
    made.score.masked_fill_(unseen, 0);
    if (made.varianceRatio.defined()) made.varianceRatio.masked_fill_(unseen, 1);
  }
  made.score = made.score.view(z.sizes());
  if (made.varianceRatio.defined()) made.varianceRatio = made.varianceRatio.view(z.sizes());
  return made;
}

}  // namespace inkling
