#include "ui/studies/study_plot.h"

#include "ui/figures/option_text.h"
#include "ui/plots/series_plot.h"

namespace inkling {

namespace {

/// How far beside a point a click still means it, in pixels.
constexpr double reach = 20;

}  // namespace

StudyPlot::StudyPlot(QWidget* parent) : Plot(tr("The study's curves"), {}, {}, parent) {
  setHint(
      tr("Curves come as the cells of a study finish. A click on a point opens its experiment."));
}

void StudyPlot::show(const SeriesAnswer& answer, const std::vector<std::size_t>& cells,
                     const SeriesRequest& request, bool logX) {
  answer_ = answer;
  cells_ = cells;
  request_ = request;
  setContent(seriesContent(answer.series, request,
                           {"", optionText(labelOf(request.x)).toStdString(),
                            optionText(labelOf(request.y.front())).toStdString(), logX, false}));
}

void StudyPlot::clear(const QString& why) {
  answer_ = {};
  cells_.clear();
  PlotContent content;
  content.message = why;
  setContent(std::move(content));
}

QByteArray StudyPlot::csv() const {
  return answer_.series.empty() ? QByteArray()
                                : QByteArray::fromStdString(toCsv(answer_, request_));
}

void StudyPlot::clicked(const QPointF& canvasPosition) {
  const auto point = nearest(canvasPosition, false);
  if (!point || point->distance > reach) return;
  const auto& series = answer_.series.at(static_cast<std::size_t>(point->curve));
  for (const auto& each : series.points)
    if (each.x == point->x && each.mean == point->y) return Q_EMIT cellPicked(cells_.at(each.row));
}

}  // namespace inkling
