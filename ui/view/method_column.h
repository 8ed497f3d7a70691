// One method's picture and numbers.
#pragma once

#include "ui/session/recording.h"
#include "ui/view/pixel_picture.h"
#include "ui/view/tile_view.h"

#include <QPoint>
#include <QStringList>
#include <QWidget>

#include <array>
#include <string>
#include <vector>

class QLabel;
class QStackedWidget;

namespace inkling {

class ImageView;
class LinkedZoom;
class SamplesView;
class ScalarPanel;
struct MethodContent;

enum class ShownKind { Other, Truth, Estimate };

/// A picture on display, to be compared with another.
struct ShownImage {
  QString title;
  QImage picture;
  ShownKind kind = ShownKind::Other;
  QString key = {};  ///< stays when the title changes; "": the title
};

/// From the top: the method's name, one tile, its PSNR in large type and the other numbers. The
/// tile shows one of the method's pictures, whose object names are "estimate", "iterate", "error",
/// "deviation", "sample-tiles" and "invented"; those that are not seen are kept up to date as well.
class MethodColumn : public QWidget {
  Q_OBJECT

 public:
  /// zoom is shared with the other columns and not owned.
  explicit MethodColumn(LinkedZoom* zoom, QWidget* parent = nullptr);

  using QWidget::show;
  /// evaluation −1: the newest frame, or the result once there is one. Does nothing for a method
  /// that the recording does not have. Images that have not changed are not made again.
  void show(const Recording& recording, const std::string& method, int evaluation);
  void setTileView(TileView view);
  /// The room of the picture alone, beside its caption, frame and scale.
  void setPictureSize(QSize picture);
  void setReducedMotion(bool reduced);
  void setBare(bool bare);  ///< without the table of numbers
  /// Whether its PSNR is the best of all methods'.
  void setBest(bool best);

  const std::string& method() const { return method_; }
  QString title() const;  ///< the method's name, and that it is of earlier settings
  bool isStale() const { return stale_; }
  /// Of the picture in the tile; NaN where it was not measured.
  double psnr() const { return psnr_; }
  ScalarPanel& scalars() const { return *scalars_; }
  SamplesView& samples() const { return *samples_; }
  QSize imageSize() const { return size_; }  ///< in pixels; empty while there is none
  int heightBesidePicture() const;           ///< of everything else, as it is now
  /// "result 0.100": of each of its pictures that has that pixel.
  QStringList valuesAt(QPoint pixel) const;
  /// Those that there are, seen or not.
  std::vector<ShownImage> shownImages() const;

 Q_SIGNALS:
  /// The pixel under the cursor; (−1, −1) when it leaves.
  void hovered(int x, int y);

 private:
  enum View { Estimate, Iterate, Error, Deviation, Invented, Mean, viewCount };
  void changeEvent(QEvent* event) override;

  void addViews(LinkedZoom* zoom);
  void dress();  ///< what follows type and colours
  void setTitle(const QString& title, const std::string& method);
  /// Whether it changed.
  bool setView(View view, const Image* image, const QString& otherwise);
  void showImages(const MethodContent& content, const QString& pending);
  void showError(const MethodContent& content, bool changed, const QString& pending);
  void showSpread(const MethodContent& content, const QString& pending);
  void showCaptions(const MethodContent& content);
  void showNumbers(const MethodContent& content);
  void showMessage(const MethodRecording& course);
  void describe(const MethodContent& content);
  ImageView* view(View which) const { return views_[which]; }

  std::string method_;
  TileView shown_ = TileView::Result;
  bool stale_ = false, best_ = false;
  double psnr_ = notMeasured;
  QSize size_;  ///< of the method's images, in pixels
  QLabel *title_, *psnrLabel_, *message_;
  QStackedWidget* tile_;
  std::array<ImageView*, viewCount> views_{};
  SamplesView* samples_;
  ScalarPanel* scalars_;
  QLabel* samplesCaption_;
  Image truth_;  ///< that the error is of
};

}  // namespace inkling
