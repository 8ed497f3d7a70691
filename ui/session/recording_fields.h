// What is written of each type of a recording: each function visits its fields by name, once to
// write them and once to read them.
#pragma once

#include "ui/session/recording.h"

#include <concepts>
#include <type_traits>

namespace inkling::stored {

/// Of the files that have a recording.
inline constexpr int fileSchema = 1;

template <class T, class Kind>
concept Is = std::same_as<std::remove_const_t<T>, Kind>;

void fields(auto& visit, Is<Metrics> auto& metrics) {
  visit("psnr", metrics.psnr);
  visit("ssim", metrics.ssim);
  visit("consistency", metrics.consistency);
  visit("cosine", metrics.cosine);
  visit("scaled_psnr", metrics.scaledPsnr);
}

void fields(auto& visit, Is<Coverage> auto& coverage) {
  visit("pixels", coverage.pixels);
  visit("50", coverage.half);
  visit("90", coverage.ninety);
}

void fields(auto& visit, Is<StepRecord> auto& step) {
  visit("level", step.level);
  visit("step", step.step);
  visit("evaluations", step.evaluations);
  visit("beta", step.beta);
  visit("psnr", step.psnr);
  visit("ssim", step.ssim);
  visit("denoised_psnr", step.denoisedPsnr);
  visit("denoised_ssim", step.denoisedSsim);
  visit("prior_norm", step.priorNorm);
  visit("likelihood_norm", step.likelihoodNorm);
  visit("consistency", step.consistency);
  visit("residual", step.residual);
  visit("inner_residual", step.innerResidual);
  visit("inner_iterations", step.innerIterations);
  visit("predicted_error", step.predictedError);
}

void fields(auto& visit, Is<Run> auto& run) {
  visit("method", run.method);
  visit("image", run.image);
  visit("samples", run.samples);
  visit("estimate", run.estimate);
  visit("mean", run.mean);
  visit("deviation", run.deviation);
  visit("components", run.components);
  visit("component_deviations", run.componentDeviations);
  visit("coverage", run.coverage);
  visit("sample_consistency", run.sampleConsistency);
  visit("metrics", run.metrics);
  visit("mean_metrics", run.meanMetrics);
  visit("evaluations", run.evaluations);
  visit("predicted_error", run.predictedError);
  visit("converged", run.converged);
  visit("seconds", run.seconds);
  visit("trace", run.trace);
  visit("warnings", run.warnings);
}

void fields(auto& visit, Is<ImageResult> auto& image) {
  visit("name", image.name);
  visit("truth", image.truth);
  visit("back_projection", image.backProjection);
  visit("back_projection_metrics", image.backProjectionMetrics);
}

void fields(auto& visit, Is<Result> auto& result) {
  visit("experiment", result.experiment);
  visit("images", result.images);
  visit("runs", result.runs);
  visit("complete", result.complete);
}

void fields(auto& visit, Is<Inspection> auto& inspection) {
  visit("singular_values", inspection.singularValues);
  visit("noiseless", inspection.noiseless);
  visit("noisy", inspection.noisy);
  visit("lower", inspection.lower);
  visit("upper", inspection.upper);
  visit("values", inspection.values);
  visit("back_projection", inspection.backProjection);
}

void fields(auto& visit, Is<Frame> auto& frame) {
  visit("evaluation", frame.evaluation);
  visit("beta", frame.beta);
  visit("iterate", frame.iterate);
  visit("denoised", frame.denoised);
}

void fields(auto& visit, Is<Course> auto& course) {
  visit("steps", course.steps);
  visit("frames", course.trajectory);
}

void fields(auto& visit, Is<MethodRecording> auto& method) {
  visit("method", method.method);
  visit("experiment", method.experiment);
  visit("stale", method.stale);
  visit("evaluations", method.evaluations);
  visit("steps", method.steps);
  visit("frames", method.trajectory);
  visit.others(method.others);
  visit("failure", method.failure);
  visit.runOf(method);
}

void fields(auto& visit, Is<Recording> auto& recording) {
  visit.shared();
  visit("experiment", recording.experiment);
  visit("image", recording.image);
  visit("methods", recording.methods);
  visit("inspection", recording.inspection);
  visit("finished", recording.finished);
}

}  // namespace inkling::stored
