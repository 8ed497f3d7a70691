// Pixels that are kept, as a kind.
#include "engine/sensing/matrix_free.h"
#include "engine/sensing/matrix_kind.h"

namespace inkling {
namespace {

class Mask final : public MatrixKind {
 public:
  std::shared_ptr<const LinearOperator> make(const MatrixSpec& spec, at::ScalarType dtype,
                                             at::Device device, const ProgressCallback&,
                                             const Cancellation&) const override {
    return makeMaskOperator(spec.rows, spec.pixels.size(), spec.seed, dtype, device,
                            matrixKey(spec, dtype));
  }

  std::vector<double> eigenvalueLaw(const MatrixSpec& spec) const override {
    return constantLaw(spec, 1);
  }
};

const MatrixCode mask("mask", std::make_unique<Mask>());

}  // namespace
}  // namespace inkling
