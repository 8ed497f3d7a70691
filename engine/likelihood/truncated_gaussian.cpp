#include "engine/likelihood/truncated_gaussian.h"

#include "engine/likelihood/half_line_kernels.h"
#include "engine/likelihood/standard_normal.h"
#include "engine/model/error.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <array>
#include <cerf.h>
#include <cmath>
#include <cstddef>
#include <limits>

namespace inkling {
namespace {

using namespace normal;

constexpr double logSqrtTwoPi = 0.91893853320467274;
constexpr double infinity = std::numeric_limits<double>::infinity();

// Beyond it Phi is 1 to rounding.
constexpr double farInside = 8.5;
// From here on the tail's moments come from a continued fraction or quadrature: the closed forms
// lose a⁴ ulps of the variance, and still have ten digits at 30.
constexpr double farTail = 30;

// N(0, 1) on an interval. The log is asked for by some callers only and costs as much as the rest.
struct StandardMoments {
  double mean = 0;
  double variance = 1;
  double logProbability = 0;
};

double scaledErfc(double x) {
  return ::erfcx(x);
}

template <bool WithLog>
StandardMoments farHalfLine(double a) {
  // phi/(1 − Phi) = a + 1/(a + 2/(a + 3/(a + ...))) (Laplace); in these forms nothing cancels.
  double tail = 0;
  for (int k = 9; k >= 2; --k)
    tail = k / (a + tail);
  const double excess = 1 / (a + tail);
  StandardMoments m{a + excess, excess * (tail - excess), 0};
  if constexpr (WithLog) m.logProbability = -0.5 * a * a - logSqrtTwoPi - std::log(m.mean);
  return m;
}

// On [a, inf).
template <bool WithLog>
StandardMoments halfLine(double a) {
  if (a > farTail) return farHalfLine<WithLog>(a);
  if (a < -noTail) return {};
  StandardMoments m;
  if (a >= 0) {
    const double e = scaledErfc(a * sqrtHalf);
    m.mean = sqrtTwoOverPi / e;
    if constexpr (WithLog) m.logProbability = std::log(0.5 * e) - 0.5 * a * a;
  } else {
    const double density = std::exp(-0.5 * a * a);
    const bool counts = WithLog || a > -farInside;
    const double outside = counts ? 0.5 * density * scaledErfc(-a * sqrtHalf) : 0;
    m.mean = inverseSqrtTwoPi * density / (1 - outside);
    if constexpr (WithLog) m.logProbability = std::log1p(-outside);
  }
  m.variance = 1 - m.mean * (m.mean - a);
  return m;
}

// On [a, a + width], integrated with t measured from a, so that narrow bins keep every digit.
template <bool WithLog, std::size_t Points>
StandardMoments quadrature(const Rule<Points>& rule, double a, double width) {
  std::array<double, Points> mass;
  double sum = 0, first = 0;
  for (std::size_t i = 0; i < Points; ++i) {
    const double t = width * rule.nodes[i];
    mass[i] = rule.weights[i] * std::exp(-t * (a + 0.5 * t));
    sum += mass[i];
    first += mass[i] * rule.nodes[i];
  }
  const double mean = first / sum;
  double second = 0;
  for (std::size_t i = 0; i < Points; ++i)
    second += mass[i] * (rule.nodes[i] - mean) * (rule.nodes[i] - mean);
  StandardMoments m{a + width * mean, width * width * (second / sum), 0};
  if constexpr (WithLog) m.logProbability = std::log(width * sum) - 0.5 * a * a - logSqrtTwoPi;
  return m;
}

// On [a, a + width] with 0 <= a <= farTail, everything relative to phi(a).
template <bool WithLog>
StandardMoments tailBin(double a, double width, double exponent) {
  const double density = std::exp(-exponent);  // phi(b)/phi(a)
  const double mass =
      sqrtHalfPi * (scaledErfc(a * sqrtHalf) - density * scaledErfc((a + width) * sqrtHalf));
  StandardMoments m;
  m.mean = (1 - density) / mass;
  m.variance = 1 - m.mean * (m.mean - a) - width * density / mass;
  if constexpr (WithLog) m.logProbability = std::log(mass) - 0.5 * a * a - logSqrtTwoPi;
  return m;
}

// On [a, b] with a < 0 < b, at least 1 wide.
template <bool WithLog>
StandardMoments centralBin(double a, double b) {
  const double densityA = std::exp(-0.5 * a * a), densityB = std::exp(-0.5 * b * b);
  const double outside =
      0.5 * (densityA * scaledErfc(-a * sqrtHalf) + densityB * scaledErfc(b * sqrtHalf));
  const double scale = inverseSqrtTwoPi / (1 - outside);
  StandardMoments m;
  m.mean = scale * (densityA - densityB);
  m.variance = 1 + scale * (a * densityA - b * densityB) - m.mean * m.mean;
  if constexpr (WithLog) m.logProbability = std::log1p(-outside);
  return m;
}

// On [a, a + width] with a >= −width/2.
template <bool WithLog>
StandardMoments bin(double a, double width) {
  const double exponent = width * (a + 0.5 * width);  // log phi(a)/phi(b)
  if (a >= 0 && exponent > negligible) return halfLine<WithLog>(a);
  if (width <= 1 && exponent <= 1) return quadrature<WithLog>(shortRule, a, width);
  if (a > farTail) return quadrature<WithLog>(longRule, a, width);
  if (a >= 0) return tailBin<WithLog>(a, width, exponent);
  return centralBin<WithLog>(a, a + width);
}

template <bool WithLog>
TruncatedMoments moments(double z, double lower, double upper, double w) {
  if (!(w > 0)) return {};
  const double a = (lower - z) / w, b = (upper - z) / w;
  // Mirrored so that most of the interval lies on the positive side, where the tail is small.
  const bool mirrored = a + b < 0;
  const double near = mirrored ? -b : a;
  StandardMoments m;
  if (lower > -infinity && upper < infinity)
    m = bin<WithLog>(near, (upper - lower) / w);
  else if (lower > -infinity || upper < infinity)
    m = halfLine<WithLog>(near);
  constexpr double smallest = std::numeric_limits<double>::min();
  return {m.logProbability, (mirrored ? -m.mean : m.mean) / w,
          std::clamp(m.variance, smallest, 1.0)};
}

void require(bool fits) {
  if (!fits)
    throw Error(ErrorKind::Internal,
                "The arrays of the truncated moments do not fit their layout.");
}

// Neighbouring elements of one row.
struct Piece {
  static constexpr std::int64_t size = 256;
  std::int64_t count;
  const double *z, *lower, *upper, *w;
  int widthStep;  // from one element's w to the next
  double *score, *varianceRatio;
};

/// One bit: nothing but half-lines, whose signs are as good as random. So no branch depends on
/// them.
struct HalfLines {
  double near[Piece::size], direction[Piece::size];
  std::int64_t count = 0;
  bool inRange = true;  ///< of the vector loop, all of them

  explicit HalfLines(const Piece& p) {
    for (std::int64_t i = 0; i < p.count; ++i) {
      const bool fromBelow = p.lower[i] > -infinity;
      direction[i] = fromBelow ? 1.0 : -1.0;
      near[i] =
          direction[i] * ((fromBelow ? p.lower[i] : p.upper[i]) - p.z[i]) / p.w[i * p.widthStep];
      count += fromBelow != (p.upper[i] < infinity);
      inRange &= std::abs(near[i]) <= kernels::halfLineRange;
    }
  }
};

void pieceOfRow(const Piece& p) {
  const HalfLines halves(p);
  double mean[Piece::size], variance[Piece::size];
  // At more bits half-lines are few, and the vector loop would be waste.
  const bool vector = 2 * halves.count > p.count;
  if (vector) kernels::halfLineMoments(halves.near, mean, variance, p.count);
  if (halves.count == p.count && halves.inRange) {
    for (std::int64_t i = 0; i < p.count; ++i)
      p.score[i] = halves.direction[i] * mean[i] / p.w[i * p.widthStep];
    if (p.varianceRatio) std::copy_n(variance, p.count, p.varianceRatio);
    return;
  }
  for (std::int64_t i = 0; i < p.count; ++i) {
    const double width = p.w[i * p.widthStep];
    const bool half = (p.lower[i] > -infinity) != (p.upper[i] < infinity);
    TruncatedMoments m;
    if (vector && half && std::abs(halves.near[i]) <= kernels::halfLineRange) {
      m.score = halves.direction[i] * mean[i] / width;
      m.varianceRatio = variance[i];
    } else {
      m = moments<false>(p.z[i], p.lower[i], p.upper[i], width);
    }
    p.score[i] = m.score;
    if (p.varianceRatio) p.varianceRatio[i] = m.varianceRatio;
  }
}

}  // namespace

TruncatedMoments truncatedMoments(double z, double lower, double upper, double w) {
  return moments<true>(z, lower, upper, w);
}

void truncatedMoments(const MomentsLayout& layout, std::span<const double> z,
                      std::span<const double> lower, std::span<const double> upper,
                      std::span<const double> w, std::span<double> score,
                      std::span<double> varianceRatio) {
  const auto rows = layout.rows, columns = layout.columns, repeat = layout.rowsPerInterval;
  const auto size = [](const auto& span) { return static_cast<std::int64_t>(span.size()); };
  require(repeat > 0 && rows % repeat == 0 && size(z) == rows * columns && size(score) == size(z) &&
          size(lower) == rows / repeat * columns && size(upper) == size(lower) &&
          size(w) == (layout.widthPerRow ? rows : columns) &&
          (varianceRatio.empty() || size(varianceRatio) == size(z)));
  constexpr std::int64_t grain = 8192;
  at::parallel_for(0, rows * columns, grain, [&](std::int64_t begin, std::int64_t end) {
    while (begin < end) {
      const auto row = begin / columns, column = begin % columns;
      const auto count = std::min({Piece::size, columns - column, end - begin});
      const auto bound = static_cast<std::size_t>(row / repeat * columns + column);
      const auto first = static_cast<std::size_t>(begin);
      pieceOfRow({count, &z[first], &lower[bound], &upper[bound],
                  &w[static_cast<std::size_t>(layout.widthPerRow ? row : column)],
                  layout.widthPerRow ? 0 : 1, &score[first],
                  varianceRatio.empty() ? nullptr : &varianceRatio[first]});
      begin += count;
    }
  });
}

}  // namespace inkling
