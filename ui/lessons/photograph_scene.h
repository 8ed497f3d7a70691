// One picture measured, shown as it is, as the measurements alone have it, and as it comes back.
#pragma once

#include "ui/lessons/panels_scene.h"

namespace inkling {

class PhotographScene : public PanelsScene {
  Q_OBJECT

 public:
  using PanelsScene::PanelsScene;

  void present(const Experiment& experiment, const Value& position) override;
};

}  // namespace inkling
