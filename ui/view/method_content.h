// What there is to show of a method at some point of its course.
#pragma once

#include "ui/session/recording.h"

#include <cstdint>
#include <vector>

namespace inkling {

/// Where an estimate comes from.
enum class EstimateKind { Denoised, PosteriorMean, Sample };

/// Pointers into the recording that it was made from; null where there is nothing.
struct MethodContent {
  const Image* truth = nullptr;
  const Image* backProjection = nullptr;
  const Image* iterate = nullptr;
  const Image* estimate = nullptr;
  const Image* mean = nullptr;  ///< of two and more samples, at the end
  const Image* deviation = nullptr;
  const std::vector<Image>* samples = nullptr;  ///< of the posterior, at the end
  bool meanLater = false;                       ///< there are such, but not at this point
  /// They are the method's own, and others than the recording's.
  bool truthDiffers = false, backProjectionDiffers = false;
  EstimateKind kind = EstimateKind::Denoised;
  bool final = false;  ///< the estimate is the method's result
  int frame = 0;       ///< evaluation of the iterate
  double beta = 0;     ///< of the iterate

  Metrics metrics;  ///< of the estimate
  Metrics backProjectionMetrics;
  double iteratePsnr = notMeasured, meanPsnr = notMeasured, predictedPsnr = notMeasured;
  double seconds = notMeasured;
  std::int64_t intervals = 0;  ///< measurements that can be met or not; 0: unquantized, unknown
  int evaluations = 0;
  int planned = 0;  ///< of a method that has more to do
  bool converged = true;
  bool predicts = false;  ///< the method is one that says what its error is
};

/// Evaluations that a method has done on the image that is shown, as far as they were seen.
int newestEvaluation(const MethodRecording& course);

/// Of the image that is shown, or of another one: the frame at or before that evaluation and its
/// scalars; evaluation −1, or the last one of a method that has finished: its result. Truth and
/// back-projection are those of the result where there is one; they are never of other settings
/// than the estimate.
MethodContent contentAt(const Recording& recording, const MethodRecording& course, int evaluation);
MethodContent contentAt(const Recording& recording, const MethodRecording& course, int evaluation,
                        int image);

}  // namespace inkling
