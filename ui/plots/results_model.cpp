#include "ui/plots/results_model.h"

#include "ui/figures/comparison_grid.h"
#include "ui/figures/method_name.h"
#include "ui/session/window_words.h"

#include <QFont>
#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <tuple>
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

/// What is the same for every image has no error worth telling.
bool withError(int column) {
  return column != ResultsModel::EvaluationsColumn && column != ResultsModel::SecondsColumn;
}

bool isText(int column) {
  return column == ResultsModel::MethodColumn || column == ResultsModel::SettingsColumn;
}

double numberOf(const Run& run, int column) {
  switch (column) {
    case ResultsModel::PsnrColumn:
      return run.metrics.psnr;
    case ResultsModel::SsimColumn:
      return run.metrics.ssim;
    case ResultsModel::ConsistencyColumn:
      return run.metrics.consistency;
    case ResultsModel::EvaluationsColumn:
      return run.evaluations;
    case ResultsModel::SecondsColumn:
      return run.seconds;
    case ResultsModel::MeanPsnrColumn:
      return run.meanMetrics.psnr;
    case ResultsModel::PredictedPsnrColumn:
      return psnrOfError(run.predictedError);
    default:
      return notMeasured;
  }
}

/// On every image, as far as the method has finished.
std::vector<const Run*> runsOf(const MethodRecording& method) {
  std::vector<const Run*> runs;
  if (method.run && method.whole)
    for (const auto& run : method.whole->runs)
      if (run.method == method.method) runs.push_back(&run);
  if (runs.empty() && method.run) runs.push_back(&*method.run);
  return runs;
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

std::pair<double, double> meanAndError(const std::vector<double>& numbers) {
  double sum = 0, squares = 0;
  int count = 0;
  for (const double each : numbers)
    if (!std::isnan(each)) {
      sum += each;
      ++count;
    }
  if (count == 0) return {notMeasured, notMeasured};
  const double mean = sum / count;
  if (count == 1 || std::isinf(mean)) return {mean, notMeasured};
  for (const double each : numbers)
    if (!std::isnan(each)) squares += (each - mean) * (each - mean);
  return {mean, std::sqrt(squares / (count - 1) / count)};
}

void ResultsModel::fill(Row& row, const std::vector<const Run*>& runs) {
  row.images = static_cast<int>(runs.size());
  for (int column = 0; column < ColumnCount; ++column) {
    if (isText(column)) continue;
    std::vector<double> numbers;
    numbers.reserve(runs.size());
    for (const auto* run : runs)
      numbers.push_back(numberOf(*run, column));
    std::tie(row.values[column], row.errors[column]) = meanAndError(numbers);
  }
}

ResultsModel::Row ResultsModel::rowOf(const Recording& recording, const MethodRecording& method,
                                      int pinnedNumber) {
  Row row;
  std::fill(std::begin(row.values), std::end(row.values), notMeasured);
  std::fill(std::begin(row.errors), std::end(row.errors), notMeasured);
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
    fill(row, runsOf(method));
    if (row.images > 1) remarks += tr("Means over %1 images.").arg(row.images);
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
      return isText(column) ? text
             : withError(column) && !std::isnan(row.errors[column])
                 ? tr("%1 ± %2").arg(numberIn(row.values[column], column),
                                     numberIn(row.errors[column], column))
                 : numberIn(row.values[column], column);
    case sortRole:
      return isText(column) ? QVariant(text) : QVariant(row.values[column]);
    case errorRole:
      return isText(column) || !withError(column) ? QVariant(notMeasured)
                                                  : QVariant(row.errors[column]);
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
