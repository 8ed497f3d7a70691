// Generalized vector approximate message passing with a score-based denoiser: docs/method.md,
// "Message passing"; Rangan, Schniter & Fletcher 2019, Schniter, Rangan & Fletcher 2016.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/priors/prior.h"
#include "engine/sensing/measurements.h"
#include "engine/sensing/spectral_operator.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// Whose denoising errors the precisions follow from.
enum class ErrorsOf {
  Automatic,  ///< the image's where it and its measurements are many enough to tell them
  Card,       ///< the average image's, from the prior's card
  Image       ///< this image's: a probe of the divergence (one evaluation) at a few iterations, and
              ///< the likelihood of the measurements at each
};

struct MessagePassingSettings {
  int iterations = 100;  ///< network evaluations at most
  /// Share of the old messages that is kept from the second iteration on; it rises by itself where
  /// an image does not come nearer. Empty: 0.1, or 0 with the image's own errors.
  std::optional<double> damping;
  double tolerance = 0.01;  ///< an image is done when x̂ moves by less than this share of its
                            ///< predicted error
  ErrorsOf errors = ErrorsOf::Automatic;

  /// Throws Error(Usage) for what cannot be.
  void validate() const;
};

/// One iteration as an observer sees it, for the images that are still being iterated. Tensors are
/// valid during the call.
struct MessagePassingStep {
  int iteration = 0;                        ///< network evaluations made, 1..
  const std::vector<std::int64_t>& images;  ///< which rows of the measurements these are
  const at::Tensor& input;                  ///< r1, [n, N]: x_0 + beta z
  const at::Tensor& estimate;               ///< x̂ = D(r1, beta), [n, N]
  const std::vector<double>& beta;          ///< effective noise level, one an image
  const std::vector<double>& predicted;     ///< mean squared error per pixel that is predicted
  const std::vector<double>& residual;      ///< change of x̂ (rms) over the predicted error's root
};
using MessagePassingObserver = std::function<void(const MessagePassingStep&)>;

struct MessagePassingResult {
  at::Tensor estimate;            ///< x̂ ~ E[x | y], [B, N]
  at::Tensor input;               ///< r1 of the same iteration, [B, N]
  std::vector<double> beta;       ///< so that r1 = x_0 + beta z says everything that y says
  std::vector<double> predicted;  ///< mean squared error per pixel that is predicted
  std::vector<double> residual;
  std::vector<int> iterations;  ///< network evaluations until the tolerance or the budget was
                                ///< reached
  std::vector<bool> converged;  ///< the residual is under the tolerance, or at least under 0.1, and
                                ///< the last iterate does not contradict its measurements
  std::vector<bool> refuted;    ///< the estimate contradicts its measurements, as all iterates did
  std::vector<bool> beyond;     ///< y tells more than the table's lowest noise level: the error is
                                ///< that of the level at most, and predicted no further
};

/// Estimates B images from their measurements; each has scalars and a stop of its own. Where an
/// image does not come within the tolerance the iterate with the smallest residual is returned, and
/// converged is false if that is above 0.1. At a fixed point both sides state the same mean of z =
/// A x; an iterate whose A x̂ is farther from what the quantizer's side states than the predicted
/// error allows contradicts its measurements: any other is returned before it. Blocks; polls
/// cancellation at every evaluation. Throws Error(Input) where the prior's card has no table of
/// denoising errors, Error(Usage) for settings that cannot be, Error(Diverged) for an estimate that
/// is no image of the prior's.
MessagePassingResult messagePassing(const Prior& prior, const SpectralOperator& matrix,
                                    const Measurements& measurements,
                                    const MessagePassingSettings& settings,
                                    const Cancellation& cancellation,
                                    const MessagePassingObserver& observer = {});

}  // namespace inkling
