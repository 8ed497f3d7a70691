#include "engine/model/hadamard_order.h"
#include "engine/sensing/fast_transform.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <string>
#include <vector>

namespace inkling {
namespace {

/// Legendre symbol of a modulo the prime q: 0, 1 for a square, -1 otherwise.
int legendre(int a, int q) {
  a = ((a % q) + q) % q;
  if (a == 0) return 0;
  for (int i = 1; i < q; ++i)
    if (i * i % q == a) return 1;
  return -1;
}

/// Paley's core of order q + 1, zero diagonal: skew-symmetric for q = 3 mod 4, symmetric for 1
/// mod 4.
at::Tensor paleyCore(int q) {
  auto s = at::zeros({q + 1, q + 1}, at::kDouble);
  auto entry = s.accessor<double, 2>();
  for (int i = 0; i < q; ++i) {
    entry[0][i + 1] = 1;
    entry[i + 1][0] = q % 4 == 3 ? -1 : 1;
    for (int j = 0; j < q; ++j)
      entry[i + 1][j + 1] = legendre(i - j, q);
  }
  return s;
}

at::Tensor hadamard12() {
  return at::eye(12, at::kDouble) + paleyCore(11);
}

at::Tensor hadamard28() {
  const auto plus = at::tensor({1.0, 1.0, 1.0, -1.0}).view({2, 2}).to(at::kDouble);
  const auto diagonal = at::tensor({1.0, -1.0, -1.0, -1.0}).view({2, 2}).to(at::kDouble);
  return at::kron(paleyCore(13), plus) + at::kron(at::eye(14, at::kDouble), diagonal);
}

/// Order 2^exponent in natural order: entry (i, j) is (-1)^(number of ones in i & j).
at::Tensor sylvester(int exponent) {
  const int n = 1 << exponent;
  auto h = at::empty({n, n}, at::kDouble);
  auto entry = h.accessor<double, 2>();
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j)
      entry[i][j] = std::popcount(static_cast<unsigned>(i & j)) % 2 == 0 ? 1 : -1;
  return h;
}

/// (F1 ⊗ F2 ⊗ ...) x, one factor at a time: each step transforms the leading axis and moves it to
/// the back, so that after all of them the axes stand as before. The products read the axes
/// transposed as they lie.
at::Tensor applyKronecker(const std::vector<at::Tensor>& transposedFactors, const at::Tensor& x,
                          double scale) {
  const auto batch = x.size(0), n = x.size(1);
  auto y = x.contiguous();
  for (const auto& factor : transposedFactors) {
    const auto order = factor.size(0);
    const auto axisLast = y.view({batch, order, n / order}).transpose(1, 2);
    y = at::bmm(axisLast, factor.expand({batch, order, order}));
  }
  return y.reshape({batch, n}) * scale;
}

class Hadamard final : public FastTransform {
 public:
  Hadamard(const HadamardOrder& f, std::int64_t n, at::ScalarType dtype, at::Device device)
      : scale_(1 / std::sqrt(static_cast<double>(n))) {
    std::vector<at::Tensor> factors;
    for (int i = 0; i < f.twentyEights; ++i)
      factors.push_back(hadamard28());
    for (int i = 0; i < f.twelves; ++i)
      factors.push_back(hadamard12());
    constexpr int largest = 5;  // order 32: fewer passes over memory, still O(N log N)
    for (int left = f.twos; left > 0; left -= std::min(left, largest))
      factors.push_back(sylvester(std::min(left, largest)));
    for (const auto& factor : factors) {
      factors_.push_back(factor.to(device, dtype).contiguous());
      transposed_.push_back(factor.t().contiguous().to(device, dtype));
    }
  }

  at::Tensor forward(const at::Tensor& x) const override {
    return applyKronecker(transposed_, x, scale_);
  }
  at::Tensor inverse(const at::Tensor& c) const override {
    return applyKronecker(factors_, c, scale_);
  }

 private:
  std::vector<at::Tensor> factors_, transposed_;
  double scale_;
};

}  // namespace

std::unique_ptr<FastTransform> makeHadamard(std::int64_t n, at::ScalarType dtype,
                                            at::Device device) {
  requireHadamardOrder(n);
  return std::make_unique<Hadamard>(*hadamardOrder(n), n, dtype, device);
}

}  // namespace inkling
