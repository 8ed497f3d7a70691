#include "ui/view/shape_icon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

namespace inkling {
namespace {

// In a square of side 1.
void addTriangle(QPainterPath& path, double left, double right) {
  path.moveTo(left, 0.15);
  path.lineTo(right, 0.5);
  path.lineTo(left, 0.85);
  path.closeSubpath();
}

void addBar(QPainterPath& path, double left) {
  path.addRect(left, 0.15, 0.2, 0.7);
}

/// A padlock whose bow begins at that place from the left.
void addLock(QPainterPath& path, double left) {
  path.addRoundedRect(0.2, 0.45, 0.6, 0.45, 0.08, 0.08);
  QPainterPath bow, hole;
  bow.addRoundedRect(left, 0.08, 0.44, 0.5, 0.22, 0.22);
  hole.addRoundedRect(left + 0.1, 0.18, 0.24, 0.5, 0.12, 0.12);
  QPainterPath above;
  above.addRect(0, 0, 1, 0.46);
  path.addPath(bow.subtracted(hole).intersected(above));
}

QPainterPath pathOf(IconShape shape) {
  QPainterPath path;
  switch (shape) {
    case IconShape::Play:
      addTriangle(path, 0.2, 0.85);
      break;
    case IconShape::Pause:
      addBar(path, 0.2);
      addBar(path, 0.6);
      break;
    case IconShape::End:
      addTriangle(path, 0.15, 0.65);
      addBar(path, 0.65);
      break;
    case IconShape::Previous:
      addTriangle(path, 0.95, 0.5);
      addTriangle(path, 0.5, 0.05);
      break;
    case IconShape::Next:
      addTriangle(path, 0.05, 0.5);
      addTriangle(path, 0.5, 0.95);
      break;
    case IconShape::Locked:
      addLock(path, 0.28);
      break;
    case IconShape::Unlocked:
      addLock(path, 0.56);
      break;
  }
  return path;
}

class ShapeEngine : public QIconEngine {
 public:
  ShapeEngine(IconShape shape, const QPalette& palette) : shape_(shape), palette_(palette) {}

  QIconEngine* clone() const override { return new ShapeEngine(*this); }

  void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
    const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->translate(rect.topLeft());
    painter->scale(rect.width(), rect.height());
    painter->fillPath(pathOf(shape_), palette_.color(group, QPalette::ButtonText));
    painter->restore();
  }

  QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
    QPixmap made(size);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    paint(&painter, QRect(QPoint(0, 0), size), mode, state);
    return made;
  }

 private:
  IconShape shape_;
  QPalette palette_;
};

}  // namespace

QIcon shapeIcon(IconShape shape, const QPalette& palette) {
  return QIcon(new ShapeEngine(shape, palette));
}

}  // namespace inkling
