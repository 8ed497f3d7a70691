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

std::vector<int> ResultsTable::filledColumns() const {
  std::vector<int> columns;
  for (int visual = 0; visual < sorted_->columnCount(); ++visual) {
    const int column = horizontalHeader()->logicalIndex(visual);
    bool any = false;
    for (int row = 0; row < sorted_->rowCount(); ++row)
      any = any || !sorted_->index(row, column).data().toString().isEmpty();
    if (any) columns.push_back(column);
  }
  return columns;
}

QString ResultsTable::csv() const {
  const auto columns = filledColumns();
  const auto quoted = [](QString text) {
    return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
  };
  const auto number = [](double value) {
    return std::isnan(value) ? QString() : QString::number(value, 'g', 17);
  };
  const auto errorsOf = [&](int column) {
    for (int row = 0; row < sorted_->rowCount(); ++row)
      if (!std::isnan(sorted_->index(row, column).data(ResultsModel::errorRole).toDouble()))
        return true;
    return false;
  };
  QStringList head;
  for (const int column : columns) {
    const auto name = sorted_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    head << quoted(name);
    if (errorsOf(column)) head << quoted(tr("%1, standard error").arg(name));
  }
  QString text = head.join(u',') + u'\n';
  for (int row = 0; row < sorted_->rowCount(); ++row) {
    QStringList cells;
    for (const int column : columns) {
      const auto index = sorted_->index(row, column);
      const auto value = index.data(ResultsModel::sortRole);
      cells << (value.typeId() == QMetaType::Double ? number(value.toDouble())
                                                    : quoted(value.toString()));
      if (errorsOf(column)) cells << number(index.data(ResultsModel::errorRole).toDouble());
    }
    text += cells.join(u',') + u'\n';
  }
  return text;
}

QString ResultsTable::latex() const {
  auto columns = filledColumns();
  std::erase(columns, static_cast<int>(ResultsModel::SettingsColumn));
  const auto escaped = [](const QString& text) {
    QString made;
    for (const auto c : text) {
      if (QStringLiteral("&%$#_{}").contains(c)) made += u'\\';
      made += c;
    }
    return made;
  };
  const auto row = [&](const auto& cell) {
    QStringList cells;
    for (const int column : columns)
      cells << cell(column);
    return cells.join(QStringLiteral(" & ")) + QStringLiteral(" \\\\\n");
  };
  QString text = QStringLiteral("\\begin{tabular}{%1}\n\\hline\n")
                     .arg(QStringLiteral("l") +
                          QString(std::max<qsizetype>(0, std::ssize(columns) - 1), u'r'));
  text += row([&](int column) {
    return escaped(sorted_->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
  });
  text += QStringLiteral("\\hline\n");
  for (int line = 0; line < sorted_->rowCount(); ++line)
    text += row([&](int column) {
      const auto index = sorted_->index(line, column);
      auto shown = index.data().toString();
      if (index.data(ResultsModel::sortRole).typeId() != QMetaType::Double) return escaped(shown);
      if (shown.isEmpty()) return QStringLiteral("--");
      shown.replace(QStringLiteral("±"), QStringLiteral("\\pm"));
      shown.replace(QStringLiteral("∞"), QStringLiteral("\\infty"));
      return u'$' + shown.replace(QStringLiteral("−"), QStringLiteral("-")) + u'$';
    });
  return text + QStringLiteral("\\hline\n\\end{tabular}\n");
}

void ResultsTable::copy() const {
  QApplication::clipboard()->setText(selectedText());
}

}  // namespace inkling
