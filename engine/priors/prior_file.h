// Priors' files beside opening them: their tensors apart, and other cards.
#pragma once

#include "engine/priors/named_tensors.h"
#include "engine/priors/prior.h"

#include <string>

namespace inkling {

/// A prior with its network's tensors apart, to be trained further.
struct PriorParts {
  std::string path;
  PriorCard card;
  NamedTensors tensors;  ///< none where its format has none
};

/// Throws as openPrior does, and Error(Usage) for a prior that has no file.
PriorParts readPriorParts(const std::string& nameOrPath);

/// Throws Error(Usage) where the format of the file `path` has no place for a card; to be asked
/// before what the card is to say is measured. Throws Error(Input) as openPrior does.
void requirePlaceForCard(const std::string& path);
/// The prior in the file `path` with another card, as the file `output`, which may be the same.
/// Throws as requirePlaceForCard() does, and Error(Output).
void writeCard(const std::string& path, const std::string& output, const PriorCard& card);

}  // namespace inkling
