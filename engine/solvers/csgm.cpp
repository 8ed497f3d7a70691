// CSGM: Bora, Jalal, Price & Dimakis, "Compressed Sensing using Generative Models", ICML 2017,
// arXiv:1703.03208. Of a generator's images that which is most probable under the measurements:
// argmin over z of −log p(y | G(z)) + weight |z|², with the measurements' noise and intervals as
// they are (of linear ones the paper's squares), by Adam from several starts of which the best is
// kept. The defaults are the best of those tried on images that no table shows (the study
// tune-generators).
#include "engine/likelihood/checks.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/latent_search.h"
#include "engine/solvers/solver_rows.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace inkling {
namespace {

class Csgm final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    requireMidpoints(input.method, *input.matrix, input.measurements);
    const auto& generator = requireGenerator(input.method, input.prior);
    const auto restarts = input.settings.integer("latent-restarts");
    const IntervalFit fit(input.matrix, input.measurements,
                          pixelEnergy(input.prior.card().secondMoment));
    Descent descent;
    descent.steps = static_cast<int>(input.settings.integer("csgm-steps"));
    descent.rate = input.settings.real("csgm-rate");
    descent.weight = input.settings.real("csgm-weight");
    StepTeller steps(input, observer, cancellation, restarts * descent.steps);
    const auto best = [&](const at::Tensor& images) {
      return bestRows(-fit.logProbability(images), restarts).to(images.device());
    };
    at::Tensor rows;  // what is shown of each image
    descent.told = [&](int step, const at::Tensor& images) {
      if ((step - 1) % std::max(1, descent.steps / shown) == 0) rows = best(images);
      const auto x = images.index_select(0, rows);
      steps.tell(step, 1, StepTeller::noLevel, x, x, static_cast<int>(restarts));
    };
    descent.gradient = [&](const at::Tensor& images) {
      return fit.score(images.to(input.matrix->dtype())).neg().to(at::kFloat);
    };
    const auto z = descend(generator, latentStarts(input, restarts), descent);
    const auto images = generator.decode(z);
    const auto cost =
        z.square().sum(1).to(at::kCPU, at::kDouble) * descent.weight - fit.logProbability(images);
    return estimateOf(input, images.index_select(0, bestRows(cost, restarts).to(images.device())),
                      steps.evaluations());
  }

 private:
  static constexpr int shown = 50;  ///< times that another restart may be shown
};

const SolverCode code{"csgm", [] { return std::make_unique<Csgm>(); }};

}  // namespace
}  // namespace inkling
