#include "engine/solvers/back_projection.h"

#include "engine/likelihood/checks.h"
#include "engine/sensing/quantizer.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/solver_rows.h"

#include <ATen/ATen.h>

#include <algorithm>
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

std::pair<at::Tensor, double> unbiasedBackProjection(const LinearOperator& matrix,
                                                     const Measurements& measurements,
                                                     const PriorCard& card) {
  constexpr double ofSigns = 0.63661977236758134, ofOthers = 0.95;
  const auto& y = measurements.midpoints;
  const auto m = static_cast<double>(y.size(1)), n = static_cast<double>(matrix.columns());
  const double rowEnergy = std::max(matrix.squaredRowNorms().mean().item<double>(), 1e-300);
  const double gain = std::sqrt(thresholdsAreZero(measurements) ? ofSigns : ofOthers);
  const double length = std::sqrt(pixelEnergy(card.secondMoment) * n);
  const auto power = y.square().mean(1, true).clamp_min(1e-300);
  const auto v = adjointOfDouble(matrix, (y / power.sqrt()).to(matrix.device()));
  return {(v * (std::sqrt(n / rowEnergy) / m / gain * length)).to(at::kFloat),
          length / std::sqrt(m) / gain};
}

at::Tensor scaledBackProjection(const LinearOperator& matrix, const Measurements& y,
                                const PriorCard& card) {
  return atPriorsLength(backProject(matrix, y).to(at::kFloat), card);
}

}  // namespace inkling
