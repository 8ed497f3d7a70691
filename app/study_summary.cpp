#include "app/study_summary.h"

#include "app/text_table.h"
#include "engine/sweep/study_numbers.h"

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

double decibels(double error) {
  return -10 * std::log10(error);
}

std::string cell(const Average& average, int decimals) {
  return fixedText(average.mean(), decimals);
}

/// With the standard error of the mean.
std::string cellWithError(const Average& average, int decimals) {
  const auto mean = cell(average, decimals);
  return average.count() < 2 ? mean : mean + " ± " + fixedText(average.standardError(), decimals);
}

std::string line(const std::vector<std::string>& cells) {
  std::string text = "|";
  for (const auto& each : cells)
    text += " " + each + " |";
  return text + "\n";
}

std::string heading(const std::vector<std::string>& titles) {
  std::string rule = "|";
  for (std::size_t i = 0; i < titles.size(); ++i)
    rule += "---|";
  return line(titles) + rule + "\n";
}

std::string methodTable(const std::vector<StudyRow>& rows, std::int64_t samples) {
  const auto mean = "mean of " + std::to_string(samples);
  auto text =
      heading({"setting", "method", "evaluations", "images", "PSNR/dB", "PSNR of the " + mean,
               "predicted PSNR", "SSIM", "SSIM of the " + mean, "cosine", "seconds"});
  for (const auto& row : rows)
    text +=
        line({row.label, row.method, cell(row.evaluations, 0), std::to_string(row.psnr.count()),
              cellWithError(row.psnr, 2), cellWithError(row.meanPsnr, 2), cell(row.predicted, 2),
              cell(row.ssim, 3), cell(row.meanSsim, 3), cell(row.cosine, 3), cell(row.seconds, 2)});
  return text;
}

/// Errors are means over the images whose error is predicted, shown as decibels.
std::string errorTable(const std::vector<StudyRow>& rows, bool evolves, bool sampled) {
  std::vector<std::string> titles{"setting", "images", "PSNR/dB", "actual error/dB",
                                  "predicted error/dB"};
  if (evolves) titles.push_back("state evolution/dB");
  titles.insert(titles.end(), {"predicted − actual/dB", "not converged", "not predicted"});
  if (sampled) titles.insert(titles.end(), {"in the 50 % intervals", "in the 90 % intervals"});
  auto text = heading(titles);
  Average difference;
  double largest = 0;
  for (const auto& row : rows) {
    const double actual = decibels(row.error.mean());
    double predicted = decibels(row.predictedError.mean());
    std::vector<std::string> cells{row.label, std::to_string(row.psnr.count()),
                                   cellWithError(row.psnr, 2), fixedText(actual, 2),
                                   fixedText(predicted, 2)};
    if (evolves) cells.push_back(fixedText(predicted = decibels(row.evolved), 2));
    difference.add(std::abs(predicted - actual));
    largest = std::max(largest, std::abs(predicted - actual));
    cells.insert(cells.end(), {fixedText(predicted - actual, 2), std::to_string(row.notConverged),
                               std::to_string(row.psnr.count() - row.error.count())});
    if (sampled)
      for (double share : {row.covered50, row.covered90})
        cells.push_back(fixedText(100 * share, 1) + " %");
    text += line(cells);
  }
  return text + "\nMean absolute difference over " + std::to_string(difference.count()) +
         " settings: " + cell(difference, 2) + " dB, largest " + fixedText(largest, 2) + " dB.\n";
}

/// The ranks as bars: of right samples all ten are one tenth high.
std::string histogram(const std::vector<double>& shares) {
  static const std::vector<std::string> bars{"▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"};
  constexpr double highest = 0.2;
  std::string text;
  for (double share : shares)
    text += bars[static_cast<std::size_t>(std::clamp(share / highest * 8, 0.0, 7.0))];
  return text;
}

std::string samplesTable(const std::vector<StudyRow>& rows) {
  auto text = heading({"setting", "method", "images", "evaluations", "squared error / variance",
                       "pixels in 80 %", "projections in 80 %", "ranks, lowest to highest tenth"});
  for (const auto& row : rows)
    text += line({row.label, row.method, std::to_string(row.psnr.count()), cell(row.evaluations, 0),
                  fixedText(row.errorRatio, 2), fixedText(100 * row.covered80, 1) + " %",
                  fixedText(100 * row.projections80, 1) + " %", histogram(row.ranks)});
  return text;
}

}  // namespace

std::string summaryOf(const CollectedStudy& collected, Session& session) {
  auto rows = studyRows(collected);
  const auto& study = collected.study;
  if (study.table == Study::Table::Methods) return methodTable(rows, samplesOf(collected));
  if (study.table == Study::Table::Samples) return samplesTable(rows);
  if (study.evolution) evolve(rows, session.engine(), session.cancellation());
  return errorTable(rows, study.evolution, samplesOf(collected) > 0);
}

}  // namespace inkling
