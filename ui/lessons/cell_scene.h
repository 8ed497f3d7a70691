// Many images agree: the half-spaces of the signs in a plane of images.
#pragma once

#include "ui/lessons/lesson_scene.h"

#include <QImage>

#include <optional>
#include <vector>

namespace inkling {

/// The experiment's first image lies in the middle of a plane through it and two others of it. Each
/// sign allows one side of a line; its parameter "signs" is how many there are. A point of the
/// plane is an image, and is shown; dragging and the arrow keys move it. Below stand images that
/// agree in every sign, and how far the prior would move each of them.
class CellScene : public LessonScene {
  Q_OBJECT

 public:
  CellScene(Workbench& workbench, QWidget* parent);

  void present(const Experiment& experiment, const Value& position) override;
  /// Of the signs, those that the image at the point agrees in; −1 while nothing is known.
  int agreeing() const;
  int signs() const { return signs_; }
  void moveTo(QPointF point);  ///< (0, 0) the image, (1, 0) and (0, 1) the other two
  /// Agreement of each of the images below, of all the signs.
  std::vector<int> agreeingBelow() const;

 protected:
  void paintEvent(QPaintEvent* event) override;
  void mousePressEvent(QMouseEvent* event) override;
  void mouseMoveEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;

 private:
  struct Alike {
    Image image;
    int agreeing = 0;  ///< of all the signs
    double moved = 0;  ///< by the prior's denoiser, per pixel
  };
  struct Data {
    Image origin, first, second;
    std::vector<double> at, alongFirst, alongSecond;  ///< a·x, a·(first − x), a·(second − x)
    std::vector<Alike> alike;
  };
  static Data computed(Engine& engine, const Experiment& e, const Cancellation& cancellation);

  Image imageAt(QPointF point) const;
  int agreeingAt(QPointF point) const;
  void makeMap();
  void tell();
  QRect mapPlace() const;
  QPointF pointAt(QPointF position) const;
  void paintMap(QPainter& painter) const;

  std::optional<Data> data_;
  int signs_ = 1;
  QPointF point_;
  QImage map_;  ///< how many signs each point of the plane breaks
};

}  // namespace inkling
