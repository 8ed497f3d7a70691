// Weights files: safetensors with the card in the metadata. Reading one executes nothing in it.
#pragma once

#include "engine/priors/prior.h"
#include "engine/priors/unet.h"

#include <memory>
#include <string>
#include <utility>

namespace inkling {

/// Throws Error(Input) naming the file and what is wrong: truncated, no card, another architecture,
/// tensors missing or of the wrong shape, NaN.
std::shared_ptr<const Prior> readPrior(const std::string& path, at::Device device);
PriorCard readPriorCard(const std::string& path);
/// The card of a prior with its network apart, to be trained further. Throws Error(Input) as
/// readPrior does, and where the prior is no edm-unet.
std::pair<PriorCard, std::shared_ptr<UNet>> readNetwork(const std::string& path);

/// Writes atomically. Throws Error(Output).
void writePrior(const std::string& path, const PriorCard& card, const UNet& network);
/// The weights in the file `path` with another card, as the file `output`, which may be the same.
void writeCard(const std::string& path, const std::string& output, const PriorCard& card);

}  // namespace inkling
