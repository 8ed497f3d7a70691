// Progress on stderr: one rewritten line on a terminal, else a line now and then.
#pragma once

#include "engine/model/progress.h"

#include <chrono>
#include <ostream>
#include <string>

namespace inkling {

class ProgressLine {
 public:
  ProgressLine(std::ostream& err, bool terminal) : err_(err), terminal_(terminal) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void setQuiet(bool quiet) { quiet_ = quiet; }

  /// Shows it if the last one is old enough or of another stage; cheap enough for every step.
  void update(const Progress& progress);
  /// The same with a text of the caller's own in place of the percentage.
  void update(const std::string& stage, const std::string& text, double remainingSeconds);
  /// A line of its own that stays, also where progress is quiet.
  void note(const std::string& text);
  /// Takes the rewritten line away.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool due(const std::string& stage);
  double remaining(const Progress& progress) const;
  void show(const std::string& text, double remainingSeconds);

  std::ostream& err_;
  bool terminal_;
  bool quiet_ = false;
  bool shown_ = false;
  std::string stage_;
  Clock::time_point stageStart_, lastShown_;
};

}  // namespace inkling
