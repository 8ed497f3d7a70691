#include "ui/plots/results_table.h"

#include "ui/plots/results_model.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>
#include <cmath>
#include <set>

namespace inkling {
namespace {

class NumbersFirst final : public QSortFilterProxyModel {
 public:
  using QSortFilterProxyModel::QSortFilterProxyModel;

 protected:
  bool lessThan(const QModelIndex& left, const QModelIndex& right) const override {
    const auto a = left.data(sortRole()), b = right.data(sortRole());
    if (a.typeId() != QMetaType::Double) return a.toString().localeAwareCompare(b.toString()) < 0;
    const double x = a.toDouble(), y = b.toDouble();
    if (!std::isnan(x) && !std::isnan(y)) return x < y;
    if (std::isnan(x) && std::isnan(y)) return false;
    // Descending order is this one turned round.
    return std::isnan(x) == (sortOrder() == Qt::DescendingOrder);
  }
};

}  // namespace

ResultsTable::ResultsTable(QWidget* parent)
    : QTableView(parent), results_(new ResultsModel(this)), sorted_(new NumbersFirst(this)) {
  sorted_->setSourceModel(results_);
  sorted_->setSortRole(ResultsModel::sortRole);
  setModel(sorted_);
  setSortingEnabled(true);
  sortByColumn(-1, Qt::AscendingOrder);  // as the methods were given
  setAccessibleName(tr("Results"));
  setAlternatingRowColors(true);
  setEditTriggers(NoEditTriggers);
  setTabKeyNavigation(false);  // Tab leaves the table
  verticalHeader()->hide();
  horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
  horizontalHeader()->setSectionsMovable(true);
  auto* action = new QAction(tr("&Copy"), this);
  action->setObjectName(QStringLiteral("copy"));
  action->setShortcut(QKeySequence::Copy);
  action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
  connect(action, &QAction::triggered, this, &ResultsTable::copy);
  addAction(action);
  setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ResultsTable::show(const Recording& recording, const std::vector<Recording>& pinned) {
  results_->set(recording, pinned);
}

QString ResultsTable::selectedText() const {
  const auto* header = horizontalHeader();
  const auto selected = selectionModel()->selectedIndexes();
  std::set<int> rows, visualColumns;
  for (const auto& index : selected) {
    rows.insert(index.row());
    visualColumns.insert(header->visualIndex(index.column()));
  }
  if (selected.isEmpty()) {
    for (int row = 0; row < sorted_->rowCount(); ++row)
      rows.insert(row);
    for (int column = 0; column < sorted_->columnCount(); ++column)
      visualColumns.insert(column);
  }
  const auto line = [&](const auto& cell) {
    QStringList cells;
    for (const int visual : visualColumns)
      cells += cell(header->logicalIndex(visual));
    return cells.join(u'\t') + u'\n';
  };
  QString text = line([&](int column) {
    return sorted_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
  });
  for (const int row : rows)
    text += line([&](int column) {
      // A hole in the selection keeps its place.
      const auto index = sorted_->index(row, column);
      return selected.isEmpty() || selectionModel()->isSelected(index) ? index.data().toString()
                                                                       : QString();
    });
  return text;
}

void ResultsTable::copy() const {
  QApplication::clipboard()->setText(selectedText());
}

}  // namespace inkling
