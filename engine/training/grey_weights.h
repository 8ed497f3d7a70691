// A network for images in colour as the start of one for grey images.
#pragma once

#include "engine/priors/unet.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <string>

namespace inkling {

/// Weights of the same network for images of one channel: its answer to a grey image is the mean
/// over the channels of what the network for colour answers to the same image in each of its three.
/// named: as UNet::namedWeights() of a network of that configuration.
std::map<std::string, at::Tensor> greyWeights(const UNetConfig& colour,
                                              std::map<std::string, at::Tensor> named);

}  // namespace inkling
