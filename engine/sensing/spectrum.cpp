#include "engine/sensing/spectrum.h"

#include "engine/model/stage_message.h"
#include "engine/sensing/array_cache.h"
#include "engine/support/blas.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <limits>
#include <optional>
#include <utility>

namespace inkling {
namespace {

using Job = BackgroundJob<Spectrum>;

/// LAPACK counts its work space in 32 bits: 1 + 6K + 2K² numbers for eigenvectors, 4K² + 7K for
/// singular vectors.
constexpr std::int64_t largestDecomposed = 32765, largestWithSingularValues = 23168;

/// Eigenvalues of AAᵀ below this share of the largest have lost five digits to its rounding.
constexpr double accurateShare = 1e-10;

std::string sizeText(std::int64_t rows, std::int64_t columns) {
  return std::to_string(rows) + "×" + std::to_string(columns);
}

template <typename Action>
double secondsOf(Action action) {
  const auto start = std::chrono::steady_clock::now();
  action();
  return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

/// What eigh of M×M will take on this machine, from a small one: it is cubic, and the small one
/// does not reach the large one's share of the peak.
double predictEigh(std::int64_t m) {
  constexpr std::int64_t small = 256;
  constexpr double largeOverSmall = 0.4;
  if (m < 3 * small) return -1;
  const auto i = at::arange(small, at::kDouble);
  const auto probe = at::exp(-(i.unsqueeze(0) - i.unsqueeze(1)).abs());
  at::linalg_eigh(probe);  // the first call also wakes threads
  const double once = secondsOf([&] { at::linalg_eigh(probe); });
  const double ratio = static_cast<double>(m) / static_cast<double>(small);
  return largeOverSmall * once * ratio * ratio * ratio;
}

at::Tensor gram(const at::Tensor& matrix, Job& job) {
  const auto m = matrix.size(0), n = matrix.size(1);
  const auto width = std::clamp<std::int64_t>((std::int64_t{1} << 22) / m, 16, 4096);
  auto product = at::zeros({m, m}, at::kDouble);
  const auto buffer = at::empty({m, std::min(width, n)}, at::kDouble);  // one: none is kept freed
  for (std::int64_t first = 0; first < n; first += width) {
    job.stopIfAbandoned();
    const auto count = std::min(width, n - first);
    const auto block = buffer.narrow(1, 0, count).copy_(matrix.narrow(1, first, count));
    const double seconds = secondsOf([&] { product.addmm_(block, block.t()); });
    if (first == 0)
      job.enter(sizedStage("Product AAᵀ", m, m),
                seconds * (static_cast<double>(n) / static_cast<double>(width) - 1));
  }
  return product;
}

/// A in double, LAPACK's copy, the vectors of both sides, its work space, a row-major copy.
std::uint64_t singularMemory(std::int64_t rows, std::int64_t columns) {
  const auto m = static_cast<std::uint64_t>(rows), n = static_cast<std::uint64_t>(columns);
  const auto k = std::min(m, n);
  return 8 * (2 * m * n + 2 * m * k + 6 * k * k);
}

const char* const adviceOnSize =
    "Take fewer measurements, or a matrix that needs none, such as dct.";

/// Of AAᵀ, M <= N.
Spectrum eigendecomposition(const at::Tensor& matrix, Job& job) {
  const auto m = matrix.size(0);
  auto product = gram(matrix, job);
  job.enter(sizedStage("Eigendecomposition of AAᵀ", m, m), predictEigh(m));
  job.stopIfAbandoned();
  // In place: LAPACK takes the columns of the transpose, where AAᵀ's lower triangle is the upper.
  auto vectors = product.t();
  auto eigenvalues = at::empty({m}, at::kDouble);
  at::linalg_eigh_out(eigenvalues, vectors, vectors, "U");
  return {eigenvalues, vectors.contiguous()};
}

/// Of A itself, so that small singular values keep their digits: those of AAᵀ's eigenvalues are
/// lost below 1e-8 of the largest.
Spectrum singularValueDecomposition(const at::Tensor& matrix, Job& job) {
  const auto m = matrix.size(0), n = matrix.size(1);
  constexpr double svdOverEigh = 3;
  job.enter(sizedStage("Singular values of A", m, n), svdOverEigh * predictEigh(std::min(m, n)));
  job.stopIfAbandoned();
  auto a = matrix.to(at::kCPU, at::kDouble);
  if (m < n) a = std::get<1>(at::linalg_qr(a.t(), "r")).t();  // A = Rᵀ Qᵀ, and Q is not asked for
  job.stopIfAbandoned();
  const auto [vectors, values, right] = at::linalg_svd(a, /*full_matrices=*/false);
  return {values.square().flip(0).contiguous(), vectors.flip(1).contiguous()};
}

Spectrum decompose(const at::Tensor& matrix, Job& job) {
  const auto m = matrix.size(0), n = matrix.size(1), k = std::min(m, n);
  const Message what("The eigendecomposition of AAᵀ, A {size},", {{"size", sizeText(m, n)}});
  const auto largest = m > n ? largestWithSingularValues : largestDecomposed;
  if (k > largest)
    throw Error(ErrorKind::Resource,
                "{what} is beyond what LAPACK can index ({largest}). Take fewer measurements, or a "
                "matrix that needs none, such as dct.",
                {{"what", nested(what)}, {"largest", largest}});
  std::optional<MemoryClaim> claim(std::in_place, spectrumMemory(m, n), what, adviceOnSize);
  const double size = static_cast<double>(k);
  const ProductThreads threads(size * size * size, at::get_num_threads());
  Spectrum spectrum;
  if (m <= n) spectrum = eigendecomposition(matrix, job);
  const auto lost = [&] {
    const auto& d = spectrum.eigenvalues;
    return d[0].item<double>() < accurateShare * d[k - 1].item<double>();
  };
  if (m > n || (lost() && k <= largestWithSingularValues)) {
    spectrum = {};
    claim.reset();
    claim.emplace(singularMemory(m, n), what, adviceOnSize);
    spectrum = singularValueDecomposition(matrix, job);
  } else if (lost()) {
    auto& d = spectrum.eigenvalues;
    d.masked_fill_(d < accurateShare * d[k - 1], 0.0);
  }
  clearBelowRounding(spectrum.eigenvalues, matrix.scalar_type(), m, n);
  return spectrum;
}

}  // namespace

std::uint64_t spectrumMemory(std::int64_t rows, std::int64_t columns) {
  if (rows > columns) return singularMemory(rows, columns);
  const auto m = static_cast<std::uint64_t>(rows);
  return 8 * 3 * m * m;  // the product, and LAPACK's work space of two or a row-major copy
}

void clearBelowRounding(at::Tensor& eigenvalues, at::ScalarType dtype, std::int64_t rows,
                        std::int64_t columns) {
  const double entries = dtype == at::kFloat ? std::numeric_limits<float>::epsilon()
                                             : std::numeric_limits<double>::epsilon();
  const double share = std::max(4 * entries, static_cast<double>(std::max(rows, columns)) *
                                                 std::numeric_limits<double>::epsilon());
  eigenvalues.masked_fill_(eigenvalues < share * share * eigenvalues.max(), 0.0);
}

std::shared_ptr<Job> startSpectrumJob(at::Tensor matrix, std::string cacheKey) {
  const auto m = matrix.size(0), k = std::min(m, matrix.size(1));
  const bool cached = !cacheKey.empty() && k >= smallestCachedSpectrum;
  auto folder =
      cached ? arrayCacheFolder() : std::string();  // reads the environment: not on the thread
  const int threads = at::get_num_threads();  // the verb's: the job's thread has its own setting
  const auto isNew = std::make_shared<bool>(false);
  auto store = [folder, key = cacheKey, isNew](const Spectrum& spectrum) {
    if (*isNew) storeArrays(folder, key, {spectrum.eigenvalues, spectrum.eigenvectors});
  };
  return Job::start(
      [m, k, threads, isNew, matrix = std::move(matrix), key = std::move(cacheKey),
       folder](Job& job) {
        if (!folder.empty())
          if (const auto known =
                  loadArrays(folder, key, {{at::kDouble, {k}}, {at::kDouble, {m, k}}}))
            return Spectrum{(*known)[0], (*known)[1]};
        at::set_num_threads(threads);
        auto spectrum = decompose(matrix, job);
        *isNew = !folder.empty();
        return spectrum;
      },
      std::move(store));
}

}  // namespace inkling
