// An image, pixel by pixel.
#pragma once

#include "engine/model/image.h"
#include "ui/session/relabel.h"
#include "ui/view/linked_zoom.h"
#include "ui/view/pixel_picture.h"

#include <QColor>
#include <QImage>
#include <QWidget>

#include <optional>

namespace inkling {

/// Shows every pixel of an image as a square of whole device pixels (where the image is larger than
/// the view: scaled down), directly under the caption; a map's colours stand in a thin scale below
/// it, from the lowest value to the highest. The wheel zooms about the cursor, dragging moves, a
/// double click fits;
/// + − 0 and the arrows do the same from the keyboard. Colours are made when the image is set, so
/// that painting only copies.
class ImageView : public QWidget, public Relabelled {
  Q_OBJECT

 public:
  /// zoom is shared with other views and not owned; without one the view makes its own.
  explicit ImageView(LinkedZoom* zoom, QWidget* parent = nullptr);

  /// Returns whether the image differs from what was shown; if not, nothing is made again. An image
  /// without pixels clears the view.
  bool setImage(const Image& image);
  void clear(const QString& placeholder = {});
  void relabel(const Relabel& relabel) override;
  void setCaption(const QString& caption);  ///< also the accessible name
  void setStale(bool stale);  ///< dimmed, with a badge: made with settings that have changed since
  void setFrame(const QColor& colour);             ///< around the picture; invalid: none
  void setMapping(Mapping mapping, double range);  ///< range: of SignedError and Deviation
  /// Keeps the room of a colour scale free where there is none, so that views beside each other
  /// magnify alike.
  void setScaleSpace(bool space);
  void setAccessibleValue(const QString& value);  ///< the live scalars, for screen readers

  const Image& image() const { return image_; }
  const QImage& picture() const { return picture_; }  ///< its colours, one pixel per pixel
  QString caption() const { return caption_; }
  bool isStale() const { return stale_; }
  /// "0.532", "+0.120" for an error, "0.1 / 0.2 / 0.3" for three channels; "" outside the image.
  QString valueAt(int x, int y) const;
  /// The image's pixel at a position of the widget, where there is one.
  std::optional<QPoint> pixelAt(QPointF position) const;

  /// Of a view in which a picture takes just that room, beside caption, frame and scale.
  QSize sizeFor(QSize picture) const;
  int heightOfCaption() const { return captionHeight(); }

  QSize sizeHint() const override;
  QSize minimumSizeHint() const override;
  int heightForWidth(int width) const override;

 Q_SIGNALS:
  void hovered(int x, int y, const QString& value);  ///< (−1, −1, "") when the cursor leaves

 protected:
  void paintEvent(QPaintEvent* event) override;
  void wheelEvent(QWheelEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void mouseDoubleClickEvent(QMouseEvent* event) override;
  void leaveEvent(QEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void changeEvent(QEvent* event) override;

 private:
  /// Where the image lies, in device pixels of the widget.
  struct Placement {
    double scale = 0;
    QPoint origin;  ///< of the whole image, which may reach beyond the area
    QRect area;
    bool operator==(const Placement&) const = default;
  };

  Placement placement(double pixelRatio) const;
  int captionHeight() const;
  int scaleHeight() const;  ///< of the colour scale and its distance
  int frameWidth() const;
  void zoomBy(int steps, QPointF position);
  void moveTo(double scale, QPointF centre);
  void pan(QPointF pixels);  ///< image pixels
  void makePicture();
  void describe();
  void onZoomChanged();
  void drawCaption(QPainter& painter) const;
  void drawPicture(QPainter& painter);
  void drawScale(QPainter& painter, const QRect& picture, double pixelRatio);
  void drawBadge(QPainter& painter) const;

  LinkedZoom* zoom_;
  Image image_;
  QImage picture_;
  QImage magnified_;  ///< what of picture_ is seen, at magnifiedFor_
  Placement magnifiedFor_;
  QImage scale_;  ///< the map's colours, as large as they are drawn
  Mapping mapping_ = Mapping::Grey;
  double range_ = 1;
  QString caption_, placeholder_, value_;
  QColor frame_;
  bool stale_ = false, scaleSpace_ = false;
  std::optional<QPointF> dragged_;  ///< where the drag has come to
  int wheel_ = 0;                   ///< eighths of a degree that do not make a step yet
};

}  // namespace inkling
