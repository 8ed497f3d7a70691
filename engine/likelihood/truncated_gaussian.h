// Moments of a Gaussian truncated to an interval: the scalar that every likelihood of quantized
// measurements is made of (method.md section 4).
#pragma once

#include <cstdint>
#include <span>

namespace inkling {

/// With a = (lower − z)/w, b = (upper − z)/w and P = Phi(b) − Phi(a).
struct TruncatedMoments {
  double logProbability = 0;  ///< log P
  double score = 0;  ///< d log P/dz = [phi(a) − phi(b)]/(w P); the mean of N(z, w²) on the
                     ///< interval is z + w²·score
  double varianceRatio = 1;  ///< v in (0, 1]: variance of N(z, w²) on the interval, over w²
};

/// Accurate to 1e-6 of the score + 1e-12/w everywhere, in the far tails and for the narrowest bins
/// too. lower < upper, ends may be ±inf, w >= 0; w = 0 (a measurement that knows no noise and sees
/// nothing of the image) gives score 0 and ratio 1. Finite arguments never give NaN.
TruncatedMoments truncatedMoments(double z, double lower, double upper, double w);

/// Row-major [rows, columns] arrays; several rows of z may share one row of lower and upper.
struct MomentsLayout {
  std::int64_t rows = 0;
  std::int64_t columns = 0;
  std::int64_t rowsPerInterval =
      1;                     ///< row r of z belongs to row r / rowsPerInterval of the bounds
  bool widthPerRow = false;  ///< w has one value a row; otherwise one a column
};

/// score and varianceRatio of every element (an empty varianceRatio is not filled), by all of
/// LibTorch's threads. Throws Error(Internal) if a span's size does not fit the layout.
void truncatedMoments(const MomentsLayout& layout, std::span<const double> z,
                      std::span<const double> lower, std::span<const double> upper,
                      std::span<const double> w, std::span<double> score,
                      std::span<double> varianceRatio = {});

}  // namespace inkling
