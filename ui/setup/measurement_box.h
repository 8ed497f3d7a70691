// Measurements of one's own, from files, in place of simulated ones.
#pragma once

#include "engine/model/experiment.h"

#include <QGroupBox>

#include <cstdint>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace inkling {

/// Rows of files: the matrix A, the signs, or the ends of intervals, or values, and the truth where
/// it is known, to compare with. The headers of the .npy files are read while one types, and what
/// does not fit is told below its field; the values are for the engine to check. Object names of
/// its parts: "kind", "use", "summary", and the fields "matrix-path", "signs", "lower", "upper",
/// "values", "truth", each with a "path", a "browse" and a "problem".
class MeasurementBox : public QGroupBox {
  Q_OBJECT

 public:
  explicit MeasurementBox(QWidget* parent = nullptr);

  using QGroupBox::show;
  /// Call after every change. prior: the shape of its images, empty where it is not known. What is
  /// being typed stays unless the experiment's own measurements have changed.
  void show(const Experiment& experiment, const ImageShape& prior);

 Q_SIGNALS:
  /// Files that fit each other, by their absolute paths.
  void used(const inkling::OwnMeasurements& measurements, const QString& matrixFile);

 private:
  class Field;
  enum Kind { Signs, Intervals, Values };

  void addFields(QLayout* layout);
  void addButtons(QLayout* layout);
  /// Of the kind that is chosen: the matrix first, the truth, which may be empty, last.
  std::vector<Field*> fields() const;
  void fill(const OwnMeasurements& own, const std::string& matrix);
  void showKind();
  bool check();  ///< and tells; whether everything is there and fits
  QString checkMatrix();
  QString checkOperator();
  QString checkMeasurements(Field& field, std::vector<std::int64_t>& expected) const;
  QString checkTruth(std::int64_t images) const;
  void use();

  ImageShape prior_;
  OwnMeasurements shown_;
  std::string shownMatrix_;
  std::int64_t rows_ = 0, pixels_ = 0;  ///< of the matrix; 0 while it does not fit
  QComboBox* kind_;
  Field *matrix_, *signs_, *lower_, *upper_, *values_, *truth_;
  QLabel* summary_;
  QPushButton* use_;
};

}  // namespace inkling
