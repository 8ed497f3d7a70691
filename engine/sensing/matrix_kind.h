// What makes a kind of sensing matrix. Its description, which the program knows without the engine,
// is in engine/model/matrix_info.h.
#pragma once

#include "engine/sensing/matrices.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// Immutable; used from any thread.
class MatrixKind {
 public:
  virtual ~MatrixKind() = default;

  /// spec: checked, complete, and fitting in memory. Blocks, for seconds where the matrix is large
  /// and dense; polls the token. The operator has the cache key matrixKey(spec, dtype), or another
  /// that says everything that made it.
  virtual std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                                     at::Device device,
                                                     const ProgressCallback& progress,
                                                     const Cancellation& cancellation) const = 0;

  /// The min(M, N) eigenvalues of AAᵀ that are to be expected besides zeros, in any order. Empty
  /// where no law is known: a small matrix of the kind tells them then.
  virtual std::vector<double> eigenvalueLaw(const MatrixSpec& /*spec*/) const { return {}; }

  /// What decides the numbers beside kind, sizes, seed and type, as ", ...": the base names each of
  /// the kind's settings.
  virtual std::string keyDetail(const MatrixSpec& spec) const;
};

/// Makes a kind's code known under its descriptor's id: "const MatrixCode code{"toy",
/// std::make_unique<ToyMatrix>()};" in the kind's file.
struct MatrixCode {
  MatrixCode(std::string id, std::unique_ptr<const MatrixKind> kind);
};

/// Throws Error(Usage) for an unknown id, Error(Internal) for one without code.
const MatrixKind& matrixKind(std::string_view id);

/// Everything that decides the matrix's numbers, and nothing else.
std::string matrixKey(const MatrixSpec& spec, at::ScalarType dtype);

/// Of c I, M×M: the law of orthogonal rows.
std::vector<double> constantLaw(const MatrixSpec& spec, double eigenvalue);

/// From the CPU, where matrices are made, to where they work. Throws Error(Resource) where the
/// device has not enough memory.
at::Tensor toDevice(const at::Tensor& matrix, at::Device device);

}  // namespace inkling
