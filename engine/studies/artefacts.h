// What an experiment computes, as a chain of artefacts, each keyed by what made it: prior, images,
// matrix (with its eigenbasis), measurements. Only what an edit touched is made again; live edits,
// several methods, sweeps and the CLI share it.
#pragma once

#include "engine/model/experiment.h"
#include "engine/priors/prior.h"
#include "engine/sensing/linear_operator.h"
#include "engine/sensing/matrices.h"
#include "engine/sensing/measurements.h"
#include "engine/sensing/spectral_operator.h"
#include "engine/studies/image_sources.h"
#include "engine/support/memo.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace inkling {

/// Everything a solver needs, and the truth for the metrics.
struct Problem {
  std::shared_ptr<const Prior> prior;
  std::shared_ptr<const TrueImages> truth;  ///< names only (pixels undefined) for own measurements
  std::shared_ptr<const LinearOperator> matrix;
  std::shared_ptr<const Measurements> measurements;
  double delta = 0;           ///< bin width of the first image; 0 for 1 bit and linear
  bool randomLooking = true;  ///< whether A's singular vectors look random to an image
  /// Measures images, [n, N], as these were, with noise of other streams; empty where it is not
  /// known how own intervals were made.
  std::function<Measurements(const at::Tensor&)> simulate;
};

/// A x and A x + n of the first image, [M] float64 each, as its measurements were made.
std::pair<at::Tensor, at::Tensor> noiselessAndNoisy(const Experiment& experiment,
                                                    const Problem& problem);

class ArtefactChain {
 public:
  /// Makes what is missing. Blocks; progress and cancellation reach the slow parts. Throws what the
  /// parts throw.
  Problem problem(const Experiment& experiment, const ProgressCallback& progress,
                  const Cancellation& cancellation);

  /// The problem's matrix in the eigenbasis of AAᵀ; slow where it is dense and large.
  std::shared_ptr<const SpectralOperator> spectral(const Problem& problem,
                                                   const ProgressCallback& progress,
                                                   const Cancellation& cancellation);

  /// What solvers have found out about the present prior, and about it under the present matrix,
  /// quantizer and noise.
  Memo& ofPrior() { return ofPrior_; }
  Memo& ofChannel() { return ofChannel_; }

  std::shared_ptr<const Prior> prior(const std::string& name, const std::string& device);

 private:
  template <typename T>
  struct Kept {
    std::string key;
    std::shared_ptr<const T> value;
  };

  Kept<Prior> prior_;
  Kept<TrueImages> truth_;
  Kept<LinearOperator> matrix_;
  Kept<Measurements> measurements_;
  std::shared_ptr<const SpectralOperator> spectral_;
  Memo ofPrior_, ofChannel_;
};

/// Measures images [B, N] anew as an experiment's settings say, with noise from other streams than
/// the experiment's own.
Measurements measureAgain(const Experiment& experiment, const LinearOperator& matrix,
                          const at::Tensor& images);

/// The matrix that an experiment's settings describe.
MatrixSpec matrixSpec(const Settings& settings, const ImageShape& pixels);

}  // namespace inkling
