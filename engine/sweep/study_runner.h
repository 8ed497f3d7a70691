// Computes a study's cells, one after the other, and goes on where it was stopped.
#pragma once

#include "engine/sweep/study_folder.h"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// How many of a share's cells are done, in which way.
struct StudyTally {
  std::int64_t cells = 0;     ///< of this share
  std::int64_t finished = 0;  ///< failed ones too
  std::int64_t failed = 0;
  double evaluations = 0;          ///< planned for all of them
  double finishedEvaluations = 0;  ///< and for those that are finished
};

/// Told of what happens, on the thread that runs.
class StudyObserver : public RunObserver {
 public:
  /// After each cell, and at first. running: the one that is computed next; null: none is left, or
  /// other processes are at the rest.
  virtual void onCell(const StudyTally&, const StudyCell* /*running*/) {}
  /// A cell that could not be computed: recorded, and the study goes on.
  virtual void onFailure(const StudyCell&, const std::string& /*why*/) {}
};

struct StudyRun {
  std::vector<std::size_t> share;  ///< positions of the cells: shardOf()
  int threads = 0;                 ///< of the processor; 0: all of its cores
  bool retry = false;              ///< compute again what has failed before, but by diverging
  /// Waits a little for another process, which is at the last cells.
  std::function<void()> wait;
};

/// Computes the cells of the share that are missing in the folder and that no other process is
/// computing, then waits for those. Blocks. Any number of processes may do so with one folder. A
/// cell's failure is kept in its place. Throws Error(Output) where a cell cannot be written (the
/// disk is full): what was finished is kept; and Error(Cancelled) where it was stopped, when at
/// most the cell in flight is lost.
StudyTally runStudy(const std::vector<StudyCell>& cells, const StudyFolder& folder,
                    const StudyRun& run, Engine& engine, StudyObserver& observer,
                    const Cancellation& cancellation);

/// Counts what is finished without computing anything.
StudyTally tallyStudy(const std::vector<StudyCell>& cells, const StudyFolder& folder,
                      const std::vector<std::size_t>& share);

/// Seconds that the share's cells will take, from how long the engine takes to denoise (or draw) a
/// batch of their size now: a rough guess, since it does not count what methods do between their
/// evaluations.
double estimateSeconds(const std::vector<StudyCell>& cells, const StudyFolder& folder,
                       const StudyRun& run, Engine& engine, const Cancellation& cancellation,
                       const std::function<double()>& clock);

}  // namespace inkling
