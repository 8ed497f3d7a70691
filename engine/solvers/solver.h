// What every reconstruction method is to the rest of the engine: it takes a matrix, measurements, a
// prior and its settings, and gives an estimate, posterior samples, or both. It never sees the
// truth. Its description (id, options, what it can use) is in engine/model/solver_info.h.
#pragma once

#include "engine/likelihood/likelihood.h"
#include "engine/model/cancellation.h"
#include "engine/model/message.h"
#include "engine/model/option.h"
#include "engine/model/progress.h"
#include "engine/priors/prior.h"
#include "engine/sensing/linear_operator.h"
#include "engine/sensing/measurements.h"
#include "engine/sensing/spectral_operator.h"
#include "engine/support/memo.h"
#include "engine/support/random.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <functional>
#include <limits>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

struct SolverInput {
  std::string method;  ///< id, for warnings
  std::shared_ptr<const LinearOperator> matrix;
  /// A in the eigenbasis of AAᵀ: made when first asked for (slow where A is dense and large), then
  /// shared.
  std::function<std::shared_ptr<const SpectralOperator>()> spectral;
  const Measurements& measurements;  ///< of B images
  const Prior& prior;
  const Settings& settings;  ///< the method's, complete
  std::int64_t samples = 1;  ///< posterior samples an image that are wanted; 0: the estimate alone
  const std::vector<RandomStream>& streams;  ///< B·samples, image-major; B where samples is 0
  /// Whether A's singular vectors look random to an image, as the theory of message passing wants.
  bool randomLooking = true;
  /// Measures images, [n, N], as these were, with noise of other streams; empty where it is not
  /// known how they were made.
  std::function<Measurements(const at::Tensor&)> simulate;
  bool quick = false;  ///< no simulation for the sake of predictions
  Memo& ofPrior;       ///< kept while the prior stays
  Memo& ofChannel;     ///< kept while prior, matrix, quantizer and noise stay
  ProgressCallback progress;
};

/// Of one image at one step; NaN where the method has no such thing.
struct StepScalars {
  static constexpr double noScalar = std::numeric_limits<double>::quiet_NaN();
  double priorNorm = noScalar, likelihoodNorm = noScalar;  ///< of the two scores
  double residual = noScalar;       ///< change of the estimate over its predicted error (rms)
  double innerResidual = noScalar;  ///< what an inner iteration (EP) left: relative change
  int innerIterations = 0;
  double predictedError = noScalar;  ///< mean squared error per pixel
};

/// One network evaluation (or one iteration of a method that makes none), for the images that it
/// was made for. Valid during the call.
struct SolverStep {
  int evaluation = 0, evaluations = 0;      ///< this one, and how many are planned
  int level = 0, step = 0;                  ///< 1.., 1.. within the level
  const std::vector<std::int64_t>& images;  ///< n of them: rows of the measurements
  std::vector<double> beta;                 ///< noise level of each; empty: the method has none
  at::Tensor iterate, denoised;             ///< [n, N], of each image's first sample
  std::function<std::vector<StepScalars>()> scalars;  ///< n; computed when called
  bool atMost = false;  ///< evaluations are a bound: the method ends when it has converged
};
using SolverObserver = std::function<void(const SolverStep&)>;

struct SolverOutput {
  at::Tensor samples;             ///< [B·S, N], image-major, or undefined
  at::Tensor estimate;            ///< [B, N], or undefined
  std::vector<int> evaluations;   ///< for one sample, or for the estimate; B
  std::vector<double> predicted;  ///< mean squared error per pixel of the estimate; empty: the
                                  ///< method predicts none; NaN: not this image's
  std::vector<bool> converged;    ///< empty: the method has no fixed point
  std::vector<std::vector<Message>> warnings;  ///< by image; empty: none

  /// The same for images begin … begin + count of B.
  void warn(std::int64_t begin, std::int64_t count, const Message& warning);
};

class Solver {
 public:
  virtual ~Solver() = default;

  /// Blocks; polls the token at every evaluation. Throws Error(Cancelled), Error(Diverged) naming
  /// the setting to change, Error(Usage) or Error(Input) for what the method cannot do.
  virtual SolverOutput run(const SolverInput& input, const SolverObserver& observer,
                           const Cancellation& cancellation) const = 0;

  /// The likelihood's score that the method walks by; null where it has none.
  virtual std::unique_ptr<Likelihood> likelihood(
      const std::shared_ptr<const LinearOperator>& /*matrix*/, const Measurements&, const Settings&,
      const ProgressCallback&, const Cancellation&) const {
    return nullptr;
  }
};

using MakeSolver = std::function<std::unique_ptr<Solver>()>;

/// Static objects of this type make a method's code known under its descriptor's id.
struct SolverCode {
  SolverCode(std::string id, MakeSolver make);
};

/// Throws Error(Usage) for an unknown id, Error(Internal) for one without code.
std::unique_ptr<Solver> makeSolver(std::string_view id);

/// Images begin … begin + count of them.
Measurements part(const Measurements& measurements, std::int64_t begin, std::int64_t count);

}  // namespace inkling
