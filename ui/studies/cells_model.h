// A study's cells as a table: what each is of, and how it stands.
#pragma once

#include <QAbstractTableModel>
#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace inkling {

class CellsModel : public QAbstractTableModel {
  Q_OBJECT

 public:
  using QAbstractTableModel::QAbstractTableModel;

  void setCells(std::vector<nlohmann::json> points);
  /// It has come to its end; failure: "" well.
  void end(std::size_t cell, const QString& failure);
  bool ended(int row) const { return cells_[static_cast<std::size_t>(row)].ended; }
  int failed() const { return failed_; }

  /// The options in which the cells differ, the seed and the method not among them.
  const std::vector<std::string>& varying() const { return varying_; }
  /// Of those the ones with numbers.
  std::vector<std::string> numbers() const;

  int rowCount(const QModelIndex& parent = {}) const override;
  int columnCount(const QModelIndex& parent = {}) const override;
  QVariant data(const QModelIndex& index, int role) const override;
  QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

 private:
  struct Cell {
    nlohmann::json point;
    bool ended = false;
    QString failure;
  };
  QString stateText(const Cell& cell) const;

  std::vector<Cell> cells_;
  std::vector<std::string> varying_;
  int failed_ = 0;
};

}  // namespace inkling
