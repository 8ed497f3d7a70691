// What a run has shown so far: scalars of every step, and frames within a memory budget.
#pragma once

#include "engine/model/engine.h"

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// x_t and D(x_t) after some network evaluation.
struct Frame {
  int evaluation = 0;
  double beta = 0;
  Image iterate, denoised;

  std::size_t bytes() const { return 4 * (iterate.pixels.size() + denoised.pixels.size()); }
};

/// Frames in the order of their evaluations, thinned evenly where they would exceed the budget:
/// then every other one goes, and from there on only every second, fourth, ... is taken. The newest
/// frame is always kept.
class Trajectory {
 public:
  explicit Trajectory(std::size_t budgetBytes = std::size_t{64} << 20) : budget_(budgetBytes) {}

  void add(Frame frame);
  const std::vector<Frame>& frames() const { return frames_; }
  std::size_t bytes() const { return bytes_; }
  /// Index of the last frame at or before that evaluation, 0 where there is none; -1 when empty.
  int indexAt(int evaluation) const;

 private:
  std::vector<Frame> frames_;
  std::size_t budget_, bytes_ = 0;
  int stride_ = 1, skipped_ = 0;
  bool provisional_ = false;  ///< the last frame is there only because it is the newest
};

/// The rows of a draw from the prior in the place of methods.
inline constexpr const char* forwardRow = "forward";
inline constexpr const char* drawRow = "sample";

/// What was seen of a method on one of the images.
struct Course {
  std::vector<StepRecord> steps;
  Trajectory trajectory;
};

/// Memory for the courses of one method on all images of an experiment. Each image has an equal
/// share of it, in which its course is thinned as a Trajectory is. Of so many images that the
/// shares would not hold a few frames, only the first ones and the one that is shown have a course.
struct CourseBudget {
  std::size_t bytes = std::size_t{64} << 20;
  int images = 1;

  Trajectory share() const;
  /// Whether an image of those has a course of frames as large as this one.
  bool holds(int image, const Frame& frame) const;
};

/// One method's course on the image that is shown, and on the others.
struct MethodRecording {
  std::string method;
  int evaluations = 0;  ///< planned
  std::vector<StepRecord> steps;
  Trajectory trajectory;
  std::optional<Run> run;  ///< once it has finished
  /// What the run came with: the results on every image of the experiment.
  std::shared_ptr<const Result> whole;
  std::string failure;    ///< why it did not, if so
  Experiment experiment;  ///< what it was made with
  bool stopped = false;   ///< before it had a result
  bool chosen = true;     ///< false: no longer among the document's methods, and not to be shown
  bool stale = false;     ///< that has changed since
  std::map<int, Course> others;  ///< by image: the courses on those that are not shown
};

/// Everything that is shown of one experiment.
struct Recording {
  Experiment experiment;
  int shown = 0;  ///< which of the experiment's images
  int told = 0;   ///< how many images the engine says there are; 0: it has not said
  std::optional<ImageResult> image;
  std::vector<MethodRecording> methods;
  std::optional<Inspection> inspection;
  bool finished = false;

  MethodRecording* find(const std::string& method);
  const MethodRecording* find(const std::string& method) const;
};

/// How many images the experiment has, as far as that is known: a file may hold several.
int imageCount(const Recording& recording);
/// Turns to another image: to its results and its course.
void turnTo(Recording& recording, int image);
/// What there is of a method on one of the images; nothing where there is nothing.
struct CourseOn {
  const std::vector<StepRecord>& steps;
  const Trajectory& trajectory;
  const Run* run = nullptr;
};
CourseOn courseOn(const Recording& recording, const MethodRecording& method, int image);
/// Truth and back-projection of one of the images, of a method's own results where it has them;
/// null where nothing is known.
const ImageResult* imageOf(const MethodRecording& method, int image);
/// The finished methods that belong to the present settings, on every image, as one result. Throws
/// Error(Usage) where there are none.
Result finishedResult(const Recording& recording);

}  // namespace inkling
