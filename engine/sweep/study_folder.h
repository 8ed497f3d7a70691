// The folder of a study: what is to be computed (study.json), and a file for each cell that is
// finished (cells/KEY.json). Any number of processes may work in one at a time, on several
// machines too where they share it.
#pragma once

#include "engine/support/lock_file.h"
#include "engine/sweep/study_plan.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

class StudyFolder {
 public:
  explicit StudyFolder(std::string path) : path_(std::move(path)) {}

  const std::string& path() const { return path_; }
  /// Makes it where it is missing. Throws Error(Output) where that is not possible, or where there
  /// is a study.json that is none of Inkling's or of a study with other cells.
  void make(const Study& study) const;
  /// Writes the matrices that the study's settings read, where they are not there yet. Throws
  /// Error(Usage) where its prior is not for images of one size, Error(Output).
  void writeMatrices(const Study& study, Engine& engine) const;
  /// Says what is to be computed, in place of what the same study had with other weights, say;
  /// cells stay. Not touched where it says just that. Throws Error(Output).
  void writePlan(const Study& study, const std::vector<StudyCell>& cells) const;

  /// The file of a finished cell, read; null where it is missing or damaged.
  nlohmann::json cell(const std::string& key) const;
  bool finished(const std::string& key) const { return !cell(key).is_null(); }
  /// Writes it whole. Throws Error(Output).
  void write(const std::string& key, const nlohmann::json& cell) const;
  /// Keeps other processes from a cell; null where one of them is at it. Of a process that was
  /// killed nothing stays. Throws Error(Output).
  std::unique_ptr<LockFile> claim(const std::string& key) const;
  /// Removes the lock of a process that was killed, as it had just finished the cell, say; one that
  /// is held stays, and one that may not be opened.
  void clearAway(const std::string& key) const;

 private:
  std::string lockPath(const std::string& key) const { return path_ + "/cells/." + key + ".lock"; }
  std::string cellPath(const std::string& key) const { return path_ + "/cells/" + key + ".json"; }

  std::string path_;
};

/// A cell as its folder has it.
struct CollectedCell {
  nlohmann::json point;  ///< StudyCell::point
  std::int64_t images = 0;
  nlohmann::json result;  ///< its file; null: missing

  bool missing() const { return result.is_null(); }
  /// Why it has no results, where it failed; "" where it did not.
  std::string failure() const;
};

struct CollectedStudy {
  Study study;
  std::vector<CollectedCell> cells;  ///< in the order of the plan
};

/// Reads a study from its folder, and its cells from that one and the further folders (of parts
/// that were computed elsewhere). Throws Error(Input) where the first holds no study.
CollectedStudy readStudy(const std::vector<std::string>& folders);

}  // namespace inkling
