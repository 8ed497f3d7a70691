// What the prior invents: samples that all agree with the measurements.
#pragma once

#include "ui/lessons/panels_scene.h"

#include <QTimer>

#include <vector>

namespace inkling {

/// The samples one after the other in one place, some each second; what they all agree on and what
/// each has of its own; and the truth. With reduced motion, or after a click, each click shows the
/// next sample.
class InventedScene : public PanelsScene {
  Q_OBJECT

 public:
  InventedScene(Workbench& workbench, QWidget* parent);

  void present(const Experiment& experiment, const Value& position) override;
  void setReducedMotion(bool reduced) override;
  int sample() const { return sample_; }  ///< the one that is shown, from 0

 protected:
  void mousePressEvent(QMouseEvent* event) override;
  void showEvent(QShowEvent* event) override;
  void hideEvent(QHideEvent* event) override;

 private:
  void showNext();
  void tell();

  QTimer flicker_;
  std::vector<QImage> samples_;
  QImage invented_, mean_, truth_;
  QColor colour_;
  int sample_ = 0;
  bool held_ = false;
};

}  // namespace inkling
