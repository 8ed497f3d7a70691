// How images are drawn from a prior alone.
#pragma once

#include "engine/model/experiment.h"

#include <vector>

namespace inkling {

/// The annealing of such a draw, as settings of a Langevin method: consistent noise, without which
/// a draw at the default steps is fragments, and all noise levels from 10 to 0.01, since no
/// measurement says where the image takes shape.
Settings drawingSettings();

/// The same with as many levels and steps as the first of the methods that walks by Langevin steps,
/// and with its noise levels where they reach further.
Settings drawingSettings(const std::vector<Method>& methods);

}  // namespace inkling
