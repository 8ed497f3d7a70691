#include "engine/training/grey_weights.h"

#include <ATen/ATen.h>

namespace inkling {

std::map<std::string, at::Tensor> greyWeights(const UNetConfig& colour,
                                              std::map<std::string, at::Tensor> named) {
  // pixel-unshuffle: each channel of the image is patch² neighbouring ones of the network
  const std::int64_t channels = colour.image.channels,
                     inner = std::int64_t{colour.patch} * colour.patch,
                     inputs = colour.detail ? 2 : 1;
  auto& in = named.at("in.weight");
  in = in.reshape({in.size(0), inputs, channels, inner, in.size(2), in.size(3)})
           .sum(2)
           .flatten(1, 2)
           .contiguous();
  auto& out = named.at("out.weight");
  out = out.reshape({channels, inner, out.size(1), out.size(2), out.size(3)}).mean(0).contiguous();
  auto& bias = named.at("out.bias");
  bias = bias.view({channels, inner}).mean(0);
  return named;
}

}  // namespace inkling
