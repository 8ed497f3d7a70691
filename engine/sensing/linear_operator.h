// The sensing matrix A as an operator on batches.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/progress.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

namespace inkling {

struct OperatorDescription;

/// AAᵀ = V diag(d) Vᵀ, computed in float64, on the K = min(M, N) directions that A can reach: the
/// other M − K eigenvalues are 0, and Aᵀ is 0 on their eigenvectors, whose basis nobody needs. The
/// d are the squares of A's singular values. For AAᵀ = cI, V is left undefined (any basis serves):
/// use eigenvectors.defined().
struct Spectrum {
  at::Tensor eigenvalues;   ///< [K] float64 on the CPU, ascending, 0 below A's own rounding
  at::Tensor eigenvectors;  ///< [M, K] columns, float64 on the CPU, or undefined if AAᵀ = cI
};

/// A in R^{M×N}. Immutable and safe to share between threads after construction. Tensors given to
/// apply and adjoint are on device() with dtype() (float32 or float64) and may be any batch size B.
class LinearOperator {
 public:
  virtual ~LinearOperator() = default;

  virtual std::int64_t rows() const = 0;     ///< M
  virtual std::int64_t columns() const = 0;  ///< N
  virtual at::Device device() const = 0;
  virtual at::ScalarType dtype() const = 0;

  virtual at::Tensor apply(const at::Tensor& x) const = 0;    ///< [B, N] -> A x, [B, M]
  virtual at::Tensor adjoint(const at::Tensor& v) const = 0;  ///< [B, M] -> Aᵀ v, [B, N]

  /// ||a_m||², [M] float64 on the CPU.
  virtual at::Tensor squaredRowNorms() const = 0;

  /// c where AAᵀ = cI holds by construction (transforms, masks).
  virtual std::optional<double> tightFrameConstant() const { return std::nullopt; }

  /// The eigendecomposition of AAᵀ; blocks for seconds where min(M, N) is large. Computed once,
  /// then kept in memory and (for operators with a cacheKey) in the user's cache directory.
  /// Progress is reported and cancellation honoured between stages and while waiting for the
  /// factorisation.
  virtual const Spectrum& spectrum(const ProgressCallback& progress = {},
                                   const Cancellation& cancellation = {}) const = 0;

  /// What made this matrix, as text: equal keys mean equal matrices. Empty: never cached.
  virtual std::string cacheKey() const = 0;

  /// The rows and signs of one that is never held; null for every other.
  virtual std::shared_ptr<const OperatorDescription> description() const { return nullptr; }
};

}  // namespace inkling
