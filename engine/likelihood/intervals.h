// The intervals of a batch's measurements on one device, and what they tell of Gaussians there
// (method.md section 4): on the CPU by the loops of truncated_gaussian.h, elsewhere by tensor
// operations that never wait for the device.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace inkling {

/// What intervals do to N(z, w²), all [R, M] float64 on one device.
struct IntervalMoments {
  at::Tensor score;          ///< d log P/dz
  at::Tensor varianceRatio;  ///< in (0, 1], or undefined where it was not asked for
};

enum class Moments { Score, ScoreAndVariance };

/// Immutable. Ends may be ±inf.
class Intervals {
 public:
  Intervals() = default;
  /// lower, upper: [B, M] float64 on the CPU, lower < upper. Reads them once; nothing after it
  /// does.
  Intervals(const at::Tensor& lower, const at::Tensor& upper, at::Device device);

  std::int64_t rows() const { return lower_.size(0); }     ///< B
  std::int64_t columns() const { return lower_.size(1); }  ///< M

  /// Some neighbouring rows, those of an index ([n] int64 on the device), and every row repeated.
  Intervals narrow(std::int64_t first, std::int64_t count) const;
  Intervals select(const at::Tensor& index) const;
  Intervals repeated(std::int64_t times) const;

  /// z: [R, M] float64 on the device, R a multiple of B: row r of z belongs to row r/(R/B). w: [M],
  /// one a column, which may be 0, or [R, 1], one a row, positive. As accurate as
  /// truncatedMoments() of one element.
  IntervalMoments moments(const at::Tensor& z, const at::Tensor& w, Moments wanted) const;
  /// The same by tensor operations on any device.
  IntervalMoments momentsByTensors(const at::Tensor& z, const at::Tensor& w, Moments wanted) const;

 private:
  template <typename Change>
  Intervals changed(Change change) const;

  at::Tensor lower_, upper_;  ///< [B, M]
  /// Where an interval is a half-line, direction·(end − z)/w is its end as seen from its inside;
  /// undefined on the CPU, and where both ends of all are finite.
  at::Tensor end_, direction_;
  bool bins_ = false;  ///< some have two finite ends
};

}  // namespace inkling
