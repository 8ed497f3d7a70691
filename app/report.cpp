#include "app/report.h"

#include "app/text_table.h"
#include "engine/model/json_text.h"
#include "ui/figures/result_arrays.h"
#ifdef INKLING_QT
#include "ui/figures/comparison_file.h"
#include "ui/figures/gui_session.h"
#include "ui/figures/result_pictures.h"
#endif

#include <algorithm>
#include <cmath>
#include <set>

namespace inkling {
namespace {

std::string nameOf(const Result& result, int image) {
  const auto index = static_cast<std::size_t>(image);
  return index < result.images.size() ? result.images[index].name : std::to_string(image);
}

/// Which of the table's further columns there are.
struct Columns {
  bool mean = false, predicted = false;
};

std::vector<std::string> tableRow(const std::string& image, const Run& run, const Columns& has) {
  std::vector<std::string> row{image,
                               run.method,
                               fixedText(run.metrics.psnr, 2),
                               fixedText(run.metrics.ssim, 3),
                               fixedText(run.metrics.consistency, 3),
                               std::to_string(run.evaluations),
                               fixedText(run.seconds, 1)};
  if (has.mean) row.push_back(fixedText(run.meanMetrics.psnr, 2));
  if (has.predicted)
    row.push_back(run.converged ? fixedText(-10 * std::log10(run.predictedError), 2)
                                : "not converged");
  return row;
}

/// The mean over a method's images that have converged, as a run; the label says how many of them
/// have where not all did.
std::pair<std::string, Run> averageOf(const Result& result, const std::string& method) {
  Run average;
  int all = 0;
  average.method = method;
  double count = 0, psnr = 0, ssim = 0, consistency = 0, mean = 0, evaluations = 0, predicted = 0;
  for (const auto& run : result.runs) {
    if (run.method != method) continue;
    ++all;
    if (!run.converged) continue;
    ++count;
    psnr += run.metrics.psnr;
    ssim += run.metrics.ssim;
    consistency += run.metrics.consistency;
    mean += run.meanMetrics.psnr;
    evaluations += run.evaluations;
    average.seconds += run.seconds;
    predicted += run.predictedError;
  }
  average.metrics.psnr = psnr / count;
  average.metrics.ssim = ssim / count;
  average.metrics.consistency = consistency / count;
  average.meanMetrics.psnr = mean / count;
  average.seconds /= count;
  average.predictedError = predicted / count;
  average.evaluations = static_cast<int>(std::lround(evaluations / count));
  const auto label = count == all ? std::string("(average)")
                                  : "(average of the " + std::to_string(std::lround(count)) +
                                        " of " + std::to_string(all) + " that converged)";
  return {label, average};
}

}  // namespace

std::string resultTable(const Result& result) {
  Columns has;
  for (const auto& run : result.runs) {
    has.mean = has.mean || run.samples.size() > 1;
    has.predicted = has.predicted || std::isfinite(run.predictedError);
  }
  std::vector<std::vector<std::string>> rows{
      {"image", "method", "PSNR/dB", "SSIM", "consistency", "evaluations", "seconds"}};
  if (has.mean) rows.front().push_back("mean PSNR/dB");
  if (has.predicted) rows.front().push_back("predicted PSNR/dB");
  std::set<int> images;
  for (const auto& run : result.runs) {
    rows.push_back(tableRow(nameOf(result, run.image), run, has));
    images.insert(run.image);
  }
  if (images.size() > 1)
    for (const auto& method : methodsOf(result))
      if (const auto [label, average] = averageOf(result, method); std::isfinite(average.seconds))
        rows.push_back(tableRow(label, average, has));
  return textTable(rows, 2);
}

void writeResultJson(const Result& result, bool trace, const std::string& target,
                     std::ostream& out) {
  if (target == "-")
    out << toText(toJson(result, trace)) << std::flush;
  else
    saveResultJson(target, result, trace);
}

void writeResultNumbers(const Result& result, bool trace, const std::string& folder) {
  saveArrays(folder, result);
  saveResultJson(folder + "/result.json", result, trace);
}

void writeResultPictures([[maybe_unused]] const Result& result,
                         [[maybe_unused]] const std::string& folder) {
#ifdef INKLING_QT
  if (result.images.empty()) return;
  using Kind = PictureKind;
  savePictures(folder, result,
               {Kind::Truth, Kind::BackProjection, Kind::Estimate, Kind::FirstSample, Kind::Mean,
                Kind::Deviation},
               1);
  constexpr double dpi = 192;
  const GuiSession session;
  saveComparison(folder + "/comparison.png", result, {}, dpi, toText(toJson(result.experiment)));
#endif
}

bool isResultFile(const std::string& name) {
  for (const char* own : {"experiment.json", "result.json", "truth.npy", "comparison.png"})
    if (name == own) return true;
  for (const char* end : {"-estimate.npy", "-samples.npy", "-components.npy"})
    if (name.ends_with(end)) return true;
  const auto digits = name.find_first_not_of("0123456789");  // 00-NAME-WHAT.png
  if (digits == name.npos || digits < 2 || name[digits] != '-') return false;
  for (const char* end : {"-truth.png", "-back-projection.png", "-estimate.png", "-sample-000.png",
                          "-mean.png", "-deviation.png"})
    if (name.ends_with(end)) return true;
  return false;
}

}  // namespace inkling
