#include "ui/export/figure_rows.h"

#include <QHeaderView>
#include <QSignalBlocker>

#include <algorithm>
#include <optional>

namespace inkling {
namespace {

enum Column { Row, Label, Detail, ColumnCount };

const QString shownKey = QStringLiteral("shown"), labelKey = QStringLiteral("label"),
              detailKey = QStringLiteral("detail");

QString fullLabel(const GridRow& row) {
  const auto label = QString::fromStdString(row.label);
  return row.detail.empty() ? label
                            : label + QStringLiteral(", ") + QString::fromStdString(row.detail);
}

}  // namespace

FigureRows::FigureRows(QWidget* parent) : QTableWidget(0, ColumnCount, parent) {
  setHorizontalHeaderLabels({tr("Row"), tr("Label"), tr("Below it")});
  horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
  verticalHeader()->hide();
  setWordWrap(false);
  setMinimumHeight(10 * fontMetrics().height());
  setTabKeyNavigation(false);  // the arrows go from cell to cell, and Tab to the next control
  setAccessibleName(tr("Rows of the figure"));
  setToolTip(tr("Untick a row to leave it out; change its texts with F2 or a double click."));
  connect(this, &QTableWidget::itemChanged, this, &FigureRows::onItemChanged);
}

void FigureRows::setRows(const std::vector<GridRow>& rows) {
  const auto same = [](const GridRow& a, const GridRow& b) {
    return a.id == b.id && a.label == b.label && a.detail == b.detail;
  };
  if (std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same)) return;
  rows_ = rows;
  fill();
}

void FigureRows::setChoices(const std::map<std::string, GridRowChoice>& choices) {
  choices_ = choices;
  fill();
}

void FigureRows::fill() {
  const QSignalBlocker quiet(this);
  setRowCount(static_cast<int>(rows_.size()));
  for (int r = 0; r < rowCount(); ++r) {
    const auto& row = rows_[static_cast<std::size_t>(r)];
    const auto found = choices_.find(row.id);
    const auto choice = found == choices_.end() ? GridRowChoice{} : found->second;
    auto* name = new QTableWidgetItem(fullLabel(row));
    name->setToolTip(name->text());
    name->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    name->setCheckState(choice.shown ? Qt::Checked : Qt::Unchecked);
    setItem(r, Row, name);
    setItem(r, Label,
            new QTableWidgetItem(QString::fromStdString(choice.label.value_or(row.label))));
    setItem(r, Detail,
            new QTableWidgetItem(QString::fromStdString(choice.detail.value_or(row.detail))));
  }
}

void FigureRows::onItemChanged(QTableWidgetItem* item) {
  const auto& row = rows_[static_cast<std::size_t>(item->row())];
  auto& choice = choices_[row.id];
  // A text that is the row's own is no choice: it follows the result.
  const auto chosen = [&](const std::string& own) {
    const auto text = item->text().toStdString();
    return text == own ? std::nullopt : std::optional(text);
  };
  if (item->column() == Row) choice.shown = item->checkState() == Qt::Checked;
  if (item->column() == Label) choice.label = chosen(row.label);
  if (item->column() == Detail) choice.detail = chosen(row.detail);
  Q_EMIT edited();
}

QVariantMap FigureRows::toMap(const std::map<std::string, GridRowChoice>& choices) {
  QVariantMap map;
  for (const auto& [id, choice] : choices) {
    QVariantMap entry{{shownKey, choice.shown}};
    if (choice.label) entry[labelKey] = QString::fromStdString(*choice.label);
    if (choice.detail) entry[detailKey] = QString::fromStdString(*choice.detail);
    map[QString::fromStdString(id)] = entry;
  }
  return map;
}

std::map<std::string, GridRowChoice> FigureRows::fromMap(const QVariantMap& map) {
  std::map<std::string, GridRowChoice> choices;
  for (auto entry = map.begin(); entry != map.end(); ++entry) {
    const auto values = entry.value().toMap();
    auto& choice = choices[entry.key().toStdString()];
    choice.shown = values.value(shownKey, true).toBool();
    if (values.contains(labelKey)) choice.label = values[labelKey].toString().toStdString();
    if (values.contains(detailKey)) choice.detail = values[detailKey].toString().toStdString();
  }
  return choices;
}

}  // namespace inkling
