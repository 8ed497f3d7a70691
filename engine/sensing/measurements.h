// What a solver sees: the interval of each measurement, or its value where there is no quantizer.
#pragma once

#include <ATen/core/Tensor.h>

namespace inkling {

/// y for B images under one matrix. Either lower/upper (quantized) or values (linear) are defined,
/// all [B, M] float64 on the CPU. lower < upper; infinite ends are ±inf.
struct Measurements {
  at::Tensor lower;
  at::Tensor upper;
  at::Tensor values;
  /// The interval's midpoint that linear methods use in place of y: ±1 for 1 bit, the bin's centre,
  /// ±(2^b − 1)Δ/2 for the outer bins (method.md section 1); values themselves in the linear case.
  at::Tensor midpoints;
  double noise = 0;  ///< sigma
  int bits = 0;      ///< 1 to 8; 0: linear, or intervals of unknown origin

  bool linear() const { return values.defined(); }
  std::int64_t batch() const { return (linear() ? values : lower).size(0); }
  std::int64_t count() const { return (linear() ? values : lower).size(1); }
};

/// Whether all finite ends are 0, so that signs (or intervals like them) say all of y.
bool thresholdsAreZero(const Measurements& measurements);

}  // namespace inkling
