#include "engine/training/deeper_weights.h"

#include <ATen/ATen.h>

namespace inkling {

NamedTensors deeperWeights(UNetConfig config, const NamedTensors& tensors, int topBlocks,
                           std::uint64_t seed) {
  UNet(config, seed).load(tensors);  // that they fit
  config.topBlocks = topBlocks;
  auto deeper = UNet(config, seed).namedWeights();
  for (const auto& [name, tensor] : tensors) {
    auto& into = deeper.at(name);
    if (into.sizes() == tensor.sizes()) {
      into = tensor;
    } else {  // the embedding's last layer, at whose end the new blocks are
      into.zero_();
      into.narrow(0, 0, tensor.size(0)).copy_(tensor);
    }
  }
  return deeper;
}

}  // namespace inkling
