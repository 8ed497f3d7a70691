#include "engine/solvers/fista.h"

#include <ATen/ATen.h>

#include <cmath>

namespace inkling {

at::Tensor fista(const FistaProblem& problem, const at::Tensor& start, int iterations,
                 const FistaObserver& observer) {
  auto x = start, ahead = start;
  auto t = at::ones({start.size(0), 1}, start.options());
  for (int i = 1; i <= iterations; ++i) {
    const auto next = problem.prox(ahead + problem.ascent(ahead) / problem.steepness);
    const auto moved = next - x;
    const auto uphill = ((ahead - next) * moved).sum(1, true) > 0;
    t = at::where(uphill, at::ones_like(t), t);
    const auto grown = (1 + (1 + 4 * t.square()).sqrt()) / 2;
    ahead = next + moved * ((t - 1) / grown);
    t = grown;
    x = next;
    if (observer) observer(i, x);
  }
  return x;
}

at::Tensor TotalVariationProx::operator()(const at::Tensor& v, int iterations) {
  const auto image = v.view({v.size(0), pixels_.channels, pixels_.height, pixels_.width});
  const auto height = image.size(2), width = image.size(3);
  if (!down_.defined() || down_.size(0) != v.size(0)) {
    down_ = at::zeros_like(image.narrow(2, 0, height - 1));
    right_ = at::zeros_like(image.narrow(3, 0, width - 1));
  }
  // v − weight·Dᵀ(down, right), D the forward differences x_i − x_{i+1}.
  const auto primal = [&](const at::Tensor& down, const at::Tensor& right) {
    auto divergence = at::zeros_like(image);
    divergence.narrow(2, 0, height - 1).add_(down);
    divergence.narrow(2, 1, height - 1).sub_(down);
    divergence.narrow(3, 0, width - 1).add_(right);
    divergence.narrow(3, 1, width - 1).sub_(right);
    return (image - divergence * weight_).clamp(low_, high_);
  };
  auto aheadDown = down_, aheadRight = right_;
  double t = 1;
  for (int i = 0; i < iterations; ++i) {
    const auto x = primal(aheadDown, aheadRight);
    auto down =
        aheadDown + (x.narrow(2, 0, height - 1) - x.narrow(2, 1, height - 1)) / (8 * weight_);
    auto right =
        aheadRight + (x.narrow(3, 0, width - 1) - x.narrow(3, 1, width - 1)) / (8 * weight_);
    auto length = at::zeros_like(image);
    length.narrow(2, 0, height - 1).add_(down.square());
    length.narrow(3, 0, width - 1).add_(right.square());
    length = length.sqrt_().clamp_min_(1);
    down = down / length.narrow(2, 0, height - 1);
    right = right / length.narrow(3, 0, width - 1);
    const double grown = (1 + std::sqrt(1 + 4 * t * t)) / 2;
    aheadDown = down + (down - down_) * ((t - 1) / grown);
    aheadRight = right + (right - right_) * ((t - 1) / grown);
    down_ = down;
    right_ = right;
    t = grown;
  }
  return primal(down_, right_).reshape(v.sizes());
}

}  // namespace inkling
