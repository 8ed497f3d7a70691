#include "engine/model/result.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

using Json = nlohmann::json;

Json number(double value) {
  return std::isfinite(value) ? Json(value) : Json(nullptr);
}

Json traceToJson(const std::vector<StepRecord>& trace) {
  Json steps = Json::array();
  for (const auto& step : trace) {
    steps.push_back(
        {{"level", step.level},
         {"step", step.step},
         {"evaluations", step.evaluations},
         {"beta", number(step.beta)},
         {"psnr", number(step.psnr)},
         {"ssim", number(step.ssim)},
         {"denoised_psnr", number(step.denoisedPsnr)},
         {"denoised_ssim", number(step.denoisedSsim)},
         {"prior_norm", number(step.priorNorm)},
         {"likelihood_norm", number(step.likelihoodNorm)},
         {"consistency", number(step.consistency)},
         {"residual", number(step.residual)},
         {"predicted_error", number(step.predictedError)},
         {"ep_residual", number(step.innerResidual)},
         {"ep_iterations",
          std::isfinite(step.innerResidual) ? Json(step.innerIterations) : Json(nullptr)}});
  }
  return steps;
}

/// The run's images are what a sign alone says: the scale is not measured.
bool isOneBit(const Experiment& experiment) {
  if (experiment.ownMeasurements) return !experiment.ownMeasurements->signs.empty();
  const auto& settings = experiment.settings;
  return settings.has("bits") && !settings.isKeyword("bits") && settings.integer("bits") == 1;
}

Json rendered(const std::vector<Message>& messages) {
  auto list = Json::array();
  for (const auto& message : messages)
    list.push_back(render(message));
  return list;
}

}  // namespace

std::vector<std::string> methodsOf(const Result& result) {
  std::vector<std::string> methods;
  for (const auto& run : result.runs)
    if (std::find(methods.begin(), methods.end(), run.method) == methods.end())
      methods.push_back(run.method);
  return methods;
}

Json toJson(const Result& result, bool trace) {
  Json json{{"experiment", toJson(result.experiment)},
            {"complete", result.complete},
            {"results", Json::array()},
            {"failures", Json::array()}};
  const bool oneBit = isOneBit(result.experiment);
  for (const auto& run : result.runs) {
    const auto index = static_cast<std::size_t>(run.image);
    Json entry{{"image", index < result.images.size() ? result.images[index].name
                                                      : std::to_string(run.image)},
               {"method", run.method},
               {"psnr", number(run.metrics.psnr)},
               {"ssim", number(run.metrics.ssim)},
               {"consistency", number(run.metrics.consistency)},
               {"mean_psnr", number(run.meanMetrics.psnr)},
               {"mean_ssim", number(run.meanMetrics.ssim)},
               {"evaluations", run.evaluations},
               {"seconds", number(run.seconds)},
               {"warnings", rendered(run.warnings)}};
    // Those that not every run has.
    for (const char* key : {"cosine", "scaled_psnr", "predicted_psnr", "converged",
                            "sample_consistency", "component_deviations", "coverage", "trace"})
      entry[key] = nullptr;
    if (oneBit) {
      entry["cosine"] = number(run.metrics.cosine);
      entry["scaled_psnr"] = number(run.metrics.scaledPsnr);
    }
    if (std::isfinite(run.predictedError)) {
      entry["predicted_psnr"] = -10 * std::log10(run.predictedError);
      entry["converged"] = run.converged;
    }
    if (!run.converged) entry["converged"] = false;
    if (run.samples.size() > 1) {
      entry["sample_consistency"] = run.sampleConsistency;
      entry["component_deviations"] = run.componentDeviations;
    }
    if (run.coverage)
      entry["coverage"] = {{"pixels", run.coverage->pixels},
                           {"50", number(run.coverage->half)},
                           {"80", number(run.coverage->eighty)},
                           {"90", number(run.coverage->ninety)},
                           {"projections_80", number(run.coverage->projections)},
                           {"squared_error", number(run.coverage->squaredError)},
                           {"expected_error", number(run.coverage->expectedError)},
                           {"ranks", run.coverage->ranks}};
    if (trace) entry["trace"] = traceToJson(run.trace);
    json["results"].push_back(std::move(entry));
  }
  for (const auto& failure : result.failures)
    json["failures"].push_back({{"method", failure.method}, {"message", render(failure.message)}});
  return json;
}

}  // namespace inkling
