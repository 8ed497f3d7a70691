#include "engine/metrics/structural_similarity.h"

#include <ATen/Parallel.h>

#include <algorithm>
#include <vector>

namespace inkling {
namespace {

constexpr int window = 7;
constexpr double windowSize = window * window;
constexpr double c1 = 0.01 * 0.01, c2 = 0.03 * 0.03;

// Sums over the last rows of what SSIM needs of one column of pixels.
struct Sums {
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0;

  void add(double a, double b, double sign) {
    x += sign * a;
    y += sign * b;
    xx += sign * a * a;
    yy += sign * b * b;
    xy += sign * a * b;
  }
  void add(const Sums& s, double sign) {
    x += sign * s.x;
    y += sign * s.y;
    xx += sign * s.xx;
    yy += sign * s.yy;
    xy += sign * s.xy;
  }
};

double similarity(const Sums& s) {
  const double x = s.x / windowSize, y = s.y / windowSize;
  constexpr double sample = windowSize / (windowSize - 1);
  const double varianceX = sample * (s.xx / windowSize - x * x);
  const double varianceY = sample * (s.yy / windowSize - y * y);
  const double covariance = sample * (s.xy / windowSize - x * y);
  return (2 * x * y + c1) * (2 * covariance + c2) /
         ((x * x + y * y + c1) * (varianceX + varianceY + c2));
}

// The mean over the windows of one channel, with sums that slide down and then along.
double channelMean(const double* x, const double* y, int height, int width,
                   std::vector<Sums>& columns) {
  const auto clip = [](double v) { return std::clamp(v, 0.0, 1.0); };
  const auto addRow = [&](int row, double sign) {
    for (int c = 0; c < width; ++c) {
      const auto i = static_cast<std::size_t>(row) * width + c;
      columns[c].add(clip(x[i]), clip(y[i]), sign);
    }
  };
  columns.assign(width, {});
  double total = 0;
  for (int row = 0; row < height; ++row) {
    addRow(row, 1);
    if (row >= window) addRow(row - window, -1);
    if (row < window - 1) continue;
    Sums sums;
    for (int c = 0; c < width; ++c) {
      sums.add(columns[c], 1);
      if (c >= window) sums.add(columns[c - window], -1);
      if (c >= window - 1) total += similarity(sums);
    }
  }
  return total / (double(height - window + 1) * (width - window + 1));
}

}  // namespace

bool hasWholeWindow(const ImageShape& shape) {
  return shape.height >= window && shape.width >= window;
}

void structuralSimilarity(const double* estimate, const double* truth, const ImageShape& shape,
                          std::int64_t count, double* out) {
  const std::int64_t plane = std::int64_t{shape.height} * shape.width;
  at::parallel_for(0, count, 1, [&](std::int64_t begin, std::int64_t end) {
    std::vector<Sums> columns;
    for (auto i = begin; i < end; ++i) {
      double sum = 0;
      for (int c = 0; c < shape.channels; ++c) {
        const auto offset = (i * shape.channels + c) * plane;
        sum += channelMean(estimate + offset, truth + offset, shape.height, shape.width, columns);
      }
      out[i] = sum / shape.channels;
    }
  });
}

}  // namespace inkling
