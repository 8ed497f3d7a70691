// The numbers of a method, without the one that stands in large type.
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

/// A line for each: name and value. The panels of several methods beside each other show the same
/// lines, so that they read as one table.
class ScalarPanel : public QWidget {
  Q_OBJECT

 public:
  explicit ScalarPanel(QWidget* parent = nullptr);

  using QWidget::show;
  void show(const MethodContent& content);
  /// Whether each of the numbers was measured.
  std::vector<bool> measured() const;
  /// The lines that have a place, a dash where one was not measured, and nothing where the method
  /// never tells it. As many as measured() gives.
  void setLines(const std::vector<bool>& lines);

 private:
  struct Scalar {
    QLabel* name;
    QLabel* value;
    bool measured = false;
    bool never = false;  ///< the method does not tell it
    QString title;
  };

  void setScalar(std::size_t index, const QString& value);

  QGridLayout* grid_;
  std::vector<Scalar> scalars_;
};

}  // namespace inkling
