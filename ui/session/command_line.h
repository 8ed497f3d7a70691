// An experiment as the inkling-cli call that gives the same result.
#pragma once

#include "engine/model/experiment.h"

#include <QString>

namespace inkling {

/// Only what differs from the defaults is written. Embedded pictures have no file: they are named
/// as IMAGE.png, and the caller says that they must be saved first.
QString commandLine(const Experiment& experiment);

/// Whether a picture of the experiment exists only inside it.
bool hasEmbeddedImages(const Experiment& experiment);

}  // namespace inkling
