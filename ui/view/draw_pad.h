// Paper for a pen: strokes as vectors, in units of the paper's side.
#pragma once

#include "ui/figures/strokes.h"

#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace inkling {

/// Draws with the mouse or a pen. The eraser, or a pen's other end, takes away every stroke that it
/// touches. Each stroke, each move of the eraser and each clearing can be undone.
class DrawPad : public QWidget {
  Q_OBJECT

 public:
  enum class Tool { Brush, Eraser };

  explicit DrawPad(QWidget* parent = nullptr);

  const std::vector<Stroke>& strokes() const { return strokes_; }
  bool canUndo() const { return !edits_.empty(); }
  void setTool(Tool tool);
  void clear();
  void undo();

  QSize sizeHint() const override { return {280, 280}; }
  QSize minimumSizeHint() const override { return {140, 140}; }

 Q_SIGNALS:
  /// While a stroke is drawn at most 30 times a second; at its end and after other edits always.
  void edited();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void tabletEvent(QTabletEvent* event) override;

 private:
  /// What undo turns back: the last stroke was added, or strokes were taken from these places, in
  /// this order.
  struct Edit {
    bool added = false;
    std::vector<std::pair<std::size_t, Stroke>> removed;
  };

  QRectF paper() const;  ///< the largest square, in the middle
  StrokePoint pointAt(QPointF position) const;
  void begin(QPointF position, bool erase);
  void extend(QPointF position);
  void finish();
  void eraseBetween(StrokePoint from, StrokePoint to);
  void reportSoon();
  void reportNow();

  std::vector<Stroke> strokes_;
  std::vector<Edit> edits_;
  Tool tool_ = Tool::Brush;
  bool erasing_ = false;
  std::optional<StrokePoint> last_;  ///< of the stroke that is being drawn
  Edit erased_;                      ///< by the move that is being made
  QTimer pause_;
  bool unreported_ = false;
};

}  // namespace inkling
