// Methods that alternate between the prior's denoiser and the measurements, on the noise levels of
// this program, x = x_0 + beta z:
//   DPS          Chung, Kim, McCann, Klasky & Ye, "Diffusion Posterior Sampling for General Noisy
//                Inverse Problems", ICLR 2023, arXiv:2209.14687
//   DiffPIR      Zhu et al., "Denoising Diffusion Models for Plug-and-Play Image Restoration",
//                CVPRW 2023, arXiv:2305.08995
//   DAPS         Zhang et al., "Improving Diffusion Inverse Problem Solving with Decoupled Noise
//                Annealing", CVPR 2025, arXiv:2407.01521
//   split Gibbs  Wu et al., "Principled Probabilistic Imaging using Diffusion Models as
//                Plug-and-Play Priors" (PnP-DM), NeurIPS 2024, arXiv:2405.18782
//   SIM-DMIS     "Learning Single Index Models with Diffusion Priors", ICML 2025, arXiv:2505.21135
// Their likelihood is that of the measurements themselves with their noise: of signs the logarithm
// of the normal distribution's integral. The defaults are the best of those tried on images that no
// table shows (the study tune-diffusion).
#include "engine/likelihood/checks.h"
#include "engine/model/error.h"
#include "engine/priors/reverse_process.h"
#include "engine/solvers/back_projection.h"
#include "engine/solvers/interval_fit.h"
#include "engine/solvers/langevin_solver.h"
#include "engine/solvers/measurement_sampler.h"
#include "engine/solvers/solver_rows.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

int count(const SolverInput& input, const char* option) {
  return static_cast<int>(input.settings.integer(option));
}

/// What these methods have in common: rows of samples, the fit, and noise.
struct Walk {
  Walk(const SolverInput& solverInput, const SolverObserver& observer,
       const Cancellation& cancellation, std::int64_t evaluations)
      : input(solverInput),
        prior(solverInput.prior),
        fit(solverInput.matrix, solverInput.measurements,
            pixelEnergy(solverInput.prior.card().secondMoment)),
        noise(solverInput.streams, solverInput.prior.pixels(), solverInput.prior.device()),
        steps(solverInput, observer, cancellation, evaluations),
        lowest(lowestLevel(solverInput.measurements)) {
    requireMidpoints(input.method, *input.matrix, input.measurements);
  }

  /// From what an option says to the last.
  std::vector<double> levels(int number, const char* option) const {
    const double start = input.settings.real(option);
    if (start <= lowest)
      throw Error(ErrorKind::Usage,
                  "{option} is {value}: the reverse process begins above its last level, {lowest}.",
                  {{"option", OptionName{option}}, {"value", start}, {"lowest", lowest}});
    return geometricLevels(start, lowest, number);
  }

  const SolverInput& input;
  const Prior& prior;
  IntervalFit fit;
  RowNoise noise;
  StepTeller steps;
  double lowest;  ///< where the noise levels end
};

/// An ancestral step from beta to a lower level, with D in x_0's place.
at::Tensor ancestral(const at::Tensor& x, const at::Tensor& denoised, double beta, double lower,
                     RowNoise& noise) {
  const double a = (lower / beta) * (lower / beta);
  return denoised * (1 - a) + x * a + noise.next() * (lower * std::sqrt(1 - a));
}

class Dps final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const int number = count(input, "dps-levels");
    const double scale = input.settings.real("dps-scale");
    Walk walk(input, observer, cancellation, 2 * number - 1);
    walk.steps.blame("dps-scale");
    const auto betas = walk.levels(number, "diffusion-start");
    auto x = walk.noise.next() * betas.front();
    at::Tensor denoised;
    for (int t = 0; t < number; ++t) {
      const auto beta = betas[static_cast<std::size_t>(t)];
      denoised = walk.prior.denoise(x, beta);
      const bool last = t + 1 == number;
      walk.steps.tell(t + 1, 1, beta, x, denoised, last ? 1 : 2);
      if (last) break;
      // of linear data this is the paper's zeta ∇||y − A D||²/||y − A D||, halved
      const auto g = walk.fit.measurementScore(denoised);
      const auto direction =
          adjointOfDouble(*input.matrix, g / g.norm(2, {1}, true).clamp_min(1e-300));
      const auto guidance = throughDenoiser(walk.prior, x, denoised, beta, direction);
      x = ancestral(x, denoised, beta, betas[static_cast<std::size_t>(t) + 1], walk.noise) +
          guidance * scale;
    }
    return samplesOf(input, denoised, walk.steps.evaluations());
  }

 private:
  // Jᵀv of the denoiser. J is symmetric, as Cov(x_0 | x)/beta² of an exact one is and a trained
  // one's nearly, so that Jᵀv is a difference of D along v: it takes one evaluation and no
  // network's own derivatives, which those that are only opened do not give.
  static at::Tensor throughDenoiser(const Prior& prior, const at::Tensor& x,
                                    const at::Tensor& denoised, double beta, const at::Tensor& v) {
    const auto length = v.norm(2, {1}, true).clamp_min(1e-30);
    const double reach = beta / 50 * std::sqrt(static_cast<double>(x.size(1)));
    return (prior.denoise(x + v * (reach / length), beta) - denoised) * (length / reach);
  }
};

class DiffPir final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const int number = count(input, "diffpir-levels");
    const double lambda = input.settings.real("diffpir-lambda");
    const double fresh = input.settings.real("diffpir-zeta");
    Walk walk(input, observer, cancellation, number);
    const MeasurementSampler sampler(walk.fit, input.spectral());
    const auto betas = walk.levels(number, "diffusion-start");
    auto x = walk.noise.next() * betas.front();
    at::Tensor denoised;
    for (int t = 0; t < number; ++t) {
      const auto beta = betas[static_cast<std::size_t>(t)];
      denoised = walk.prior.denoise(x, beta);
      walk.steps.tell(t + 1, 1, beta, x, denoised);
      if (t + 1 == number) break;
      const auto u =
          sampler.mostProbable(denoised, beta / std::sqrt(lambda), count(input, "proximal-steps"));
      const auto old = (x - u) / beta;
      x = u + (old * std::sqrt(1 - fresh) + walk.noise.next() * std::sqrt(fresh)) *
                  betas[static_cast<std::size_t>(t) + 1];
    }
    return samplesOf(input, denoised, walk.steps.evaluations());
  }
};

class Daps final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const int number = count(input, "daps-levels"), inner = count(input, "daps-ode-steps");
    Walk walk(input, observer, cancellation, number * inner + 1);
    walk.steps.blame("langevin-step");
    const MeasurementSampler sampler(walk.fit, input.spectral());
    const auto betas = walk.levels(number, "daps-start");
    auto x = walk.noise.next() * betas.front();
    for (int t = 0; t < number; ++t) {
      const auto beta = betas[static_cast<std::size_t>(t)];
      const auto start = x;
      const auto clean = flow(walk.prior, x, beta, walk.lowest, inner);
      walk.steps.tell(t + 1, 1, beta, start, clean, inner);
      const auto u = sampler.draw(clean, beta, count(input, "langevin-steps"),
                                  input.settings.real("langevin-step"), walk.noise);
      const auto next = std::min(static_cast<std::size_t>(t) + 1, betas.size() - 1);
      x = u + walk.noise.next() * betas[next];
    }
    const auto denoised = walk.prior.denoise(x, walk.lowest);
    walk.steps.tell(number + 1, 1, walk.lowest, x, denoised);
    return samplesOf(input, denoised, walk.steps.evaluations());
  }

 private:
  // The probability flow from beta down, dx/dbeta = (x − D)/beta by Euler's steps in log beta; D at
  // the end.
  static at::Tensor flow(const Prior& prior, at::Tensor x, double beta, double lowest, int steps) {
    const auto grid = geometricLevels(beta, std::min(beta, lowest), steps);
    for (std::size_t i = 0;; ++i) {
      auto denoised = prior.denoise(x, grid[i]);
      if (i + 1 == grid.size()) return denoised;
      x = denoised + (x - denoised) * (grid[i + 1] / grid[i]);
    }
  }
};

class SplitGibbs final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const auto& s = input.settings;
    const int evaluations = count(input, "gibbs-evaluations"),
              rounds = count(input, "gibbs-rounds");
    const double first = s.real("gibbs-start"), last = s.real("gibbs-end");
    Walk walk(input, observer, cancellation, std::int64_t{evaluations} * rounds);
    walk.steps.blame("langevin-step");
    const MeasurementSampler sampler(walk.fit, input.spectral());
    const auto couplings = geometricLevels(first, last, rounds);
    auto x = at::full({static_cast<std::int64_t>(input.streams.size()), walk.prior.pixels()},
                      (walk.prior.card().pixelMin + walk.prior.card().pixelMax) / 2,
                      at::TensorOptions(at::kFloat).device(walk.prior.device()));
    for (int k = 0; k < rounds; ++k) {
      const double rho = couplings[static_cast<std::size_t>(k)];
      const auto u =
          sampler.draw(x, rho, count(input, "langevin-steps"), s.real("langevin-step"), walk.noise);
      std::vector<RandomStream> streams;
      for (const auto& stream : input.streams)
        streams.push_back(stream.child(static_cast<std::uint64_t>(k)));
      x = reverseProcess(walk.prior, u, {rho}, std::min(walk.lowest, rho), evaluations, streams,
                         cancellation);
      walk.steps.tell(k + 1, 1, rho, u, x, evaluations);
    }
    return samplesOf(input, x, walk.steps.evaluations());
  }
};

class SingleIndex final : public Solver {
 public:
  SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                   const Cancellation& cancellation) const override {
    const int up = count(input, "sim-inversion-steps"), down = count(input, "sim-levels");
    requireMidpoints(input.method, *input.matrix, input.measurements);
    StepTeller steps(input, observer, cancellation, up + down);
    const auto& prior = input.prior;
    auto [image, imageLevel] =
        unbiasedBackProjection(*input.matrix, input.measurements, prior.card());
    const auto [least, most] = prior.card().noiseRange();
    at::Tensor x = std::move(image);  // a lambda takes no structured binding
    const double level = std::clamp(imageLevel, least, most);
    const double top = std::clamp(level * input.settings.real("sim-inversion"), level, most);
    at::Tensor denoised;
    const auto follow = [&](const std::vector<double>& grid, int stage) {
      for (std::size_t i = 0; i + 1 < grid.size(); ++i) {
        denoised = prior.denoise(x, grid[i]);
        steps.tell(stage, static_cast<int>(i) + 1, grid[i], x, denoised);
        x = denoised + (x - denoised) * (grid[i + 1] / grid[i]);
      }
    };
    if (up > 0) follow(geometricLevels(level, top, up + 1), 1);
    const double start = up > 0 ? top : level,
                 end = std::min(lowestLevel(input.measurements), start);
    const auto grid = geometricLevels(start, end, down);
    follow(grid, 2);
    denoised = prior.denoise(x, grid.back());
    steps.tell(2, down, grid.back(), x, denoised);
    return estimateOf(input, denoised, steps.evaluations());
  }
};

template <typename Code>
MakeSolver make() {
  return [] { return std::make_unique<Code>(); };
}

const SolverCode dps{"dps", make<Dps>()};
const SolverCode diffPir{"diffpir", make<DiffPir>()};
const SolverCode daps{"daps", make<Daps>()};
const SolverCode splitGibbs{"split-gibbs", make<SplitGibbs>()};
const SolverCode singleIndex{"sim-dmis", make<SingleIndex>()};

}  // namespace
}  // namespace inkling
