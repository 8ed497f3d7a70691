// Pictures beside each other, as large as they can be.
#pragma once

#include "ui/lessons/lesson_scene.h"

#include <QImage>

#include <vector>

namespace inkling {

/// Base of scenes that are pictures with a caption each, all of one size.
class PanelsScene : public LessonScene {
  Q_OBJECT

 public:
  using LessonScene::LessonScene;

  struct Panel {
    QImage picture;
    QString caption;
    QColor frame;  ///< invalid: none
  };
  const std::vector<Panel>& panels() const { return panels_; }

 protected:
  void setPanels(std::vector<Panel> panels);
  /// Where they are painted.
  virtual QRect panelArea() const { return rect(); }
  void paintEvent(QPaintEvent* event) override;

 private:
  std::vector<Panel> panels_;
};

/// The estimate of a run, or its first sample.
const Image& shownImage(const Run& run);

}  // namespace inkling
