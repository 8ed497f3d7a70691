// The numbers of finished runs, as a Qt model.
#pragma once

#include "ui/session/recording.h"

#include <QAbstractTableModel>

#include <utility>
#include <vector>

namespace inkling {

/// Of what was measured, and the standard error of that mean, NaN of a single number; NaN is not
/// counted.
std::pair<double, double> meanAndError(const std::vector<double>& numbers);

/// One row per chosen method of the current recording, then of each pinned one: means over all
/// images that the method has finished, with their standard errors where there are several.
/// Qt::DisplayRole has the text in the locale, sortRole the mean and errorRole its standard error
/// (NaN where there is none).
class ResultsModel final : public QAbstractTableModel {
  Q_OBJECT
 public:
  enum Column {
    MethodColumn,
    PsnrColumn,
    SsimColumn,
    ConsistencyColumn,
    EvaluationsColumn,
    SecondsColumn,
    MeanPsnrColumn,
    PredictedPsnrColumn,
    SettingsColumn,  ///< what it was made with, and whether that has changed since
    ColumnCount
  };
  static constexpr int sortRole = Qt::UserRole, errorRole = Qt::UserRole + 1;

  using QAbstractTableModel::QAbstractTableModel;

  void set(const Recording& recording, const std::vector<Recording>& pinned);

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Row {
    QString name, settings, remark;  ///< remark: a failure, warnings, that it is stale
    bool stale = false;
    int images = 0;
    double values[ColumnCount];  ///< by column; none in those of text
    double errors[ColumnCount];
  };
  static Row rowOf(const Recording& recording, const MethodRecording& method, int pinnedNumber);
  static void fill(Row& row, const std::vector<const Run*>& runs);

  std::vector<Row> rows_;
};

}  // namespace inkling
