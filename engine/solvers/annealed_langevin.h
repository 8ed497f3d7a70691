// Algorithm 1 of QCS-SGM: annealed Langevin dynamics, for every likelihood (method.md section 6).
#pragma once

#include "engine/likelihood/likelihood.h"
#include "engine/model/message.h"
#include "engine/priors/prior.h"
#include "engine/support/random.h"

#include <ATen/core/Tensor.h>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// What a step adds, times sqrt(2 alpha).
enum class StepNoise {
  /// (z_k + z_{k+1})/2, so that neighbours share one: for a Gaussian the stationary variance is
  /// exact whatever the step (Leimkuhler & Matthews 2013).
  Averaged,
  /// z_k, as in Algorithm 1: the iterate's noise comes out too large by about the share r/2.
  Independent,
  /// A variance that leaves x at the noise level of the next step (consistent annealed sampling,
  /// Jolicoeur-Martineau et al. 2021). Along what the prior leaves open, the variance of the
  /// samples is then too small by the share r/2.
  Consistent
};

struct LangevinSettings {
  int levels = 232;  ///< T, geometric from betaMax to betaMin
  double betaMax = 2;
  double betaMin = 0.01;
  int stepsPerLevel = 5;  ///< K
  /// r = alpha_t/beta_t². Nothing: at most 0.5, and as much as is stable, with some margin, at the
  /// level for every iterate or for the curvature where each row's is. At most one of the two is
  /// given.
  std::optional<double> stepRatio;
  std::optional<double> stepSize;  ///< eps = r beta_T², the papers' way
  double likelihoodScale = 1;      ///< gamma
  /// The papers' code: the likelihood's score rescaled to this many times the norm of the prior's,
  /// image by image, in place of gamma times it.
  std::optional<double> normMatched;
  StepNoise noise = StepNoise::Independent;
  bool finalDenoising = true;           ///< end with D(x, beta_T); the papers' code does not
  bool clipDenoised = false;            ///< keep D(x, beta) in the range of pixel values, [0, 1]
  std::optional<double> startingLevel;  ///< levels above it are left out

  /// Throws Error(Usage) where betaMin is not below betaMax or both steps are given.
  void validate() const;
};

/// One Langevin step as an observer sees it, before x is moved. Tensors are on the prior's device
/// and valid during the call; likelihood is undefined in unconditional runs.
struct LangevinStep {
  int level, step;              ///< 1..T, 1..K
  int evaluation, evaluations;  ///< this one, and how many there will be
  double beta;
  const at::Tensor& x;           ///< [rows, N], at noise level beta
  const at::Tensor& denoised;    ///< D(x, beta), clipped where that is asked for
  const at::Tensor& likelihood;  ///< gradient as used, gamma included
  LikelihoodDiagnostics diagnostics;
};
using LangevinObserver = std::function<void(const LangevinStep&)>;

struct LangevinResult {
  at::Tensor x;          ///< [rows, N]: one posterior sample a row
  int evaluations = 0;   ///< network evaluations of each row
  double stepRatio = 0;  ///< r as given; the least that an automatic one may have been
  std::vector<Message> warnings;
};

/// The largest stable r at the worst of the levels: 2/(1 + gamma max_t L(beta_t)), L the
/// likelihood's curvature; without a likelihood 2.
double stableStepRatio(const LangevinSettings& settings, const Likelihood* likelihood);

/// The levels that are used, highest first, and the number of the first of them, 1..T.
struct LangevinLevels {
  std::vector<double> betas;
  int first = 1;
};
LangevinLevels langevinLevels(const LangevinSettings& settings);

/// x <- x + alpha_t [s(x, beta_t) + gamma grad log p(y|x)] + sqrt(2 alpha_t) z from start, or where
/// that is undefined from x ~ U(0, 1), one stream a row (B·S rows, image-major, as
/// Likelihood::score wants them). likelihood may be null: unconditional sampling. Blocks; polls
/// cancellation at every evaluation. Throws Error(Diverged) naming the setting to change where an
/// iterate is not finite or far outside what beta allows.
LangevinResult annealedLangevin(const Prior& prior, Likelihood* likelihood,
                                const LangevinSettings& settings, const std::string& name,
                                const std::vector<RandomStream>& streams,
                                const Cancellation& cancellation,
                                const LangevinObserver& observer = {},
                                const at::Tensor& start = {});

}  // namespace inkling
