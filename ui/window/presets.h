// The start page's experiments.
#pragma once

#include "engine/model/experiment.h"

#include <QString>

#include <functional>
#include <vector>

namespace inkling {

struct Preset {
  const char* id;
  QString title, text;
  /// Makes the experiment from the picture that a start begins with.
  std::function<Experiment(const EmbeddedSource& picture)> make;
};

std::vector<Preset> startPresets();

/// The bundled digit; throws Error(Input) where the gallery is missing.
EmbeddedSource galleryDigit(int digit);

}  // namespace inkling
