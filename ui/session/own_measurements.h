// From simulated measurements to one's own, and back.
#pragma once

#include "engine/model/experiment.h"

#include <string>

namespace inkling {

/// As `inkling-cli solve` makes it: the matrix from the file, no image, the settings of the
/// simulation at their defaults. Methods that cannot use such data go; if none is left it is
/// linear for values, else qcs-sgm.
Experiment withOwnMeasurements(Experiment e, const OwnMeasurements& own,
                               const std::string& matrixFile);

/// The way back: images, and the settings of the simulation, as they were before.
Experiment withSimulatedMeasurements(Experiment e, const Experiment& before);

}  // namespace inkling
