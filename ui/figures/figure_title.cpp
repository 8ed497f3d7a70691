#include "engine/model/matrix_info.h"
#include "ui/figures/comparison_grid.h"
#include "ui/figures/option_text.h"

#include <QStringList>

namespace inkling {
namespace {

/// What the title states: the quantizer's bits and what the matrix is.
bool isOfTitle(const Option& option) {
  return option.role == OptionRole::Bits ||
         (option.simulatedOnly && option.decides(Artefact::Matrix));
}

QString measurementKind(const Experiment& experiment) {
  if (const auto& own = experiment.ownMeasurements)
    return optionText(!own->signs.empty()    ? "1-bit measurements"
                      : !own->values.empty() ? "Linear measurements"
                                             : "Interval measurements");
  const auto& bits = standardOptions().byRole(OptionRole::Bits);
  return captionOf(bits, experiment.settings.at(bits.name));
}

}  // namespace

std::string figureTitle(const Experiment& experiment) {
  const auto& settings = experiment.settings;
  QStringList parts{measurementKind(experiment)};
  const auto& measurements = standardOptions().byRole(OptionRole::Measurements);
  if (measurements.applies(settings))
    parts << captionOf(measurements, settings.at(measurements.name));
  parts << QString::fromStdString(render(matrixOf(settings).title(settings), TranslatedWords()));
  return parts.join(QStringLiteral(", ")).toStdString();
}

std::string figureSubtitle(const Experiment& experiment) {
  const auto& settings = experiment.settings;
  QStringList parts;
  for (const auto* option : standardOptions().ordered()) {
    const bool meant = (!option->applies || option->applies(settings)) &&
                       !(option->simulatedOnly && experiment.ownMeasurements);
    if (option->scope != OptionScope::Experiment || isOfTitle(*option) || !meant) continue;
    const auto caption = captionOf(*option, settings.at(option->name));
    if (!caption.isEmpty()) parts << caption;
  }
  return parts.join(QStringLiteral("  ·  ")).toStdString();
}

}  // namespace inkling
