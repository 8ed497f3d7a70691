#include "engine/likelihood/half_line_kernels.h"

#include "engine/model/instruction_set.h"

#include <cstring>

namespace inkling::kernels {
namespace {

// (1 + 2x) erfcx(x), x >= 0, as a polynomial in t = (x - centre)/(x + centre): the Chebyshev
// interpolant of degree 20 in powers of t, error 2e-15 (after Shepherd & Laframboise 1981).
constexpr double centre = 3.75;
constexpr double scaledErfcSeries[] = {
    1.2375126308378262781,      -0.14024059858550610043,    0.0035854154857817180412,
    0.082276738487123635755,    -0.10880393015455230884,    0.092304321226304069744,
    -0.05869339838776927865,    0.028362276757789875613,    -0.009746581194305740294,
    0.0017556295098350525359,   0.00029372142956718848855,  -0.00029016629854873118724,
    0.000051626016222561643363, 0.000022410019228655147355, -0.000011399726074387915083,
    -1.0083452170892626019e-6,  1.6959958078863043333e-6,   -2.774961110104305657e-8,
    -2.1430692272876267987e-7,  8.5263598126650804685e-9,   1.7552176301021500772e-8};

constexpr double sqrtHalf = 0.70710678118654752;
constexpr double sqrtTwoOverPi = 0.79788456080286536;
constexpr double inverseSqrtTwoPi = 0.39894228040143268;

// exp(x) for -708 <= x <= 0 in a form that vectorises: 2^n times the series to r^13/13!.
[[gnu::always_inline]] inline double vectorExp(double x) {
  x = x < -708.0 ? -708.0 : x;
  const double shifted = x * 1.4426950408889634 + 6755399441055744.0;  // rounds: adds 1.5 * 2^52
  const double n = shifted - 6755399441055744.0;
  double r = x - n * 0.693147180369123816490;
  r = r - n * 1.90821492927058770002e-10;
  double p = 1.0 / 6227020800.0;
  p = p * r + 1.0 / 479001600.0;
  p = p * r + 1.0 / 39916800.0;
  p = p * r + 1.0 / 3628800.0;
  p = p * r + 1.0 / 362880.0;
  p = p * r + 1.0 / 40320.0;
  p = p * r + 1.0 / 5040.0;
  p = p * r + 1.0 / 720.0;
  p = p * r + 1.0 / 120.0;
  p = p * r + 1.0 / 24.0;
  p = p * r + 1.0 / 6.0;
  p = p * r + 0.5;
  p = p * r * r + r + 1.0;
  std::int64_t bits;
  std::memcpy(&bits, &shifted, 8);
  bits = (bits + 1023) << 52;  // the low bits of shifted are n
  double power;
  std::memcpy(&power, &bits, 8);
  return p * power;
}

[[gnu::always_inline]] inline void moments(const double* __restrict a, double* __restrict mean,
                                           double* __restrict variance, std::int64_t count) {
  for (std::int64_t i = 0; i < count; ++i) {
    const double x = (a[i] < 0 ? -a[i] : a[i]) * sqrtHalf;
    const double t = (x - centre) / (x + centre);
    double p = scaledErfcSeries[20];
#pragma GCC unroll 20
    for (int k = 19; k >= 0; --k)
      p = p * t + scaledErfcSeries[k];
    const double scale = 1 + 2 * x;  // erfcx(x) = p/scale
    const double density = vectorExp(-x * x);
    const double above = a[i] < 0 ? inverseSqrtTwoPi * density : sqrtTwoOverPi;
    const double below = a[i] < 0 ? scale - 0.5 * density * p : p;
    mean[i] = above * scale / below;
    variance[i] = 1 - mean[i] * (mean[i] - a[i]);
  }
}

void momentsBase(const double* a, double* mean, double* variance, std::int64_t count) {
  moments(a, mean, variance, count);
}
#ifdef INKLING_X86_KERNELS
[[INKLING_AVX2]] void momentsAvx2(const double* a, double* mean, double* variance,
                                  std::int64_t count) {
  moments(a, mean, variance, count);
}
[[INKLING_AVX512]] void momentsAvx512(const double* a, double* mean, double* variance,
                                      std::int64_t count) {
  moments(a, mean, variance, count);
}
#endif

}  // namespace

void halfLineMoments(const double* a, double* mean, double* variance, std::int64_t count) {
#ifdef INKLING_X86_KERNELS
  const auto set = instructionSet();
  if (set == InstructionSet::Avx512) return momentsAvx512(a, mean, variance, count);
  if (set == InstructionSet::Avx2) return momentsAvx2(a, mean, variance, count);
#endif
  momentsBase(a, mean, variance, count);
}

}  // namespace inkling::kernels
