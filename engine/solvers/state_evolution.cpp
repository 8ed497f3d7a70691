#include "engine/solvers/state_evolution.h"

#include "engine/likelihood/truncated_gaussian.h"
#include "engine/model/error.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace inkling {
namespace {

constexpr int mostIterations = 60;
constexpr double tolerance = 1e-4;  // relative change of the error
constexpr double smallestShare = 1e-9;

double share(double value) {
  return std::clamp(value, smallestShare, 1 - smallestShare);
}

/// Expected largest of m standard normal values (Blom's approximation is good to a percent).
double expectedMaximum(double m) {
  if (m < 1.5) return 0;
  const double p = (m - 0.375) / (m + 0.25);
  double low = 0, high = 9;
  for (int i = 0; i < 60; ++i) {
    const double middle = 0.5 * (low + high);
    (0.5 * std::erfc(-middle / std::numbers::sqrt2) < p ? low : high) = middle;
  }
  return low;
}

/// The share of the variance 1/t1 of z that its interval explains, on average over z ~ N(0, power)
/// and its estimate p1, z | p1 ~ N(p1, 1/t1).
class Channel {
 public:
  Channel(const QuantizerModel& quantizer, double power, double rows)
      : variance_(quantizer.noise * quantizer.noise), power_(power), dither_(quantizer.dither) {
    const int bits = quantizer.bits;
    const double spread = std::sqrt(power + variance_ + dither_ * dither_);
    double delta = quantizer.delta;
    if (bits >= 2 && delta <= 0) delta = 2 * spread * expectedMaximum(rows) / std::pow(2.0, bits);
    constexpr double infinity = std::numeric_limits<double>::infinity();
    thresholds_.push_back(-infinity);
    const int side = (1 << bits) / 2 - 1;
    for (int k = -side; k <= side; ++k)
      thresholds_.push_back(k * delta);
    thresholds_.push_back(infinity);
  }

  double explained(double t1) const {
    const double w = std::sqrt(1 / t1 + variance_);
    // p1 and the dither only matter through their difference
    const double spread = std::sqrt(std::max(power_ - 1 / t1, 0.0) + dither_ * dither_);
    constexpr int points = 81;
    constexpr double reach = 5;
    double sum = 0, mass = 0;
    for (int i = 0; i < points; ++i) {
      const double u = reach * (2.0 * i / (points - 1) - 1), weight = std::exp(-0.5 * u * u);
      mass += weight;
      sum += weight * explainedAt(spread * u, w);
    }
    return share(sum / mass / (1 + t1 * variance_));
  }

 private:
  double explainedAt(double z, double w) const {
    double sum = 0;
    for (std::size_t k = 0; k + 1 < thresholds_.size(); ++k) {
      if (thresholds_[k + 1] < z - 7 * w || thresholds_[k] > z + 7 * w) continue;
      const auto m = truncatedMoments(z, thresholds_[k], thresholds_[k + 1], w);
      sum += std::exp(m.logProbability) * (1 - m.varianceRatio);
    }
    return sum;
  }

  double variance_, power_, dither_;
  std::vector<double> thresholds_;
};

}  // namespace

PredictedError stateEvolution(const PriorCard& card, std::int64_t measurements,
                              const std::vector<double>& eigenvalues,
                              const QuantizerModel& quantizer) {
  requireErrorTable(card);
  const double lowest = std::max(card.errorTable.front().first, card.noiseRange().low);
  const double highest = std::min(card.errorTable.back().first, card.noiseRange().high);
  const auto pixels = static_cast<double>(card.shape.fixed().value().size());
  const auto rows = static_cast<double>(measurements);
  double mean = 0;
  for (double d : eigenvalues)
    mean += d / rows;
  const bool linear = quantizer.bits == 0;
  const double variance = quantizer.noise * quantizer.noise;
  const Channel channel(quantizer, card.secondMoment * mean, rows);
  // sum over i of d/(g2/t2 + d), the trace of the linear estimator's gain
  const auto gain = [&](double g2, double noise) {
    double sum = 0;
    for (double d : eigenvalues)
      if (d > 0) sum += d / (g2 * noise + d);
    return sum;
  };
  double g2 = 1 / denoisingError(card, highest), t1 = g2 / mean, t2 = 0;
  PredictedError reached{highest, 1 / g2, 0};
  for (int i = 1; i <= mostIterations; ++i) {
    if (!linear) {
      const double k = channel.explained(t1);
      t2 = t1 * k / (1 - k);
    }
    const double noise = linear ? variance : 1 / t2;
    const double a = share(gain(g2, noise) / pixels);
    const double beta = std::clamp(1 / std::sqrt(g2 * a / (1 - a)), lowest, highest);
    const double g1 = 1 / (beta * beta), error = denoisingError(card, beta);
    const double last = reached.error;
    reached = {beta, error, i};
    if (std::abs(error / last - 1) < tolerance) break;
    const double divergence = std::min(g1 * error, 0.999);
    g2 = g1 * (1 - divergence) / divergence;
    if (linear) continue;
    const double k = share(gain(g2, noise) / rows);
    t1 = t2 * (1 - k) / k;
  }
  return reached;
}

}  // namespace inkling
