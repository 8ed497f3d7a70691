#include "engine/sweep/study_numbers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>
#include <utility>

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

/// "matrix gaussian, bits 1" of those of the point's values that vary.
std::string labelOf(const nlohmann::json& point, const std::set<std::string>& varying,
                    OptionScope scope) {
  std::string label;
  for (const auto& option : standardOptions().options()) {
    if (option.scope != scope || !varying.contains(option.name) || !point.contains(option.name))
      continue;
    const auto& value = point[option.name];
    const auto text = value.is_string()   ? value.get<std::string>()
                      : value.is_number() ? numberText(value.get<double>())
                                          : value.dump();
    label += (label.empty() ? "" : ", ") + option.name + " " + text;
  }
  return label;
}

/// The options that have more than one value in the study, the seed apart.
std::set<std::string> varyingOptions(const CollectedStudy& study) {
  std::map<std::string, std::set<nlohmann::json>> seen;
  for (const auto& cell : study.cells)
    for (const auto& [name, value] : cell.point.items())
      seen[name].insert(value);
  std::set<std::string> varying;
  for (const auto& [name, values] : seen)
    if (values.size() > 1 && name != nameOf(OptionRole::Seed)) varying.insert(name);
  return varying;
}

struct Gathered {
  StudyRow row;
  Coverages covered;
};

void gather(const CollectedCell& cell, Gathered& made) {
  if (cell.missing()) return;
  if (!made.row.experiment) made.row.experiment = experimentFromJson(cell.result["experiment"]);
  const auto samples = samplesOf(*made.row.experiment, made.row.experiment->methods.front());
  for (const auto& run : cell.result["results"]) {
    addRun(made.row, run, samples);
    if (run.contains("coverage") && !run["coverage"].is_null()) made.covered.add(run["coverage"]);
  }
}

StudyRow finish(Gathered&& made) {
  auto& [row, covered] = made;
  row.covered50 = covered.within50 / covered.pixels;
  row.covered90 = covered.within90 / covered.pixels;
  row.covered80 = covered.within80 / covered.pixels;
  row.projections80 = covered.projections / covered.images;
  row.errorRatio = covered.error / covered.expected;
  const double all = std::accumulate(covered.ranks.begin(), covered.ranks.end(), 0.0);
  for (double count : covered.ranks)
    row.ranks.push_back(count / all);
  return std::move(row);
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

std::vector<StudyRow> studyRows(const CollectedStudy& study) {
  const auto varying = varyingOptions(study);
  std::vector<Gathered> all;
  std::map<std::pair<std::string, std::string>, std::size_t> places;
  for (const auto& cell : study.cells) {
    const auto label = labelOf(cell.point, varying, OptionScope::Experiment);
    auto method = cell.point["method"].get<std::string>();
    const auto own = labelOf(cell.point, varying, OptionScope::Method);
    if (!own.empty()) method += ", " + own;
    const auto [place, fresh] = places.emplace(std::pair(label, method), all.size());
    if (fresh) {
      all.emplace_back();
      all.back().row.label = label;
      all.back().row.method = method;
    }
    gather(cell, all[place->second]);
  }
  std::vector<StudyRow> rows;
  rows.reserve(all.size());
  for (auto& each : all)
    rows.push_back(finish(std::move(each)));
  return rows;
}

std::int64_t samplesOf(const CollectedStudy& study) {
  for (const auto& cell : study.cells) {
    if (cell.missing()) continue;
    const auto experiment = experimentFromJson(cell.result["experiment"]);
    return samplesOf(experiment, experiment.methods.front());
  }
  return 0;
}

void evolve(std::vector<StudyRow>& rows, Engine& engine, const Cancellation& cancellation) {
  for (auto& row : rows) {
    if (!row.experiment) continue;
    PredictRequest request;
    request.settings = row.experiment->settings;
    request.measurements = {request.settings.integer(nameOf(OptionRole::Measurements))};
    row.evolved = engine.predict(request, cancellation).front().error;
  }
}

}  // namespace inkling
