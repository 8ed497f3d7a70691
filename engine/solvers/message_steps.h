// The arithmetic of message passing between its products and network evaluations (docs/method.md,
// "Message passing"): n images at once, one row each, on the device of the rows, and nothing that
// waits for it. Precisions are [n, 1] and, like all on z and in the eigenbasis, float64.
#pragma once

#include "engine/likelihood/intervals.h"

#include <ATen/core/Tensor.h>

#include <vector>

namespace inkling::messages {

/// Shares of information below this, or closer to one, are kept off the poles of the formulas.
inline constexpr double smallestShare = 1e-9;
at::Tensor share(const at::Tensor& values);

/// values as a column of the device and type of like, [n, 1].
at::Tensor column(const std::vector<double>& values, const at::Tensor& like);

/// next with the share kept of last, [n, 1]; next itself where kept is undefined.
at::Tensor damped(const at::Tensor& next, const at::Tensor& last, const at::Tensor& kept);

/// What the quantizer says of z ~ N(p1, 1/t1), [n, M] and [n, 1].
struct FromQuantizer {
  at::Tensor mean;       ///< E[z | p1, y]
  at::Tensor message;    ///< p2
  at::Tensor precision;  ///< t2
};
FromQuantizer quantizerStep(const at::Tensor& p1, const at::Tensor& t1, const Intervals& intervals,
                            double noiseVariance);

/// The weights of an LMMSE estimate in the eigenbasis, [n, K]: q_i = d_i/(g2 e_i), e = noise +
/// d/g2, 0 where d is. d: [K], not negative; g2, noise: [n, 1], precision of r2 and variance of p2.
at::Tensor weights(const at::Tensor& d, const at::Tensor& g2, const at::Tensor& noise);

/// x given r2, g2 and p2: what is added to r2 on the way to r1, in the basis, [n, K], and g1.
struct ToImage {
  at::Tensor step, precision;
};
/// w2 = Vᵀp2, z2 = B r2; pixels: N.
ToImage imageStep(const at::Tensor& d, const at::Tensor& q, const at::Tensor& w2,
                  const at::Tensor& z2, const at::Tensor& g2, const at::Tensor& noise,
                  double pixels);

/// How far an estimate moved and where to, and how far A times it is from what the quantizer's side
/// states: the columns of outcome().
enum Outcome { Moved, Turn, Apart, Stated };
/// [n, 4] float64: the move's root mean square, its cosine to the one before (0 where that is
/// undefined), and the root mean squares of z − stated and of stated.
at::Tensor outcome(const at::Tensor& move, const at::Tensor& before, const at::Tensor& z,
                   const at::Tensor& stated);

}  // namespace inkling::messages
