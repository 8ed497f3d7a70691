#include "engine/model/drawing.h"

#include "engine/model/experiment.h"

namespace inkling {

Settings drawingSettings() {
  auto settings = makeMethod("qcs-sgm").settings;
  settings.set("consistent-noise", true);
  settings.set("beta-max", 10.0);
  settings.set("beta-min", 0.01);
  return settings;
}

}  // namespace inkling
