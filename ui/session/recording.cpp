#include "ui/session/recording.h"

#include "engine/model/error.h"

#include <algorithm>
#include <utility>

namespace inkling {

void Trajectory::add(Frame frame) {
  if (provisional_) {
    bytes_ -= frames_.back().bytes();
    frames_.pop_back();
  }
  provisional_ = skipped_ > 0;  // between two that are kept
  skipped_ = (skipped_ + 1) % stride_;
  bytes_ += frame.bytes();
  frames_.push_back(std::move(frame));
  if (bytes_ <= budget_ || frames_.size() < 3) return;
  int since = (skipped_ + stride_ - 1) % stride_;  // frames after the last regular one
  const std::size_t regular = frames_.size() - (provisional_ ? 1 : 0);
  if (regular % 2 == 0) since += stride_;  // that one goes as well
  std::vector<Frame> kept;
  for (std::size_t i = 0; i < regular; i += 2)
    kept.push_back(std::move(frames_[i]));
  if (since > 0) kept.push_back(std::move(frames_.back()));
  stride_ *= 2;
  skipped_ = (since + 1) % stride_;
  provisional_ = since > 0;
  frames_ = std::move(kept);
  bytes_ = 0;
  for (const auto& each : frames_)
    bytes_ += each.bytes();
}

int Trajectory::indexAt(int evaluation) const {
  const auto after =
      std::upper_bound(frames_.begin(), frames_.end(), evaluation,
                       [](int value, const Frame& frame) { return value < frame.evaluation; });
  if (frames_.empty()) return -1;
  return std::max(0, static_cast<int>(after - frames_.begin()) - 1);
}

Trajectory CourseBudget::share() const {
  return Trajectory(bytes / static_cast<std::size_t>(std::max(1, images)));
}

bool CourseBudget::holds(int image, const Frame& frame) const {
  constexpr std::size_t least = 4;  // frames: a Trajectory keeps three whatever they take
  const auto held = bytes / std::max<std::size_t>(1, least * frame.bytes());
  return static_cast<std::size_t>(image) < std::max<std::size_t>(1, held);
}

MethodRecording* Recording::find(const std::string& method) {
  const auto found = std::find_if(methods.begin(), methods.end(),
                                  [&](const auto& each) { return each.method == method; });
  return found == methods.end() ? nullptr : &*found;
}

const MethodRecording* Recording::find(const std::string& method) const {
  return const_cast<Recording*>(this)->find(method);
}

int imageCount(const Recording& recording) {
  if (recording.find(drawRow)) return 1;  // one is noised, one is drawn
  std::size_t count = std::max<std::size_t>(recording.experiment.images.size(),
                                            static_cast<std::size_t>(recording.told));
  for (const auto& method : recording.methods)
    if (method.whole) count = std::max(count, method.whole->images.size());
  return static_cast<int>(count);
}

void turnTo(Recording& recording, int image) {
  if (image == recording.shown) return;
  recording.image.reset();
  for (auto& method : recording.methods) {
    method.others[recording.shown] = {std::move(method.steps), std::move(method.trajectory)};
    auto course = std::move(method.others[image]);
    method.others.erase(image);
    method.steps = std::move(course.steps);
    method.trajectory = std::move(course.trajectory);
    method.run.reset();
    if (!method.whole) continue;
    if (static_cast<std::size_t>(image) < method.whole->images.size())
      recording.image = method.whole->images[static_cast<std::size_t>(image)];
    for (const auto& run : method.whole->runs)
      if (run.method == method.method && run.image == image) method.run = run;
  }
  recording.shown = image;
}

CourseOn courseOn(const Recording& recording, const MethodRecording& method, int image) {
  if (image == recording.shown)
    return {method.steps, method.trajectory, method.run ? &*method.run : nullptr};
  static const Course nothing;
  const auto other = method.others.find(image);
  const auto& course = other == method.others.end() ? nothing : other->second;
  CourseOn on{course.steps, course.trajectory};
  if (method.whole)
    for (const auto& run : method.whole->runs)
      if (run.method == method.method && run.image == image) on.run = &run;
  return on;
}

const ImageResult* imageOf(const MethodRecording& method, int image) {
  const auto at = static_cast<std::size_t>(image);
  return method.whole && at < method.whole->images.size() ? &method.whole->images[at] : nullptr;
}

Result finishedResult(const Recording& recording) {
  Result result;
  result.experiment = recording.experiment;
  result.experiment.methods.clear();
  for (const auto& method : recording.methods) {
    if (!method.run || method.stale || !method.whole) continue;
    if (result.images.size() < method.whole->images.size()) result.images = method.whole->images;
    for (const auto& run : method.whole->runs)
      if (run.method == method.method) {
        result.runs.push_back(run);
        auto& trace = result.runs.back().trace;
        if (trace.empty()) trace = courseOn(recording, method, run.image).steps;
      }
    for (const auto& each : method.experiment.methods)
      if (each.id == method.method) result.experiment.methods.push_back(each);
  }
  if (result.runs.empty())
    throw Error(ErrorKind::Usage,
                "No finished result belongs to the present settings: run the experiment first.");
  return result;
}

}  // namespace inkling
