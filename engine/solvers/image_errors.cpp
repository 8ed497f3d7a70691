#include "engine/solvers/image_errors.h"

#include "engine/likelihood/truncated_gaussian.h"
#include "engine/priors/upload.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>

namespace inkling {
namespace {

constexpr std::size_t mostLookedAt = 32768;
constexpr double farthest = 50, accuracy = 0.01;
// A step of a share of the noise that is long enough for float32 and so short that a denoiser does
// not bend: at a tenth the divergence is up to 8 % too high.
constexpr double probeStep = 0.02;

// Probes at the beginning, every so often later, and the drift of log beta that asks for one.
constexpr int firstProbes[] = {2, 4, 7}, laterProbes = 10, leastBetweenProbes = 3;
constexpr double mostDrift = 0.1;

// The card's error is a mean over images, of which a few hard ones make most: of an image with the
// card's divergence it is usually a fifth less, and where that is known no better, the variance
// of its logarithm is spreadOfCard, and more for an image unlike the card's.
constexpr double usuallyLess = 0.25, spreadOfCard = 0.3, spreadPerEase = 0.1;
// Of the divergence's logarithm: what one random direction and one image's noise leave open, over
// a N, and what it changes between two probes.
constexpr double spreadOfDirection = 3, spreadBetweenProbes = 0.0025;
// How much of an error that r2 shares with the quantizer the likelihood of intervals sees; that of
// values would see all.
constexpr double shareSeen = 0.6;

/// Every stride-th of the values.
std::vector<double> thinned(std::span<const double> values, std::size_t stride) {
  std::vector<double> kept;
  kept.reserve(values.size() / stride + 1);
  for (std::size_t i = 0; i < values.size(); i += stride)
    kept.push_back(values[i]);
  return kept;
}

double mean(const std::vector<double>& values) {
  double sum = 0;
  for (double v : values)
    sum += v;
  return sum / static_cast<double>(values.size());
}

/// The likelihood's derivative in the logarithm of the variance, up to a factor that is positive.
class Slope {
 public:
  Slope(std::span<const double> p, const MeasuredRow& y)
      : noise_(y.noiseVariance),
        p_(thinned(p, strideOf(p))),
        lower_(thinned(y.lower, strideOf(p))),
        upper_(thinned(y.upper, strideOf(p))),
        score_(p_.size()),
        ratio_(p_.size()) {}

  double operator()(double variance) {
    const double width = look(variance);
    double square = 0;
    for (double g : score_)
      square += g * g;
    return square / static_cast<double>(score_.size()) * width - (1 - mean(ratio_));
  }

  /// The variance of the logarithm of what is found, at variance: one over the sum of the squares
  /// of the measurements' derivatives, which is their Fisher information.
  double spread(double variance) {
    const double width = look(variance), share = variance / width / 2;
    double information = 0;
    for (std::size_t i = 0; i < score_.size(); ++i) {
      const double slope = (score_[i] * score_[i] * width - (1 - ratio_[i])) * share;
      information += slope * slope;
    }
    return 1 / information;
  }

 private:
  /// Fills score_ and ratio_, and returns w².
  double look(double variance) {
    const double width = variance + noise_;
    const std::vector<double> deviation{std::sqrt(width)};
    truncatedMoments({1, static_cast<std::int64_t>(p_.size()), 1, true}, p_, lower_, upper_,
                     deviation, score_, ratio_);
    return width;
  }

  static std::size_t strideOf(std::span<const double> p) {
    return (p.size() + mostLookedAt - 1) / mostLookedAt;
  }

  double noise_;
  std::vector<double> p_, lower_, upper_, score_, ratio_;
};

/// A random direction, [1, N], whose every frequency has the power 1, of the channels' sum and of
/// their differences: a denoiser of much noise is a filter nearly, and of a filter it tells the
/// trace without any chance, where a direction of random signs leaves 2/tr D' of its square open.
at::Tensor flatDirection(const ImageShape& shape, std::uint64_t draw) {
  const auto c = std::int64_t{shape.channels}, h = std::int64_t{shape.height},
             w = std::int64_t{shape.width};
  auto white = at::empty({c, h, w}, at::kFloat);
  RandomStream(1, "divergence", draw)
      .normals(std::span<float>(white.data_ptr<float>(), static_cast<std::size_t>(shape.size())));
  const auto spectrum = at::fft_rfft2(white);
  const std::vector<std::int64_t> size{h, w};
  auto direction = at::fft_irfft2(spectrum / spectrum.abs().clamp_min(1e-20), size) *
                   std::sqrt(static_cast<double>(h * w));
  if (c == 3) {
    const double s3 = 1 / std::sqrt(3.0), s2 = 1 / std::sqrt(2.0), s6 = 1 / std::sqrt(6.0);
    const auto opponents = at::tensor({s3, s2, s6, s3, 0.0, -2 * s6, s3, -s2, s6}, at::kFloat);
    direction = at::matmul(opponents.view({3, 3}), direction.reshape({3, h * w}));
  }
  return direction.reshape({1, shape.size()});
}

double ofValues(std::span<const double> p, const MeasuredRow& y) {
  double sum = 0;
  for (std::size_t i = 0; i < p.size(); ++i)
    sum += (y.values[i] - p[i]) * (y.values[i] - p[i]);
  return sum / static_cast<double>(p.size()) - y.noiseVariance;
}

/// The slope's root, by regula falsi (Illinois) on the logarithm, from a bracket that grows.
double rootOf(Slope& slope, double start, double least, double most) {
  double low = std::log(start), high = low, reach = 0.5;
  double atLow = slope(start), atHigh = atLow;
  while (atLow < 0 && low > std::log(least)) {
    high = low;
    atHigh = atLow;
    low = std::max(low - reach, std::log(least));
    atLow = slope(std::exp(low));
    reach *= 2;
  }
  while (atHigh > 0 && high < std::log(most)) {
    low = high;
    atLow = atHigh;
    high = std::min(high + reach, std::log(most));
    atHigh = slope(std::exp(high));
    reach *= 2;
  }
  if (!(atLow > 0)) return std::exp(low);
  if (!(atHigh < 0)) return std::exp(high);
  double middle = low;
  for (int side = 0; high - low > accuracy;) {
    const double last = middle;
    middle = (atLow * high - atHigh * low) / (atLow - atHigh);
    const double at = slope(std::exp(middle));
    if (at == 0 || std::abs(middle - last) < accuracy / 2) break;
    if (at > 0) {
      low = middle;
      atLow = at;
      if (side > 0) atHigh /= 2;
      side = 1;
    } else {
      high = middle;
      atHigh = at;
      if (side < 0) atLow /= 2;
      side = -1;
    }
  }
  return std::exp(middle);
}

}  // namespace

ChannelVariance channelVariance(std::span<const double> p, const MeasuredRow& y, double start) {
  const double least = start / farthest, most = start * farthest;
  if (y.lower.empty()) {
    const double value = std::clamp(ofValues(p, y), least, most);
    const double ofBoth = 1 + y.noiseVariance / value;
    return {value, 2 * ofBoth * ofBoth / static_cast<double>(p.size())};
  }
  Slope slope(p, y);
  const double value = rootOf(slope, start, least, most);
  return {value, slope.spread(value)};
}

std::vector<double> probeDivergence(const Prior& prior, const at::Tensor& r,
                                    const at::Tensor& denoised, const std::vector<double>& beta,
                                    std::uint64_t draw) {
  const auto n = r.size(1);
  const auto levels = at::tensor(beta, at::kFloat);
  const auto steps = upload((levels * probeStep).unsqueeze(1), prior.device());
  const auto direction = upload(flatDirection(prior.shape(), draw), prior.device());
  const auto moved = prior.denoise(r.to(prior.device(), at::kFloat) + direction * steps,
                                   upload(levels, prior.device())) -
                     denoised.to(prior.device(), at::kFloat);
  const auto along =
      ((moved * direction).sum(1, false, at::kDouble) / static_cast<double>(n)).to(at::kCPU);
  std::vector<double> divergence(beta.size());
  for (std::size_t i = 0; i < beta.size(); ++i)
    divergence[i] = along[static_cast<std::int64_t>(i)].item<double>() /
                    (static_cast<float>(beta[i]) * probeStep);
  return divergence;
}

bool probeIsDue(int iteration, int last, double drift) {
  if (iteration <= *std::prev(std::end(firstProbes)))
    return std::find(std::begin(firstProbes), std::end(firstProbes), iteration) !=
           std::end(firstProbes);
  if (iteration % laterProbes == 0) return true;
  return drift > mostDrift && iteration >= last + leastBetweenProbes;
}

double predictedError(const ErrorAccounts& of) {
  const double a = of.divergence;
  const double seen =
      std::min(of.variance.value * (1 - a) * (1 - a) + a * a * of.inputVariance, of.inputVariance);
  // Where a is too large by δ, r2 keeps the share −δ of r1's error, in which the quantizer's is N/M
  // times as large.
  const double enlarged = static_cast<double>(of.pixels) / static_cast<double>(of.measurements);
  const double ofProbe =
      2 * shareSeen * a * enlarged * of.quantizerVariance / (of.variance.value * of.meanEigenvalue);
  const double spread =
      of.variance.spread +
      ofProbe * ofProbe *
          (spreadOfDirection / (a * static_cast<double>(of.pixels)) + spreadBetweenProbes);
  const double ofCard = spreadOfCard + spreadPerEase * std::pow(std::log(of.ease), 2);
  const double trust = ofCard / (ofCard + spread);
  return std::exp(trust * std::log(seen) + (1 - trust) * (std::log(of.card) - usuallyLess));
}

}  // namespace inkling
