// A study: an experiment in which options have lists or ranges of values, over many images and
// repetitions.
#pragma once

#include "engine/model/experiment.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace inkling {

/// The values that an option takes, as an experiment file has them: 200, "auto". Of the number of
/// measurements also "N/8", a share of the image's pixels.
struct StudyAxis {
  std::string option;
  std::vector<nlohmann::json> values;
};
using StudyAxes = std::vector<StudyAxis>;

struct StudyMethod {
  std::string id;
  StudyAxes settings;
};

struct StudyCase {
  StudyAxes settings;                ///< laid over the study's
  std::vector<std::string> methods;  ///< which of the study's; empty: all of them
};

/// A matrix that a study's settings read from "{folder}/NAME.npy" and that is no kind of the
/// program's: "rank-50", "twice", "blocks", "decaying", "tiny".
struct StudyMatrix {
  std::string name;
  int rows = 0;
};

/// The combinations of all values are run: of each case, of each method, on every image, with as
/// many seeds as there are repetitions. A method that cannot use a combination's data (quantized or
/// linear) or its prior (a denoiser or a generator) is left out of it.
struct Study {
  /// What its summary compares.
  enum class Table {
    Methods,  ///< how near to the truth each method comes
    Errors,   ///< what message passing predicts of its error against the actual one
    Samples   ///< whether posterior samples spread as far as they err
  };
  std::string title, about;
  std::string duration;          ///< how long it takes, on what: for people
  StudyAxes settings;            ///< the experiment's options; the others have their defaults
  std::vector<StudyCase> cases;  ///< not empty
  std::vector<StudyMethod> methods;
  std::vector<ImageSource> images;
  std::int64_t imagesAtOnce = 10;  ///< make one batch: always the same ones, for the same numbers
  std::int64_t repetitions = 1;    ///< with the seed, the next one, and so on
  Table table = Table::Methods;
  bool evolution = false;  ///< its summary has what state evolution predicts too, without an image
  std::vector<StudyMatrix> matrices;
};

/// Reads a study: an experiment's JSON in which the value of an option may be a list, or a range
/// {"from": 1, "to": 1e6, "count": 7, "spacing": "logarithmic"} (linear without it; rounded where
/// the option is a whole number), and which may have "cases", "repetitions", "images-at-once",
/// "title", "about", "duration", "table", "evolution" and "matrices". Throws Error(Input) for
/// unknown keys and what cannot be a list or range; values are checked where cells are planned.
Study studyFromJson(const nlohmann::json& json);
/// What studyFromJson() reads back to the same study.
nlohmann::json toJson(const Study& study);

/// Names and texts of the studies that are shipped (resources/studies), by name.
const std::vector<std::pair<std::string, std::string>>& shippedStudyTexts();
/// Throws Error(Usage), with the names that there are.
Study shippedStudy(const std::string& name);

/// Gives an option these values: in the settings, or with every method that has it. A case's own
/// stay.
void overrideOption(Study& study, const StudyAxis& values);

/// M×N values row by row, always the same ones. pixels: N.
std::vector<float> makeStudyMatrix(const StudyMatrix& which, int pixels);

}  // namespace inkling
