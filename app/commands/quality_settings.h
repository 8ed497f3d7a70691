// The settings of the `quality` command's studies.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace inkling {

struct QualitySetting {
  std::string id;     ///< unique; starts the names of its files
  std::string label;  ///< for the table
  std::vector<std::pair<std::string, std::string>> options;
  std::vector<std::string> methods;
};

struct QualityStudy {
  std::string name, help;
  int images = 100;
  int samples = 0;
  bool evolves = false;  ///< state evolution predicts too, without an image
  std::vector<QualitySetting> settings;
};

/// table, errors, evolution, calibrated.
const std::vector<QualityStudy>& qualityStudies();

/// A matrix that a study's settings name and that is no kind of the program's: "rank-50",
/// "twice", "blocks", "decaying". M×N values row by row.
struct StudyMatrix {
  std::string name;
  int rows = 0;
};
const std::vector<StudyMatrix>& studyMatrices();
std::vector<float> makeStudyMatrix(const StudyMatrix& which, int pixels);

}  // namespace inkling
