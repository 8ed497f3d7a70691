// A matrix that is held in memory.
#pragma once

#include "engine/sensing/background_job.h"
#include "engine/sensing/operator_base.h"

#include <memory>
#include <mutex>
#include <optional>
#include <string>

namespace inkling {

class DenseOperator final : public OperatorBase {
 public:
  /// matrix: [M, N], finite, float32 or float64. known: its decomposition, where it is known.
  DenseOperator(const at::Tensor& matrix, std::string cacheKey, std::optional<Spectrum> known = {});

  const at::Tensor& matrix() const { return matrix_; }
  at::Tensor squaredRowNorms() const override;
  const Spectrum& spectrum(const ProgressCallback& progress,
                           const Cancellation& cancellation) const override;

 private:
  double multiplyAdds(std::int64_t batch) const;
  at::Tensor product(const at::Tensor& left, const at::Tensor& right) const;
  at::Tensor doApply(const at::Tensor& x) const override;
  at::Tensor doAdjoint(const at::Tensor& v) const override;

  at::Tensor matrix_;
  std::optional<Spectrum> known_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<BackgroundJob<Spectrum>> job_;  ///< never replaced once it has succeeded
};

}  // namespace inkling
