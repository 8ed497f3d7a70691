#include "engine/sensing/dense_operator.h"

#include "engine/sensing/spectrum.h"
#include "engine/support/blas.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

// Multiply-adds from which a second thread is worth waking, and columns that it takes at least.
constexpr double smallestShared = 1e6;
constexpr std::int64_t smallestBlock = 64;

}  // namespace

DenseOperator::DenseOperator(const at::Tensor& matrix, std::string cacheKey,
                             std::optional<Spectrum> known)
    : OperatorBase(matrix.size(0), matrix.size(1), matrix.scalar_type(), matrix.device(),
                   std::move(cacheKey)),
      matrix_(matrix.contiguous()),
      known_(std::move(known)) {}

double DenseOperator::multiplyAdds(std::int64_t batch) const {
  return static_cast<double>(batch) * static_cast<double>(matrix_.numel());
}

at::Tensor DenseOperator::doApply(const at::Tensor& x) const {
  return product(x, matrix_.t());
}

at::Tensor DenseOperator::doAdjoint(const at::Tensor& v) const {
  return product(v, matrix_);
}

// A product too small for BLAS's own threads is shared among torch's, a block of columns each.
at::Tensor DenseOperator::product(const at::Tensor& left, const at::Tensor& right) const {
  const auto work = multiplyAdds(left.size(0));
  const ProductThreads threads(work, at::get_num_threads());
  if (!left.is_cpu() || ProductThreads::isLarge(work) || work < smallestShared)
    return left.matmul(right);
  auto result = at::empty({left.size(0), right.size(1)}, left.options());
  at::parallel_for(0, right.size(1), smallestBlock, [&](std::int64_t begin, std::int64_t end) {
    auto block = result.narrow(1, begin, end - begin);
    at::mm_out(block, left, right.narrow(1, begin, end - begin));
  });
  return result;
}

at::Tensor DenseOperator::squaredRowNorms() const {
  auto norms = at::empty({rows()}, at::kDouble);
  const auto height = std::max<std::int64_t>(1, (std::int64_t{1} << 22) / columns());
  for (std::int64_t first = 0; first < rows(); first += height) {
    const auto count = std::min(height, rows() - first);
    const auto block = matrix_.narrow(0, first, count).to(at::kDouble);
    norms.narrow(0, first, count).copy_(block.square().sum(1));
  }
  return norms;
}

const Spectrum& DenseOperator::spectrum(const ProgressCallback& progress,
                                        const Cancellation& cancellation) const {
  if (known_) return *known_;
  std::shared_ptr<BackgroundJob<Spectrum>> job;
  {
    const std::lock_guard lock(mutex_);
    if (!job_ || job_->failed()) job_ = startSpectrumJob(matrix_, cacheKey());
    job = job_;
  }
  return job->wait(progress, cancellation);
}

}  // namespace inkling
