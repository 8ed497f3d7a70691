#include "engine/model/drawing.h"

#include <algorithm>

namespace inkling {

Settings drawingSettings() {
  auto settings = makeMethod("qcs-sgm").settings;
  settings.set("step-noise", std::string("consistent"));
  settings.set("beta-max", 10.0);
  settings.set("beta-min", 0.01);
  return settings;
}

Settings drawingSettings(const std::vector<Method>& methods) {
  auto drawing = drawingSettings();
  const auto walks = [](const Method& method) { return method.settings.has("levels"); };
  const auto found = std::find_if(methods.begin(), methods.end(), walks);
  if (found == methods.end()) return drawing;
  const auto& settings = found->settings;
  for (const char* name : {"levels", "steps-per-level"})
    drawing.set(name, settings.at(name));
  drawing.set("beta-max", std::max(drawing.real("beta-max"), settings.real("beta-max")));
  if (!settings.isKeyword("beta-min"))
    drawing.set("beta-min", std::min(drawing.real("beta-min"), settings.real("beta-min")));
  return drawing;
}

}  // namespace inkling
