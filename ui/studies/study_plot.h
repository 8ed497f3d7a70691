// A study's curves with their standard errors.
#pragma once

#include "engine/sweep/study_series.h"
#include "ui/plots/plot.h"

#include <vector>

namespace inkling {

class StudyPlot : public Plot {
  Q_OBJECT

 public:
  explicit StudyPlot(QWidget* parent = nullptr);

  /// cells: of each row of the table the position of its cell.
  void show(const SeriesAnswer& answer, const std::vector<std::size_t>& cells,
            const SeriesRequest& request, bool logX);
  void clear(const QString& why);
  /// As `figure` writes it: a row for each point, with its standard error and how many it is of.
  QByteArray csv() const override;

 Q_SIGNALS:
  /// One of those that a point was made of, by a click on it.
  void cellPicked(std::size_t cell);

 protected:
  void clicked(const QPointF& canvasPosition) override;

 private:
  SeriesAnswer answer_;
  SeriesRequest request_;
  std::vector<std::size_t> cells_;
};

}  // namespace inkling
