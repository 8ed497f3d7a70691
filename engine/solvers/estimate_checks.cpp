#include "engine/solvers/estimate_checks.h"

#include "engine/model/error.h"
#include "engine/model/option.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

// The most by which A x̂ may differ from the quantizer's posterior mean of z: the larger one of a
// share of what the predicted error makes of A x̂, and a share of z, as the denoiser may be a little
// worse than its table where measurements are precise.
constexpr double acceptedDisagreement = 0.5, acceptedShareOfZ = 0.2;
// Linear: y is z and noise, of whose deviation this many are allowed besides.
constexpr double acceptedDeviations = 2;
// Images of twice their prior's usual energy are nothing strange, of this many times its root they
// are none.
constexpr double strangeRms = 5;

}  // namespace

bool contradicts(double apart, double stated, double predictedError, double perEntry,
                 double noise) {
  const double allowed = acceptedDeviations * noise +
                         std::max(acceptedDisagreement * std::sqrt(predictedError * perEntry),
                                  acceptedShareOfZ * stated);
  return apart > allowed;
}

void requireImages(const at::Tensor& estimates, const PriorCard& card) {
  const auto squares = estimates.to(at::kDouble).square().mean(1);
  const double usual = std::sqrt(std::max(card.secondMoment, 0.1));
  const double rms = std::sqrt(squares.max().item<double>());
  if (rms <= strangeRms * usual) return;
  throw Error(ErrorKind::Diverged,
              "message-passing: an estimate has a root mean square of {rms}, the prior's images "
              "about {usual}. Measurements of your own are on another scale than A times an image "
              "in [0, 1]: bring them, and {noise}, to it. Where Inkling made them, the prior's "
              "network is no denoiser at every level: {command} shows what it leaves.",
              {{"rms", std::round(rms * 100) / 100},
               {"usual", std::round(usual * 100) / 100},
               {"noise", OptionName{"noise"}},
               {"command", "inkling-cli priors show PRIOR"}});
}

}  // namespace inkling
