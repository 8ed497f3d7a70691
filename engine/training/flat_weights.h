// A network's tensors as views of one vector, so that the optimiser and the moving average see a
// single tensor.
#pragma once

#include "engine/priors/named_tensors.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace inkling {

class FlatWeights {
 public:
  /// All zero, with gradients.
  FlatWeights(std::map<std::string, std::vector<std::int64_t>> shapes, at::Device device);

  const at::Tensor& flat() const { return flat_; }          ///< [P]; writing changes the tensors
  const at::Tensor& gradient() const { return gradient_; }  ///< [P], of the tensors
  /// Leaves, whose gradients are views of gradient().
  const NamedTensors& tensors() const { return tensors_; }
  /// The tensors in another vector laid out as flat(), which they look into.
  NamedTensors viewsOf(const at::Tensor& flat) const;

 private:
  std::map<std::string, std::vector<std::int64_t>> shapes_;
  at::Tensor flat_, gradient_;
  NamedTensors tensors_;
};

}  // namespace inkling
