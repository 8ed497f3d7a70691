// A in the eigenbasis of AAᵀ, where linear estimation under any noise is a division.
#pragma once

#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>

namespace inkling {

/// VᵀA in float64, rounded once to A's type: every row then has its own relative precision, however
/// small its eigenvalue is. V [M, K] float64 and A [M, N], both on the CPU or A elsewhere; block by
/// block of columns, none of more than 10⁹ multiply-adds (some tens of milliseconds), with progress
/// and a look at the cancellation before each.
at::Tensor rotate(const at::Tensor& eigenvectors, const at::Tensor& matrix,
                  const ProgressCallback& progress, const Cancellation& cancellation);

/// AAᵀ = V diag(d) Vᵀ and B = VᵀA, whose K = min(M, N) rows are orthogonal with squared norms d.
/// For AAᵀ = cI, V = I and B = A, and nothing of size M×M or M×N is held. Immutable. Vectors of
/// measurements are [n, M] and those in the basis [n, K], float64, images [n, N] in the matrix's
/// dtype, all on its device.
class SpectralOperator {
 public:
  /// Makes the spectrum if it is not there yet, and B: KMN operations, where they are many only
  /// once for each matrix with a key (in the user's cache). Throws Error(Resource) where memory
  /// does not suffice, Error(Cancelled).
  SpectralOperator(std::shared_ptr<const LinearOperator> matrix, const ProgressCallback& progress,
                   const Cancellation& cancellation);

  const LinearOperator& matrix() const { return *matrix_; }
  const at::Tensor& eigenvalues() const { return eigenvalues_; }  ///< d, [K] float64 on the CPU

  at::Tensor apply(const at::Tensor& x) const;      ///< B x
  at::Tensor adjoint(const at::Tensor& v) const;    ///< Bᵀ v
  at::Tensor toBasis(const at::Tensor& p) const;    ///< Vᵀ p
  at::Tensor fromBasis(const at::Tensor& v) const;  ///< V v: V Vᵀ p is p where p is in A's range

 private:
  std::shared_ptr<const LinearOperator> matrix_;
  at::Tensor eigenvalues_;
  at::Tensor eigenvectors_, rotated_;  ///< V, and B in the matrix's dtype, or undefined
};

}  // namespace inkling
