#include "engine/sensing/spectral_laws.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace inkling {

std::vector<double> marchenkoPastur(std::int64_t rows, std::int64_t columns) {
  // AAᵀ = (N/M) W, W the mean of N outer products of M-vectors: aspect M/N
  const double aspect = static_cast<double>(rows) / static_cast<double>(columns);
  const double root = std::sqrt(aspect), low = (1 - root) * (1 - root),
               high = (1 + root) * (1 + root);
  // With d = low + (high − low) sin²(theta/2) the density has no singular end.
  constexpr int points = 4000;
  std::vector<double> value(points), cumulated(points);
  double sum = 0;
  for (int i = 0; i < points; ++i) {
    const double theta = std::numbers::pi * (i + 0.5) / points;
    const double half = std::sin(theta / 2), d = low + (high - low) * half * half;
    const double slope = 0.5 * (high - low) * std::sin(theta);
    value[i] = d;
    sum += std::sqrt(std::max((high - d) * (d - low), 0.0)) * slope / std::max(d, 1e-300);
    cumulated[i] = sum;
  }
  const std::int64_t positive = std::min(rows, columns);
  std::vector<double> eigenvalues(static_cast<std::size_t>(positive));
  int at = 0;
  for (std::int64_t i = 0; i < positive; ++i) {
    const double target = sum * (static_cast<double>(i) + 0.5) / static_cast<double>(positive);
    while (at + 1 < points && cumulated[at] < target)
      ++at;
    eigenvalues[static_cast<std::size_t>(i)] = value[at] / aspect;
  }
  return eigenvalues;
}

std::vector<double> geometricLaw(std::int64_t rows, std::int64_t columns, double kappa) {
  std::vector<double> d;
  double sum = 0;
  for (std::int64_t i = 0; i < rows; ++i) {
    d.push_back(std::pow(kappa, -2.0 * static_cast<double>(i) / static_cast<double>(rows)));
    sum += d.back();
  }
  for (double& value : d)
    value *= static_cast<double>(columns) / sum;
  return d;
}

}  // namespace inkling
