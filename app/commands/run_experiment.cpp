#include "app/commands/run_experiment.h"

#include "engine/model/error.h"

namespace inkling {

void runExperiment(Session& session, const Experiment& experiment, bool trace,
                   const std::function<void(const Result&)>& finish) {
  SessionObserver observer(session);
  auto& engine = session.engine();
  engine.setThreads(static_cast<int>(experiment.settings.integer("threads")));
  Result result;
  try {
    result = engine.run(experiment, {trace}, observer, session.cancellation());
  } catch (const Error&) {
    session.progress().clear();
    if (observer.finished()) {
      auto partial = *observer.finished();
      partial.complete = false;
      finish(partial);
    }
    throw;
  }
  session.progress().clear();
  finish(result);
}

}  // namespace inkling
