// What solvers share that move all images, and all samples of each, as the rows of one tensor.
#pragma once

#include "engine/solvers/solver.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <limits>
#include <vector>

namespace inkling {

/// Standard normals for every row, from its own stream, each number once.
class RowNoise {
 public:
  /// The streams must outlive it.
  RowNoise(const std::vector<RandomStream>& streams, std::int64_t columns, at::Device device)
      : streams_(streams), columns_(columns), device_(device) {}

  at::Tensor next();  ///< [rows, columns] float32 on the device

 private:
  const std::vector<RandomStream>& streams_;
  std::int64_t columns_;
  at::Device device_;
  std::uint64_t drawn_ = 0;
};

/// Tells an observer of the steps of all images, and polls the cancellation at each.
class StepTeller {
 public:
  static constexpr double noLevel = std::numeric_limits<double>::quiet_NaN();

  /// evaluations: as many as are planned for each row.
  StepTeller(const SolverInput& input, const SolverObserver& observer,
             const Cancellation& cancellation, std::int64_t evaluations);

  /// spent: evaluations since the last call. beta: noLevel where the method has none. x, denoised:
  /// [rows, N], with input.samples rows an image (or one, for an estimate). Throws
  /// Error(Cancelled), and Error(Diverged) that names the setting to lower where x is not finite
  /// or beyond all measure.
  void tell(int level, int step, double beta, const at::Tensor& x, const at::Tensor& denoised,
            int spent = 1);
  int evaluations() const { return evaluation_; }  ///< spent so far
  /// The setting that a divergence is blamed on.
  void blame(std::string option) { option_ = std::move(option); }

 private:
  void requireBounded(const at::Tensor& x) const;

  const SolverInput& input_;
  const SolverObserver& observer_;
  const Cancellation& cancellation_;
  std::vector<std::int64_t> images_;
  std::string option_;
  int evaluation_ = 0, planned_;
};

/// The output of a method that gives one estimate an image.
SolverOutput estimateOf(const SolverInput& input, const at::Tensor& rows, int evaluations);
/// The same of one that gives a row a sample.
SolverOutput samplesOf(const SolverInput& input, const at::Tensor& rows, int evaluations);

}  // namespace inkling
