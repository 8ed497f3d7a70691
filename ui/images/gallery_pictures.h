// The pictures that come with the program.
#pragma once

#include "engine/model/experiment.h"

namespace inkling {

/// digit: 0 to 9, 28×28. Throws Error(Internal) where the gallery is missing.
EmbeddedSource galleryDigit(int digit);

/// A photograph in colour, 192×256, on which no shipped prior was trained. Throws as that does.
EmbeddedSource galleryPhotograph();

/// A portrait in colour, 64×64, made by a network; likewise.
EmbeddedSource galleryPortrait();

}  // namespace inkling
