// Two images in one place.
#pragma once

#include "ui/view/method_column.h"

#include <QDialog>
#include <QImage>
#include <QTimer>

#include <utility>
#include <vector>

class QComboBox;
class QPushButton;

namespace inkling {

/// Image A left of a line that can be dragged, image B right of it; or one of them alone.
class SplitView : public QWidget {
  Q_OBJECT

 public:
  enum class Shown { Both, A, B };

  explicit SplitView(QWidget* parent = nullptr);

  void setImages(const ShownImage& a, const ShownImage& b);
  void setShown(Shown shown);
  Shown shown() const { return shown_; }
  void setSplit(double share);  ///< of the width that is A's, 0 to 1
  double split() const { return split_; }

  QSize sizeHint() const override { return {420, 420}; }
  QSize minimumSizeHint() const override { return {140, 140}; }

 Q_SIGNALS:
  void splitMoved();  ///< by the user

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  QRect imageArea(double pixelRatio) const;  ///< device pixels
  void moveSplit(double share);
  void drawTitle(QPainter& painter, const QString& title, bool right) const;

  ShownImage a_, b_;
  QImage magnifiedA_, magnifiedB_;
  double split_ = 0.5;
  Shown shown_ = Shown::Both;
};

/// Compares any two of the images that are shown. B blinks between the two, twice a second; with
/// reduced motion each press shows the other one, and nothing moves by itself.
class CompareView : public QDialog {
  Q_OBJECT

 public:
  explicit CompareView(QWidget* parent = nullptr);

  /// What can be chosen from. A choice stays as long as there is an image of its key. Until the
  /// user has chosen it is, whenever the dialog opens: the estimates of the first two methods; of
  /// one method truth and estimate; without any the first and the last image.
  void setImages(std::vector<ShownImage> images);
  void setReducedMotion(bool reduced);

 public Q_SLOTS:
  void blink();

 protected:
  void hideEvent(QHideEvent* event) override;

 private:
  void fill(QComboBox* box, int preferred, bool anew);
  std::pair<int, int> defaultPair() const;  ///< −1 where there is nothing
  void showChosen();
  void showOther();
  void stopBlinking();

  std::vector<ShownImage> images_;
  QComboBox* a_;
  QComboBox* b_;
  SplitView* split_;
  QPushButton* blinkButton_;
  QTimer timer_{this};
  bool reducedMotion_ = false, userChose_ = false;
};

}  // namespace inkling
