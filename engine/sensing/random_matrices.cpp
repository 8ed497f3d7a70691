#include "engine/sensing/random_matrices.h"

#include "engine/model/stage_message.h"
#include "engine/sensing/array_cache.h"
#include "engine/sensing/background_job.h"
#include "engine/sensing/spectrum.h"
#include "engine/support/blas.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace inkling {
namespace {

/// Fills a matrix row after row from makeRow(m, row), which sees float64, with progress.
class RowBuilder {
 public:
  RowBuilder(DenseSize size, const std::string& name, const ProgressCallback& progress,
             const Cancellation& cancellation)
      : size_(size),
        stage_(sizedStage(name, size.rows, size.columns)),
        progress_(progress),
        cancellation_(cancellation) {}

  template <typename MakeRow>
  at::Tensor build(at::ScalarType dtype, MakeRow makeRow) {
    auto matrix = at::empty({size_.rows, size_.columns}, dtype);
    std::vector<double> row(static_cast<std::size_t>(size_.columns));
    const auto view = at::from_blob(row.data(), {size_.columns}, at::kDouble);
    for (std::int64_t m = 0; m < size_.rows; ++m) {
      report(m);
      makeRow(m, std::span<double>(row));
      matrix.select(0, m).copy_(view);
    }
    return matrix;
  }

 private:
  void report(std::int64_t row) {
    const auto every =
        std::max<std::int64_t>(1, (1 << 19) / std::max<std::int64_t>(1, size_.columns));
    if (row % every != 0) return;
    cancellation_.check();
    if (!progress_) return;
    Progress now;
    now.stage = stage_;
    now.done = static_cast<double>(row);
    now.total = static_cast<double>(size_.rows);
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start_;
    if (row > 0) now.remainingSeconds = elapsed.count() * (now.total - now.done) / now.done;
    progress_(now);
  }

  DenseSize size_;
  std::string stage_;
  const ProgressCallback& progress_;
  const Cancellation& cancellation_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

void normalRow(const RandomStream& stream, std::int64_t m, std::span<double> row, double scale) {
  stream.normals(row, static_cast<std::uint64_t>(m) * row.size());
  for (auto& value : row)
    value *= scale;
}

double rowScale(DenseSize size) {
  return 1 / std::sqrt(static_cast<double>(size.rows));
}

/// x_i <- Σ_j r^|i−j| x_j in O(N): a forward and a backward recursion that share the middle term.
void twoSidedFilter(std::span<double> x, double r) {
  std::vector<double> backward(x.size());
  double carry = 0;
  for (std::size_t i = x.size(); i-- > 0;) {
    backward[i] = carry;
    carry = x[i] + r * carry;
  }
  carry = 0;
  for (std::size_t i = 0; i < x.size(); ++i) {
    carry = x[i] + r * carry;
    x[i] = carry + r * backward[i];
  }
}

/// The same over the rows of f, where the forward recursion has already been run: backwards and in
/// place, with x_i = f_i − r f_{i−1}.
void finishTwoSidedRows(at::Tensor& f, double r, const Cancellation& cancellation) {
  auto carry = at::zeros({f.size(1)}, at::kDouble);
  for (auto i = f.size(0) - 1; i >= 0; --i) {
    cancellation.check();
    const auto forward = f.select(0, i).to(at::kDouble);
    const auto x = i > 0 ? forward - r * f.select(0, i - 1).to(at::kDouble) : forward;
    f.select(0, i).copy_(forward + r * carry);
    carry = x + r * carry;
  }
}

/// Haar on the Stiefel manifold: Q of a Gaussian n×m matrix, with the sign of R's diagonal folded
/// in. Its transpose, [m, n], and in place: nothing else of that size is held.
at::Tensor haarTransposed(std::int64_t n, std::int64_t m, std::uint64_t seed, const char* purpose) {
  const RandomStream stream(seed, purpose);
  auto transposed = at::empty({m, n}, at::kDouble);
  const auto height = std::clamp<std::int64_t>((std::int64_t{1} << 20) / m, 1, n);
  for (std::int64_t first = 0; first < n; first += height) {
    const auto count = std::min(height, n - first);
    auto rows = at::empty({count, m}, at::kDouble);
    stream.normals(
        std::span<double>(rows.data_ptr<double>(), static_cast<std::size_t>(rows.numel())),
        static_cast<std::uint64_t>(first * m));
    transposed.narrow(1, first, count).copy_(rows.t());
  }
  auto columns = transposed.t();  // as LAPACK stores a matrix
  auto reflectors = at::empty({m}, at::kDouble);
  at::geqrf_out(columns, reflectors, columns);
  const auto signs =
      at::where(columns.diagonal() < 0, -at::ones({m}, at::kDouble), at::ones({m}, at::kDouble));
  at::linalg_householder_product_out(columns, columns, reflectors);
  return transposed.mul_(signs.unsqueeze(1));
}

/// Descending singular values with Σ s² = total.
at::Tensor geometricSingularValues(std::int64_t count, double ratio, double total) {
  auto s = at::pow(at::scalar_tensor(1 / ratio, at::kDouble), at::arange(count, at::kDouble));
  return s * std::sqrt(total / s.square().sum().item<double>());
}

}  // namespace

at::Tensor gaussianMatrix(DenseSize size, std::uint64_t seed, at::ScalarType dtype,
                          const ProgressCallback& progress, const Cancellation& cancellation) {
  const RandomStream stream(seed, "matrix");
  return RowBuilder(size, "Gaussian matrix", progress, cancellation)
      .build(dtype, [&](std::int64_t m, std::span<double> row) {
        normalRow(stream, m, row, rowScale(size));
      });
}

at::Tensor correlatedMatrix(DenseSize size, double rho, bool papersCode, std::uint64_t seed,
                            at::ScalarType dtype, const ProgressCallback& progress,
                            const Cancellation& cancellation) {
  const RandomStream stream(seed, "matrix");
  const auto n = static_cast<std::size_t>(size.columns);
  const double innovation = papersCode ? 1 : std::sqrt(1 - rho * rho);
  const double memory = papersCode ? std::sqrt(rho) : rho;
  std::vector<double> above(n, 0.0);  // the row before, correlated over the rows only
  RowBuilder builder(size, "Correlated matrix", progress, cancellation);
  auto matrix = builder.build(dtype, [&](std::int64_t m, std::span<double> row) {
    normalRow(stream, m, row, rowScale(size));
    if (papersCode) twoSidedFilter(row, memory);
    if (m > 0)
      for (std::size_t i = 0; i < n; ++i)
        row[i] = memory * above[i] + innovation * row[i];
    std::copy(row.begin(), row.end(), above.begin());
    if (!papersCode)
      for (std::size_t i = 1; i < n; ++i)
        row[i] = memory * row[i - 1] + innovation * row[i];
  });
  if (papersCode) finishTwoSidedRows(matrix, memory, cancellation);
  return matrix;
}

DecomposedMatrix illConditionedMatrix(DenseSize size, double kappa, bool papersCode,
                                      std::uint64_t seed, at::ScalarType dtype,
                                      const std::string& cacheKey, const ProgressCallback& progress,
                                      const Cancellation& cancellation) {
  using Job = BackgroundJob<DecomposedMatrix>;
  const auto m = size.rows, n = size.columns;
  const double ratio = std::pow(kappa, (papersCode ? 0.5 : 1.0) / static_cast<double>(m));
  const int threads = at::get_num_threads();  // the verb's: the job's thread has its own setting
  const bool cached = !cacheKey.empty() && m >= smallestCachedSpectrum;
  const auto folder = cached ? arrayCacheFolder() : std::string();
  const auto isNew = std::make_shared<bool>(false);
  const auto store = [folder, cacheKey, isNew](const DecomposedMatrix& made) {
    if (*isNew)
      storeArrays(folder, cacheKey,
                  {made.matrix, made.spectrum.eigenvalues, made.spectrum.eigenvectors});
  };
  const auto make = [=](Job& self) -> DecomposedMatrix {
    if (!folder.empty())
      if (const auto known = loadArrays(
              folder, cacheKey, {{dtype, {m, n}}, {at::kDouble, {m}}, {at::kDouble, {m, m}}}))
        return {(*known)[0], {(*known)[1], (*known)[2]}};
    const auto stage = sizedStage("Ill-conditioned matrix", m, n);
    at::set_num_threads(threads);
    const ProductThreads all(
        static_cast<double>(m) * static_cast<double>(m) * static_cast<double>(n), threads);
    self.enter(stage);
    const auto start = std::chrono::steady_clock::now();
    const auto left = haarTransposed(m, m, seed, "matrix-left");
    const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - start;
    self.stopIfAbandoned();
    // QR costs 4M²(N − M/3) operations, the product 2M²N quicker ones.
    const double tall = static_cast<double>(n) / static_cast<double>(m);
    self.enter(stage, elapsed.count() * (1.5 * tall - 0.5 + 0.3 * tall));
    auto right = haarTransposed(n, m, seed, "matrix-right");
    self.stopIfAbandoned();
    const auto s = geometricSingularValues(m, ratio, static_cast<double>(n));
    right.mul_(s.unsqueeze(1));
    DecomposedMatrix result;
    result.matrix = at::empty({m, n}, dtype);
    const auto width = std::clamp<std::int64_t>(1'000'000'000 / (m * m), 1, n);
    for (std::int64_t first = 0; first < n; first += width) {
      self.stopIfAbandoned();
      const auto count = std::min(width, n - first);
      result.matrix.narrow(1, first, count).copy_(left.t().matmul(right.narrow(1, first, count)));
    }
    right.reset();
    result.spectrum.eigenvalues = s.square().flip(0).contiguous();
    result.spectrum.eigenvectors = left.t().flip(1).contiguous();
    clearBelowRounding(result.spectrum.eigenvalues, dtype, m, n);
    *isNew = !folder.empty();
    return result;
  };
  return Job::start(make, store)->wait(progress, cancellation);
}

}  // namespace inkling
