// Weights of a plain network with further blocks at its first level, which answers as the one
// without them does.
#pragma once

#include "engine/priors/named_tensors.h"
#include "engine/priors/unet.h"

#include <cstdint>

namespace inkling {

/// tensors are those of such a network, whose topBlocks become more. What is new is drawn from the
/// seed, and its last layers are zero. Throws Error(Input) for tensors that do not fit the config,
/// or where its blocks are not plain.
NamedTensors deeperWeights(UNetConfig config, const NamedTensors& tensors, int topBlocks,
                           std::uint64_t seed);

}  // namespace inkling
