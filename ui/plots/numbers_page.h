// The table of all numbers, and ways to take it along.
#pragma once

#include "ui/session/recording.h"

#include <QWidget>

#include <vector>

namespace inkling {

class ResultsTable;

/// Object names of its buttons: "copy-csv" and "copy-latex".
class NumbersPage : public QWidget {
  Q_OBJECT

 public:
  explicit NumbersPage(QWidget* parent = nullptr);

  using QWidget::show;
  void show(const Recording& recording, const std::vector<Recording>& pinned);
  ResultsTable& table() const { return *table_; }

 private:
  ResultsTable* table_;
};

}  // namespace inkling
