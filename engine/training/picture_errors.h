// How well a prior denoises pictures that it was not trained on.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"
#include "engine/model/progress.h"

#include <vector>

namespace inkling {

/// One row a picture, in the data's order; the noise of the k-th picture is the same in every call.
/// Throws Error(Input) as Engine::denoisingErrors says.
std::vector<DenoisingErrorRow> denoisingErrorsOfPictures(const DenoisingErrorRequest& request,
                                                         const ProgressCallback& progress,
                                                         const Cancellation& cancellation);

}  // namespace inkling
