// Where annealed Langevin dynamics begins when message passing has gone before it.
#pragma once

#include "engine/model/message.h"
#include "engine/priors/prior.h"
#include "engine/solvers/annealed_langevin.h"
#include "engine/solvers/message_passing.h"
#include "engine/support/random.h"

#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// Of neighbouring images; without a level they begin at the annealing's first, from noise.
struct AnnealingStart {
  std::int64_t begin = 0, count = 0;
  at::Tensor x;  ///< [count·S, N] at noise level `level`, image-major
  std::optional<double> level;
  std::vector<int> evaluations;  ///< that it has cost already, an image each; empty for none
  Message warning;               ///< why it begins from noise; empty where it need not
};

/// r1 = x_0 + beta z of each image, brought up by noise to the first of the annealing's levels at
/// which all images of its run can stand: a run for neighbouring images that converged, and a cold
/// one for those that did not. errorRatio: the actual over the predicted squared error (NaN: not
/// known, and then all start cold). method: its id, for the warnings. streams: one a row, B·S.
std::vector<AnnealingStart> warmStarts(const MessagePassingResult& fixed, double errorRatio,
                                       const std::string& method, const LangevinSettings& annealing,
                                       const Prior& prior,
                                       const std::vector<RandomStream>& streams);

}  // namespace inkling
