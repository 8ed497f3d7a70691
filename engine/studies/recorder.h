// Watches a solver's run for one part of an experiment's images: progress, frames, the trace.
#pragma once

#include "engine/model/engine.h"
#include "engine/solvers/solver.h"
#include "engine/studies/artefacts.h"
#include "engine/support/turns.h"

#include <chrono>
#include <vector>

namespace inkling {

class Recorder {
 public:
  /// The part is images begin … begin + count out of images.
  Recorder(const Problem& problem, const Measurements& measurements, const Method& method,
           std::int64_t begin, std::int64_t count, std::int64_t images, const RunOptions& options,
           RunObserver& observer, Turn& turn);

  void onStep(const SolverStep& step);
  /// How long the observer and other methods' turns have held the run so far.
  double secondsObserving() const { return observing_; }
  std::vector<StepRecord> takeTrace(std::int64_t image) {
    return std::move(traces_[static_cast<std::size_t>(image)]);
  }

 private:
  /// A record for each image that the step was made for.
  std::vector<StepRecord> records(const SolverStep& step) const;
  /// PSNR, SSIM and consistency of x_t and D(x_t), a row for each of those images of the part.
  std::vector<StepRecord> measured(const at::Tensor& x, const at::Tensor& denoised,
                                   const at::Tensor& images) const;
  void tell(const StepView& view);
  void progress(const SolverStep& step);

  const Problem& problem_;
  const Measurements& measurements_;
  const Method& method_;
  std::int64_t begin_, count_, images_;
  const RunOptions& options_;
  RunObserver& observer_;
  Turn& turn_;
  std::vector<std::vector<StepRecord>> traces_;
  std::vector<double> done_;  ///< share of each image's evaluations
  std::chrono::steady_clock::time_point began_, shown_;
  double observing_ = 0;
};

}  // namespace inkling
