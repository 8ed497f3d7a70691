// What all operators share: their sizes, and the check of what they are given.
#pragma once

#include "engine/sensing/linear_operator.h"

#include <string>
#include <utility>

namespace inkling {

class OperatorBase : public LinearOperator {
 public:
  OperatorBase(std::int64_t rows, std::int64_t columns, at::ScalarType dtype, at::Device device,
               std::string cacheKey)
      : rows_(rows),
        columns_(columns),
        dtype_(dtype),
        device_(device),
        cacheKey_(std::move(cacheKey)) {}

  std::int64_t rows() const final { return rows_; }
  std::int64_t columns() const final { return columns_; }
  at::ScalarType dtype() const final { return dtype_; }
  at::Device device() const final { return device_; }
  std::string cacheKey() const final { return cacheKey_; }

  at::Tensor apply(const at::Tensor& x) const final {
    check(x, columns_, "apply");
    return doApply(x);
  }
  at::Tensor adjoint(const at::Tensor& v) const final {
    check(v, rows_, "adjoint");
    return doAdjoint(v);
  }

 private:
  virtual at::Tensor doApply(const at::Tensor& x) const = 0;
  virtual at::Tensor doAdjoint(const at::Tensor& v) const = 0;

  /// A wrong shape, type or device here is a defect of the caller: Error(Internal).
  void check(const at::Tensor& tensor, std::int64_t length, const char* what) const;

  std::int64_t rows_, columns_;
  at::ScalarType dtype_;
  at::Device device_;
  std::string cacheKey_;
};

/// AAᵀ = cI: no eigenvectors are needed.
class TightFrameOperator : public OperatorBase {
 public:
  TightFrameOperator(std::int64_t rows, std::int64_t columns, double constant, at::ScalarType dtype,
                     at::Device device, std::string cacheKey);

  at::Tensor squaredRowNorms() const final { return spectrum_.eigenvalues.clone(); }
  std::optional<double> tightFrameConstant() const final { return constant_; }
  const Spectrum& spectrum(const ProgressCallback&, const Cancellation&) const final {
    return spectrum_;
  }

 private:
  double constant_;
  Spectrum spectrum_;
};

}  // namespace inkling
