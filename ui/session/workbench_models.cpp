// The priors there are: imported, calibrated, removed, looked at.
#include "ui/session/workbench.h"

namespace inkling {

void Workbench::connectModels() {
  connect(&worker_, &EngineWorker::priorsChanged, this,
          [this](JobId job, const std::vector<PriorInfo>& priors) {
            priors_ = priors;
            Q_EMIT priorsChanged();
            if (job == models_) Q_EMIT modelsDone({});
            onEdited();  // the experiment's prior may be another one now
          });
  connect(&worker_, &EngineWorker::progressed, this, [this](JobId job, const Progress& progress) {
    if (job == models_) Q_EMIT modelsProgressed(progress);
  });
  connect(&worker_, &EngineWorker::drawn, this,
          [this](JobId job, const std::vector<Image>& images) {
            if (job != drawFrom_) return;
            Q_EMIT drawnFrom(drawnPrior_, images);
            Q_EMIT modelsDone({});
          });
}

void Workbench::importPrior(const ImportRequest& request) {
  models_ = worker_.importPrior(request);
}

void Workbench::calibratePrior(const CalibrateRequest& request) {
  models_ = worker_.calibratePrior(request);
}

void Workbench::removePrior(const PriorInfo& prior) {
  models_ = worker_.removePrior(prior);
}

void Workbench::drawFrom(const std::string& prior, int count) {
  auto experiment = document_.experiment();
  experiment.settings.set(nameOf(OptionRole::Prior), prior);
  drawnPrior_ = prior;
  drawFrom_ = worker_.drawImages(experiment, count, JobKind::Models);
}

}  // namespace inkling
