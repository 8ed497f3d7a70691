#include "engine/sensing/matrix_file.h"

#include "engine/model/array.h"
#include "engine/support/npy.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <cstdio>
#include <memory>
#include <utility>
#include <variant>

namespace inkling {
namespace {

void checkShape(const MatrixSpec& spec, const std::vector<std::int64_t>& shape) {
  if (shape.size() != 2 || shape[0] < 1 || shape[1] < 1)
    throw Error(ErrorKind::Input, spec.file + " holds an array of shape " + shapeText(shape) +
                                      ". A matrix needs two dimensions: measurements × pixels.");
  const auto n = spec.pixels.size();
  if (n > 0 && shape[1] != n)
    throw Error(ErrorKind::Input, spec.file + " has " + std::to_string(shape[1]) +
                                      " columns, but the image has " + std::to_string(n) +
                                      " pixels (" + toString(spec.pixels) +
                                      "). The matrix needs one column for each pixel.");
  if (spec.rows > 0 && shape[0] != spec.rows)
    throw Error(ErrorKind::Input, spec.file + " has " + std::to_string(shape[0]) + " rows, but " +
                                      std::to_string(spec.rows) +
                                      " measurements were asked for. Both must be the same.");
}

/// The array's values as a tensor that owns them, without a copy.
at::Tensor adopt(Array array) {
  const auto shape = array.shape;
  auto owner = std::make_shared<Array>(std::move(array));
  return std::visit(
      [&](auto& values) {
        using Scalar = typename std::decay_t<decltype(values)>::value_type;
        return at::from_blob(
            values.data(), shape, [owner](void*) mutable { owner.reset(); },
            at::TensorOptions().dtype(sizeof(Scalar) == 8 ? at::kDouble : at::kFloat));
      },
      owner->values);
}

}  // namespace

at::Tensor readMatrix(const MatrixSpec& spec, at::ScalarType dtype) {
  checkShape(spec, readNpyHeader(spec.file).shape);
  auto array = readNpy(spec.file);
  requireFinite(array, spec.file);
  auto matrix = adopt(std::move(array)).to(dtype);
  // 1e300 is finite until it becomes a float
  if (!at::isfinite(matrix).all().item<bool>())
    throw Error(ErrorKind::Input,
                spec.file +
                    " holds values too large for 32-bit numbers. Scale the matrix "
                    "and the measurements down.");
  return matrix;
}

std::string contentKey(const at::Tensor& matrix) {
  char hash[20];
  std::snprintf(hash, sizeof hash, "%016llx",
                static_cast<unsigned long long>(hashBytes(matrix.data_ptr(), matrix.nbytes())));
  return "file matrix 1, " + shapeText(matrix.sizes().vec()) + ", content " + hash + ", " +
         at::toString(matrix.scalar_type());
}

}  // namespace inkling
