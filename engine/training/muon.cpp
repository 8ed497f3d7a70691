#include "engine/training/muon.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {

at::Tensor muonDirection(const at::Tensor& momentum, at::ScalarType products) {
  constexpr double a = 3.4445, b = -4.7750, c = 2.0315;  // steepest at 0, within 0.7 to 1.2 after
  const bool tall = momentum.size(0) > momentum.size(1);
  auto x = tall ? momentum.t().contiguous() : momentum;
  x = (x / x.norm().clamp_min(1e-20)).to(products);
  for (int i = 0; i < 5; ++i) {
    const auto square = at::mm(x, x.t());
    x = at::addmm(x, at::addmm(square, square, square, b, c), x, a);
  }
  const auto longer = static_cast<double>(std::max(x.size(0), x.size(1)));
  return (tall ? x.t() : x).to(momentum.scalar_type()) * (0.2 * std::sqrt(longer));
}

}  // namespace inkling
