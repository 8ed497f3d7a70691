#include "ui/lessons/same_signs.h"

#include <cmath>
#include <cstddef>
#include <random>

namespace inkling {
namespace {

using Vector = std::vector<double>;

double dot(const Vector& a, const Vector& b) {
  double sum = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    sum += a[i] * b[i];
  return sum;
}

void takeAway(Vector& from, const Vector& direction) {
  const double share = dot(from, direction);
  for (std::size_t i = 0; i < from.size(); ++i)
    from[i] -= share * direction[i];
}

/// Orthonormal, of the space that the rows span (Gram and Schmidt's, each row twice).
std::vector<Vector> basisOf(const std::vector<float>& rows, std::size_t n) {
  std::vector<Vector> basis;
  for (std::size_t at = 0; at + n <= rows.size(); at += n) {
    Vector row(rows.begin() + static_cast<std::ptrdiff_t>(at),
               rows.begin() + static_cast<std::ptrdiff_t>(at + n));
    const double before = std::sqrt(dot(row, row));
    for (int pass = 0; pass < 2; ++pass)
      for (const auto& each : basis)
        takeAway(row, each);
    const double length = std::sqrt(dot(row, row));
    if (length <= 1e-6 * before) continue;  // it is a combination of those before it
    for (auto& value : row)
      value /= length;
    basis.push_back(std::move(row));
  }
  return basis;
}

/// What no row sees of it.
Vector unseen(Vector of, const std::vector<Vector>& basis) {
  for (int pass = 0; pass < 2; ++pass)
    for (const auto& each : basis)
      takeAway(of, each);
  return of;
}

Image plus(const Image& image, const Vector& added) {
  auto made = image;
  for (std::size_t i = 0; i < made.pixels.size(); ++i)
    made.pixels[i] += static_cast<float>(added[i]);
  return made;
}

}  // namespace

std::vector<double> products(const std::vector<float>& rows, const Image& x) {
  const auto n = x.pixels.size();
  std::vector<double> values;
  for (std::size_t at = 0; at + n <= rows.size(); at += n) {
    double sum = 0;
    for (std::size_t i = 0; i < n; ++i)
      sum += double{rows[at + i]} * double{x.pixels[i]};
    values.push_back(sum);
  }
  return values;
}

int agreement(const std::vector<double>& a, const std::vector<double>& b) {
  int same = 0;
  for (std::size_t i = 0; i < a.size(); ++i)
    same += (a[i] >= 0) == (b[i] >= 0) ? 1 : 0;
  return same;
}

std::vector<Image> imagesWithTheSameSigns(const std::vector<float>& rows, const Image& image,
                                          const std::vector<Image>& others, std::uint64_t seed) {
  constexpr double noise = 0.3;
  const auto n = image.pixels.size();
  const auto basis = basisOf(rows, n);
  std::mt19937_64 random(seed);
  std::normal_distribution<double> normal(0, noise);
  Vector drawn(n);
  for (auto& value : drawn)
    value = normal(random);
  std::vector<Image> made{image, plus(image, unseen(std::move(drawn), basis))};
  for (const auto& other : others) {
    Vector difference(n);
    for (std::size_t i = 0; i < n; ++i)
      difference[i] = double{other.pixels[i]} - double{image.pixels[i]};
    made.push_back(plus(image, unseen(std::move(difference), basis)));
  }
  return made;
}

}  // namespace inkling
