// Annealing: the image drowns in noise, and the reverse brings one out of it.
#pragma once

#include "ui/lessons/panels_scene.h"

#include <optional>
#include <vector>

namespace inkling {

/// Beside each other at one noise level: the image with that much noise; what the method has at the
/// level on its way down; and what the prior makes of that. Its parameter "level" goes from 0, the
/// most noise, to lastLevel, the least.
class AnnealingScene : public PanelsScene {
  Q_OBJECT

 public:
  using PanelsScene::PanelsScene;
  static constexpr int lastLevel = 39;

  void present(const Experiment& experiment, const Value& position) override;

 private:
  struct Data {
    std::vector<Frame> forward, reverse;  ///< from the highest level to the lowest
    double psnr = 0;
    int evaluations = 0;
  };
  static Data computed(Engine& engine, const Experiment& e, const Cancellation& cancellation);
  void tell();

  std::optional<Data> data_;
  int level_ = 0;
};

}  // namespace inkling
