// One method's images and numbers.
#pragma once

#include "ui/session/recording.h"
#include "ui/view/pixel_picture.h"

#include <QPoint>
#include <QWidget>

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

class QBoxLayout;
class QLabel;
class QSpacerItem;

namespace inkling {

class ImageView;
class LinkedZoom;
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

  /// The final result of the number-th pinned recording, with its settings; it is never stale.
  void showPinned(const Recording& recording, const std::string& method, int number);

  QString title() const;  ///< the method's name, and what sets the row apart from the others
  /// Those that are shown. The truth and the back-projection are without the row's title where they
  /// are those of the recording, which other rows have too.
  std::vector<ShownImage> shownImages() const;

 Q_SIGNALS:
  /// "x 3, y 5 · Truth 0.100 · ...": the pixel under the cursor in all views; "" when it leaves.
  void hovered(const QString& values);

 private:
  enum View { Truth, BackProjection, Iterate, Estimate, Error, Mean, Deviation, viewCount };
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;

  void arrange();  ///< images and scalars, in the room there is
  void setTitle(const std::string& method, const QString& name, const QString& title);
  void setSettings(const QString& settings);
  void showCourse(const Recording& recording, const MethodRecording& course, int evaluation,
                  bool pinned);
  /// Whether it changed.
  bool setView(View view, const Image* image, bool keepPlace = false);
  void showImages(const MethodContent& content, bool stale);
  void showError(const MethodContent& content, bool changed);
  void showMessage(const MethodRecording& course);
  void describe(const MethodContent& content);
  void reportPixel();
  ImageView* view(View which) const { return views_[which]; }

  QString name_;
  QLabel* title_;
  QLabel* settings_;  ///< of a pinned recording
  QLabel* message_;
  std::array<ImageView*, viewCount> views_{};
  std::array<bool, viewCount> own_{};     ///< images that no other row has
  std::shared_ptr<const Result> pinned_;  ///< what is shown, of a pinned recording
  int pinnedImage_ = 0;
  QBoxLayout* body_;   ///< images and scalars
  QSpacerItem* rest_;  ///< what the images leave, where nothing stands beside them
  ScalarPanel* scalars_ = nullptr;
  std::optional<QPoint> pixel_;  ///< under the cursor
};

}  // namespace inkling
