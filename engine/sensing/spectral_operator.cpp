#include "engine/sensing/spectral_operator.h"

#include "engine/sensing/matrices.h"
#include "engine/support/blas.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

at::Tensor toHost(const at::Tensor& t) {
  return t.to(at::kCPU, at::kDouble).contiguous();
}

/// rows [n, a] times matrix [a, b]; one row by a matrix-vector product, which does not copy the
/// matrix as the BLAS product of two matrices does.
at::Tensor times(const at::Tensor& rows, const at::Tensor& matrix) {
  if (rows.size(0) != 1) return at::mm(rows, matrix);
  return at::mv(matrix.t(), rows[0]).unsqueeze(0);
}

/// VᵀA in float64, rounded once: every row then has its own relative precision, however small its
/// eigenvalue is.
at::Tensor rotate(const at::Tensor& vectors, const at::Tensor& matrix,
                  const Cancellation& cancellation) {
  auto rotated = at::empty_like(matrix);
  const double size = static_cast<double>(matrix.numel());
  const ProductThreads threads(size * static_cast<double>(matrix.size(0)), at::get_num_threads());
  const auto m = matrix.size(0), n = matrix.size(1);
  const auto width = std::clamp<std::int64_t>((std::int64_t{1} << 24) / m, 16, n);
  const auto transposed = vectors.t();
  for (std::int64_t first = 0; first < n; first += width) {
    cancellation.check();
    const auto count = std::min(width, n - first);
    rotated.narrow(1, first, count)
        .copy_(at::matmul(transposed, matrix.narrow(1, first, count).to(at::kCPU, at::kDouble)));
  }
  return rotated;
}

}  // namespace

SpectralOperator::SpectralOperator(std::shared_ptr<const LinearOperator> matrix,
                                   const ProgressCallback& progress,
                                   const Cancellation& cancellation)
    : matrix_(std::move(matrix)) {
  if (const auto c = matrix_->tightFrameConstant()) {
    eigenvalues_ = at::full({matrix_->rows()}, *c, at::kDouble);
    return;
  }
  const auto& spectrum = matrix_->spectrum(progress, cancellation);
  eigenvalues_ = spectrum.eigenvalues;
  if (!spectrum.eigenvectors.defined()) return;
  eigenvectors_ = spectrum.eigenvectors.to(matrix_->device(), matrix_->dtype());
  rotated_ = rotate(spectrum.eigenvectors, toDense(*matrix_), cancellation);
}

at::Tensor SpectralOperator::apply(const at::Tensor& x) const {
  return toHost(rotated_.defined() ? times(x, rotated_.t()) : matrix_->apply(x));
}

at::Tensor SpectralOperator::adjoint(const at::Tensor& v) const {
  const auto native = v.to(matrix_->device(), matrix_->dtype());
  return rotated_.defined() ? times(native, rotated_) : matrix_->adjoint(native);
}

at::Tensor SpectralOperator::toBasis(const at::Tensor& p) const {
  if (!eigenvectors_.defined()) return p;
  return toHost(times(p.to(eigenvectors_.device(), eigenvectors_.scalar_type()), eigenvectors_));
}

at::Tensor SpectralOperator::fromBasis(const at::Tensor& v) const {
  if (!eigenvectors_.defined()) return v;
  return toHost(
      times(v.to(eigenvectors_.device(), eigenvectors_.scalar_type()), eigenvectors_.t()));
}

}  // namespace inkling
