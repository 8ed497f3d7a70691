// What was measured: the truth, what the measurements alone say of it, and they themselves.
#pragma once

#include "ui/session/recording.h"

#include <QPoint>
#include <QStringList>
#include <QWidget>

#include <vector>

class QLabel;

namespace inkling {

class ImageView;
class LinkedZoom;
class MeasurementStrip;
struct ShownImage;

/// The same for all methods, and so shown once. Its views' object names are "truth" and
/// "back-projection".
class MeasuredColumn : public QWidget {
  Q_OBJECT

 public:
  /// zoom is shared with the methods' columns and not owned.
  explicit MeasuredColumn(LinkedZoom* zoom, QWidget* parent = nullptr);

  using QWidget::show;
  /// Of the present settings: where the recording's are older, what the inspection has.
  void show(const Recording& recording);
  void setPictureSize(QSize picture);
  QSize imageSize() const;           ///< in pixels; empty while there is none
  int heightBesidePictures() const;  ///< of everything but the two pictures
  QStringList valuesAt(QPoint pixel) const;
  std::vector<ShownImage> shownImages() const;

 Q_SIGNALS:
  /// The pixel under the cursor; (−1, −1) when it leaves.
  void hovered(int x, int y);

 private:
  void changeEvent(QEvent* event) override;
  void dress();

  QLabel* title_;
  ImageView *truth_, *backProjection_;
  MeasurementStrip* strip_;
};

}  // namespace inkling
