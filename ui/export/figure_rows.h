// The comparison's rows as a table: which are shown, and what stands beside them.
#pragma once

#include "ui/figures/comparison_grid.h"

#include <QTableWidget>
#include <QVariantMap>

#include <map>
#include <string>
#include <vector>

namespace inkling {

class FigureRows : public QTableWidget {
  Q_OBJECT

 public:
  explicit FigureRows(QWidget* parent = nullptr);

  /// The rows that there are. Choices of rows that are not there now are kept.
  void setRows(const std::vector<GridRow>& rows);
  const std::map<std::string, GridRowChoice>& choices() const { return choices_; }
  void setChoices(const std::map<std::string, GridRowChoice>& choices);

  static QVariantMap toMap(const std::map<std::string, GridRowChoice>& choices);
  static std::map<std::string, GridRowChoice> fromMap(const QVariantMap& map);

 Q_SIGNALS:
  void edited();

 private:
  void fill();
  void onItemChanged(QTableWidgetItem* item);

  std::vector<GridRow> rows_;
  std::map<std::string, GridRowChoice> choices_;
};

}  // namespace inkling
