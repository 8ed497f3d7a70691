// The numbers of every method, to sort and to copy.
#pragma once

#include "ui/session/recording.h"

#include <QTableView>

#include <vector>

class QSortFilterProxyModel;

namespace inkling {

class ResultsModel;

/// Sorted by a click on a header, missing numbers last either way. Ctrl+C or the menu copies the
/// selected cells, or all of them, as tab-separated text under a header.
class ResultsTable final : public QTableView {
  Q_OBJECT
 public:
  explicit ResultsTable(QWidget* parent = nullptr);

  using QWidget::show;
  void show(const Recording& recording, const std::vector<Recording>& pinned);

  /// What copy() puts on the clipboard, rows and columns as they are shown.
  QString selectedText() const;
  /// Everything, as it is shown: every standard error has a column beside its mean, where there is
  /// one. UTF-8 with a decimal point and every digit.
  QString csv() const;
  /// A tabular, without what was not measured; numbers as they are shown.
  QString latex() const;
  void copy() const;

 private:
  std::vector<int> filledColumns() const;  ///< logical, as they are shown

  ResultsModel* results_;
  QSortFilterProxyModel* sorted_;
};

}  // namespace inkling
