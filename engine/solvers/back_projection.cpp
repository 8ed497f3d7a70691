#include "engine/solvers/back_projection.h"

#include "engine/sensing/quantizer.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/solver_rows.h"

#include <ATen/ATen.h>

#include <cmath>
#include <memory>

namespace inkling {
namespace {

class BackProjection final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    StepTeller steps(input, observer, cancellation, 1);
    const auto x = scaledBackProjection(*input.matrix, input.measurements, input.prior.card());
    steps.tell(1, 1, StepTeller::noLevel, x, x);
    return estimateOf(input, x, 1);
  }
};

const SolverCode code{"back-projection", [] { return std::make_unique<BackProjection>(); }};

}  // namespace

at::Tensor atPriorsLength(const at::Tensor& x, const PriorCard& card) {
  const double length = std::sqrt(pixelEnergy(card.secondMoment) * static_cast<double>(x.size(1)));
  return x * (length / x.norm(2, {1}, true).clamp_min(1e-12));
}

at::Tensor scaledBackProjection(const LinearOperator& matrix, const Measurements& y,
                                const PriorCard& card) {
  return atPriorsLength(backProject(matrix, y).to(at::kFloat), card);
}

}  // namespace inkling
