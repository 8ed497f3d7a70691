// What the likelihood tests share: a dense operator of their own, so that they depend on no matrix
// under test, and the reading of reference values.
#pragma once

#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"

#include <ATen/ATen.h>
#include <nlohmann/json.hpp>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling::test {

class DenseTestOperator final : public LinearOperator {
 public:
  /// a: [M, N] float64. tight: c, claimed by construction.
  DenseTestOperator(const at::Tensor& a, at::ScalarType dtype, std::optional<double> tight = {});

  std::int64_t rows() const override { return a_.size(0); }
  std::int64_t columns() const override { return a_.size(1); }
  at::Device device() const override { return at::kCPU; }
  at::ScalarType dtype() const override { return a_.scalar_type(); }
  at::Tensor apply(const at::Tensor& x) const override { return at::matmul(x, a_.t()); }
  at::Tensor adjoint(const at::Tensor& v) const override { return at::matmul(v, a_); }
  at::Tensor squaredRowNorms() const override { return norms_; }
  std::optional<double> tightFrameConstant() const override { return tight_; }
  const Spectrum& spectrum(const ProgressCallback&, const Cancellation&) const override {
    return spectrum_;
  }
  std::string cacheKey() const override { return {}; }

 private:
  at::Tensor a_, norms_;
  std::optional<double> tight_;
  Spectrum spectrum_;
};

std::shared_ptr<DenseTestOperator> denseTestOperator(const at::Tensor& a,
                                                     at::ScalarType dtype = at::kDouble,
                                                     std::optional<double> tight = {});

/// One measurement's interval and N(z, w²).
struct Element {
  double z, lower, upper, w;
};
/// Where formulas overflow: the largest and smallest z and w on lines, half-lines and bins.
std::vector<Element> extremeElements();

nlohmann::json referenceValues(const std::string& file);
/// A number, or "inf" and "-inf".
double number(const nlohmann::json& value);
/// A list of numbers as [1, n], a list of lists as [m, n]; float64.
at::Tensor matrix(const nlohmann::json& values);

/// Entries N(0, 1), float64, the same for equal seeds.
at::Tensor normals(at::IntArrayRef shape, std::uint64_t seed);

/// Signs (bits = 1) or 2^bits mid-rise bins of width delta of the values [B, M].
Measurements quantized(const at::Tensor& values, int bits, double delta, double noise);

// Matrices with this many columns, [m, pixels] float64.
inline constexpr std::int64_t pixels = 48;
/// Singular values from 1 down to 1/kappa.
at::Tensor illConditioned(std::int64_t m, double kappa);
/// 28 rows of rank 12.
at::Tensor rankDeficient();
/// 16 rows, three of them zero.
at::Tensor withZeroRows();
/// AAᵀ = cI, 20 rows.
at::Tensor tightFrame(double c);

/// Of images with pixels of about 0.3; bits = 0: linear.
Measurements measured(const at::Tensor& a, std::int64_t images, int bits, double noise);

/// ||a − b|| / ||b||.
double relativeError(const at::Tensor& a, const at::Tensor& b);

bool allFinite(const at::Tensor& t);

}  // namespace inkling::test
