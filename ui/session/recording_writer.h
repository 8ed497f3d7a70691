// A recording as JSON.
#pragma once

#include "ui/session/recording.h"

#include <nlohmann/json_fwd.hpp>

namespace inkling {

/// {"experiment": ..., "recording": ..., "schema": 1}; without the frames their lists are empty.
nlohmann::json recordingToJson(const Experiment& experiment, const Recording& recording,
                               bool frames);

}  // namespace inkling
