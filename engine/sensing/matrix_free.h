// Sensing matrices that are never formed: rows of a fast transform, and pixels kept. Each is made
// from its rows and signs; that a seed has drawn these is no more than one way to come by them.
#pragma once

#include "engine/model/operator_description.h"
#include "engine/sensing/fast_transform.h"
#include "engine/sensing/matrix_kind.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

using SharedDescription = std::shared_ptr<const OperatorDescription>;

class MatrixFreeKind : public MatrixKind {
 public:
  /// Of what the seed draws.
  std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device, const ProgressCallback&,
                                             const Cancellation&) const final;

  /// What the spec's seed draws: rows and signs, and the seed with them.
  virtual OperatorDescription draw(const MatrixSpec& spec) const = 0;

  /// The operator, which keeps the description. cacheKey: everything that decides it.
  virtual std::shared_ptr<const LinearOperator> makeFrom(const SharedDescription& description,
                                                         at::ScalarType dtype, at::Device device,
                                                         std::string cacheKey) const = 0;
};

/// M entries of a permutation of 0 to N − 1 that depends on the seed alone ((seed, "rows")): those
/// of a larger M begin with them.
std::vector<std::int64_t> drawRows(const MatrixSpec& spec);

/// A '+' or '-' for each of the N pixels, by (seed, "signs").
std::string drawSigns(const MatrixSpec& spec);

/// sqrt(N/M) · (the rows of T) · diag(signs). AAᵀ = (N/M) I.
std::shared_ptr<const LinearOperator> makeTransformOperator(
    std::unique_ptr<FastTransform> transform, const SharedDescription& description,
    at::ScalarType dtype, at::Device device, std::string cacheKey);

/// The pixels that are kept, in the order of the rows. AAᵀ = I.
std::shared_ptr<const LinearOperator> makeMaskOperator(const SharedDescription& description,
                                                       at::ScalarType dtype, at::Device device,
                                                       std::string cacheKey);

}  // namespace inkling
