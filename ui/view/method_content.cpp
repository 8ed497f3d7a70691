#include "ui/view/method_content.h"

#include "engine/model/solver_info.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace inkling {
namespace {

const Image* present(const Image& image) {
  return image.pixels.empty() ? nullptr : &image;
}

// PSNR with peak 1; not measured where the error is unknown (0).
double psnrOf(double squaredError) {
  return squaredError > 0 ? -10 * std::log10(squaredError) : notMeasured;
}

const StepRecord* stepAt(const std::vector<StepRecord>& steps, int evaluation) {
  const auto after =
      std::upper_bound(steps.begin(), steps.end(), evaluation,
                       [](int value, const StepRecord& step) { return value < step.evaluations; });
  return after == steps.begin() ? nullptr : &*(after - 1);
}

// Whether both are reconstructed from the same measurements.
bool sameMeasurements(const Experiment& a, const Experiment& b) {
  return a.settings == b.settings && a.images == b.images && a.ownMeasurements == b.ownMeasurements;
}

void addImage(MethodContent& content, const Recording& recording, const MethodRecording& course,
              int shown) {
  const auto* own = imageOf(course, shown);
  const auto* common = recording.image && shown == recording.shown ? &*recording.image : nullptr;
  // What is common may be of newer settings.
  const auto fits = [&] {
    return !course.stale || sameMeasurements(course.experiment, recording.experiment);
  };
  const auto* image = own ? own : fits() ? common : nullptr;
  if (image) {
    if (image->truth) content.truth = present(*image->truth);
    content.backProjection = present(image->backProjection);
    content.backProjectionMetrics = image->backProjectionMetrics;
  }
  if (own) {
    content.truthDiffers = !common || own->truth != common->truth;
    content.backProjectionDiffers = !common || own->backProjection != common->backProjection;
  }
  if (!content.backProjection && recording.inspection && shown == 0 && !own && !course.stale)
    content.backProjection = present(recording.inspection->backProjection);
}

// Of a simulation: those of one's own are counted where the files are read.
std::int64_t intervalsOf(const Experiment& made) {
  if (made.settings.values().empty() || made.ownMeasurements || hasLinearData(made)) return 0;
  return made.settings.integer(nameOf(OptionRole::Measurements));
}

void addStep(MethodContent& content, const StepRecord& step) {
  content.evaluations = step.evaluations;
  content.beta = step.beta;
  content.metrics.psnr = step.denoisedPsnr;
  content.metrics.ssim = step.denoisedSsim;
  content.metrics.consistency = step.consistency;
  content.iteratePsnr = step.psnr;
  content.predictedPsnr = psnrOf(step.predictedError);
}

void addResult(MethodContent& content, const Run& run) {
  content.final = true;
  content.metrics = run.metrics;
  content.predictedPsnr = psnrOf(run.predictedError);
  content.evaluations = run.evaluations;
  content.converged = run.converged;
  if (!run.samples.empty()) content.samples = &run.samples;
  if (run.samples.size() >= 2) {
    content.mean = present(run.mean);
    content.deviation = present(run.deviation);
    content.meanPsnr = run.meanMetrics.psnr;
  }
  if (run.estimate && present(*run.estimate)) {
    content.estimate = &*run.estimate;
    content.kind = EstimateKind::PosteriorMean;
  } else if (!run.samples.empty()) {
    content.estimate = present(run.samples.front());
    content.kind = EstimateKind::Sample;
  }
}

}  // namespace

int newestEvaluation(const MethodRecording& course) {
  const auto& frames = course.trajectory.frames();
  // A result may have cost an evaluation more than the last step that was shown.
  const int ended = course.run ? course.run->evaluations : 0;
  return std::max(ended, std::max(course.steps.empty() ? 0 : course.steps.back().evaluations,
                                  frames.empty() ? 0 : frames.back().evaluation));
}

MethodContent contentAt(const Recording& recording, const MethodRecording& course, int evaluation) {
  return contentAt(recording, course, evaluation, recording.shown);
}

MethodContent contentAt(const Recording& recording, const MethodRecording& course, int evaluation,
                        int image) {
  MethodContent content;
  const auto on = courseOn(recording, course, image);
  if (course.method != drawRow) addImage(content, recording, course, image);
  content.intervals = intervalsOf(course.experiment);
  const auto* info = findSolver(course.method);
  content.predicts = info && info->stateEvolution;
  const auto& frames = on.trajectory.frames();
  const bool newest = evaluation < 0 || frames.empty() || evaluation >= frames.back().evaluation;
  const int wanted = newest ? std::numeric_limits<int>::max() : evaluation;
  int shown = wanted;
  if (const int i = on.trajectory.indexAt(wanted); i >= 0) {
    const auto& frame = frames[static_cast<std::size_t>(i)];
    content.iterate = present(frame.iterate);
    content.estimate = present(frame.denoised);
    content.evaluations = content.frame = shown = frame.evaluation;
    content.beta = frame.beta;
  }
  // The scalars are those of the images, which may be older than what was asked for.
  if (const auto* step = stepAt(on.steps, shown)) addStep(content, *step);
  if (course.method == forwardRow) {
    content.backProjection = nullptr;
    content.evaluations = 0;  // its frames only stand where the draw's are
    return content;
  }
  // A draw from the prior ends without a result.
  const bool ended = recording.finished && course.failure.empty() && !course.stopped;
  if (!on.run) {
    content.planned = ended ? 0 : course.evaluations;
    return content;
  }
  content.seconds = on.run->seconds;
  if (newest)
    addResult(content, *on.run);
  else
    content.meanLater = on.run->samples.size() >= 2;
  return content;
}

}  // namespace inkling
