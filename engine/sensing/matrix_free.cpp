#include "engine/sensing/matrix_free.h"

#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/sensing/operator_base.h"
#include "engine/support/memory.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>

#include <cmath>
#include <cstdio>
#include <utility>

namespace inkling {
namespace {

at::Tensor indexTensor(const std::vector<std::int64_t>& indices, at::Device device) {
  return at::tensor(indices, at::kLong).to(device);
}

at::Tensor signTensor(const std::string& signs, at::ScalarType dtype, at::Device device) {
  auto made = at::empty({static_cast<std::int64_t>(signs.size())}, at::kFloat);
  auto entry = made.accessor<float, 1>();
  for (std::size_t i = 0; i < signs.size(); ++i)
    entry[static_cast<std::int64_t>(i)] = signs[i] == '-' ? -1.0F : 1.0F;
  return made.to(device, dtype);
}

std::int64_t rowsOf(const OperatorDescription& d) {
  return static_cast<std::int64_t>(d.rows.size());
}

/// What both have: the description, and its rows where the operator works.
class MatrixFreeOperator : public TightFrameOperator {
 public:
  MatrixFreeOperator(const SharedDescription& description, double constant, at::ScalarType dtype,
                     at::Device device, std::string cacheKey)
      : TightFrameOperator(rowsOf(*description), description->pixels.size(), constant, dtype,
                           device, std::move(cacheKey)),
        description_(description),
        rows_(indexTensor(description->rows, device)) {}

  SharedDescription description() const final { return description_; }

 protected:
  /// [B, N] -> [B, M], and [B, M] into zeros of [B, N].
  at::Tensor select(const at::Tensor& x) const { return x.index_select(1, rows_); }
  at::Tensor scatter(const at::Tensor& v) const {
    auto x = at::zeros({v.size(0), columns()}, v.options());
    return x.index_copy_(1, rows_, v);
  }

 private:
  SharedDescription description_;
  at::Tensor rows_;
};

class TransformOperator final : public MatrixFreeOperator {
 public:
  TransformOperator(std::unique_ptr<FastTransform> transform, const SharedDescription& description,
                    at::ScalarType dtype, at::Device device, std::string cacheKey)
      : MatrixFreeOperator(description, ratio(*description), dtype, device, std::move(cacheKey)),
        transform_(std::move(transform)),
        scale_(std::sqrt(ratio(*description))) {
    if (!description->signs.empty()) signs_ = signTensor(description->signs, dtype, device);
  }

 private:
  /// N/M
  static double ratio(const OperatorDescription& d) {
    return static_cast<double>(d.pixels.size()) / static_cast<double>(rowsOf(d));
  }

  at::Tensor doApply(const at::Tensor& x) const override {
    return select(transform_->forward(flip(x))) * scale_;
  }

  at::Tensor doAdjoint(const at::Tensor& v) const override {
    return flip(transform_->inverse(scatter(v * scale_)));
  }

  at::Tensor flip(const at::Tensor& x) const { return signs_.defined() ? x * signs_ : x; }

  std::unique_ptr<FastTransform> transform_;
  at::Tensor signs_;  ///< [N] of ±1; undefined: no flips
  double scale_;
};

class MaskOperator final : public MatrixFreeOperator {
 public:
  MaskOperator(const SharedDescription& description, at::ScalarType dtype, at::Device device,
               std::string cacheKey)
      : MatrixFreeOperator(description, 1.0, dtype, device, std::move(cacheKey)) {}

 private:
  at::Tensor doApply(const at::Tensor& x) const override { return select(x); }
  at::Tensor doAdjoint(const at::Tensor& v) const override { return scatter(v); }
};

const MatrixFreeKind& matrixFreeKind(const std::string& id) {
  if (const auto* kind = dynamic_cast<const MatrixFreeKind*>(&matrixKind(id))) return *kind;
  throw Error(ErrorKind::Input,
              "A matrix of the kind {kind} is not made from rows and signs. Give its file as .npy.",
              {{"kind", id}});
}

MatrixSpec specOf(const OperatorDescription& d) {
  return {d.kind, rowsOf(d), d.pixels, d.seed.value_or(0), settingsOf(d)};
}

/// From rows and signs themselves, wherever they came from.
std::string contentKey(const OperatorDescription& d, at::ScalarType dtype) {
  auto hash = hashBytes(d.rows.data(), d.rows.size() * sizeof d.rows.front());
  hash = hashBytes(d.signs.data(), d.signs.size(), hash);
  char text[20];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(hash));
  return "operator 1, " + d.kind + ", " + std::to_string(rowsOf(d)) + "×" + toString(d.pixels) +
         ", content " + text + ", " + at::toString(dtype);
}

}  // namespace

std::shared_ptr<const LinearOperator> MatrixFreeKind::make(const MatrixSpec& spec,
                                                           at::ScalarType dtype, at::Device device,
                                                           const ProgressCallback&,
                                                           const Cancellation&) const {
  return makeFrom(std::make_shared<OperatorDescription>(draw(spec)), dtype, device,
                  matrixKey(spec, dtype));
}

std::vector<std::int64_t> drawRows(const MatrixSpec& spec) {
  auto rows = RandomStream(spec.seed, "rows").choose(spec.pixels.size(), spec.rows);
  rows.shrink_to_fit();  // it was the whole permutation
  return rows;
}

std::string drawSigns(const MatrixSpec& spec) {
  std::vector<std::uint32_t> bits(static_cast<std::size_t>(spec.pixels.size()));
  RandomStream(spec.seed, "signs").bits(bits);
  std::string signs;
  signs.reserve(bits.size());
  for (const auto each : bits)
    signs += each >> 31 ? '-' : '+';
  return signs;
}

std::shared_ptr<const LinearOperator> makeOperator(const OperatorDescription& described,
                                                   at::ScalarType dtype, at::Device device) {
  const c10::InferenceMode ordinary(false);
  const auto spec = specOf(described);
  checkMatrix(spec);
  checkMatrixMemory(spec, dtype, availableMemory());
  const auto& kind = matrixFreeKind(described.kind);
  auto own = described;
  const bool drawn = own.seed && kind.draw(spec) == own;
  if (!drawn) own.seed.reset();
  const auto key = drawn ? matrixKey(spec, dtype) : contentKey(own, dtype);
  return kind.makeFrom(std::make_shared<OperatorDescription>(std::move(own)), dtype, device, key);
}

std::shared_ptr<const LinearOperator> makeTransformOperator(
    std::unique_ptr<FastTransform> transform, const SharedDescription& description,
    at::ScalarType dtype, at::Device device, std::string cacheKey) {
  return std::make_shared<TransformOperator>(std::move(transform), description, dtype, device,
                                             std::move(cacheKey));
}

std::shared_ptr<const LinearOperator> makeMaskOperator(const SharedDescription& description,
                                                       at::ScalarType dtype, at::Device device,
                                                       std::string cacheKey) {
  return std::make_shared<MaskOperator>(description, dtype, device, std::move(cacheKey));
}

}  // namespace inkling
