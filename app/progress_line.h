// Progress on stderr: one rewritten line on a terminal, else a line now and then.
#pragma once

#include "engine/model/message.h"
#include "engine/model/progress.h"

#include <functional>
#include <ostream>
#include <string>
#include <utility>

namespace inkling {

class ProgressLine {
 public:
  /// seconds: a clock that only rises. words: in which it speaks.
  ProgressLine(std::ostream& err, bool terminal, std::function<double()> seconds,
               const MessageWords& words)
      : err_(err), terminal_(terminal), seconds_(std::move(seconds)), words_(words) {}
  ~ProgressLine() { clear(); }
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void setQuiet(bool quiet) { quiet_ = quiet; }

  /// Shows it if the last one is old enough or of another stage; cheap enough for every step.
  void update(const Progress& progress);
  /// The same with a text of the caller's own in place of the percentage.
  void update(const std::string& stage, const Message& text, double remainingSeconds);
  /// A line of its own that stays, also where progress is quiet.
  void note(const std::string& text);
  /// Takes the rewritten line away.
  void clear();

 private:
  bool due(const std::string& stage);
  double remaining(const Progress& progress) const;
  void show(const std::string& text, double remainingSeconds);

  std::ostream& err_;
  bool terminal_;
  std::function<double()> seconds_;
  const MessageWords& words_;
  bool quiet_ = false;
  bool shown_ = false;
  std::string stage_;
  double stageStart_ = 0, lastShown_ = 0;
};

}  // namespace inkling
