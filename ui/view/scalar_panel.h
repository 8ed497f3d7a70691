// The numbers of a method's row.
#pragma once

#include <QString>
#include <QWidget>

#include <cstddef>
#include <vector>

class QGridLayout;
class QLabel;

namespace inkling {

struct MethodContent;

/// "" for what was not measured.
QString numberText(double value, int decimals);
QString decibels(double value, int decimals = 2);

/// Names and values in columns: one beside the images, several below them. What was not measured
/// has no place.
class ScalarPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ScalarPanel(QWidget* parent = nullptr);

  using QWidget::show;
  void show(const MethodContent& content);
  /// What one column of all scalars takes, shown or not: so that none moves the images.
  int widthBeside() const;
  void arrangeBeside();
  /// In as many columns as fit. The panel never widens what it stands in.
  void arrangeBelow(int room);

 private:
  struct Scalar {
    QLabel* name;
    QLabel* value;
  };

  int nameWidth() const;
  int columnsIn(int room) const;
  std::vector<std::size_t> shownScalars() const;
  void arrange(int columns);
  void setScalar(std::size_t index, const QString& value);

  QGridLayout* grid_;
  std::vector<Scalar> scalars_;
  std::vector<std::size_t> placed_;  ///< those that have a place in the grid
  int columns_ = 0;
};

}  // namespace inkling
