// Networks of other programs, made into priors of ours.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"
#include "engine/priors/card.h"

namespace inkling {

/// Writes request.output: a network that is recognised from the names and shapes of its tensors,
/// norms folded into its convolutions, with a card that has no table of errors yet (see
/// calibrate()). Of a checkpoint with a moving average of the weights that is taken. Returns the
/// card. Throws Error(Usage) for a range where the network needs none, Error(Input) for a file that
/// cannot be opened or holds no network known here, saying what it holds, and Error(Output).
PriorCard importPrior(const ImportRequest& request, const Cancellation& cancellation);

}  // namespace inkling
