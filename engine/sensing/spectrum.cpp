#include "engine/sensing/spectrum.h"

#include "engine/sensing/random_matrices.h"
#include "engine/sensing/spectrum_cache.h"
#include "engine/support/blas.h"
#include "engine/support/memory.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <chrono>
#include <utility>

namespace inkling {
namespace {

using Job = BackgroundJob<Spectrum>;

/// LAPACK counts its work space, 1 + 6M + 2M² numbers, in 32 bits.
constexpr std::int64_t largestDecomposed = 32765;

std::string sizeText(std::int64_t m) {
  return std::to_string(m) + "×" + std::to_string(m);
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
  for (std::int64_t first = 0; first < n; first += width) {
    job.stopIfAbandoned();
    const auto block =
        matrix.narrow(1, first, std::min(width, n - first)).to(at::kCPU, at::kDouble);
    const double seconds = secondsOf([&] { product.addmm_(block, block.t()); });
    if (first == 0)
      job.enter("Product AAᵀ, " + sizeText(m),
                seconds * (static_cast<double>(n) / static_cast<double>(width) - 1));
  }
  return product;
}

Spectrum decompose(const at::Tensor& matrix, Job& job) {
  const auto m = matrix.size(0);
  if (m > largestDecomposed)
    throw Error(ErrorKind::Resource,
                "The eigendecomposition of AAᵀ, " + sizeText(m) +
                    ", is beyond what LAPACK can index (" + std::to_string(largestDecomposed) +
                    "). Take fewer measurements, or a matrix that needs none, such as dct.");
  const MemoryClaim claim(spectrumMemory(m), "The eigendecomposition of AAᵀ, " + sizeText(m) + ",",
                          "Take fewer measurements, or a matrix that needs none, such as dct.");
  const double size = static_cast<double>(m);
  const ProductThreads threads(size * size * size, at::get_num_threads());
  auto product = gram(matrix, job);
  job.enter("Eigendecomposition of AAᵀ, " + sizeText(m), predictEigh(m));
  job.stopIfAbandoned();
  auto [eigenvalues, eigenvectors] = at::linalg_eigh(product);
  product.reset();
  clearSmallEigenvalues(eigenvalues);
  return {eigenvalues.contiguous(), eigenvectors.contiguous()};
}

}  // namespace

std::uint64_t spectrumMemory(std::int64_t rows) {
  const auto m = static_cast<std::uint64_t>(rows);
  return 8 * 5 * m * m;  // the product, the vectors, LAPACK's work space of two, a row-major copy
}

std::shared_ptr<Job> startSpectrumJob(at::Tensor matrix, std::string cacheKey) {
  const auto m = matrix.size(0);
  const bool cached = !cacheKey.empty() && m >= smallestCachedSpectrum;
  auto folder =
      cached ? spectrumCacheFolder() : std::string();  // reads the environment: not on the thread
  const int threads = at::get_num_threads();  // the verb's: the job's thread has its own setting
  const auto isNew = std::make_shared<bool>(false);
  auto store = [folder, key = cacheKey, isNew](const Spectrum& spectrum) {
    if (*isNew) storeSpectrum(folder, key, spectrum);
  };
  return Job::start(
      [m, threads, isNew, matrix = std::move(matrix), key = std::move(cacheKey), folder](Job& job) {
        if (!folder.empty())
          if (auto known = loadSpectrum(folder, key, m)) return *known;
        at::set_num_threads(threads);
        auto spectrum = decompose(matrix, job);
        *isNew = !folder.empty();
        return spectrum;
      },
      std::move(store));
}

}  // namespace inkling
