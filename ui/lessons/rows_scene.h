// One bit: a row of A over the image, its sign, and all the signs.
#pragma once

#include "ui/lessons/lesson_scene.h"

#include <optional>
#include <vector>

namespace inkling {

/// Its parameter "row" counts the measurements that have been made so far; the last one lies over
/// the image. With all of them made, or the question answered, there stands what message passing
/// makes of them.
class RowsScene : public LessonScene {
  Q_OBJECT

 public:
  using LessonScene::LessonScene;

  void present(const Experiment& experiment, const Value& position) override;
  void reveal() override;
  int lit() const { return data_ ? row_ : 0; }  ///< lamps

 protected:
  void paintEvent(QPaintEvent* event) override;

 private:
  struct Data {
    Image truth, estimate;
    std::vector<float> matrix;  ///< [M, N]
    std::vector<double> noisy;  ///< A x + n
    double psnr = 0;
  };
  static Data computed(Engine& engine, const Experiment& e, const Cancellation& cancellation);

  void tell();
  void paintLamps(QPainter& painter, const QRect& area) const;

  std::optional<Data> data_;
  int row_ = 1;
  bool revealed_ = false;
};

}  // namespace inkling
