// Proximal gradient descent with momentum: FISTA (Beck & Teboulle, "A Fast Iterative
// Shrinkage-Thresholding Algorithm for Linear Inverse Problems", SIAM J. Imaging Sci. 2009),
// momentum dropped where it leads uphill (O'Donoghue & Candès 2015), each row by itself.
#pragma once

#include "engine/model/image.h"

#include <ATen/core/Tensor.h>

#include <functional>

namespace inkling {

struct FistaProblem {
  std::function<at::Tensor(const at::Tensor&)> ascent;  ///< −∇f, [R, N] -> [R, N]
  double steepness = 1;                                 ///< Lipschitz constant of ∇f
  std::function<at::Tensor(const at::Tensor&)> prox;    ///< of the other term, over steepness
};

/// After each of the iterations: its number from 1, and the iterate. It may throw.
using FistaObserver = std::function<void(int iteration, const at::Tensor& x)>;

at::Tensor fista(const FistaProblem& problem, const at::Tensor& start, int iterations,
                 const FistaObserver& observer = {});

/// argmin ||x − v||²/2 + weight·TV(x) over images with pixels in [low, high]: isotropic total
/// variation, each channel by itself, by the dual's accelerated projected gradient (Beck &
/// Teboulle, "Fast Gradient-Based Algorithms for Constrained Total Variation Image Denoising and
/// Deblurring Problems", IEEE Trans. Image Process. 2009). Goes on from the dual of its last call.
class TotalVariationProx {
 public:
  TotalVariationProx(const ImageShape& pixels, double weight, double low, double high)
      : pixels_(pixels), weight_(weight), low_(low), high_(high) {}

  at::Tensor operator()(const at::Tensor& v, int iterations = 10);  ///< [R, N] -> [R, N]

 private:
  ImageShape pixels_;
  double weight_, low_, high_;
  at::Tensor down_, right_;  ///< the dual, [R, C, H − 1, W] and [R, C, H, W − 1]
};

}  // namespace inkling
