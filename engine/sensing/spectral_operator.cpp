#include "engine/sensing/spectral_operator.h"

#include "engine/model/stage_message.h"
#include "engine/sensing/array_cache.h"
#include "engine/sensing/matrices.h"
#include "engine/support/blas.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <string>
#include <utility>

namespace inkling {
namespace {

at::Tensor inDouble(const at::Tensor& t) {
  return t.to(at::kDouble).contiguous();
}

/// rows [n, a] times matrix [a, b]; one row by a matrix-vector product, which does not copy the
/// matrix as the BLAS product of two matrices does.
at::Tensor times(const at::Tensor& rows, const at::Tensor& matrix) {
  if (rows.size(0) != 1) return at::mm(rows, matrix);
  return at::mv(matrix.t(), rows[0]).unsqueeze(0);
}

/// Whether float32's rounding of Vᵀp, relative to all of p, hides what the weakest directions say.
bool wideRange(const at::Tensor& eigenvalues) {
  constexpr double smallest = 1e-8;
  const double largest = eigenvalues.max().item<double>();
  return ((eigenvalues > 0).logical_and(eigenvalues < smallest * largest)).any().item<bool>();
}

/// VᵀA, from the user's cache where computing it would take seconds.
at::Tensor cachedRotation(const LinearOperator& matrix, const at::Tensor& eigenvectors,
                          const ProgressCallback& progress, const Cancellation& cancellation) {
  constexpr double smallestCached = 1e10;  // multiply-adds
  const auto k = eigenvectors.size(1), n = matrix.columns();
  const bool cached =
      !matrix.cacheKey().empty() &&
      static_cast<double>(eigenvectors.numel()) * static_cast<double>(n) >= smallestCached;
  const auto folder = cached ? arrayCacheFolder() : std::string();
  const auto key = matrix.cacheKey() + ", rotated";
  if (!folder.empty())
    if (const auto known = loadArrays(folder, key, {{matrix.dtype(), {k, n}}}))
      return known->front().to(matrix.device());
  auto rotated = rotate(eigenvectors, toDense(matrix), progress, cancellation);
  if (!folder.empty()) storeArrays(folder, key, {rotated.to(at::kCPU)});
  return rotated;
}

}  // namespace

at::Tensor rotate(const at::Tensor& eigenvectors, const at::Tensor& matrix,
                  const ProgressCallback& progress, const Cancellation& cancellation) {
  const auto k = eigenvectors.size(1);
  auto rotated = at::empty({k, matrix.size(1)}, matrix.options());
  const auto m = matrix.size(0), n = matrix.size(1);
  const ProductThreads threads(static_cast<double>(k) * static_cast<double>(matrix.numel()),
                               at::get_num_threads());
  const auto width = std::clamp<std::int64_t>(1'000'000'000 / (m * k), 1, n);
  const auto transposed = eigenvectors.t();
  const auto began = std::chrono::steady_clock::now();
  for (std::int64_t first = 0; first < n; first += width) {
    cancellation.check();
    if (progress) {
      Progress now{sizedStage("Rotation into the eigenbasis", m, n), static_cast<double>(first),
                   static_cast<double>(n), -1};
      const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - began;
      if (first > 0) now.remainingSeconds = elapsed.count() * (now.total - now.done) / now.done;
      progress(now);
    }
    const auto count = std::min(width, n - first);
    rotated.narrow(1, first, count)
        .copy_(at::matmul(transposed, matrix.narrow(1, first, count).to(at::kCPU, at::kDouble)));
  }
  return rotated;
}

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
  eigenvectors_ = spectrum.eigenvectors.to(
      matrix_->device(), wideRange(eigenvalues_) ? at::kDouble : matrix_->dtype());
  rotated_ = cachedRotation(*matrix_, spectrum.eigenvectors, progress, cancellation);
}

at::Tensor SpectralOperator::apply(const at::Tensor& x) const {
  return inDouble(rotated_.defined() ? times(x, rotated_.t()) : matrix_->apply(x));
}

at::Tensor SpectralOperator::adjoint(const at::Tensor& v) const {
  const auto native = v.to(matrix_->dtype());
  return rotated_.defined() ? times(native, rotated_) : matrix_->adjoint(native);
}

at::Tensor SpectralOperator::toBasis(const at::Tensor& p) const {
  if (!eigenvectors_.defined()) return p;
  return inDouble(times(p.to(eigenvectors_.scalar_type()), eigenvectors_));
}

at::Tensor SpectralOperator::fromBasis(const at::Tensor& v) const {
  if (!eigenvectors_.defined()) return v;
  return inDouble(times(v.to(eigenvectors_.scalar_type()), eigenvectors_.t()));
}

}  // namespace inkling
