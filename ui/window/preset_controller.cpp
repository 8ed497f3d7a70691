#include "ui/window/preset_controller.h"

#include "ui/images/gallery_pictures.h"
#include "ui/session/workbench.h"
#include "ui/window/message_bar.h"

#include <QStringList>

namespace inkling {
namespace {

constexpr int firstDigit = 3;

/// The one that needs no file; "" where there is none.
std::string analyticPrior(const std::vector<PriorInfo>& priors) {
  for (const auto& prior : priors)
    if (prior.path.empty()) return prior.name;
  return {};
}

}  // namespace

PresetController::PresetController(Workbench& workbench, MessageBar& messages)
    : workbench_(workbench), messages_(messages) {}

void PresetController::start(const QString& id) {
  for (const auto& preset : startPresets())
    if (id == QLatin1String(preset.id)) run(preset);
}

void PresetController::open(const Experiment& experiment, const QString& title) {
  Preset preset{"", title, {}, [experiment](const EmbeddedSource&) { return experiment; }, {}};
  run(preset);
}

void PresetController::startDrawing() {
  for (const auto& preset : startPresets())
    if (preset.draws) run(preset);
}

void PresetController::run(const Preset& preset) {
  messages_.attempt([&] {
    messages_.dismiss();
    auto experiment = preset.make(galleryDigit(firstDigit));
    if (analyticAlone_)
      experiment.settings.set(nameOf(OptionRole::Prior), analyticPrior(workbench_.priors()));
    auto& document = workbench_.document();
    document.replace(experiment, preset.title);
    document.setPreset({QString::fromLatin1(preset.id), preset.title});
    Q_EMIT chosen(preset);
    workbench_.start();
  });
}

void PresetController::useSchedule(const QString& id) {
  auto& document = workbench_.document();
  for (const auto& schedule : schedules()) {
    if (id != QLatin1String(schedule.id)) continue;
    const bool modified = document.presetModified();
    auto e = document.experiment();
    schedule.applyTo(e);
    document.replace(e, schedule.name);
    // a preset under another schedule is still the preset, whose name says which
    if (!modified) document.setPreset(document.preset());
  }
}

void PresetController::useAnalyticPrior() {
  const auto name = analyticPrior(workbench_.priors());
  if (name.empty()) return;
  analyticAlone_ = true;
  workbench_.document().set({}, nameOf(OptionRole::Prior), name);
}

QString PresetController::title() const {
  const auto& chosen = workbench_.document().preset();
  for (const auto& preset : startPresets())
    if (chosen.id == QLatin1String(preset.id)) return preset.title;
  return chosen.title;
}

QString PresetController::text() const {
  const auto& document = workbench_.document();
  const auto title = this->title();
  QStringList parts;
  if (!title.isEmpty()) parts << title;
  for (const auto& schedule : schedules())
    if (!schedule.usual && schedule.isOf(document.experiment())) parts << schedule.name;
  auto text = parts.join(tr(", "));
  if (!title.isEmpty() && document.presetModified()) text += tr(" (modified)");
  return text;
}

}  // namespace inkling
