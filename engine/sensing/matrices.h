// The sensing matrices of method.md section 2, made from a description.
#pragma once

#include "engine/model/image.h"
#include "engine/model/option.h"
#include "engine/sensing/linear_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <memory>
#include <string>

namespace inkling {

/// What a matrix is made from. The same values give the same matrix, whatever else changes.
struct MatrixSpec {
  std::string kind = "gaussian";  ///< one of matrices()
  std::int64_t rows = 0;          ///< M >= 1; of a given one its file's, or 0 to take what it has
  ImageShape pixels;  ///< N = C·H·W; of a given one, an empty shape takes the file's columns
  std::uint64_t seed = 0;
  Settings settings;  ///< the kind's; those that are not there stand at their defaults
};

/// The same with every setting of the kind. Throws Error(Usage) for an unknown kind.
MatrixSpec complete(MatrixSpec spec);

/// Throws Error(Usage) for what cannot be: an unknown kind, M < 1, M > N where the matrix does not
/// allow it, an order that no Hadamard matrix has, settings out of their range. Reads no file.
void checkMatrix(const MatrixSpec& spec);

/// Bytes that making the matrix takes at its peak, and with spectrum also the eigendecomposition of
/// AAᵀ (which a known one, a transform or a mask does without).
std::uint64_t matrixMemory(const MatrixSpec& spec, at::ScalarType dtype, bool spectrum = false);

/// Throws Error(Resource) if that exceeds available bytes, with the size and the largest M that
/// fits.
void checkMatrixMemory(const MatrixSpec& spec, at::ScalarType dtype, std::uint64_t available,
                       bool spectrum = false);

/// Makes the operator; may take seconds for a large dense one (blocks; any thread). dtype: float32
/// or float64. Throws what checkMatrix and checkMatrixMemory do, Error(Input) for a file that is no
/// M×N array of finite numbers and no operator either, Error(Resource) where the device has not
/// enough memory, and Error(Cancelled).
std::shared_ptr<const LinearOperator> makeOperator(const MatrixSpec& spec,
                                                   at::ScalarType dtype = at::kFloat,
                                                   at::Device device = at::kCPU,
                                                   const ProgressCallback& progress = {},
                                                   const Cancellation& cancellation = {});

/// The operator of rows and signs, whoever chose them: the same as the seed's where they are what
/// it draws, without a seed where they are not. Throws as above, and Error(Input) for a kind that
/// is not made so. The description's lists must be as readOperatorFile() leaves them.
std::shared_ptr<const LinearOperator> makeOperator(const OperatorDescription& described,
                                                   at::ScalarType dtype = at::kFloat,
                                                   at::Device device = at::kCPU);

/// A matrix at hand: [M, N], finite, float32 or float64, on the device where it shall work. Its
/// spectrum is cached on disk only under a key, which must say everything that made it.
std::shared_ptr<const LinearOperator> denseOperator(const at::Tensor& matrix,
                                                    std::string cacheKey = "");

/// The operator as a matrix, [M, N] of its dtype on its device; a dense operator's own memory, so
/// not to be written to. Throws Error(Resource) where that would not fit in memory.
at::Tensor toDense(const LinearOperator& matrix, const Cancellation& cancellation = {});

}  // namespace inkling
