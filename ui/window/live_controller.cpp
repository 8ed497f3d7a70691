#include "ui/window/live_controller.h"

#include "ui/session/rows.h"
#include "ui/session/settings.h"

#include <QAction>

#include <algorithm>

namespace inkling {

LiveController::LiveController(Workbench& workbench, const AppSettings& settings, QAction& action)
    : workbench_(workbench), settings_(settings), action_(action) {
  connect(&action, &QAction::toggled, this, [this](bool on) { workbench_.setLive(on); });
  connect(&action, &QAction::triggered, this, [this] { byHand_ = true; });
  connect(&workbench, &Workbench::recordingChanged, this, &LiveController::watch);
  connect(&workbench.document(), &Document::changed, this, &LiveController::bringBack);
  workbench.setLive(settings.live());
  action.setChecked(settings.live());
}

void LiveController::watch() {
  constexpr double quick = 0.4;  // seconds: what an edit waits for its first picture
  const auto* row = workbench_.recording().find(quickMethod(workbench_.document().experiment()));
  if (!row || !row->run || !row->whole || row->whole == watched_) return;
  watched_ = row->whole;
  const double first = row->run->seconds / std::max(1, row->run->evaluations);
  slowSolves_ = first > quick ? slowSolves_ + 1 : 0;
  if (slowSolves_ < 2 || byHand_ || !action_.isChecked()) return;  // one may be the machine's
  action_.setChecked(false);
  slowPrior_ = row->experiment.settings.text(nameOf(OptionRole::Prior));
  // of whose iterations only some are the solve's own
  const auto samples = row->run->samples.size();
  const auto why = samples > 1
                       ? tr("with %1 posterior samples it takes %2 s for each iteration")
                             .arg(samples)
                             .arg(first, 0, 'f', 2)
                       : tr("with this prior each iteration takes %1 s").arg(first, 0, 'f', 2);
  Q_EMIT noted(tr("Live mode is off: %1. Run > Live brings it back.").arg(why));
}

void LiveController::bringBack() {
  if (slowPrior_.empty() ||
      slowPrior_ == workbench_.document().experiment().settings.text(nameOf(OptionRole::Prior)))
    return;
  slowPrior_.clear();
  slowSolves_ = 0;
  action_.setChecked(settings_.live());
}

}  // namespace inkling
