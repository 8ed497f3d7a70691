// One method's images and numbers.
#pragma once

#include "ui/session/recording.h"
#include "ui/view/pixel_picture.h"

#include <QPoint>
#include <QWidget>

#include <array>
#include <optional>
#include <string>
#include <vector>

class QBoxLayout;
class QGridLayout;
class QLabel;
class QSpacerItem;

namespace inkling {

class ImageView;
class LinkedZoom;
struct MethodContent;

/// A picture on display, to be compared with another.
struct ShownImage {
  QString title;
  QImage picture;
};

/// Side by side: truth, back-projection, iterate, estimate, its error, posterior mean and standard
/// deviation, each where there is one, and the scalars: beside the images, or below them where
/// these then have room to be larger. Its views' object names are "truth",
/// "back-projection", "iterate", "estimate", "error", "mean" and "deviation".
class MethodRow : public QWidget {
  Q_OBJECT

 public:
  /// zoom is shared with the other rows and not owned.
  explicit MethodRow(LinkedZoom* zoom, QWidget* parent = nullptr);

  using QWidget::show;
  /// evaluation −1: the newest frame, or the result once there is one. Does nothing for a method
  /// that the recording does not have. Images that have not changed are not made again.
  void show(const Recording& recording, const std::string& method, int evaluation);

  QString title() const;  ///< the method's name
  /// Those that are shown; the truth and the back-projection, which every row has, without the
  /// method's name in their titles.
  std::vector<ShownImage> shownImages() const;

 Q_SIGNALS:
  /// "x 3, y 5 · Truth 0.100 · ...": the pixel under the cursor in all views; "" when it leaves.
  void hovered(const QString& values);

 private:
  enum View { Truth, BackProjection, Iterate, Estimate, Error, Mean, Deviation, viewCount };
  struct Scalar {
    QLabel* name;
    QLabel* value;
  };

  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

  QWidget* makeScalars();
  void arrange();  ///< images and scalars, in the room there is
  void arrangeScalars(int columns);
  int columnsIn(int room) const;  ///< of scalars
  std::vector<std::size_t> shownScalars() const;
  void setMethod(const std::string& method);
  bool setView(View view, const Image* image);  ///< whether it changed
  void showImages(const MethodContent& content, bool stale);
  void showError(const MethodContent& content, bool changed);
  void showScalars(const MethodContent& content);
  void showMessage(const MethodRecording& course);
  void describe(const MethodContent& content);
  void setScalar(std::size_t index, const QString& value);
  void reportPixel();
  ImageView* view(View which) const { return views_[which]; }

  std::string method_;
  QLabel* title_;
  QLabel* message_;
  std::array<ImageView*, viewCount> views_{};
  QBoxLayout* body_;   ///< images and scalars
  QSpacerItem* rest_;  ///< what the images leave, where nothing stands beside them
  QWidget* panel_ = nullptr;
  QGridLayout* grid_ = nullptr;  ///< of the scalars
  std::vector<Scalar> scalars_;
  std::vector<std::size_t> placed_;  ///< those that have a place in the grid
  int columns_ = 0;
  std::optional<QPoint> pixel_;  ///< under the cursor
};

}  // namespace inkling
