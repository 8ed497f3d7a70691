#include "app/progress_line.h"

#include "app/text_table.h"
#include "engine/model/stage_message.h"

#include <cmath>

namespace inkling {
namespace {

constexpr double terminalPause = 0.1, logPause = 5;  // seconds between two updates

}  // namespace

double ProgressLine::remaining(const Progress& progress) const {
  if (progress.remainingSeconds >= 0) return progress.remainingSeconds;
  const double elapsed = seconds_() - stageStart_;
  if (progress.total <= 0 || progress.done <= 0 || elapsed < 1) return -1;
  return elapsed * (progress.total - progress.done) / progress.done;
}

bool ProgressLine::due(const std::string& stage) {
  if (quiet_) return false;
  const double now = seconds_();
  const bool newStage = stage != stage_;
  const double pause = terminal_ ? terminalPause : logPause;
  if (!newStage && now - lastShown_ < pause) return false;
  if (newStage) {
    stage_ = stage;
    stageStart_ = now;
  }
  lastShown_ = now;
  return true;
}

void ProgressLine::show(const std::string& text, double remainingSeconds) {
  if (terminal_) err_ << "\r\x1b[K";
  err_ << text;
  if (remainingSeconds >= 0)
    err_ << "  "
         << render(Message("{time} left", {{"time", durationText(remainingSeconds)}}), words_);
  if (!terminal_) err_ << '\n';
  err_ << std::flush;
  shown_ = terminal_;
}

void ProgressLine::update(const Progress& progress) {
  if (!due(progress.stage)) return;
  auto text = render(stageMessage(progress.stage), words_);
  if (progress.total > 0)
    text += "  " + std::to_string(std::lround(100 * progress.done / progress.total)) + " %";
  show(text, remaining(progress));
}

void ProgressLine::update(const std::string& stage, const Message& text, double remainingSeconds) {
  if (due(stage)) show(render(text, words_), remainingSeconds);
}

void ProgressLine::note(const std::string& text) {
  clear();
  err_ << text << std::endl;
}

void ProgressLine::clear() {
  if (shown_) err_ << "\r\x1b[K" << std::flush;
  shown_ = false;
}

}  // namespace inkling
