// A study's cells, gathered into the numbers of its summary.
#pragma once

#include "engine/sweep/study_folder.h"

#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// One number over many images.
class Average {
 public:
  /// What is no number does not count.
  void add(const nlohmann::json& value);
  int count() const { return count_; }
  double mean() const { return sum_ / count_; }  ///< NaN of none
  /// Of the mean, from the spread; NaN of fewer than two.
  double standardError() const;

 private:
  double sum_ = 0, squares_ = 0;
  int count_ = 0;
};

/// One method under one combination of values, over the images and repetitions that are finished.
struct StudyRow {
  std::string label;   ///< what varies and its value: "matrix gaussian, bits 1"
  std::string method;  ///< with its settings, where they vary: "qcs-sgm, step-ratio 0.5"
  std::optional<Experiment> experiment;  ///< one of its cells; none while all are missing
  Average psnr, meanPsnr, predicted, ssim, meanSsim, cosine, evaluations;
  Average seconds;                      ///< of an image and a sample
  Average error, predictedError;        ///< mean squared errors, of the images that have both
  double covered50 = 0, covered90 = 0;  ///< shares of the uncertain pixels within the samples'
                                        ///< intervals; NaN where there are none
  /// Of the samples: 80 % intervals of pixels and of projections, the squared error of their mean
  /// over what their variance says, and the truth's rank among them in tenths, shares.
  double covered80 = 0, projections80 = 0, errorRatio = 0;
  std::vector<double> ranks;
  int notConverged = 0;
  double evolved = notMeasured;  ///< mean squared error by state evolution, where the study evolves
};

/// Every combination and method, in their order.
std::vector<StudyRow> studyRows(const CollectedStudy& study);
/// Posterior samples of each image, of the first cell that is finished; 0 while there is none.
std::int64_t samplesOf(const CollectedStudy& study);
/// What state evolution predicts, into the rows. Blocks; throws what the engine does.
void evolve(std::vector<StudyRow>& rows, Engine& engine, const Cancellation& cancellation);

}  // namespace inkling
