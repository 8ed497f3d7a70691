// What an experiment gives: plain values, ready for tables, figures and JSON.
#pragma once

#include "engine/model/error.h"
#include "engine/model/experiment.h"
#include "engine/model/image.h"
#include "engine/model/message.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

inline constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

/// Quality of one image against its truth (NaN where there is none) and against y.
struct Metrics {
  double psnr = notMeasured;  ///< dB, peak 1, pixels clipped to [0, 1]
  double ssim = notMeasured;  ///< NaN too where a side is under 7 pixels
  double consistency =
      notMeasured;  ///< share of intervals hit by A x̂; linear: ||A x̂ − y||²/(M sigma²)
  double cosine = notMeasured;      ///< 1 bit: <x̂, x>/(|x̂| |x|)
  double scaledPsnr = notMeasured;  ///< 1 bit: PSNR after the best scalar multiple
};

/// How often the truth lies in the samples' own intervals, over the pixels that are uncertain.
struct Coverage {
  std::int64_t pixels = 0;  ///< whose deviation over the samples exceeds 0.02
  double half = notMeasured, ninety = notMeasured;  ///< share within the central 50 % and 90 %
  double eighty = notMeasured;
  double projections = notMeasured;  ///< share of 100 random projections within the central 80 %
  /// Per pixel: of the samples' mean, and what that should be, their variance times 1 + 1/S.
  double squaredError = notMeasured, expectedError = notMeasured;
  /// Rank of the truth among the samples, over the random projections: how many fell into each
  /// tenth. Of right samples all are as many.
  std::vector<std::int64_t> ranks;
};

/// One step of a solver's trajectory for one image (its first sample).
struct StepRecord {
  int level = 0;                                  ///< 1..T
  int step = 0;                                   ///< 1..K within the level
  int evaluations = 0;                            ///< network evaluations so far
  double beta = notMeasured;                      ///< noise level; NaN: the method has none
  double psnr = notMeasured, ssim = notMeasured;  ///< of the iterate x_t
  double denoisedPsnr = notMeasured, denoisedSsim = notMeasured;  ///< of D(x_t)
  double priorNorm = notMeasured, likelihoodNorm = notMeasured;   ///< of the two scores
  double consistency = notMeasured;                               ///< of D(x_t)
  /// Change of the estimate since the step before, over its predicted error (rms); NaN where the
  /// method has no fixed point.
  double residual = notMeasured;
  double innerResidual = notMeasured;   ///< what EP left: relative change of its messages
  int innerIterations = 0;              ///< of EP
  double predictedError = notMeasured;  ///< message passing: mean squared error per pixel
};

/// One method on one image.
struct Run {
  std::string method;
  int image = 0;  ///< index into Result::images
  std::vector<Image> samples;
  std::optional<Image> estimate;  ///< methods that give a posterior mean of their own
  Image mean, deviation;  ///< over the samples; deviation is all zero for one, both empty for none
  /// Of two and more samples: their leading principal components (unit norm) and the standard
  /// deviations along them, largest first.
  std::vector<Image> components;
  std::vector<double> componentDeviations;
  std::optional<Coverage> coverage;       ///< of 20 and more samples, where there is a truth
  std::vector<double> sampleConsistency;  ///< Metrics::consistency of each sample
  Metrics metrics;      ///< of the estimate where there is one, else of the first sample
  Metrics meanMetrics;  ///< of the mean of the samples
  int evaluations = 0;  ///< network evaluations for one sample; message passing: for the estimate
  double predictedError = notMeasured;  ///< of the estimate, mean squared error per pixel;
                                        ///< where theory fails, times what a simulation found
  bool converged = true;                ///< message passing: whether its fixed point was reached
  double seconds = 0;             ///< wall time of the method's run, without pauses, per image
  std::vector<StepRecord> trace;  ///< where asked for
  std::vector<Message> warnings;
};

struct ImageResult {
  std::string name;
  std::optional<Image> truth;
  Image backProjection;  ///< A^T of the midpoints, scaled to the prior's mean energy
  Metrics backProjectionMetrics;
};

/// A method that could not finish.
struct Failure {
  std::string method;
  ErrorKind kind = ErrorKind::Diverged;
  Message message;
};

struct Result {
  Experiment experiment;
  std::vector<ImageResult> images;
  std::vector<Failure> failures;  ///< methods that diverged; the others are in runs
  std::vector<Run> runs;  ///< method by method, image by image; those finished, if it was stopped
  bool complete = true;
};

/// The methods that have runs, in their order.
std::vector<std::string> methodsOf(const Result& result);

/// {"experiment": ..., "complete": ..., "results": [...], "failures": [...]}: numbers only (no
/// pixels). One object per run, always with the same keys: what does not apply to it, was not asked
/// for or is not known is null. One object per method that diverged, with method and message. The
/// keys are in the help of reconstruct.
nlohmann::json toJson(const Result& result, bool trace);

}  // namespace inkling
