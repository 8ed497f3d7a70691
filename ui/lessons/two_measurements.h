// The signs of two measurements whose errors belong together, in closed form or nearly.
#pragma once

#include <array>

namespace inkling {

using Pair = std::array<double, 2>;

/// A Gaussian of the plane: mean, and covariance as [xx, xy, yy].
struct PlaneGaussian {
  Pair mean{};
  std::array<double, 3> covariance{1, 0, 1};
};

/// What two signs say of v ~ N(z, C) with v_m of the sign y_m, +1 or -1 (method.md sections 4 and
/// 5).
struct TwoSigns {
  PlaneGaussian exact;     ///< mean and covariance of what is left of N(z, C)
  PlaneGaussian diagonal;  ///< with the correlation left out, as QCS-SGM does
  PlaneGaussian ep;        ///< expectation propagation's, as QCS-SGM+ does
  Pair exactScore{}, diagonalScore{}, epScore{};  ///< gradients of log p(y | z) in z
};

/// covariance: [C_11, C_12, C_22], positive definite. Under a millisecond or two.
TwoSigns twoSigns(const Pair& z, const std::array<double, 3>& covariance,
                  const std::array<int, 2>& signs);

}  // namespace inkling
