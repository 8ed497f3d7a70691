// A picture, and the part of it that is used.
#pragma once

#include "engine/model/image.h"

#include <QImage>
#include <QRect>
#include <QWidget>

#include <optional>

namespace inkling {

/// The part has the aspect of an image shape. Dragging inside moves it, dragging a corner resizes
/// it, a press beside it brings it there. The arrows move it (with Shift by ten pixels), + and −
/// resize it, 0 makes it the largest again.
class CropView : public QWidget {
  Q_OBJECT

 public:
  /// picture: the size of the picture that crop() refers to, not empty.
  CropView(QSize picture, const ImageShape& shape, QWidget* parent = nullptr);

  /// What is painted: the picture, or a smaller one of the same aspect.
  void setPicture(const QImage& picture);
  void setCropVisible(bool visible);  ///< without one the whole picture is used

  QRect crop() const { return crop_; }  ///< inside the picture
  void setCrop(const QRect& crop);      ///< its width and centre are taken, as far as they can be

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  /// Where the picture lies in the widget.
  QRectF place() const;

 Q_SIGNALS:
  void cropChanged(const QRect& crop);

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  /// Which point of the part a drag holds: (0, 0) to (1, 1) for its corners.
  struct Drag {
    bool moves = false;
    QPointF corner;  ///< of the corner that follows the mouse
    QPointF offset;  ///< from the part's top left, in the picture's pixels, where it moves
  };

  QPointF toPicture(QPointF position) const;
  QRectF cropOnScreen() const;
  std::optional<QPointF> cornerAt(QPointF position) const;
  void showCursor(QPointF position);
  void moveTo(QPointF topLeft);
  /// fixed: the share of the part, from its top left, that stays where it is.
  void resizeTo(double width, QPointF fixed);
  void dragCorner(QPointF position);
  void drawCrop(QPainter& painter) const;

  QSize size_;
  QRect largest_, crop_;
  QImage picture_, scaled_;
  std::optional<Drag> drag_;
  bool cropVisible_ = true;
};

}  // namespace inkling
