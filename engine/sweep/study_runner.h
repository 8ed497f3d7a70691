// Runs a study part by part, each part's result a file, and goes on where it was stopped.
#pragma once

#include "engine/model/engine.h"
#include "engine/sweep/study.h"

#include <nlohmann/json.hpp>

#include <map>
#include <string>
#include <vector>

namespace inkling {

/// A study on somebody's images.
struct StudyPlan {
  Study study;
  std::string images;  ///< an IDX file or .npy, from the root; from its first image on
  std::string folder;  ///< where the parts' results are, from the root; it exists
  int count = 0;       ///< how many of the images
  int atOnce = 10;     ///< make one batch: always the same, for the same numbers
  /// Option names and values as text, for every setting and method that has them; a setting's own
  /// win.
  std::map<std::string, std::string> options;
};

/// Some images under one setting by one method.
struct StudyPart {
  std::size_t setting = 0;  ///< of the study
  std::string method;
  int first = 0;  ///< of the images
};

/// Knows nothing of how it is shown. Any thread; one thread at a time.
class StudyRunner {
 public:
  /// Throws Error(Usage) for numbers or options that cannot be.
  explicit StudyRunner(StudyPlan plan);

  const StudyPlan& plan() const { return plan_; }
  const Study& study() const { return plan_.study; }
  /// In the order in which they are run: all settings and methods on the first images, and so on.
  std::vector<StudyPart> parts() const;
  /// Settings without images and methods, as predictions want them.
  Settings settings(const StudySetting& setting) const;
  Experiment experiment(const StudyPart& part) const;
  /// Posterior samples of each image.
  std::int64_t samples() const;

  /// The name of the part's file in the folder, without it.
  std::string fileName(const StudyPart& part) const;
  /// The part's result as JSON if just this experiment was finished, else null. Throws Error(Input)
  /// for a file that is no JSON.
  nlohmann::json finished(const StudyPart& part) const;

  /// Writes the matrices that the settings read, where they are not there yet. Throws
  /// Error(Output).
  void writeMatrices(Engine& engine) const;
  /// Runs a part and writes its file. Blocks. Throws Error(Diverged) once it has written what is
  /// left of the part where its method diverged, Error(Cancelled) where it was stopped (the part is
  /// run again next time), and what the engine throws.
  void run(const StudyPart& part, Engine& engine, RunObserver& observer,
           const Cancellation& cancellation) const;

 private:
  std::string file(const StudyPart& part) const;
  const StudySetting& settingOf(const StudyPart& part) const;

  StudyPlan plan_;
};

}  // namespace inkling
