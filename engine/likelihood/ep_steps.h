// The arithmetic of one iteration of expectation propagation (method.md section 5) between its
// products with V: n rows at once, float64, on the device of the rows. On the CPU each step is one
// loop over a row, elsewhere tensor operations, none of which waits for the device.
#pragma once

#include "engine/likelihood/intervals.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace inkling::ep {

/// C = V diag(c) Vᵀ at one noise level.
struct Eigenvalues {
  at::Tensor c;       ///< [K], the smallest raised a little above zero
  at::Tensor seen;    ///< [K], 1, or 0 in the null space of C; undefined where that is empty
  double others = 0;  ///< M − K, the number of eigenvalues outside the range of A
  double otherC = 0;  ///< each of them, raised alike
  bool othersSeen = false;
};

/// What the intervals tell the Gaussian factor, and what it then weighs with.
struct FromIntervals {
  at::Tensor g;       ///< the intervals' score at z + h_F/tau_F, [n, M]
  at::Tensor h;       ///< vbar h_G, [n, M]
  at::Tensor q;       ///< r/vbar, [n, K]
  at::Tensor otherQ;  ///< the same of the eigenvalues outside the range of A, [n, 1]
};

/// The Gaussian factor's new message.
struct FromGaussian {
  at::Tensor answer;     ///< what Vᵀg would be if this were the end, [n, K]
  at::Tensor projected;  ///< Vᵀ h_F, [n, K]
  at::Tensor tau;        ///< [n, 1]
};

/// The columns of changes(): norms of Vᵀ h_F's change and of itself, both without the null space of
/// C, and of g; the new tau_F and the last one.
enum Changes { Moved, Size, Gradient, Tau, LastTau };
inline constexpr std::int64_t changesColumns = LastTau + 1;

/// z, h: [n, M]; tau: [n, 1].
FromIntervals intervalStep(const at::Tensor& z, const at::Tensor& h, const at::Tensor& tau,
                           const Intervals& intervals, const Eigenvalues& c);
/// inBasis: Vᵀ of the intervals' h, [n, K].
FromGaussian gaussianStep(const at::Tensor& inBasis, const FromIntervals& message,
                          const Eigenvalues& c);
/// [n, changesColumns]. last, lastTau: Vᵀ h_F and tau_F before.
at::Tensor changes(const FromGaussian& next, const at::Tensor& last, const at::Tensor& lastTau,
                   const FromIntervals& message, const Eigenvalues& c);

/// The three by tensor operations on any device.
FromIntervals intervalStepByTensors(const at::Tensor& z, const at::Tensor& h, const at::Tensor& tau,
                                    const Intervals& intervals, const Eigenvalues& c);
FromGaussian gaussianStepByTensors(const at::Tensor& inBasis, const FromIntervals& message,
                                   const Eigenvalues& c);
at::Tensor changesByTensors(const FromGaussian& next, const at::Tensor& last,
                            const at::Tensor& lastTau, const FromIntervals& message,
                            const Eigenvalues& c);

}  // namespace inkling::ep
