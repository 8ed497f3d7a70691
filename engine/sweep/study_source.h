// Where studies come from, and how one is made another.
#pragma once

#include "engine/sweep/study.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// Of a file, or of the shipped ones by name. The files that its images and options name are taken
/// from the study's folder. Throws Error(Usage), Error(Input).
Study readStudyNamed(const std::string& name);
/// Of a study's JSON. The files that it names are taken from that folder; an absolute path stays.
/// Throws what studyFromJson() does.
Study studyBeside(const nlohmann::json& json, const std::string& folder);

/// The experiment's settings and methods, one value each; of the options that have their defaults
/// those alone that every study shows. Throws Error(Usage) for measurements of one's own.
Study studyOf(const Experiment& experiment);

/// "50, 100, N/8" as values of an option. Throws Error(Usage) with the name, the value and the
/// range.
StudyAxis axisOf(const std::string& option, const std::string& text);
/// What axisOf() reads back to the same values.
std::string textOf(const StudyAxis& axis);

/// How many images make one batch. Throws Error(Usage) outside of 1 to a million.
void setImagesAtOnce(Study& study, std::int64_t count);

/// Leaves the other methods out, and cases that would have none. Throws Error(Usage) for one that
/// the study has not.
void keepMethods(Study& study, const std::vector<std::string>& ids);

/// The prior of the study's first combination.
std::string priorOf(const Study& study);

}  // namespace inkling
