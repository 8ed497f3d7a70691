// From a study to what is ready to be run in its folder, and what is said of it at the end: for
// the command line, the window and Python.
#pragma once

#include "engine/sweep/study_folder.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// Makes the folder, writes into it what the study reads and what is to be computed, and plans the
/// cells, which are in the order in which they are run. The study's images are resolved. Blocks.
/// Throws what StudyFolder's make(), writeMatrices() and writePlan() do, and planCells().
std::vector<StudyCell> planInFolder(const Study& study, const StudyFolder& folder, Engine& engine);

struct StudyShard {
  std::int64_t which = 0, count = 1;  ///< as shardOf() takes them
};

/// "2/8" is the second of eight, "" the whole study. Throws Error(Usage).
StudyShard readShard(const std::string& text);

/// Of each of that many processes: what the study asks for, else its share of what Slurm has
/// granted, else 0, which is every core.
int studyThreads(const std::vector<StudyCell>& cells, int processes);

/// Where cells have failed otherwise than by diverging: throws an error of the first one's kind,
/// with how many they are and how they are run again.
void requireNoFailures(const CollectedStudy& study);

}  // namespace inkling
