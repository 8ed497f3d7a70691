// BIPG: Liu, Gomes, Tiwari & Scarlett, "Sample Complexity Bounds for 1-bit Compressive Sensing and
// Binary Stable Embeddings with Generative Priors", ICML 2020, arXiv:2002.01697. Binary iterative
// projected gradient: x <- P(x + (tau/M) Aᵀ(y − sign(A x))), with P the projection onto the
// generator's images, from that of Aᵀy/M. Here rows of A have entries N(0, 1) and the step is in
// units of the prior's length, as signs have none. The defaults are the best of those tried on
// images that no table shows (the study tune-generators).
#include "engine/likelihood/checks.h"
#include "engine/solvers/back_projection.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/latent_search.h"
#include "engine/solvers/solver_rows.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

class Bipg final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const auto& y = input.measurements;
    requireSigns(input.method, y);
    const auto& matrix = *input.matrix;
    const auto& generator = requireGenerator(input.method, input.prior);
    const auto restarts = input.settings.integer("latent-restarts");
    const auto iterations = static_cast<int>(input.settings.integer("bipg-iterations"));
    Descent descent;
    descent.steps = static_cast<int>(input.settings.integer("bipg-projection-steps"));
    descent.rate = input.settings.real("bipg-rate");
    StepTeller steps(input, observer, cancellation, (restarts + iterations) * descent.steps);
    const auto m = static_cast<double>(y.count()), n = static_cast<double>(matrix.columns());
    const double rowEnergy = std::max(matrix.squaredRowNorms().mean().item<double>(), 1e-300);
    const double length = std::sqrt(pixelEnergy(input.prior.card().secondMoment) * n);
    const double step = input.settings.real("bipg-step") * length / m * std::sqrt(n / rowEnergy);
    const auto signs =
        at::where(at::isinf(y.upper), at::ones_like(y.upper), -at::ones_like(y.upper))
            .to(matrix.device(), matrix.dtype());
    auto z = projected(generator, unbiasedBackProjection(matrix, y, input.prior.card()).first,
                       latentStarts(input, restarts), descent);
    auto spent = static_cast<int>(restarts) * descent.steps;
    auto best = generator.decode(z);
    auto fewest = at::full({best.size(0), 1}, m + 1, best.options());
    auto x = best;
    for (int i = 1;; ++i) {
      const auto product = matrix.apply(x);
      const auto wrong =
          signs - at::where(product < 0, -at::ones_like(product), at::ones_like(product));
      const auto count = (wrong != 0).sum(1, true).to(at::kFloat);
      // it need not descend: of all iterates that which contradicts the fewest signs
      best = at::where(count < fewest, x, best);
      fewest = at::minimum(count, fewest);
      steps.tell(i, 1, StepTeller::noLevel, best, best, spent);
      if (i > iterations) break;
      z = projected(generator, x + matrix.adjoint(wrong).to(at::kFloat) * step, z, descent);
      x = generator.decode(z);
      spent = descent.steps;
    }
    return estimateOf(input, best, steps.evaluations());
  }
};

const SolverCode code{"bipg", [] { return std::make_unique<Bipg>(); }};

}  // namespace
}  // namespace inkling
