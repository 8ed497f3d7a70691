#include "engine/sensing/matrix_free.h"

#include "engine/sensing/operator_base.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace inkling {
namespace {

at::Tensor indexTensor(const std::vector<std::int64_t>& indices, at::Device device) {
  return at::tensor(indices, at::kLong).to(device);
}

at::Tensor randomSigns(std::int64_t n, std::uint64_t seed, at::ScalarType dtype,
                       at::Device device) {
  std::vector<std::uint32_t> bits(static_cast<std::size_t>(n));
  RandomStream(seed, "signs").bits(bits);
  auto signs = at::empty({n}, at::kFloat);
  auto entry = signs.accessor<float, 1>();
  for (std::int64_t i = 0; i < n; ++i)
    entry[i] = bits[static_cast<std::size_t>(i)] >> 31 ? -1.0F : 1.0F;
  return signs.to(device, dtype);
}

class TransformOperator final : public TightFrameOperator {
 public:
  TransformOperator(std::unique_ptr<FastTransform> transform, std::int64_t rows,
                    std::int64_t columns, std::uint64_t seed, bool signFlips, at::ScalarType dtype,
                    at::Device device, std::string cacheKey)
      : TightFrameOperator(rows, columns, static_cast<double>(columns) / static_cast<double>(rows),
                           dtype, device, std::move(cacheKey)),
        transform_(std::move(transform)),
        rows_(indexTensor(RandomStream(seed, "rows").choose(columns, rows), device)),
        scale_(std::sqrt(static_cast<double>(columns) / static_cast<double>(rows))) {
    if (signFlips) signs_ = randomSigns(columns, seed, dtype, device);
  }

 private:
  at::Tensor doApply(const at::Tensor& x) const override {
    return transform_->forward(flip(x)).index_select(1, rows_) * scale_;
  }

  at::Tensor doAdjoint(const at::Tensor& v) const override {
    auto coefficients = at::zeros({v.size(0), columns()}, v.options());
    coefficients.index_copy_(1, rows_, v * scale_);
    return flip(transform_->inverse(coefficients));
  }

  at::Tensor flip(const at::Tensor& x) const { return signs_.defined() ? x * signs_ : x; }

  std::unique_ptr<FastTransform> transform_;
  at::Tensor rows_;
  at::Tensor signs_;  ///< [N] of ±1; undefined: no flips
  double scale_;
};

class MaskOperator final : public TightFrameOperator {
 public:
  MaskOperator(std::int64_t rows, std::int64_t columns, std::uint64_t seed, at::ScalarType dtype,
               at::Device device, std::string cacheKey)
      : TightFrameOperator(rows, columns, 1.0, dtype, device, std::move(cacheKey)) {
    auto kept = RandomStream(seed, "rows").choose(columns, rows);
    std::sort(kept.begin(), kept.end());
    kept_ = indexTensor(kept, device);
  }

 private:
  at::Tensor doApply(const at::Tensor& x) const override { return x.index_select(1, kept_); }

  at::Tensor doAdjoint(const at::Tensor& v) const override {
    auto x = at::zeros({v.size(0), columns()}, v.options());
    return x.index_copy_(1, kept_, v);
  }

  at::Tensor kept_;
};

}  // namespace

std::shared_ptr<const LinearOperator> makeTransformOperator(
    std::unique_ptr<FastTransform> transform, std::int64_t rows, std::int64_t columns,
    std::uint64_t seed, bool signFlips, at::ScalarType dtype, at::Device device,
    std::string cacheKey) {
  return std::make_shared<TransformOperator>(std::move(transform), rows, columns, seed, signFlips,
                                             dtype, device, std::move(cacheKey));
}

std::shared_ptr<const LinearOperator> makeMaskOperator(std::int64_t rows, std::int64_t columns,
                                                       std::uint64_t seed, at::ScalarType dtype,
                                                       at::Device device, std::string cacheKey) {
  return std::make_shared<MaskOperator>(rows, columns, seed, dtype, device, std::move(cacheKey));
}

}  // namespace inkling
