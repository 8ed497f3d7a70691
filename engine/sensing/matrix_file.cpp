// Somebody's own matrix, as a kind: an array from an .npy file, or an operator from its rows.
#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/sensing/dense_operator.h"
#include "engine/sensing/matrix_kind.h"
#include "engine/support/npy.h"
#include "engine/support/operator_file.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <cstdio>
#include <memory>
#include <utility>
#include <variant>

namespace inkling {
namespace {

void requireRows(const MatrixSpec& spec, const std::string& file, std::int64_t rows) {
  if (spec.rows > 0 && rows != spec.rows)
    throw Error(ErrorKind::Input,
                "{file} has {rows} rows, but {asked} measurements were asked for. Both must be the "
                "same.",
                {{"file", file}, {"rows", rows}, {"asked", spec.rows}});
}

void checkShape(const MatrixSpec& spec, const std::string& file,
                const std::vector<std::int64_t>& shape) {
  if (shape.size() != 2 || shape[0] < 1 || shape[1] < 1)
    throw Error(ErrorKind::Input,
                "{file} holds an array of shape {shape}. A matrix needs two dimensions: "
                "measurements × pixels.",
                {{"file", file}, {"shape", shapeText(shape)}});
  const auto n = spec.pixels.size();
  if (n > 0 && shape[1] != n && shape[0] == n)
    throw Error(ErrorKind::Input,
                "{file} is {shape}, with a row for each of the image's {pixels} pixels: A has "
                "measurements × pixels. Turn it round (numpy: A.T).",
                {{"file", file}, {"shape", shapeText(shape)}, {"pixels", std::int64_t{n}}});
  if (n > 0 && shape[1] != n)
    throw Error(ErrorKind::Input,
                "{file} has {columns} columns, but the image has {pixels} pixels ({shape}). The "
                "matrix needs one column for each pixel.",
                {{"file", file},
                 {"columns", shape[1]},
                 {"pixels", std::int64_t{n}},
                 {"shape", toString(spec.pixels)}});
  requireRows(spec, file, shape[0]);
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

/// The file's M×N array, C order, on the CPU. Throws Error(Input) unless it has two dimensions, N
/// columns, M rows where spec.rows says so, and finite numbers only.
at::Tensor readMatrix(const MatrixSpec& spec, at::ScalarType dtype) {
  const auto& file = spec.settings.text("matrix-file");
  checkShape(spec, file, readNpyHeader(file).shape);
  auto array = readNpy(file);
  requireFinite(array, file);
  auto matrix = adopt(std::move(array)).to(dtype);
  // 1e300 is finite until it becomes a float
  if (!at::isfinite(matrix).all().item<bool>())
    throw Error(ErrorKind::Input,
                "{file} holds values too large for 32-bit numbers. Scale the matrix and the "
                "measurements down.",
                {{"file", file}});
  return matrix;
}

/// The file's operator, for the image where its shape is known.
OperatorDescription readOperator(const MatrixSpec& spec, const std::string& file) {
  auto described = readOperatorFile(file);
  if (spec.pixels.size() > 0 && described.pixels != spec.pixels)
    throw Error(ErrorKind::Input,
                "{file} is an operator on images of {measured}, but the prior's are {pixels}. Both "
                "must be the same.",
                {{"file", file},
                 {"measured", toString(described.pixels)},
                 {"pixels", toString(spec.pixels)}});
  requireRows(spec, file, static_cast<std::int64_t>(described.rows.size()));
  return described;
}

/// From the matrix's own numbers, wherever the file lies.
std::string contentKey(const at::Tensor& matrix) {
  char hash[20];
  std::snprintf(hash, sizeof hash, "%016llx",
                static_cast<unsigned long long>(hashBytes(matrix.data_ptr(), matrix.nbytes())));
  return "file matrix 1, " + shapeText(matrix.sizes().vec()) + ", content " + hash + ", " +
         at::toString(matrix.scalar_type());
}

class FileKind final : public MatrixKind {
 public:
  std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device, const ProgressCallback&,
                                             const Cancellation&) const override {
    if (const auto& path = spec.settings.text("matrix-file"); isOperatorFile(path))
      return makeOperator(readOperator(spec, path), dtype, device);
    const auto matrix = readMatrix(spec, dtype);
    auto key = contentKey(matrix);
    return std::make_shared<DenseOperator>(toDevice(matrix, device), std::move(key));
  }
};

const MatrixCode file("file", std::make_unique<FileKind>());

}  // namespace
}  // namespace inkling
