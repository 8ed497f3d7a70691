// Which of an experiment's several images is shown, or that all of them are.
#pragma once

#include "ui/session/recording.h"

#include <QWidget>

class QPushButton;
class QSpinBox;

namespace inkling {

/// A number with the image's name (object name "image"), and a button for all ("all-images").
/// Hidden where there is one image. New images are all shown at first.
class ImageChoice : public QWidget {
  Q_OBJECT

 public:
  explicit ImageChoice(QWidget* parent = nullptr);

  using QWidget::show;
  void show(const Recording& recording);
  bool all() const;
  void setAll(bool all);
  int image() const;

 Q_SIGNALS:
  void chosen(int image);
  /// By setAll() and show() too.
  void allChanged(bool all);

 private:
  QSpinBox* number_;
  QPushButton* all_;
  std::vector<ImageSource> images_;  ///< that were shown last
};

}  // namespace inkling
