// Pixels that are kept, as a kind.
#include "engine/sensing/matrix_free.h"

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

class Mask final : public MatrixFreeKind {
 public:
  /// In the order of the image; the pixels of a larger M include those of a smaller one.
  OperatorDescription draw(const MatrixSpec& spec) const override {
    auto kept = drawRows(spec);
    std::sort(kept.begin(), kept.end());
    return {spec.kind, spec.pixels, std::move(kept), "", spec.seed};
  }

  std::shared_ptr<const LinearOperator> makeFrom(const SharedDescription& description,
                                                 at::ScalarType dtype, at::Device device,
                                                 std::string cacheKey) const override {
    return makeMaskOperator(description, dtype, device, std::move(cacheKey));
  }

  std::vector<double> eigenvalueLaw(const MatrixSpec& spec) const override {
    return constantLaw(spec, 1);
  }
};

const MatrixCode mask("mask", std::make_unique<Mask>());

}  // namespace
}  // namespace inkling
