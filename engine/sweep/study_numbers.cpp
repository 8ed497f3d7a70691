#include "engine/sweep/study_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace inkling {
namespace {

double errorOf(const nlohmann::json& psnr) {
  return psnr.is_number() ? std::pow(10, -psnr.get<double>() / 10) : notMeasured;
}

/// Shares of pixels, weighted by how many there are of them.
struct Coverages {
  double pixels = 0, within50 = 0, within80 = 0, within90 = 0;
  double images = 0, projections = 0, error = 0, expected = 0;
  std::vector<double> ranks;

  void add(const nlohmann::json& coverage) {
    ++images;
    projections += coverage["projections_80"].get<double>();
    error += coverage["squared_error"].get<double>();
    expected += coverage["expected_error"].get<double>();
    const auto& counts = coverage["ranks"];
    ranks.resize(counts.size());
    for (std::size_t i = 0; i < ranks.size(); ++i)
      ranks[i] += counts[i].get<double>();
    const auto n = coverage["pixels"].get<double>();
    if (n == 0) return;
    pixels += n;
    within50 += n * coverage["50"].get<double>();
    within80 += n * coverage["80"].get<double>();
    within90 += n * coverage["90"].get<double>();
  }
};

void addRun(StudyRow& row, const nlohmann::json& run, std::int64_t samples) {
  row.psnr.add(run["psnr"]);
  row.meanPsnr.add(run["mean_psnr"]);
  row.ssim.add(run["ssim"]);
  row.meanSsim.add(run["mean_ssim"]);
  if (run.contains("cosine")) row.cosine.add(run["cosine"]);
  row.seconds.add(run["seconds"].get<double>() / std::max<double>(1, static_cast<double>(samples)));
  row.evaluations.add(run["evaluations"]);
  // null, or missing in what earlier versions wrote
  row.notConverged += run.contains("converged") && run["converged"] == false ? 1 : 0;
  if (!run.contains("predicted_psnr") || run["predicted_psnr"].is_null()) return;
  row.predicted.add(run["predicted_psnr"]);
  row.error.add(errorOf(run["psnr"]));
  row.predictedError.add(errorOf(run["predicted_psnr"]));
}

StudyRow rowOf(const StudyRunner& runner, std::size_t setting, const std::string& method) {
  StudyRow row;
  row.label = runner.study().settings[setting].label;
  row.method = method;
  Coverages covered;
  for (int first = 0; first < runner.plan().count; first += runner.plan().atOnce) {
    const auto json = runner.finished({setting, method, first});
    if (json.is_null()) continue;
    for (const auto& run : json["results"]) {
      if (run["method"] != method) continue;
      addRun(row, run, runner.samples());
      if (run.contains("coverage") && !run["coverage"].is_null()) covered.add(run["coverage"]);
    }
  }
  row.covered50 = covered.within50 / covered.pixels;
  row.covered90 = covered.within90 / covered.pixels;
  row.covered80 = covered.within80 / covered.pixels;
  row.projections80 = covered.projections / covered.images;
  row.errorRatio = covered.error / covered.expected;
  const double all = std::accumulate(covered.ranks.begin(), covered.ranks.end(), 0.0);
  for (double count : covered.ranks)
    row.ranks.push_back(count / all);
  return row;
}

}  // namespace

void Average::add(const nlohmann::json& value) {
  if (!value.is_number()) return;
  const auto x = value.get<double>();
  sum_ += x;
  squares_ += x * x;
  ++count_;
}

double Average::standardError() const {
  if (count_ < 2) return std::numeric_limits<double>::quiet_NaN();
  const double variance = squares_ / count_ - mean() * mean();
  return std::sqrt(std::max(variance, 0.0) / (count_ - 1));
}

std::vector<StudyRow> studyRows(const StudyRunner& runner) {
  std::vector<StudyRow> rows;
  const auto& settings = runner.study().settings;
  for (std::size_t s = 0; s < settings.size(); ++s)
    for (const auto& method : settings[s].methods)
      rows.push_back(rowOf(runner, s, method));
  return rows;
}

void evolve(std::vector<StudyRow>& rows, const StudyRunner& runner, Engine& engine,
            const Cancellation& cancellation) {
  auto row = rows.begin();
  for (const auto& setting : runner.study().settings) {
    PredictRequest request;
    request.settings = runner.settings(setting);
    request.measurements = {request.settings.integer("measurements")};
    const double error = engine.predict(request, cancellation).front().error;
    for (std::size_t m = 0; m < setting.methods.size(); ++m)
      (row++)->evolved = error;
  }
}

}  // namespace inkling
