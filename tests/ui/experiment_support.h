// A recording that has something of everything, and whether another one says the same.
#pragma once

#include "tests/app/mock_engine.h"
#include "tests/ui/view_support.h"
#include "ui/session/experiment_file.h"

#include <cmath>
#include <limits>

namespace inkling::stored {

inline Experiment edited() {
  auto e = Experiment::defaults();
  e.images = {EmbeddedSource{"Ziffer „3“ \"quoted\"", ramp(5)}, FileSource{"/data/x.npy", ""}};
  e.settings.set("noise", 0.125);
  e.methods = {makeMethod("qcs-sgm"), makeMethod("message-passing")};
  return e;
}

inline Experiment before() {
  auto e = edited();
  e.settings.set("noise", 0.5);
  return e;
}

/// Every field has a value of its own, and those that may be are NaN or infinite.
inline Recording rich() {
  constexpr auto infinity = std::numeric_limits<double>::infinity();
  auto made = recording(6, 20);
  made.experiment = edited();
  made.finished = true;
  made.image->name = "first";
  made.image->backProjectionMetrics = {1.5, 0.25, 0.75, notMeasured, -3};

  auto& course = made.methods.front();
  course.experiment = before();
  course.stale = true;
  course.steps.back().residual = infinity;
  course.steps.back().innerIterations = 7;
  auto run = finishedRun();
  run.components = {ramp(8)};
  run.componentDeviations = {0.1};
  run.coverage = Coverage{123, 0.5, notMeasured};
  run.sampleConsistency = {1, 0.5};
  run.trace = course.steps;
  run.warnings = {"a warning", ""};
  run.converged = false;
  run.mean.pixels[3] = -std::numeric_limits<float>::infinity();
  course.run = run;
  auto whole = std::make_shared<Result>();
  whole->experiment = before();
  whole->images = {*made.image, *made.image};
  whole->images[1].truth.reset();
  whole->runs = {run, run};
  whole->runs[1].image = 1;
  course.whole = whole;
  const auto other = inkling::course("qcs-sgm", 4, 20);
  course.others[1] = {other.steps, other.trajectory};

  auto& live = made.methods.emplace_back(inkling::course("message-passing", 3, 3));
  live.experiment = edited();
  live.run.emplace();
  live.run->method = live.method;
  live.run->estimate = ramp(8);
  live.run->predictedError = 0.004;
  auto& failed = made.methods.emplace_back();
  failed.method = "jalal";
  failed.experiment = before();
  failed.failure = "It diverged.";

  Inspection seen;
  seen.singularValues = {3, 2.5, 1e-300};
  seen.noiseless = {0.1, -0.1};
  seen.noisy = {0.2, notMeasured};
  seen.lower = {-infinity, 0};
  seen.upper = {0, infinity};
  seen.backProjection = ramp(8);
  made.inspection = seen;
  return made;
}

/// Whether two values are equal, where NaN equals itself.
struct Equal {
  static bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }

  static bool same(const std::vector<double>& a, const std::vector<double>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](double x, double y) { return same(x, y); });
  }

  static bool same(const Metrics& a, const Metrics& b) {
    return same(a.psnr, b.psnr) && same(a.ssim, b.ssim) && same(a.consistency, b.consistency) &&
           same(a.cosine, b.cosine) && same(a.scaledPsnr, b.scaledPsnr);
  }

  static bool same(const StepRecord& a, const StepRecord& b) {
    return a.level == b.level && a.step == b.step && a.evaluations == b.evaluations &&
           same(a.beta, b.beta) && same(a.psnr, b.psnr) && same(a.ssim, b.ssim) &&
           same(a.denoisedPsnr, b.denoisedPsnr) && same(a.denoisedSsim, b.denoisedSsim) &&
           same(a.priorNorm, b.priorNorm) && same(a.likelihoodNorm, b.likelihoodNorm) &&
           same(a.consistency, b.consistency) && same(a.residual, b.residual) &&
           a.innerIterations == b.innerIterations && same(a.predictedError, b.predictedError);
  }

  static bool same(const ImageResult& a, const ImageResult& b) {
    return a.name == b.name && a.truth == b.truth && a.backProjection == b.backProjection &&
           same(a.backProjectionMetrics, b.backProjectionMetrics);
  }

  template <class T>
  static bool allSame(const std::vector<T>& a, const std::vector<T>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const T& x, const T& y) { return same(x, y); });
  }

  static bool same(const Run& a, const Run& b) {
    if (a.coverage.has_value() != b.coverage.has_value()) return false;
    if (a.coverage &&
        (a.coverage->pixels != b.coverage->pixels || !same(a.coverage->half, b.coverage->half) ||
         !same(a.coverage->ninety, b.coverage->ninety)))
      return false;
    return a.method == b.method && a.image == b.image && a.samples == b.samples &&
           a.estimate == b.estimate && a.mean == b.mean && a.deviation == b.deviation &&
           a.components == b.components && same(a.componentDeviations, b.componentDeviations) &&
           same(a.sampleConsistency, b.sampleConsistency) && same(a.metrics, b.metrics) &&
           same(a.meanMetrics, b.meanMetrics) && a.evaluations == b.evaluations &&
           same(a.predictedError, b.predictedError) && a.converged == b.converged &&
           same(a.seconds, b.seconds) && allSame(a.trace, b.trace) && a.warnings == b.warnings;
  }

  static bool same(const Frame& a, const Frame& b) {
    return a.evaluation == b.evaluation && same(a.beta, b.beta) && a.iterate == b.iterate &&
           a.denoised == b.denoised;
  }

  static bool same(const Inspection& a, const Inspection& b) {
    return same(a.singularValues, b.singularValues) && same(a.noiseless, b.noiseless) &&
           same(a.noisy, b.noisy) && same(a.lower, b.lower) && same(a.upper, b.upper) &&
           same(a.values, b.values) && a.backProjection == b.backProjection;
  }

  static bool same(const MethodRecording& a, const MethodRecording& b) {
    if (a.run.has_value() != b.run.has_value() || !a.whole != !b.whole) return false;
    if (a.run && !same(*a.run, *b.run)) return false;
    if (a.whole &&
        (!(a.whole->experiment == b.whole->experiment) || a.whole->complete != b.whole->complete ||
         !allSame(a.whole->images, b.whole->images) || !allSame(a.whole->runs, b.whole->runs)))
      return false;
    return a.method == b.method && a.evaluations == b.evaluations && allSame(a.steps, b.steps) &&
           a.failure == b.failure && a.experiment == b.experiment && a.stale == b.stale;
  }

  /// All but the frames.
  static bool same(const Recording& a, const Recording& b) {
    return a.experiment == b.experiment && a.finished == b.finished &&
           a.image.has_value() == b.image.has_value() && (!a.image || same(*a.image, *b.image)) &&
           a.inspection.has_value() == b.inspection.has_value() &&
           (!a.inspection || same(*a.inspection, *b.inspection)) && allSame(a.methods, b.methods);
  }
};

inline std::string text(Stored stored = Stored::Trajectory) {
  const auto made = rich();
  return toBytes(edited(), &made, stored);
}

}  // namespace inkling::stored
