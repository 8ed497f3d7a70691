// Runs a study in its folder: for the commands that do.
#pragma once

#include "app/session.h"
#include "engine/sweep/study.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

struct SweepSettings {
  std::string output;  ///< the study's folder
  int jobs = 1;
  std::string shard;          ///< "2/8", or "" the whole study
  bool retry = false;         ///< run again what has failed
  bool estimateOnly = false;  ///< says what there is to do, and ends
  bool worker = false;        ///< one of several processes: says nothing, and no summary
};

/// Computes what is missing, says how long it will take, and prints the study's summary; its images
/// are resolved. Throws what runStudy() does; at the end, where cells have failed otherwise than by
/// diverging, an error of the first one's kind.
void sweepStudy(Session& session, const Study& study, const SweepSettings& settings);

}  // namespace inkling
