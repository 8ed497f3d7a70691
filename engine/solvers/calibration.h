// How far message passing's predicted error is from the truth under one matrix and quantizer, by
// simulation: its theory wants singular vectors that look random to the image, and no statistic of
// its own shows where they do not (method.md section 6).
#pragma once

#include "engine/solvers/message_passing.h"
#include "engine/solvers/posterior_samples.h"
#include "engine/solvers/solver.h"

#include <ATen/core/Tensor.h>

#include <cstdint>

namespace inkling {

/// Images that the prior draws, [n, N] in [0, 1], in 40 network evaluations: 32, or fewer where
/// they are large, at least 4.
at::Tensor calibrationImages(const Prior& prior, std::uint64_t seed,
                             const Cancellation& cancellation);

/// Where signs alone are measured, with little noise and no dither, they do not tell the scale, and
/// message passing, whose error is isotropic by assumption, lets it drift. The scale is then taken
/// from what the prior knows: an estimate is multiplied so that one of its statistics has the value
/// that suits simulated images best.
struct ScaleRule {
  enum class Statistic {
    None,       ///< left as it is
    Norm,       ///< root mean square
    Brightness  ///< 99 % quantile of the pixels
  };
  Statistic statistic = Statistic::None;
  double target = 1;

  /// What each estimate, [B, N], is multiplied by: [B, 1] of its kind.
  at::Tensor factors(const at::Tensor& estimate) const;
};

/// What a simulation is to find.
struct CalibrationWishes {
  bool predict = true;     ///< how far predictions are true, the deviation of an open scale with it
  bool scaleRule = false;  ///< the rule for an open scale
  int drawEvaluations = 0;  ///< how posterior samples in so many evaluations must spread; 0: none
};

struct Calibration {
  /// Actual over predicted mean squared error, after scaling, of images on which message passing
  /// converges; NaN where it is not known. Of the others nothing is predicted.
  double ratio = 1;
  ScaleRule scale;
  SampleSpread spread;
};

/// Solves images from their measurements and compares each error with what the denoiser leaves of
/// the same image in Gaussian noise of the level that message passing states: images that are easy
/// or hard for the prior count on both sides. Needs three images on which it converges to tell
/// anything. The rule for the scale is the one with the smallest error when each image is left out
/// of its own rule's making.
Calibration calibrateBySimulation(const Prior& prior, const SpectralOperator& matrix,
                                  const MessagePassingSettings& settings, const at::Tensor& truth,
                                  const Measurements& measurements, const CalibrationWishes& wishes,
                                  const Cancellation& cancellation);

/// PriorCard::openScale, from images, [n, N], of the prior's shape: a hundred at most, measured by
/// the signs of a quarter as many values of a randomised dct. 0 where too few converge.
double measureOpenScale(const Prior& prior, const at::Tensor& images,
                        const Cancellation& cancellation);

/// What message passing's answer is corrected by under the input's matrix and quantizer: nothing
/// where theory holds, else a simulation's findings, which the input keeps; a ratio of NaN where
/// none can be made, by a prior for any size say, or none may for want of time. Costs about 50
/// evaluations of 32 images once, and with samples two draws of each.
Calibration simulatedCalibration(const SolverInput& input, const MessagePassingSettings& settings,
                                 const CalibrationWishes& wishes, const Cancellation& cancellation);

}  // namespace inkling
