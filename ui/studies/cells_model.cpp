#include "ui/studies/cells_model.h"

#include "engine/model/option.h"
#include "engine/sweep/study_table.h"
#include "ui/figures/method_name.h"
#include "ui/figures/option_text.h"

#include <algorithm>
#include <map>

namespace inkling {

void CellsModel::setCells(std::vector<nlohmann::json> points) {
  beginResetModel();
  cells_.clear();
  varying_.clear();
  failed_ = 0;
  std::map<std::string, nlohmann::json> first;
  for (auto& point : points) {
    for (const auto& [name, value] : point.items())
      if (first.try_emplace(name, value).first->second != value && name != "method" &&
          name != nameOf(OptionRole::Seed) &&
          std::find(varying_.begin(), varying_.end(), name) == varying_.end())
        varying_.push_back(name);
    cells_.push_back({std::move(point), false, {}});
  }
  endResetModel();
}

void CellsModel::end(std::size_t cell, const QString& failure) {
  auto& known = cells_.at(cell);
  failed_ += (failure.isEmpty() ? 0 : 1) - (known.failure.isEmpty() ? 0 : 1);
  known.ended = true;
  known.failure = failure;
  const int row = static_cast<int>(cell);
  Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
}

std::vector<std::string> CellsModel::numbers() const {
  std::vector<std::string> found;
  for (const auto& name : varying_)
    if (std::any_of(cells_.begin(), cells_.end(), [&](const Cell& cell) {
          return cell.point.contains(name) && cell.point.at(name).is_number();
        }))
      found.push_back(name);
  return found;
}

int CellsModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(cells_.size());
}

int CellsModel::columnCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(varying_.size()) + 2;
}

QString CellsModel::stateText(const Cell& cell) const {
  if (!cell.failure.isEmpty()) return tr("failed: %1").arg(cell.failure);
  return cell.ended ? tr("finished") : tr("to do");
}

QVariant CellsModel::data(const QModelIndex& index, int role) const {
  if (role != Qt::DisplayRole && role != Qt::ToolTipRole) return {};
  const auto& cell = cells_[static_cast<std::size_t>(index.row())];
  if (index.column() == 0) return stateText(cell);
  if (index.column() == 1) return methodName(cell.point.value("method", std::string()));
  const auto& name = varying_[static_cast<std::size_t>(index.column() - 2)];
  if (!cell.point.contains(name)) return {};
  return QString::fromStdString(shownText(cell.point.at(name)));
}

QVariant CellsModel::headerData(int section, Qt::Orientation orientation, int role) const {
  if (role != Qt::DisplayRole) return {};
  if (orientation == Qt::Vertical) return section + 1;
  if (section == 0) return tr("State");
  if (section == 1) return tr("Method");
  const auto& name = varying_[static_cast<std::size_t>(section - 2)];
  const auto* option = standardOptions().find(name);
  return option ? optionText(option->label) : QString::fromStdString(name);
}

}  // namespace inkling
