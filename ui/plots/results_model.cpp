#include "ui/plots/results_model.h"

#include "ui/figures/comparison_grid.h"
#include "ui/figures/method_name.h"
#include "ui/session/window_words.h"

#include <QFont>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

int decimalsOf(int column) {
  switch (column) {
    case ResultsModel::SsimColumn:
    case ResultsModel::ConsistencyColumn:
      return 4;
    case ResultsModel::EvaluationsColumn:
      return 0;
    default:
      return 2;
  }
}

QString numberIn(double value, int column) {
  if (std::isnan(value)) return {};
  if (std::isinf(value)) return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
  QLocale locale;
  locale.setNumberOptions(QLocale::OmitGroupSeparator);  // a spreadsheet reads it
  return locale.toString(value, 'f', decimalsOf(column));
}

bool isText(int column) {
  return column == ResultsModel::MethodColumn || column == ResultsModel::SettingsColumn;
}

/// "1-bit measurements, M = 200, Gaussian matrix, noise σ = 0.05 · prior digits · seed 7"; empty
/// where nothing is known.
QString settingsOf(const Recording& recording, const MethodRecording& method) {
  const auto& own = method.experiment;
  const auto& made = own.settings.values().empty() ? recording.experiment : own;
  if (made.settings.values().empty()) return {};
  return QString::fromStdString(figureTitle(made) + ", " + figureSubtitle(made));
}

QString withState(const QString& settings, bool stale) {
  if (!stale) return settings;
  return settings.isEmpty() ? ResultsModel::tr("earlier settings")
                            : ResultsModel::tr("earlier settings: %1").arg(settings);
}

}  // namespace

void ResultsModel::fill(Row& row, const Run& run) {
  row.values[PsnrColumn] = run.metrics.psnr;
  row.values[SsimColumn] = run.metrics.ssim;
  row.values[ConsistencyColumn] = run.metrics.consistency;
  row.values[EvaluationsColumn] = run.evaluations;
  row.values[SecondsColumn] = run.seconds;
  row.values[MeanPsnrColumn] = run.meanMetrics.psnr;
  row.values[PredictedPsnrColumn] = psnrOfError(run.predictedError);
}

ResultsModel::Row ResultsModel::rowOf(const Recording& recording, const MethodRecording& method,
                                      int pinnedNumber) {
  Row row;
  std::fill(std::begin(row.values), std::end(row.values), notMeasured);
  row.name = pinnedNumber > 0 ? pinnedName(method.method, pinnedNumber) : methodName(method.method);
  row.stale = method.stale;
  row.settings = withState(settingsOf(recording, method), method.stale);
  QStringList remarks;
  if (!method.failure.empty()) {
    row.name = tr("%1: failed").arg(row.name);
    remarks += QString::fromStdString(method.failure);
  }
  if (method.stale) remarks += tr("The settings have changed since.");
  if (const auto& run = method.run) {
    fill(row, *run);
    for (const auto& warning : run->warnings)
      remarks += messageText(warning);
  }
  if (!row.settings.isEmpty()) remarks += row.settings;
  row.remark = remarks.join(u'\n');
  return row;
}

void ResultsModel::set(const Recording& recording, const std::vector<Recording>& pinned) {
  std::vector<Row> rows;
  const auto add = [&](const Recording& from, int pinnedNumber) {
    for (const auto& method : from.methods)
      if (method.chosen) rows.push_back(rowOf(from, method, pinnedNumber));
  };
  add(recording, 0);
  for (std::size_t i = 0; i < pinned.size(); ++i)
    add(pinned[i], static_cast<int>(i) + 1);
  // Where the rows are the same ones, the selection and the scroll bar stay.
  const bool sameSize = rows.size() == rows_.size();
  if (!sameSize) beginResetModel();
  rows_ = std::move(rows);
  if (!sameSize)
    endResetModel();
  else if (!rows_.empty())
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

int ResultsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

int ResultsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : ColumnCount;
}

QVariant ResultsModel::data(const QModelIndex& index, int role) const {
  if (!index.isValid()) return {};
  const auto& row = rows_[index.row()];
  const int column = index.column();
  const auto& text = column == MethodColumn ? row.name : row.settings;
  switch (role) {
    case Qt::DisplayRole:
      return isText(column) ? text : numberIn(row.values[column], column);
    case sortRole:
      return isText(column) ? QVariant(text) : QVariant(row.values[column]);
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
      return row.remark;
    case Qt::TextAlignmentRole:
      return QVariant::fromValue(Qt::AlignVCenter |
                                 (isText(column) ? Qt::AlignLeft : Qt::AlignRight));
    case Qt::FontRole:
      if (row.stale) {
        QFont font;
        font.setItalic(true);
        return font;
      }
      return {};
    default:
      return {};
  }
}

QVariant ResultsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (orientation != Qt::Horizontal)
    return QAbstractTableModel::headerData(section, orientation, role);
  struct Header {
    QString text, help;
  };
  const Header headers[ColumnCount]{
      {tr("Method"), {}},
      {tr("PSNR (dB)"), tr("Of the method's estimate, or of its first sample where it has none.")},
      {tr("SSIM"), tr("Structural similarity of the same image.")},
      {tr("Consistency"),
       tr("Share of the measurements' intervals that the image falls into. Unquantized "
          "measurements: its squared distance from them over that of the noise, 1 is right.")},
      {tr("Evaluations"), tr("Network evaluations for one sample.")},
      {tr("Seconds"), tr("Wall time per image.")},
      {tr("Mean PSNR (dB)"), tr("Of the mean of the samples.")},
      {tr("Predicted PSNR (dB)"), tr("What the method itself expects, without the truth.")},
      {tr("Settings"), tr("What the result was made with.")},
  };
  if (role == Qt::DisplayRole) return headers[section].text;
  if (role == Qt::ToolTipRole) return headers[section].help;
  return {};
}

}  // namespace inkling
