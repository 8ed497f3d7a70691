// Networks from and to weights files.
#pragma once

#include "engine/priors/prior.h"
#include "engine/priors/unet.h"

#include <memory>
#include <string>
#include <utility>

namespace inkling {

/// The card of a prior with its network apart, to be trained further. Throws as openPrior does, and
/// Error(Usage) for a prior that has no network or whose network cannot be trained.
std::pair<PriorCard, std::shared_ptr<UNet>> readNetwork(const std::string& nameOrPath);

/// Writes atomically. Throws Error(Output).
void writePrior(const std::string& path, const PriorCard& card, const UNet& network);
/// Throws Error(Usage) where the format of the file `path` has no place for a card; to be asked
/// before what the card is to say is measured. Throws Error(Input) as openPrior does.
void requirePlaceForCard(const std::string& path);
/// The prior in the file `path` with another card, as the file `output`, which may be the same.
/// Throws as requirePlaceForCard() does, and Error(Output).
void writeCard(const std::string& path, const std::string& output, const PriorCard& card);

}  // namespace inkling
