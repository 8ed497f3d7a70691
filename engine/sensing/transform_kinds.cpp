// Rows of a fast transform, as kinds.
#include "engine/sensing/fast_transform.h"
#include "engine/sensing/matrix_free.h"

#include <functional>
#include <utility>

namespace inkling {
namespace {

using MakeTransform = std::function<std::unique_ptr<FastTransform>(const ImageShape& pixels,
                                                                   at::ScalarType, at::Device)>;

class TransformKind final : public MatrixFreeKind {
 public:
  TransformKind(MakeTransform makeTransform, bool separable)
      : makeTransform_(std::move(makeTransform)), separable_(separable) {}

  OperatorDescription draw(const MatrixSpec& spec) const override {
    return {spec.kind, spec.pixels, drawRows(spec),
            spec.settings.flag("sign-flips") ? drawSigns(spec) : "", spec.seed};
  }

  std::shared_ptr<const LinearOperator> makeFrom(const SharedDescription& description,
                                                 at::ScalarType dtype, at::Device device,
                                                 std::string cacheKey) const override {
    return makeTransformOperator(makeTransform_(description->pixels, dtype, device), description,
                                 dtype, device, std::move(cacheKey));
  }

  std::vector<double> eigenvalueLaw(const MatrixSpec& spec) const override {
    return constantLaw(spec,
                       static_cast<double>(spec.pixels.size()) / static_cast<double>(spec.rows));
  }

  std::string keyDetail(const MatrixSpec& spec) const override {
    return (separable_ ? ", pixels " + toString(spec.pixels) : "") + MatrixKind::keyDetail(spec);
  }

 private:
  MakeTransform makeTransform_;
  bool separable_;  ///< over C, H and W, so that the same N of another shape is another matrix
};

std::unique_ptr<const MatrixKind> ofFlattened(
    std::unique_ptr<FastTransform> (*makeTransform)(std::int64_t, at::ScalarType, at::Device)) {
  return std::make_unique<TransformKind>(
      [makeTransform](const ImageShape& pixels, at::ScalarType dtype, at::Device device) {
        return makeTransform(pixels.size(), dtype, device);
      },
      false);
}

const MatrixCode dct("dct", std::make_unique<TransformKind>(makeDct, true));
const MatrixCode hadamard("hadamard", ofFlattened(makeHadamard));
const MatrixCode dft("dft", ofFlattened(makeDft));

}  // namespace
}  // namespace inkling
