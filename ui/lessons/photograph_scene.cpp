#include "ui/lessons/photograph_scene.h"

#include "ui/lessons/lesson_drawing.h"
#include "ui/plots/palette.h"

namespace inkling {

void PhotographScene::present(const Experiment& experiment, const Value&) {
  askAbout(experiment, &unseenRun, [this](const Result& result) {
    const auto& image = result.images.front();
    const auto& run = result.runs.front();
    const auto& settings = result.experiment.settings;
    const auto measurements = settings.integer(nameOf(OptionRole::Measurements));
    const auto numbers = image.truth ? image.truth->shape.size() : 0;
    setFact("numbers", countText(numbers));
    setFact("share", QString::number(
                         static_cast<double>(numbers) / static_cast<double>(measurements), 'g', 3));
    setFact("psnr", QString::number(run.metrics.psnr, 'f', 1));
    setFact("back-psnr", QString::number(image.backProjectionMetrics.psnr, 'f', 1));
    setFact("evaluations", QString::number(run.evaluations));
    const auto colour = curveStyle(run.method, isDark(palette())).color;
    setPanels(
        {{image.truth ? pictureOf(*image.truth) : QImage(), tr("the photograph"), {}},
         {pictureOf(image.backProjection),
          tr("from the bits alone: %1 dB").arg(fact("back-psnr")),
          {}},
         {pictureOf(shownImage(run)), tr("with the prior: %1 dB").arg(fact("psnr")), colour}});
  });
}

}  // namespace inkling
