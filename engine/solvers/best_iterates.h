// The answers of message passing: of each image the best of its iterates.
#pragma once

#include "engine/solvers/message_passing.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <vector>

namespace inkling {

/// What is said of one iterate, in row i of the estimates.
struct Iterate {
  std::int64_t image = 0;  ///< of the measurements'
  double beta = 0, predicted = 0, residual = 0;
  bool refuted = false, beyond = false;  ///< as in MessagePassingResult
};

class BestIterates {
 public:
  BestIterates() = default;
  /// images: [B, N], of which only shape, type and device count.
  BestIterates(const at::Tensor& images, double beta, double predicted);

  /// Whether an iterate of that image does not contradict its measurements.
  bool agreed(std::int64_t image) const { return agreed_[static_cast<std::size_t>(image)]; }

  /// Takes the iterate's numbers where it is better than those before: one that its measurements do
  /// not refute before one that they do, then the smallest residual. Returns whether it was.
  bool offer(const Iterate& iterate, int evaluations);
  /// The images themselves of those that were taken since the last call; estimate, input: [n, N],
  /// iterates: n.
  void keep(const std::vector<Iterate>& iterates, const at::Tensor& estimate,
            const at::Tensor& input);
  /// After an iteration, whose iterate the measurements refute or not.
  void judge(std::int64_t image, bool refuted, double tolerance);

  MessagePassingResult take() { return std::move(result_); }

 private:
  MessagePassingResult result_;
  std::vector<bool> agreed_, taken_;
};

}  // namespace inkling
