#include "ui/figures/comparison_grid.h"

#include <filesystem>

namespace inkling {
namespace {

std::string matrixName(const Settings& settings) {
  const auto& matrix = settings.text("matrix");
  if (matrix == "gaussian") return "Gaussian matrix";
  if (matrix == "dct") return "random DCT rows";
  if (matrix == "hadamard") return "random Hadamard rows";
  if (matrix == "dft") return "random DFT rows";
  if (matrix == "mask") return "pixel mask";
  if (matrix == "ill-conditioned")
    return "ill-conditioned matrix, κ = " + numberText(settings.real("condition-number"));
  if (matrix == "correlated")
    return "correlated matrix, ρ = " + numberText(settings.real("correlation"));
  return "matrix " + std::filesystem::path(settings.text("matrix-file")).filename().string();
}

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
  if (settings.text("matrix") != "file")
    title += ", M = " + std::to_string(settings.integer("measurements"));
  return title + ", " + matrixName(settings);
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
