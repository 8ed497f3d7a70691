// Methods that need no network, for images that have few large coefficients or few edges:
//   BIHT  Jacques, Laska, Boufounos & Baraniuk, "Robust 1-Bit Compressive Sensing via Binary Stable
//         Embeddings of Sparse Vectors", IEEE Trans. Inf. Theory 2013, arXiv:1104.3160
//   l1    Tibshirani, "Regression Shrinkage and Selection via the Lasso", J. R. Stat. Soc. B 1996;
//         of intervals Zymnis, Boyd & Candès, "Compressed Sensing With Quantized Measurements",
//         IEEE Signal Process. Lett. 2010
//   TV    Rudin, Osher & Fatemi, "Nonlinear total variation based noise removal algorithms",
//   Physica
//         D 1992
// l1 and TV minimise −log p(y | x), with its noise, plus a weight times their norm. BIHT's share,
// the bases and the weights are the best of a few tried on digits 59,000 to 59,005 of the training
// file at one bit: gaussian, M = 200, sigma = 0.05, and ill-conditioned, kappa = 1000, M = 400,
// sigma = 0.1.
#include "engine/likelihood/checks.h"
#include "engine/likelihood/largest_eigenvalue.h"
#include "engine/model/error.h"
#include "engine/solvers/back_projection.h"
#include "engine/solvers/fista.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/solver_rows.h"
#include "engine/solvers/sparse_basis.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

double largestSquaredSingularValue(const LinearOperator& matrix) {
  if (const auto c = matrix.tightFrameConstant()) return *c;
  return largestEigenvalue(matrix);
}

at::TensorOptions likeMatrix(const LinearOperator& matrix) {
  return at::TensorOptions().dtype(matrix.dtype()).device(matrix.device());
}

std::unique_ptr<FastTransform> basisOf(const SolverInput& input) {
  return makeSparseBasis(input.settings.text("basis"), input.prior.shape(), input.matrix->dtype(),
                         input.matrix->device());
}

/// The k largest of each row; zero elsewhere.
at::Tensor largestOf(const at::Tensor& rows, std::int64_t k) {
  const auto [values, places] = rows.abs().topk(k, 1);
  return at::zeros_like(rows).scatter_(1, places, rows.gather(1, places));
}

class Biht final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const auto& y = input.measurements;
    requireSigns(input.method, y);
    const auto& matrix = *input.matrix;
    const auto basis = basisOf(input);
    const auto iterations = static_cast<int>(input.settings.integer("biht-iterations"));
    const auto m = static_cast<double>(y.count());
    const auto kept = std::clamp<std::int64_t>(std::llround(input.settings.real("sparsity") * m), 1,
                                               matrix.columns());
    const auto signs =
        at::where(at::isinf(y.upper), at::ones_like(y.upper), -at::ones_like(y.upper))
            .to(matrix.device(), matrix.dtype());
    // The paper's matrix has entries of variance 1, its step is tau/M.
    const double rowEnergy = std::max(matrix.squaredRowNorms().mean().item<double>(), 1e-300);
    const double unit = std::sqrt(static_cast<double>(matrix.columns()) / rowEnergy);
    const double step = input.settings.real("biht-step") * unit / m;
    StepTeller steps(input, observer, cancellation, iterations);
    const auto normalised = [](const at::Tensor& x) {
      return x / x.norm(2, {1}, true).clamp_min(1e-12);
    };
    const auto threshold = [&](const at::Tensor& x) {
      return normalised(basis->inverse(largestOf(basis->forward(x), kept)));
    };
    auto x = threshold(matrix.adjoint(signs));
    auto best = x;
    auto fewest = at::full({x.size(0), 1}, m + 1, x.options());
    for (int i = 1; i <= iterations; ++i) {
      const auto z = matrix.apply(x);
      const auto wrong = signs - at::where(z < 0, -at::ones_like(z), at::ones_like(z));
      const auto count = (wrong != 0).sum(1, true).to(x.scalar_type());
      // it need not descend: of all iterates that which contradicts the fewest signs
      best = at::where(count < fewest, x, best);
      fewest = at::minimum(count, fewest);
      const auto shown = atPriorsLength(best, input.prior.card());
      steps.tell(i, 1, StepTeller::noLevel, shown, shown);
      x = threshold(x + matrix.adjoint(wrong) * step);
    }
    return estimateOf(input, atPriorsLength(best, input.prior.card()), iterations);
  }
};

/// What a minimum is shown as: signs leave its length to the other term, which makes it too short,
/// and the prior's images have a known one.
at::Tensor withLength(const SolverInput& input, const at::Tensor& x) {
  return thresholdsAreZero(input.measurements) ? atPriorsLength(x, input.prior.card()) : x;
}

/// Minimises −log p(y | x) plus a term by FISTA, told of as one evaluation an iteration.
at::Tensor minimised(const SolverInput& input, const IntervalFit& fit, const at::Tensor& start,
                     int iterations, StepTeller& steps,
                     const std::function<FistaProblem(double steepness)>& make,
                     const std::function<at::Tensor(const at::Tensor&)>& image) {
  const double steepness = largestSquaredSingularValue(*input.matrix) / (fit.noise() * fit.noise());
  return fista(make(std::max(steepness, 1e-12)), start, iterations,
               [&](int i, const at::Tensor& x) {
                 const auto shown = image(x);
                 steps.tell(i, 1, StepTeller::noLevel, shown, shown);
               });
}

class SparseCoefficients final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    requireMidpoints(input.method, *input.matrix, input.measurements);
    const auto basis = basisOf(input);
    const IntervalFit fit(input.matrix, input.measurements,
                          pixelEnergy(input.prior.card().secondMoment));
    const double weight = input.settings.real("l1-weight");
    const auto iterations = static_cast<int>(input.settings.integer("fista-iterations"));
    StepTeller steps(input, observer, cancellation, iterations);
    const auto make = [&](double steepness) {
      const double threshold = weight / steepness;
      return FistaProblem{
          [&](const at::Tensor& c) { return basis->forward(fit.score(basis->inverse(c))); },
          steepness,
          [threshold](const at::Tensor& c) {
            return c.sign() * (c.abs() - threshold).clamp_min(0);
          }};
    };
    const auto image = [&](const at::Tensor& c) { return withLength(input, basis->inverse(c)); };
    const auto start =
        at::zeros({input.measurements.batch(), input.matrix->columns()}, likeMatrix(*input.matrix));
    return estimateOf(input, image(minimised(input, fit, start, iterations, steps, make, image)),
                      iterations);
  }
};

class TotalVariation final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    requireMidpoints(input.method, *input.matrix, input.measurements);
    const auto& card = input.prior.card();
    const IntervalFit fit(input.matrix, input.measurements, pixelEnergy(card.secondMoment));
    const double weight = input.settings.real("tv-weight");
    const auto iterations = static_cast<int>(input.settings.integer("fista-iterations"));
    StepTeller steps(input, observer, cancellation, iterations);
    const auto make = [&](double steepness) {
      return FistaProblem{[&](const at::Tensor& x) { return fit.score(x); }, steepness,
                          [prox = TotalVariationProx(input.prior.shape(), weight / steepness,
                                                     card.pixelMin, card.pixelMax)](
                              const at::Tensor& x) mutable { return prox(x); }};
    };
    const auto image = [&](const at::Tensor& x) { return withLength(input, x); };
    const auto start = at::full({input.measurements.batch(), input.matrix->columns()},
                                (card.pixelMin + card.pixelMax) / 2, likeMatrix(*input.matrix));
    return estimateOf(input, image(minimised(input, fit, start, iterations, steps, make, image)),
                      iterations);
  }
};

template <typename Code>
MakeSolver make() {
  return [] { return std::make_unique<Code>(); };
}

const SolverCode biht{"biht", make<Biht>()};
const SolverCode sparse{"l1", make<SparseCoefficients>()};
const SolverCode edges{"tv", make<TotalVariation>()};

}  // namespace
}  // namespace inkling
