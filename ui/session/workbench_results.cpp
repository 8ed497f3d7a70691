// What becomes of all that the worker reports: of runs, draws and live solves.
#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "ui/session/rows.h"
#include "ui/session/window_words.h"
#include "ui/session/workbench.h"

#include <utility>

namespace inkling {

MethodRecording& Workbench::methodOf(const std::string& id) {
  if (auto* known = recording_.find(id)) return *known;
  auto& made = recording_.methods.emplace_back();
  made.method = id;
  return made;
}

MethodRecording& Workbench::courseOf(const std::string& id, int evaluations) {
  auto& method = methodOf(id);
  if (begun_.insert(id).second) {
    method.steps.clear();
    method.others.clear();
    method.trajectory = courseBudget().share();
    method.run.reset();
    method.whole.reset();
    method.failure.clear();
    method.stopped = false;
    if (state_ == State::Idle) method.stale = false;  // a run's may have been edited meanwhile
  }
  method.evaluations = evaluations;
  return method;
}

void Workbench::addStep(MethodRecording& method, int image, const StepRecord& step) const {
  if (image == recording_.shown)
    method.steps.push_back(step);
  else
    method.others.try_emplace(image, Course{{}, courseBudget().share()})
        .first->second.steps.push_back(step);
}

void Workbench::addFrame(MethodRecording& method, int image, Frame frame) const {
  if (image == recording_.shown)
    method.trajectory.add(std::move(frame));
  else if (const auto budget = courseBudget(); budget.holds(image, frame))
    method.others.try_emplace(image, Course{{}, budget.share()})
        .first->second.trajectory.add(std::move(frame));
}

void Workbench::collect() {
  watchSolve();
  // A live solve's course comes with its result, in the place of the last picture; where there is
  // none, or where the result is long in coming, what has come of it is better than nothing.
  const auto shown = [&](JobId job, int images, const std::string& id) {
    const auto told = [&] {
      recording_.told = images;
      return true;
    };
    if (job == run_) return told();
    const auto* row = recording_.find(id);
    if (job <= forgotten_ || state_ != State::Idle || (row && row->run && !slow_)) return false;
    if (std::exchange(coming_, job) != job) begun_.erase(id);
    return told();
  };
  bool changed = false;
  for (auto& scalars : worker_.takeScalars()) {
    if (!shown(scalars.job, scalars.images, scalars.method)) continue;
    addStep(courseOf(scalars.method, scalars.evaluations), scalars.image, scalars.record);
    changed = true;
  }
  for (auto& frame : worker_.takeFrames()) {
    if (!shown(frame.job, frame.images, frame.method)) continue;
    addFrame(courseOf(frame.method, frame.evaluations), frame.image,
             {frame.evaluation, frame.beta, std::move(frame.iterate), std::move(frame.denoised)});
    changed = true;
  }
  if (changed) Q_EMIT recordingChanged();
  if (!worker_.busy()) frames_.stop();
}

void Workbench::watchSolve() {
  auto progress = worker_.slowSolve();
  const bool slow = progress || (slow_ && worker_.solving());
  slowSolves_ = slowSolves_ || slow;
  if (slow != std::exchange(slow_, slow)) Q_EMIT stateChanged();
  if (!progress || state_ != State::Idle) return;
  if (progress->stage.empty()) {  // it has not said anything yet
    const auto& e = document_.experiment();
    progress->stage = quickMethod(e);
    for (const auto& method : e.methods)
      if (method.id == progress->stage)
        progress->total = plannedEvaluations(method.id, method.settings);
  }
  Q_EMIT progressed(*progress);
}

void Workbench::take(const std::shared_ptr<const Result>& result) {
  if (result->images.size() <= static_cast<std::size_t>(recording_.shown)) {
    turnTo(recording_, 0);
  }
  if (!result->images.empty())
    recording_.image = result->images[static_cast<std::size_t>(recording_.shown)];
  for (const auto& run : result->runs) {
    if (run.image != recording_.shown) continue;
    auto& method = methodOf(run.method);
    method.run = run;
    method.whole = result;
    method.experiment = recording_.experiment;
  }
}

void Workbench::show(const std::shared_ptr<const Result>& result, bool tell) {
  recording_.experiment = result->experiment;
  take(result);
  for (const auto& each : result->experiment.methods) {
    auto& method = methodOf(each.id);  // one that was stopped keeps the images it was made of
    if (!method.whole && !result->images.empty()) method.whole = result;
  }
  for (const auto& failure : result->failures) {
    const auto why = messageText(failure.message);
    methodOf(failure.method).failure = why.toStdString();
    if (tell) Q_EMIT problem(why);
  }
}

void Workbench::onFinished(JobId job, const std::shared_ptr<const Result>& result) {
  if (job != run_) return;
  collect();
  show(result, true);
  recording_.finished = result->complete;
  end();
}

void Workbench::onSolved() {
  collect();
  auto solve = worker_.takeSolve();
  if (!solve || solve->job <= forgotten_) return;
  slowSolves_ = slow_;
  for (const auto& each : solve->result->experiment.methods)
    begun_.erase(each.id);
  recording_.told = static_cast<int>(solve->result->images.size());
  for (const auto& each : solve->result->experiment.methods) {
    auto& method = courseOf(each.id, solve->evaluations);
    method.others = std::move(solve->courses);
    if (auto shown = method.others.extract(recording_.shown)) {
      method.steps = std::move(shown.mapped().steps);
      method.trajectory = std::move(shown.mapped().trajectory);
    }
  }
  show(solve->result, solve->job == solve_);  // of an older edit nobody asks any more why
  markStale();
}

void Workbench::end() {
  setState(State::Idle);
  for (auto& method : recording_.methods)
    method.stopped = !recording_.finished && !method.run && method.failure.empty() &&
                     begun_.contains(method.method);
  // what was edited meanwhile waits for its solve
  if (!(document_.experiment() == recording_.experiment)) edited_.start();
  markStale();
}

void Workbench::onFailed(JobId job, int kind, const QString& message) {
  if (job == prediction_) {
    predicted_.clear();
    predictionProblem_ = message;
    Q_EMIT predictionChanged();
    return;
  }
  if (job == inspection_) {  // the solve of the same experiment says it
    postSolve();
    return;
  }
  if (job == models_ || job == drawFrom_) {
    Q_EMIT modelsDone(kind == static_cast<int>(ErrorKind::Cancelled) ? QString() : message);
    return;
  }
  if (job == question_) {
    question_ = 0;
    Q_EMIT questionFailed(message);
    return;
  }
  if (job != run_ && job != solve_ && job != draw_) return;
  if (job == run_) {
    collect();
    end();
  }
  if (kind == static_cast<int>(ErrorKind::Cancelled)) return;
  const bool elsewhere = info_.devices.size() > 1 &&
                         document_.experiment().settings.text(nameOf(OptionRole::Device)) != "cpu";
  if (kind == static_cast<int>(ErrorKind::Resource) && elsewhere)
    Q_EMIT deviceFailed(message);
  else
    Q_EMIT problem(message);
}

}  // namespace inkling
