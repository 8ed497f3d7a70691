// A study: experiments that differ in a few settings, each method on the same images.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// One line of a study's table, for each of its methods.
struct StudySetting {
  std::string id;     ///< unique; starts the names of its files
  std::string label;  ///< for people
  /// Option names and values as text, over the experiment's defaults. "{folder}" in a value stands
  /// for the folder that the study runs in.
  std::vector<std::pair<std::string, std::string>> options;
  std::vector<std::string> methods;
};

/// A matrix that a study's settings read from "{folder}/NAME.npy" and that is no kind of the
/// program's: "rank-50", "twice", "blocks", "decaying", "tiny".
struct StudyMatrix {
  std::string name;
  int rows = 0;
};

struct Study {
  /// What its table compares.
  enum class Table {
    Methods,  ///< how near to the truth each method comes
    Errors,   ///< what message passing predicts of its error against the actual one
    Samples   ///< whether posterior samples spread as far as they err
  };
  std::string name, help;
  int images = 100;
  int samples = 0;
  Table table = Table::Errors;
  bool evolves = false;  ///< state evolution predicts too, without an image
  std::vector<StudySetting> settings;
  std::vector<StudyMatrix> matrices;
};

/// table, errors, evolution, calibrated, samples.
const std::vector<Study>& shippedStudies();
/// Throws Error(Usage), with the names that there are.
const Study& shippedStudy(const std::string& name);

/// M×N values row by row, always the same ones. pixels: N.
std::vector<float> makeStudyMatrix(const StudyMatrix& which, int pixels);

}  // namespace inkling
