#include "engine/support/random.h"
#include "engine/sweep/study.h"

#include <cmath>

namespace inkling {
namespace {

/// Standard normal numbers of the matrix's own stream, from a place on.
std::vector<double> normals(const StudyMatrix& which, std::size_t count, std::uint64_t from) {
  std::vector<double> values(count);
  RandomStream(7, "study-" + which.name).normals(values, from);
  return values;
}

/// A product through 50 dimensions.
void fillLowRank(const StudyMatrix& which, std::size_t n, std::vector<float>& matrix) {
  constexpr std::size_t rank = 50;
  const auto m = matrix.size() / n;
  const auto left = normals(which, m * rank, 0), right = normals(which, rank * n, m * rank);
  for (std::size_t i = 0; i < m; ++i)
    for (std::size_t k = 0; k < rank; ++k)
      for (std::size_t j = 0; j < n; ++j)
        matrix[i * n + j] += static_cast<float>(left[i * rank + k] * right[k * n + j] /
                                                std::sqrt(rank * static_cast<double>(m)));
}

/// Means of 2×2 pixels.
void fillBlocks(std::size_t n, std::vector<float>& matrix) {
  const auto side = static_cast<std::size_t>(std::lround(std::sqrt(static_cast<double>(n))));
  for (std::size_t y = 0; y < side; ++y)
    for (std::size_t x = 0; x < side; ++x)
      matrix[(y / 2 * (side / 2) + x / 2) * n + y * side + x] = 0.25F;
}

/// Independent entries, with every row twice, rows that decay, or very small ones.
void fillNormal(const StudyMatrix& which, std::size_t n, std::vector<float>& matrix) {
  const auto m = matrix.size() / n;
  const bool twice = which.name == "twice";
  const auto h = normals(which, m * n, 0);
  for (std::size_t i = 0; i < m; ++i)
    for (std::size_t j = 0; j < n; ++j) {
      double value = h[(twice ? i / 2 : i) * n + j] / std::sqrt(static_cast<double>(m));
      if (which.name == "decaying") value *= std::pow(0.99, static_cast<double>(i));
      if (which.name == "tiny") value *= 1e-3;
      matrix[i * n + j] = static_cast<float>(value);
    }
}

}  // namespace

std::vector<float> makeStudyMatrix(const StudyMatrix& which, int pixels) {
  const auto n = static_cast<std::size_t>(pixels);
  std::vector<float> matrix(static_cast<std::size_t>(which.rows) * n, 0.0F);
  if (which.name == "rank-50")
    fillLowRank(which, n, matrix);
  else if (which.name == "blocks")
    fillBlocks(n, matrix);
  else
    fillNormal(which, n, matrix);
  return matrix;
}

}  // namespace inkling
