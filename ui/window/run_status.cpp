#include "ui/window/run_status.h"

#include "ui/figures/option_text.h"
#include "ui/session/workbench.h"

#include <QLabel>
#include <QProgressBar>
#include <QStatusBar>

#include <cmath>

namespace inkling {

RunStatus::RunStatus(Workbench& workbench, QStatusBar& bar)
    : QObject(&bar),
      workbench_(workbench),
      text_(new QLabel(tr("Opening the engine…"), &bar)),
      progress_(new QProgressBar(&bar)) {
  progress_->setMaximumWidth(220);
  progress_->hide();
  text_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);  // must not widen the window
  bar.addWidget(text_, 1);
  bar.addPermanentWidget(progress_);
  connect(&workbench, &Workbench::stateChanged, this, &RunStatus::showState);
  connect(&workbench, &Workbench::opened, this, &RunStatus::showState);
  connect(&workbench, &Workbench::progressed, this, &RunStatus::showProgress);
  connect(&workbench.document(), &Document::changed, this, &RunStatus::showState);
  showState();
}

void RunStatus::showState() {
  using State = Workbench::State;
  const auto state = workbench_.state();
  const bool slow = workbench_.solvingSlowly();
  progress_->setVisible(state == State::Running || state == State::Paused || slow);
  if (state == State::NoEngine) text_->setText(tr("No engine"));
  if (state == State::Idle && !slow) text_->setText(engineText());
}

void RunStatus::showProgress(const Progress& progress) {
  const auto left = progress.remainingSeconds;
  const auto stage = stageText(progress.stage);
  // evaluations are counted in one place, beside the pictures
  if (progress.total > 0) {
    const auto much =
        tr("%1 % of the whole run  %2")
            .arg(static_cast<int>(100 * progress.done / progress.total))
            .arg(left < 0 ? QString() : tr("%1 s left").arg(left, 0, 'f', left < 10 ? 1 : 0));
    text_->setText(stage.isEmpty() ? much : tr("%1: %2").arg(stage, much));
  } else  // of what ends by itself nobody knows when
    text_->setText(progress.done > 0
                       ? tr("%1: %2 evaluations").arg(stage).arg(std::llround(progress.done))
                       : stage);
  progress_->setRange(0, static_cast<int>(progress.total));
  progress_->setValue(static_cast<int>(progress.done));
}

QString RunStatus::engineText() const {
  const auto& info = workbench_.engineInfo();
  auto device = workbench_.document().experiment().settings.text(nameOf(OptionRole::Device));
  if (device == "auto" && !info.devices.empty())
    device = info.devices[info.devices.size() > 1 ? 1 : 0];  // the first GPU, if any
  return tr("%1 · LibTorch %2 · %3")
      .arg(device == "cpu" ? tr("On the CPU") : tr("On %1").arg(QString::fromStdString(device)),
           QString::fromStdString(info.torch),
           QString::fromStdString(info.blas).section(QLatin1Char(' '), 0, 1));
}

}  // namespace inkling
