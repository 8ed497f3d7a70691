#include "ui/figures/comparison_rows.h"

#include "ui/figures/method_name.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::ComparisonGrid)
};

std::vector<FigureRow> referenceRows(const Result& result, std::size_t columns) {
  FigureRow truth{"truth", "truth", Text::tr("Truth"), {}},
      back{"back-projection", "back-projection", Text::tr("Back-projection"), {}};
  back.rated = true;
  bool known = false;
  for (std::size_t i = 0; i < columns; ++i) {
    const auto& image = result.images[i];
    known = known || image.truth;
    truth.tiles.push_back({image.truth ? &*image.truth : nullptr, {}});
    back.tiles.push_back({&image.backProjection, image.backProjectionMetrics});
  }
  return known ? std::vector<FigureRow>{truth, back} : std::vector<FigureRow>{back};
}

/// Sample, mean, estimate: those that the method's runs have.
std::vector<FigureRow> methodRows(const std::string& id, const std::vector<const Run*>& runs,
                                  std::size_t columns) {
  FigureRow sample, mean, estimate;
  sample.tiles = mean.tiles = estimate.tiles = std::vector<FigureTile>(columns);
  std::size_t samples = 0;
  bool estimates = false;
  for (const auto* run : runs) {
    const auto column = static_cast<std::size_t>(run->image);
    if (column >= columns) continue;
    samples = std::max(samples, run->samples.size());
    estimates = estimates || run->estimate;
    if (!run->samples.empty())
      sample.tiles[column] = {&run->samples.front(), run->estimate ? Metrics{} : run->metrics};
    if (run->samples.size() > 1) mean.tiles[column] = {&run->mean, run->meanMetrics};
    if (run->estimate) estimate.tiles[column] = {&*run->estimate, run->metrics};
  }
  sample.id = id + "/sample";
  sample.detail = Text::tr("one posterior sample");
  mean.id = id + "/mean";
  mean.detail = Text::tr("mean of %1 samples").arg(samples);
  estimate.id = id + "/estimate";
  estimate.detail = Text::tr("estimate");
  std::vector<FigureRow> rows;
  for (auto& [row, present] : {std::pair{sample, samples > 0}, std::pair{mean, samples > 1},
                               std::pair{estimate, estimates}}) {
    if (!present) continue;
    rows.push_back(row);
    rows.back().group = id;
    rows.back().name = methodName(id);
    rows.back().rated = true;
  }
  return rows;
}

}  // namespace

QString FigureRow::average() const {
  double sum = 0;
  int count = 0;
  for (const auto& tile : tiles)
    if (tile.image && std::isfinite(tile.metrics.psnr)) sum += tile.metrics.psnr, ++count;
  return count < 2 ? QString() : Text::tr("average %1 dB").arg(sum / count, 0, 'f', 1);
}

std::vector<FigureRow> figureRows(const Result& result, std::size_t columns) {
  auto rows = referenceRows(result, columns);
  std::map<std::string, std::vector<const Run*>> runs;
  for (const auto& run : result.runs)
    runs[run.method].push_back(&run);
  for (const auto& id : methodsOf(result))
    for (auto& row : methodRows(id, runs[id], columns))
      rows.push_back(std::move(row));
  return rows;
}

std::vector<FigureRow> chosenRows(std::vector<FigureRow> rows,
                                  const std::map<std::string, GridRowChoice>& choices) {
  std::vector<FigureRow> kept;
  for (auto& row : rows) {
    const auto found = choices.find(row.id);
    const auto choice = found == choices.end() ? GridRowChoice{} : found->second;
    if (!choice.shown) continue;
    row.firstOfGroup = kept.empty() || kept.back().group != row.group;
    if (choice.label)
      row.name = QString::fromStdString(*choice.label);
    else if (!row.firstOfGroup)
      row.name.clear();
    if (choice.detail) row.detail = QString::fromStdString(*choice.detail);
    kept.push_back(std::move(row));
  }
  return kept;
}

std::vector<GridRow> comparisonRows(const Result& result) {
  std::vector<GridRow> rows;
  for (const auto& row : figureRows(result, result.images.size()))
    rows.push_back({row.id, row.name.toStdString(), row.detail.toStdString()});
  return rows;
}

}  // namespace inkling
