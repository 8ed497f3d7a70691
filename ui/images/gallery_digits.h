// The digits that come with the program.
#pragma once

#include "engine/model/experiment.h"

namespace inkling {

/// digit: 0 to 9. Throws Error(Internal) where the gallery is missing.
EmbeddedSource galleryDigit(int digit);

}  // namespace inkling
