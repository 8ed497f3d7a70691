// How images are drawn from a prior alone.
#pragma once

#include "engine/model/option.h"

namespace inkling {

/// The annealing of such a draw, as settings of a Langevin method: consistent noise, without which
/// a draw at the default steps is fragments, and all noise levels from 10 to 0.01, since no
/// measurement says where the image takes shape.
Settings drawingSettings();

}  // namespace inkling
