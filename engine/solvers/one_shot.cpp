// OneShot: Liu & Liu, "Non-Iterative Recovery from Nonlinear Observations using Generative Models",
// CVPR 2022, arXiv:2205.15749. The generator's image that is nearest to Aᵀy/M, as the single-index
// model has it: of rows with entries N(0, 1) that is the image, times a number, in noise, whatever
// the quantizer; the number is taken from the prior's length. The defaults are the best of those
// tried on images that no table shows (the study tune-generators).
#include "engine/likelihood/checks.h"
#include "engine/solvers/back_projection.h"
#include "engine/solvers/latent_search.h"
#include "engine/solvers/solver_rows.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

class OneShot final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    requireMidpoints(input.method, *input.matrix, input.measurements);
    const auto& generator = requireGenerator(input.method, input.prior);
    const auto restarts = input.settings.integer("latent-restarts");
    const auto target =
        unbiasedBackProjection(*input.matrix, input.measurements, input.prior.card()).first;
    Descent descent;
    descent.steps = static_cast<int>(input.settings.integer("oneshot-steps"));
    descent.rate = input.settings.real("oneshot-rate");
    StepTeller steps(input, observer, cancellation, restarts * descent.steps);
    descent.told = [&](int step, const at::Tensor& images) {
      const auto apart = (images - target.repeat_interleave(restarts, 0)).square().sum(1);
      const auto x = images.index_select(0, bestRows(apart, restarts));
      steps.tell(step, 1, StepTeller::noLevel, x, x, static_cast<int>(restarts));
    };
    const auto z = projected(generator, target, latentStarts(input, restarts), descent);
    return estimateOf(input, generator.decode(z), steps.evaluations());
  }
};

const SolverCode code{"oneshot", [] { return std::make_unique<OneShot>(); }};

}  // namespace
}  // namespace inkling
