#include "ui/lessons/two_measurements.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace inkling {
namespace {

/// Of a Gaussian cut at 0 to its positive side: the score in its mean, and its variance over that
/// before the cut.
struct Cut {
  double score = 0, variance = 1;
};
Cut cutAtZero(double mean, double width) {
  const double a = -mean / width;
  const double tail = 0.5 * std::erfc(a / std::numbers::sqrt2);
  const double density = std::exp(-a * a / 2) / std::sqrt(2 * std::numbers::pi);
  // far out the quotient is a + 1/a - 2/a^3
  const double hazard = a > 25 ? a + 1 / a - 2 / (a * a * a) : density / tail;
  return {hazard / width, 1 + a * hazard - hazard * hazard};
}

/// C = V diag(c) V^T.
struct Eigen2 {
  Pair values;
  std::array<Pair, 2> vectors;
};
Eigen2 eigenOf(const std::array<double, 3>& m) {
  const double angle = 0.5 * std::atan2(2 * m[1], m[0] - m[2]);
  const Pair first{std::cos(angle), std::sin(angle)};
  const Pair second{-first[1], first[0]};
  const auto along = [&](const Pair& v) {
    return v[0] * v[0] * m[0] + 2 * v[0] * v[1] * m[1] + v[1] * v[1] * m[2];
  };
  return {{along(first), along(second)}, {first, second}};
}

/// V diag(factors) V^T x.
Pair applied(const Eigen2& e, const Pair& factors, const Pair& x) {
  Pair made{};
  for (std::size_t k = 0; k < 2; ++k) {
    const auto& v = e.vectors[k];
    const double share = factors[k] * (v[0] * x[0] + v[1] * x[1]);
    made[0] += share * v[0];
    made[1] += share * v[1];
  }
  return made;
}

std::array<double, 3> composed(const Eigen2& e, const Pair& factors) {
  std::array<double, 3> made{};
  for (std::size_t k = 0; k < 2; ++k) {
    const auto& v = e.vectors[k];
    made[0] += factors[k] * v[0] * v[0];
    made[1] += factors[k] * v[0] * v[1];
    made[2] += factors[k] * v[1] * v[1];
  }
  return made;
}

void setDiagonal(TwoSigns& made, const Pair& z, const std::array<double, 3>& c) {
  const Pair variances{c[0], c[2]};
  for (std::size_t m = 0; m < 2; ++m) {
    const auto cut = cutAtZero(z[m], std::sqrt(variances[m]));
    made.diagonalScore[m] = cut.score;
    made.diagonal.mean[m] = z[m] + variances[m] * cut.score;
    made.diagonal.covariance[m == 0 ? 0 : 2] = variances[m] * cut.variance;
  }
  made.diagonal.covariance[1] = 0;
}

void setEp(TwoSigns& made, const Pair& z, const std::array<double, 3>& covariance) {
  constexpr int most = 100;
  constexpr double small = 1e-8;
  const auto e = eigenOf(covariance);
  const auto& c = e.values;
  Pair hF{}, hG{};
  double tauF = 2 / (c[0] + c[1]), tauG = 0;
  for (int i = 0; i < most; ++i) {
    Pair score{};
    double vbar = 0;
    for (std::size_t m = 0; m < 2; ++m) {
      const auto cut = cutAtZero(z[m] + hF[m] / tauF, 1 / std::sqrt(tauF));
      score[m] = cut.score;
      vbar += cut.variance / 2;
    }
    for (std::size_t m = 0; m < 2; ++m)
      hG[m] = (score[m] + (1 - vbar) * hF[m]) / vbar;
    tauG = tauF * (1 - vbar) / vbar;
    const Pair r{1 / (1 + tauG * c[0]), 1 / (1 + tauG * c[1])};
    const double next = (r[0] + r[1]) / (c[0] * r[0] + c[1] * r[1]);
    const auto hNext = applied(e, {(next * c[0] - 1) * r[0], (next * c[1] - 1) * r[1]}, hG);
    const double change =
        std::abs(next - tauF) / tauF + std::hypot(hNext[0] - hF[0], hNext[1] - hF[1]);
    tauF = next;
    hF = hNext;
    made.epScore = score;
    if (change < small) break;
  }
  for (std::size_t m = 0; m < 2; ++m)
    made.epScore[m] = cutAtZero(z[m] + hF[m] / tauF, 1 / std::sqrt(tauF)).score;
  const auto moved = applied(e, c, made.epScore);
  made.ep.mean = {z[0] + moved[0], z[1] + moved[1]};
  made.ep.covariance = composed(e, {c[0] / (1 + tauG * c[0]), c[1] / (1 + tauG * c[1])});
}

/// By the midpoint rule over the quarter of the plane that the signs allow.
void setExact(TwoSigns& made, const Pair& z, const std::array<double, 3>& c) {
  constexpr int steps = 160;
  constexpr double far = 6;  // standard deviations beyond which there is nothing
  const double determinant = c[0] * c[2] - c[1] * c[1];
  const Pair widths{std::sqrt(c[0]), std::sqrt(c[2])};
  Pair low{}, step{};
  for (std::size_t m = 0; m < 2; ++m) {
    low[m] = std::max(0.0, z[m] - far * widths[m]);
    // where the mean is on the wrong side, what is left lies close to the border
    const double high = std::max(z[m] + far * widths[m], low[m] + 3 * widths[m]);
    step[m] = (high - low[m]) / steps;
  }
  double weight = 0, sx = 0, sy = 0, sxx = 0, sxy = 0, syy = 0;
  for (int i = 0; i < steps; ++i)
    for (int k = 0; k < steps; ++k) {
      const double x = low[0] + (i + 0.5) * step[0], y = low[1] + (k + 0.5) * step[1];
      const double dx = x - z[0], dy = y - z[1];
      const double p =
          std::exp(-0.5 * (c[2] * dx * dx - 2 * c[1] * dx * dy + c[0] * dy * dy) / determinant);
      weight += p;
      sx += p * x;
      sy += p * y;
      sxx += p * x * x;
      sxy += p * x * y;
      syy += p * y * y;
    }
  const double mx = sx / weight, my = sy / weight;
  made.exact.mean = {mx, my};
  made.exact.covariance = {sxx / weight - mx * mx, sxy / weight - mx * my, syy / weight - my * my};
  const double dx = mx - z[0], dy = my - z[1];
  made.exactScore = {(c[2] * dx - c[1] * dy) / determinant, (c[0] * dy - c[1] * dx) / determinant};
}

void flip(PlaneGaussian& g, const std::array<int, 2>& signs) {
  for (std::size_t m = 0; m < 2; ++m)
    g.mean[m] *= signs[m];
  g.covariance[1] *= signs[0] * signs[1];
}

}  // namespace

TwoSigns twoSigns(const Pair& z, const std::array<double, 3>& covariance,
                  const std::array<int, 2>& signs) {
  // mirrored, so that both signs are +
  const Pair at{z[0] * signs[0], z[1] * signs[1]};
  const std::array<double, 3> c{covariance[0], covariance[1] * signs[0] * signs[1], covariance[2]};
  TwoSigns made;
  setDiagonal(made, at, c);
  setEp(made, at, c);
  setExact(made, at, c);
  for (auto* each : {&made.exact, &made.diagonal, &made.ep})
    flip(*each, signs);
  for (std::size_t m = 0; m < 2; ++m)
    for (auto* score : {&made.exactScore, &made.diagonalScore, &made.epScore})
      (*score)[m] *= signs[m];
  return made;
}

}  // namespace inkling
