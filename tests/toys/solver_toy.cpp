// A method that nobody else knows of: Landweber's iteration, without noise levels, a prior or a
// prediction. All of it is in this file.
#include "engine/model/option_builders.h"
#include "engine/model/solver_info.h"
#include "engine/solvers/solver.h"

#include <ATen/ATen.h>

#include <numeric>

namespace inkling {
namespace {

SolverInfo describe() {
  SolverInfo info;
  info.id = "landweber";
  info.label = "Landweber";
  info.help = "Steepest descent on the distance to the intervals' midpoints.";
  info.paper = "Landweber 1951";
  info.quantized = info.linear = info.live = true;
  info.samples = 0;
  info.draws = info.noiseLevels = false;
  info.options = {options::whole("descents", "Descents", 7, 1, 100, "Steps of the descent.")};
  info.evaluations = [](const Settings& s) { return s.integer("descents"); };
  info.look = {"#705020", "#E0C080", LineDash::Dot, Marker::Star};
  return info;
}

class Landweber final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const auto& y = input.measurements;
    const auto dtype = input.matrix->dtype();
    const auto aim = y.midpoints.to(input.matrix->device(), dtype);
    auto x = at::full({y.batch(), input.matrix->columns()}, 0.5,
                      at::TensorOptions().dtype(dtype).device(input.matrix->device()));
    std::vector<std::int64_t> images(static_cast<std::size_t>(y.batch()));
    std::iota(images.begin(), images.end(), 0);
    const auto descents = static_cast<int>(input.settings.integer("descents"));
    for (int i = 1; i <= descents; ++i) {
      cancellation.check();
      x = x + input.matrix->adjoint(aim - input.matrix->apply(x)) * 0.1;
      if (observer) observer({i, descents, i, 1, images, {}, x, x, {}});
    }
    SolverOutput output;
    output.estimate = x;
    output.evaluations.assign(images.size(), descents);
    return output;
  }
};

const SolverEntry entry(describe());
const SolverCode code{"landweber", [] { return std::make_unique<Landweber>(); }};

}  // namespace
}  // namespace inkling
