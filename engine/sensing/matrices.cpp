#include "engine/sensing/matrices.h"

#include "engine/model/matrix_info.h"
#include "engine/sensing/dense_operator.h"
#include "engine/sensing/matrix_kind.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <utility>

namespace inkling {

std::shared_ptr<const LinearOperator> makeOperator(const MatrixSpec& asked, at::ScalarType dtype,
                                                   at::Device device,
                                                   const ProgressCallback& progress,
                                                   const Cancellation& cancellation) {
  const c10::InferenceMode ordinary(false);  // what is made here outlives the caller's mode
  const auto spec = complete(asked);
  checkMatrix(spec);
  if (!requireMatrix(spec.kind).given()) checkMatrixMemory(spec, dtype, availableMemory());
  return matrixKind(spec.kind).make(spec, dtype, device, progress, cancellation);
}

std::shared_ptr<const LinearOperator> denseOperator(const at::Tensor& matrix,
                                                    std::string cacheKey) {
  const c10::InferenceMode ordinary(false);
  if (matrix.dim() != 2 || matrix.numel() == 0 || !at::isFloatingType(matrix.scalar_type()))
    throw Error(ErrorKind::Internal,
                "A dense operator needs a two-dimensional matrix of real numbers.");
  if (!at::isfinite(matrix).all().item<bool>())
    throw Error(ErrorKind::Input,
                "The matrix holds NaN or infinite values. Every entry must be finite.");
  return std::make_shared<DenseOperator>(matrix, std::move(cacheKey));
}

at::Tensor toDense(const LinearOperator& matrix, const Cancellation& cancellation) {
  if (const auto* dense = dynamic_cast<const DenseOperator*>(&matrix)) return dense->matrix();
  const auto m = matrix.rows(), n = matrix.columns();
  const auto bytes = static_cast<double>(m) * static_cast<double>(n) *
                     static_cast<double>(c10::elementSize(matrix.dtype()));
  if (matrix.device().is_cpu())
    requireMemory(
        static_cast<std::uint64_t>(std::min(bytes, 1e18)),
        Message("A matrix of {rows}×{columns} as an array", {{"rows", m}, {"columns", n}}),
        "Take fewer measurements or a smaller image.");
  const auto options = at::TensorOptions().dtype(matrix.dtype()).device(matrix.device());
  auto dense = at::empty({m, n}, options);
  const auto height = std::clamp<std::int64_t>((std::int64_t{1} << 20) / n, 1, m);
  for (std::int64_t first = 0; first < m; first += height) {
    cancellation.check();
    const auto count = std::min(height, m - first);
    auto units = at::zeros({count, m}, options);
    units.diagonal(first).fill_(1);
    dense.narrow(0, first, count).copy_(matrix.adjoint(units));
  }
  return dense;
}

}  // namespace inkling
