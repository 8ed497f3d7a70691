// A recording from JSON.
#pragma once

#include "ui/session/recording.h"

#include <nlohmann/json_fwd.hpp>

namespace inkling {

/// Of what recordingToJson() gives; experiment: its "experiment". What is
/// not exactly as it is written is refused: Error(Input) that names the place.
Recording recordingFromJson(const nlohmann::json& json, const Experiment& experiment);

}  // namespace inkling
