#include "engine/sensing/matrices.h"

#include "engine/sensing/dense_operator.h"
#include "engine/sensing/fast_transform.h"
#include "engine/sensing/matrix_file.h"
#include "engine/sensing/matrix_free.h"
#include "engine/sensing/random_matrices.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <utility>

namespace inkling {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.17g", value);
  return text;
}

/// Everything that decides the numbers, and nothing else.
std::string keyOf(const MatrixSpec& spec, at::ScalarType dtype) {
  std::string key = spec.kind + " matrix 1, " + std::to_string(spec.rows) + "×" +
                    std::to_string(spec.pixels.size()) + ", seed " + std::to_string(spec.seed) +
                    ", " + at::toString(dtype);
  if (spec.kind == "dct") key += ", pixels " + toString(spec.pixels);
  if (spec.kind == "dct" || spec.kind == "hadamard" || spec.kind == "dft")
    key += spec.signFlips ? ", signs flipped" : ", signs kept";
  if (spec.kind == "ill-conditioned") key += ", condition number " + number(spec.conditionNumber);
  if (spec.kind == "correlated") key += ", correlation " + number(spec.correlation);
  if (spec.kind == "ill-conditioned" || spec.kind == "correlated")
    key += spec.papersCode ? ", as the papers' code" : ", as the papers' text";
  return key;
}

/// From the CPU, where every matrix is made, to where it works.
at::Tensor toDevice(const at::Tensor& matrix, at::Device device) {
  try {
    return matrix.to(device);
  } catch (const c10::Error&) {
    throw Error(ErrorKind::Resource,
                "A matrix of " + std::to_string(matrix.size(0)) + "×" +
                    std::to_string(matrix.size(1)) + " (" + humanSize(matrix.nbytes()) +
                    ") could not be put on " + device.str() +
                    ". Take fewer measurements, a transform such as dct, or the CPU.");
  }
}

std::unique_ptr<FastTransform> makeTransform(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device) {
  if (spec.kind == "dct") return makeDct(spec.pixels, dtype, device);
  if (spec.kind == "hadamard") return makeHadamard(spec.pixels.size(), dtype, device);
  return makeDft(spec.pixels.size(), dtype, device);
}

std::shared_ptr<const LinearOperator> makeDense(const MatrixSpec& spec, at::ScalarType dtype,
                                                at::Device device, const ProgressCallback& progress,
                                                const Cancellation& cancellation) {
  const DenseSize size{spec.rows, spec.pixels.size()};
  auto key = keyOf(spec, dtype);
  if (spec.kind == "ill-conditioned") {
    auto made = illConditionedMatrix(size, spec.conditionNumber, spec.papersCode, spec.seed, dtype,
                                     progress, cancellation);
    return std::make_shared<DenseOperator>(toDevice(made.matrix, device), std::move(key),
                                           std::move(made.spectrum));
  }
  const auto matrix = spec.kind == "gaussian"
                          ? gaussianMatrix(size, spec.seed, dtype, progress, cancellation)
                          : correlatedMatrix(size, spec.correlation, spec.papersCode, spec.seed,
                                             dtype, progress, cancellation);
  return std::make_shared<DenseOperator>(toDevice(matrix, device), std::move(key));
}

}  // namespace

std::shared_ptr<const LinearOperator> makeOperator(const MatrixSpec& spec, at::ScalarType dtype,
                                                   at::Device device,
                                                   const ProgressCallback& progress,
                                                   const Cancellation& cancellation) {
  const c10::InferenceMode ordinary(false);  // what is made here outlives the caller's mode
  checkMatrix(spec);
  if (spec.kind == "file") {
    const auto matrix = readMatrix(spec, dtype);
    auto key = contentKey(matrix);
    return std::make_shared<DenseOperator>(toDevice(matrix, device), std::move(key));
  }
  checkMatrixMemory(spec, dtype, availableMemory());
  if (spec.kind == "mask")
    return makeMaskOperator(spec.rows, spec.pixels.size(), spec.seed, dtype, device,
                            keyOf(spec, dtype));
  if (spec.kind == "dct" || spec.kind == "hadamard" || spec.kind == "dft")
    return makeTransformOperator(makeTransform(spec, dtype, device), spec.rows, spec.pixels.size(),
                                 spec.seed, spec.signFlips, dtype, device, keyOf(spec, dtype));
  return makeDense(spec, dtype, device, progress, cancellation);
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

at::Tensor toDense(const LinearOperator& matrix) {
  if (const auto* dense = dynamic_cast<const DenseOperator*>(&matrix)) return dense->matrix();
  const auto m = matrix.rows(), n = matrix.columns();
  const auto bytes = static_cast<double>(m) * static_cast<double>(n) *
                     static_cast<double>(c10::elementSize(matrix.dtype()));
  if (matrix.device().is_cpu())
    requireMemory(static_cast<std::uint64_t>(std::min(bytes, 1e18)),
                  "A matrix of " + std::to_string(m) + "×" + std::to_string(n) + " as an array",
                  "Take fewer measurements or a smaller image.");
  const auto options = at::TensorOptions().dtype(matrix.dtype()).device(matrix.device());
  auto dense = at::empty({m, n}, options);
  const auto height = std::clamp<std::int64_t>((std::int64_t{1} << 20) / n, 1, m);
  for (std::int64_t first = 0; first < m; first += height) {
    const auto count = std::min(height, m - first);
    auto units = at::zeros({count, m}, options);
    units.diagonal(first).fill_(1);
    dense.narrow(0, first, count).copy_(matrix.adjoint(units));
  }
  return dense;
}

}  // namespace inkling
