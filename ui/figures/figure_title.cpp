#include "engine/model/matrix_info.h"
#include "ui/figures/comparison_grid.h"

#include <filesystem>

namespace inkling {
namespace {

std::string measurementKind(const Experiment& experiment) {
  if (const auto& own = experiment.ownMeasurements)
    return !own->signs.empty()    ? "1-bit measurements"
           : !own->values.empty() ? "Linear measurements"
                                  : "Interval measurements";
  const auto& settings = experiment.settings;
  return settings.isKeyword("bits")
             ? "Linear measurements"
             : std::to_string(settings.integer("bits")) + "-bit measurements";
}

}  // namespace

std::string figureTitle(const Experiment& experiment) {
  const auto& settings = experiment.settings;
  auto title = measurementKind(experiment);
  const auto& matrix = matrixOf(settings);
  if (!matrix.given()) title += ", M = " + std::to_string(settings.integer("measurements"));
  return title + ", " + matrix.title(settings);
}

std::string figureSubtitle(const Experiment& experiment) {
  const auto& settings = experiment.settings;
  auto text = "noise σ = " + numberText(settings.real("noise")) + "  ·  prior " +
              std::filesystem::path(settings.text("prior")).stem().string();
  if (settings.isKeyword("dither"))
    text += "  ·  dither auto";
  else if (settings.real("dither") > 0)
    text += "  ·  dither " + numberText(settings.real("dither"));
  if (!settings.isKeyword("samples") && settings.integer("samples") > 1)
    text += "  ·  " + std::to_string(settings.integer("samples")) + " posterior samples";
  return text + "  ·  seed " + std::to_string(settings.integer("seed"));
}

}  // namespace inkling
