#include "engine/solvers/annealed_langevin.h"

#include "engine/model/error.h"
#include "engine/model/option.h"
#include "engine/priors/random_tensor.h"
#include "engine/priors/reverse_process.h"
#include "engine/priors/upload.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

// At the bound itself the discretisation's noise is unbounded; this share of it is what is left
// when the stationary variance may be ten times too large in the worst direction, which the next
// levels forgive.
constexpr double margin = 0.9;
// The same for the curvature at the iterate, which a step may raise before the next is chosen.
constexpr double localMargin = 0.8;
constexpr double largestDefault = 0.5;
// An iterate is x_0 + beta z, z of unit variance; steps near the bound inflate z, but not a
// hundredfold.
constexpr double divergenceFactor = 100;

class Chain {
 public:
  Chain(const Prior& prior, Likelihood* likelihood, const LangevinSettings& settings,
        const std::string& name, const std::vector<RandomStream>& streams)
      : prior_(prior), likelihood_(likelihood), settings_(settings), name_(name), steps_(streams) {}

  void chooseStep(LangevinResult& result) {
    const double bound = stableStepRatio(settings_, likelihood_);
    if (settings_.stepRatio) {
      given_ = *settings_.stepRatio;
    } else if (settings_.stepSize) {
      given_ = *settings_.stepSize / (settings_.betaMin * settings_.betaMin);
    }
    result.stepRatio = given_.value_or(std::min(largestDefault, margin * bound));
    ratio_ = at::full({1, 1}, result.stepRatio, onDevice());
    if (!given_) return;
    tooLong_ = *given_ > bound;
    if (tooLong_)
      result.warnings.emplace_back(
          "{method}: the step ratio r = {ratio} exceeds the stable {bound}; the run may diverge, "
          "and "
          "leaves grain where it does not.",
          Message::Arguments{{"method", name_},
                             {"ratio", std::round(*given_ * 1000) / 1000},
                             {"bound", std::round(bound * 1000) / 1000}});
    if (settings_.noise == StepNoise::Consistent && *given_ >= 2)
      result.warnings.emplace_back(
          "{method}: consistent noise is none at a step ratio of 2 or more; take {advice} to have "
          "Algorithm 1's.",
          Message::Arguments{{"method", name_},
                             {"advice", SettingAdvice{"step-noise", "independent"}}});
  }

  at::Tensor run(const Cancellation& cancellation, const LangevinObserver& observer,
                 const LangevinLevels& levels, int evaluations, const at::Tensor& start) {
    const auto n = prior_.pixels();
    auto x = start.defined() ? start : upload(uniformRows(steps_, n, 0), prior_.device());
    std::uint64_t drawn = (n + 3) / 4 * 4;  // normals must not reuse the counters of the uniforms
    const bool averaged = settings_.noise == StepNoise::Averaged;
    at::Tensor before;
    if (averaged) {
      before = upload(normalRows(steps_, n, drawn), x.device());
      drawn += n;
    }
    int evaluation = 0;
    int level = levels.first;
    for (std::size_t l = 0; l < levels.betas.size(); ++l) {
      const double beta = levels.betas[l],
                   lower = levels.betas[std::min(l + 1, levels.betas.size() - 1)];
      for (int k = 1; k <= settings_.stepsPerLevel; ++k) {
        cancellation.check();
        const auto denoised = denoise(x, beta);
        const auto gradient = guide(x, denoised, beta);
        ++evaluation;
        if (observer)
          observer({level, k, evaluation, evaluations, beta, x, denoised, gradient,
                    likelihood_ ? likelihood_->diagnostics() : LikelihoodDiagnostics{}});
        adaptStep(beta);
        // alpha s = r (D − x): no division by a tiny beta²
        auto next = x + (denoised - x) * ratio_;
        if (gradient.defined()) next.addcmul_(gradient, ratio_, beta * beta);
        const auto z = upload(normalRows(steps_, n, drawn), x.device());
        drawn += n;
        const auto scale = stepNoise(beta, k < settings_.stepsPerLevel ? beta : lower);
        if (averaged) {
          next.addcmul_(z + before, scale, 0.5);
          before = z;
        } else {
          next.addcmul_(z, scale);
        }
        x = next;
      }
      checkRange(x, beta, level++);
    }
    if (!settings_.finalDenoising) return x;
    cancellation.check();
    return denoise(x, settings_.betaMin);
  }

 private:
  at::TensorOptions onDevice() const {
    return at::TensorOptions(at::kFloat).device(prior_.device());
  }

  // The automatic step: what is stable at this level whatever the iterate, or, where that is less
  // than the largest default, what is stable for the curvature where each row's iterate is. It
  // follows the guidance, whose curvature it takes.
  void adaptStep(double beta) {
    if (given_) return;
    const bool bounded = likelihood_ && !settings_.normMatched;
    const double certain =
        margin * 2 / (1 + (bounded ? settings_.likelihoodScale * likelihood_->curvature(beta) : 0));
    at::Tensor local;
    if (certain < largestDefault) local = likelihood_->localCurvature();
    if (!local.defined()) {
      ratio_ = at::full({1, 1}, std::min(largestDefault, certain), onDevice());
      return;
    }
    ratio_ = (localMargin * 2 / (1 + local.to(at::kFloat) * settings_.likelihoodScale))
                 .clamp(std::min(certain, largestDefault), largestDefault);
  }

  at::Tensor denoise(const at::Tensor& x, double beta) const {
    auto denoised = prior_.denoise(x, beta);
    return settings_.clipDenoised ? denoised.clamp(0, 1) : denoised;
  }

  at::Tensor guide(const at::Tensor& x, const at::Tensor& denoised, double beta) {
    if (!likelihood_) return {};
    auto gradient = likelihood_->score(x, beta);
    if (!settings_.normMatched) return gradient * settings_.likelihoodScale;
    const auto prior = (denoised - x).norm(2, {1}, true) / (beta * beta);
    const auto own = gradient.norm(2, {1}, true).clamp_min(1e-30);
    return gradient * (prior / own * *settings_.normMatched);
  }

  // A step shrinks x's distance from D to the share 1 − r: independent noise then leaves a
  // standard deviation of beta/sqrt(1 − r/2), the consistent one that of the level where the next
  // step is.
  at::Tensor stepNoise(double beta, double next) const {
    if (settings_.noise != StepNoise::Consistent) return (ratio_ * 2).sqrt() * beta;
    const auto left = (1 - ratio_) * beta;
    return (next * next - left.square()).clamp_min(0).sqrt();
  }

  void checkRange(const at::Tensor& x, double beta, int level) const {
    const double rms = x.square().mean(1).max().item<double>();  // NaN propagates through max
    const double expected = std::max(prior_.card().secondMoment, 0.1) + beta * beta;
    if (std::isfinite(rms) && std::sqrt(rms / expected) <= divergenceFactor) return;
    const auto rounded = [](double value, double digits) {
      return std::round(value * digits) / digits;
    };
    const bool scaled = likelihood_ && !settings_.normMatched && settings_.likelihoodScale > 1;
    Message::Arguments facts{{"method", name_},
                             {"level", std::int64_t{level}},
                             {"levels", std::int64_t{settings_.levels}},
                             {"beta", rounded(beta, 1e4)},
                             {"ratio", OptionName{"step-ratio"}},
                             {"was", rounded(ratio_.min().item<double>(), 1000)},
                             {"scale", OptionName{"likelihood-scale"}},
                             {"advice", SettingAdvice{"clip-denoised", "yes"}}};
    facts.emplace_back(
        "state",
        nested(std::isfinite(rms)
                   ? Message("has a root mean square of {rms}, the noise level allows about {most}",
                             {{"rms", rounded(std::sqrt(rms), 100)},
                              {"most", rounded(std::sqrt(expected), 100)}})
                   : Message("is no longer finite")));
    if (!settings_.clipDenoised && !tooLong_ && ranAway(x, beta))
      throw Error(ErrorKind::Diverged,
                  "{method} diverged at noise level {level} of {levels} (beta = {beta}): the "
                  "iterate {state}, and what the prior's network makes of it lies further out "
                  "still, for it never saw its like. Give {advice}.",
                  std::move(facts));
    throw Error(ErrorKind::Diverged,
                scaled
                    ? "{method} diverged at noise level {level} of {levels} (beta = {beta}): the "
                      "iterate {state}. Lower {ratio} (it was {was}) or {scale}."
                    : "{method} diverged at noise level {level} of {levels} (beta = {beta}): the "
                      "iterate {state}. Lower {ratio} (it was {was}).",
                std::move(facts));
  }

  // Whether it was the prior that drove x away: the denoised image is further out still.
  bool ranAway(const at::Tensor& x, double beta) const {
    const auto outside = [](const at::Tensor& t) {
      return (t - t.clamp(0, 1)).square().mean(1).max().item<double>();
    };
    return outside(prior_.denoise(x, beta)) > outside(x);
  }

  const Prior& prior_;
  Likelihood* likelihood_;
  const LangevinSettings& settings_;
  const std::string& name_;
  const std::vector<RandomStream>& steps_;
  std::optional<double> given_;  ///< r where the user gave it
  bool tooLong_ = false;         ///< beyond what is stable
  at::Tensor ratio_;             ///< r of the step that is made: [rows, 1], or [1, 1] of all
};

}  // namespace

void LangevinSettings::validate() const {
  if (betaMin >= betaMax)
    throw Error(ErrorKind::Usage,
                "{lowest} is {low} and {highest} {high}: the lowest noise level must be below the "
                "highest.",
                {{"lowest", OptionName{"beta-min"}},
                 {"low", betaMin},
                 {"highest", OptionName{"beta-max"}},
                 {"high", betaMax}});
  if (stepRatio && stepSize)
    throw Error(ErrorKind::Usage,
                "{ratio} and {size} are both given: they are two ways to say the same, give one.",
                {{"ratio", OptionName{"step-ratio"}}, {"size", OptionName{"step-size"}}});
}

LangevinLevels langevinLevels(const LangevinSettings& settings) {
  LangevinLevels made{geometricLevels(settings.betaMax, settings.betaMin, settings.levels), 1};
  if (!settings.startingLevel) return made;
  const auto reached = [&](double beta) { return beta <= *settings.startingLevel * (1 + 1e-9); };
  auto from = std::find_if(made.betas.begin(), made.betas.end(), reached);
  if (from == made.betas.end()) --from;
  made.first += static_cast<int>(from - made.betas.begin());
  made.betas.erase(made.betas.begin(), from);
  return made;
}

double stableStepRatio(const LangevinSettings& settings, const Likelihood* likelihood) {
  if (!likelihood || settings.normMatched) return 2;
  double worst = 0;
  for (double beta : langevinLevels(settings).betas)
    worst = std::max(worst, likelihood->curvature(beta));
  return 2 / (1 + settings.likelihoodScale * worst);
}

LangevinResult annealedLangevin(const Prior& prior, Likelihood* likelihood,
                                const LangevinSettings& settings, const std::string& name,
                                const std::vector<RandomStream>& streams,
                                const Cancellation& cancellation, const LangevinObserver& observer,
                                const at::Tensor& start) {
  settings.validate();
  at::NoGradGuard guard;
  LangevinResult result;
  Chain chain(prior, likelihood, settings, name, streams);
  chain.chooseStep(result);
  const auto levels = langevinLevels(settings);
  result.evaluations = static_cast<int>(levels.betas.size()) * settings.stepsPerLevel +
                       (settings.finalDenoising ? 1 : 0);
  result.x = chain.run(cancellation, observer, levels, result.evaluations, start);
  return result;
}

}  // namespace inkling
