// All methods' results on one image, below each other.
#pragma once

#include "ui/session/recording.h"
#include "ui/view/linked_zoom.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;
class QSpinBox;
class QVBoxLayout;

namespace inkling {

class CompareView;
class MethodRow;

/// Scrolls over a MethodRow per method, and below these one per method of each pinned recording;
/// all their images zoom together. Below stand the values of the pixel under the cursor, which of
/// several images it is (object name "image"), and a button that opens the comparison of two
/// images.
class ResultsView : public QWidget {
  Q_OBJECT

 public:
  explicit ResultsView(QWidget* parent = nullptr);

  using QWidget::show;
  /// evaluation −1: the newest. Methods that are not chosen are left out, and pinned ones that
  /// have no result.
  void show(const Recording& recording, int evaluation, const std::vector<Recording>& pinned = {});
  void setReducedMotion(bool reduced);

  /// From the top; the pinned ones come last.
  const std::vector<MethodRow*>& rows() const { return rows_; }
  LinkedZoom& zoom() { return zoom_; }

 public Q_SLOTS:
  void openCompare();

 Q_SIGNALS:
  /// Index of the experiment's image that is wanted instead.
  void imageChosen(int image);

 private:
  void showImageChoice(const Recording& recording);
  void setRowCount(std::size_t count);
  void updateCompare();

  LinkedZoom zoom_;
  std::vector<MethodRow*> rows_;
  QVBoxLayout* column_;
  QLabel* placeholder_;
  QLabel* status_;
  QSpinBox* image_;
  QPushButton* compareButton_;
  CompareView* compare_;
};

}  // namespace inkling
