#include "app/commands/run_keeping_finished.h"

#include "engine/model/error.h"

namespace inkling {
namespace {

/// Throws for what went wrong last, after a line for everything before it.
void throwFailures(Session& session, const Result& result) {
  std::vector<Error> errors;
  for (const auto& failure : result.failures)
    errors.emplace_back(failure.kind, failure.message);
  if (!result.complete)
    errors.emplace_back(ErrorKind::Cancelled,
                        result.runs.empty() ? "Stopped on request, before anything was finished."
                                            : "Stopped on request. What was finished is written.");
  if (errors.empty()) return;
  for (std::size_t i = 0; i + 1 < errors.size(); ++i)
    session.progress().note("inkling-cli: " + session.text(errors[i].message()));
  throw errors.back();
}

bool hasSomething(const Result& result) {
  return !result.runs.empty() || !result.failures.empty();
}

/// Hands what is finished to `keep` while methods are left.
SessionObserver::Keep keepInBetween(Session& session,
                                    const std::function<void(const Result&)>& keep) {
  return [&session, &keep](const Result& soFar) {
    if (!keep || soFar.runs.empty()) return;
    if (methodsOf(soFar).size() + soFar.failures.size() >= soFar.experiment.methods.size()) return;
    auto partial = soFar;
    partial.complete = false;
    try {
      keep(partial);
    } catch (const Error& error) {
      session.warn(
          {"What is finished could not be kept yet. {why}", {{"why", nested(error.message())}}});
    }
  };
}

}  // namespace

void runKeepingFinished(Session& session, const Experiment& experiment, bool trace,
                        const std::function<void(const Result&)>& finish,
                        const std::function<void(const Result&)>& keep) {
  SessionObserver observer(session, keepInBetween(session, keep));
  auto& engine = session.engine();
  engine.setThreads(static_cast<int>(experiment.settings.integer("threads")));
  Result result;
  try {
    result = engine.run(experiment, {trace}, observer, session.cancellation());
  } catch (const Error&) {
    session.progress().clear();
    if (observer.finished() && hasSomething(*observer.finished())) {
      auto partial = *observer.finished();
      partial.complete = false;
      finish(partial);
    }
    throw;
  }
  session.progress().clear();
  if (hasSomething(result)) finish(result);
  throwFailures(session, result);
}

}  // namespace inkling
