// The posterior samples of one method, all at once or one of them large.
#pragma once

#include "engine/model/image.h"
#include "ui/session/relabel.h"

#include <QColor>
#include <QImage>
#include <QTimer>
#include <QWidget>

#include <vector>

class QToolButton;

namespace inkling {

/// Thumbnails in a square grid, of whole device pixels where the images are small. A click enlarges
/// one and another click goes back; so do Enter and Escape, and the arrows go from one to the next.
/// The button "play" shows one after the other, two a second; with reduced motion each press shows
/// the next.
class SamplesView : public QWidget, public Relabelled {
  Q_OBJECT

 public:
  explicit SamplesView(QWidget* parent = nullptr);

  /// The same ones change nothing.
  void setSamples(const std::vector<Image>& samples);
  /// Without samples: why there are none.
  void relabel(const Relabel& relabel) override;
  void setPlaceholder(const QString& text);
  void setFrame(const QColor& colour);
  void setStale(bool stale);
  void setReducedMotion(bool reduced) { reducedMotion_ = reduced; }

  int count() const { return static_cast<int>(pictures_.size()); }
  int enlarged() const { return enlarged_; }  ///< −1: all are shown
  void enlarge(int sample);                   ///< −1: all
  bool isPlaying() const { return timer_.isActive(); }

 public Q_SLOTS:
  void togglePlay();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  QRect cell(int sample, double pixelRatio) const;  ///< device pixels
  int columns() const;
  void showNext();
  void describe();
  void drawIcon();

  std::vector<Image> samples_;
  std::vector<QImage> pictures_;
  QString placeholder_;
  QColor frame_;
  QToolButton* play_;
  QTimer timer_;
  int enlarged_ = -1;
  bool stale_ = false, reducedMotion_ = false;
};

}  // namespace inkling
