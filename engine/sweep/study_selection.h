// A part of a study: the cells that have some values.
#pragma once

#include "engine/sweep/study_folder.h"

#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Columns and values, as the long table shows them: {"bits", "1"}. Several of one column: any of
/// them.
using StudyChoice = std::vector<std::pair<std::string, std::string>>;

/// Leaves the cells that have these values. A method that lacks one of the options, being
/// another's, stays. Throws Error(Usage) for a column that no cell has, with the nearest names, and
/// where no cell would be left; the study is then as it was.
void keepOnly(CollectedStudy& study, const StudyChoice& choice);

/// The methods of the study side by side: an experiment on the images of its first batch, with its
/// first seed; several where methods have different priors, one for each. Throws Error(Usage) where
/// cells differ in more than that, saying in what, or none is finished.
std::vector<Experiment> comparisonsOf(const CollectedStudy& study);

}  // namespace inkling
