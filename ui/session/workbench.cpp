#include "ui/session/workbench.h"

#include "engine/model/drawing.h"
#include "engine/model/error.h"
#include "engine/model/solver_info.h"
#include "ui/session/rows.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

constexpr int editPause = 15;   // ms: edits closer than this are answered together
constexpr int framePause = 33;  // ms: 30 frames a second

/// The truth as far as it is known before the engine has seen it.
std::optional<ImageResult> knownImage(const Experiment& e, const ImageShape& shape, int index) {
  const auto at = static_cast<std::size_t>(index);
  if (e.ownMeasurements || at >= e.images.size()) return std::nullopt;
  for (std::size_t i = 0; i < at; ++i)
    if (!std::holds_alternative<EmbeddedSource>(e.images[i]))
      return std::nullopt;  // may be several
  const auto* embedded = std::get_if<EmbeddedSource>(&e.images[at]);
  if (!embedded || !(embedded->image->shape == shape)) return std::nullopt;
  ImageResult image;
  image.name = embedded->name;
  image.truth = *embedded->image;
  return image;
}

/// Values of M up to N, geometric.
std::vector<std::int64_t> measurementsUpTo(std::int64_t n) {
  std::vector<std::int64_t> values;
  constexpr int count = 13;
  values.reserve(count);
  const double first = std::min<double>(10, static_cast<double>(n));
  for (int i = 0; i < count; ++i)
    values.push_back(
        std::llround(first * std::pow(static_cast<double>(n) / first, i / (count - 1.0))));
  values.erase(std::unique(values.begin(), values.end()), values.end());
  return values;
}

}  // namespace

Workbench::Workbench(EngineWorker::OpenEngine open, QObject* parent, const Patience& patience)
    : QObject(parent), worker_(std::move(open), patience) {
  edited_.setSingleShot(true);
  edited_.setInterval(editPause);
  frames_.setInterval(framePause);
  connect(&document_, &Document::changed, this, &Workbench::onEdited);
  connect(&edited_, &QTimer::timeout, this, &Workbench::solveLive);
  connect(&frames_, &QTimer::timeout, this, &Workbench::collect);
  connect(&worker_, &EngineWorker::opened, this,
          [this](const EngineInfo& info, const std::vector<PriorInfo>& priors) {
            info_ = info;
            priors_ = priors;
            setState(State::Idle);
            Q_EMIT opened();
            if (wanted_)
              start();
            else if (std::none_of(recording_.methods.begin(), recording_.methods.end(), hasContent))
              solveLive();
            else
              inspect();  // what was opened meanwhile has its results
          });
  connect(&worker_, &EngineWorker::openFailed, this, [this](const QString& message) {
    setState(State::NoEngine);
    Q_EMIT problem(message);
  });
  connect(&worker_, &EngineWorker::progressed, this, [this](JobId job, const Progress& progress) {
    if (job != run_) return;
    if (const auto all = progressOfAll(progress, recording_)) Q_EMIT progressed(*all);
  });
  connect(&worker_, &EngineWorker::held, this, [this](JobId job) {
    if (job == run_) Q_EMIT held();
  });
  connect(&worker_, &EngineWorker::advanced, this,
          [this](JobId job, const std::shared_ptr<const Result>& soFar) {
            if (job != run_) return;
            collect();
            take(soFar);
            Q_EMIT recordingChanged();
          });
  connect(&worker_, &EngineWorker::finished, this, &Workbench::onFinished);
  connect(&worker_, &EngineWorker::solved, this, &Workbench::onSolved);
  connect(&worker_, &EngineWorker::drewFromPrior, this, [this](JobId job) {
    if (job != run_) return;
    collect();
    recording_.finished = true;
    end();
  });
  connect(&worker_, &EngineWorker::failed, this, &Workbench::onFailed);
  connect(&worker_, &EngineWorker::warned, this, [this](JobId job, const QString& text) {
    if (job == run_) Q_EMIT noted(text);
  });
  connect(&worker_, &EngineWorker::inspected, this,
          [this](JobId job, const std::shared_ptr<const Inspection>& seen) {
            if (job <= forgotten_) return;
            recording_.inspection = *seen;
            Q_EMIT inspectionChanged();
            Q_EMIT recordingChanged();  // of which it is a part
            if (job == inspection_) postSolve();
          });
  connect(&worker_, &EngineWorker::drawn, this,
          [this](JobId job, const std::vector<Image>& images) {
            if (job == draw_) Q_EMIT drawn(images);
          });
  connect(&worker_, &EngineWorker::answered, this,
          [this](JobId job, const std::function<void()>& show) {
            if (job != question_) return;
            question_ = 0;
            show();
          });
  connect(&worker_, &EngineWorker::predicted, this,
          [this](JobId job, const std::vector<PredictRow>& rows) {
            if (job <= forgotten_) return;
            predicted_ = rows;
            predictionProblem_.clear();
            Q_EMIT predictionChanged();
          });
  connectModels();
  worker_.start();
}

const PriorInfo* Workbench::prior() const {
  const auto& name = document_.experiment().settings.text(nameOf(OptionRole::Prior));
  for (const auto& prior : priors_)
    if (prior.name == name || prior.path == name) return &prior;
  return nullptr;
}

PriorShape Workbench::priorShape() const {
  const auto* chosen = prior();
  return chosen ? chosen->shape : PriorShape();
}

bool Workbench::priorIsGenerator() const {
  const auto* chosen = prior();
  return chosen && chosen->generator;
}

bool Workbench::answersLive() const {
  return live_ && liveSolver().takes(priorIsGenerator());
}

ImageShape Workbench::imageShape() const {
  return inkling::imageShape(document_.experiment(), priorShape()).value_or(ImageShape{});
}

std::vector<std::string> Workbench::choices(OptionRole role) const {
  std::vector<std::string> all;
  if (role == OptionRole::Prior)
    for (const auto& prior : priors_)
      all.push_back(prior.name);
  if (role == OptionRole::Device) {
    all.push_back("auto");
    for (const auto& device : info_.devices)
      all.push_back(device.substr(0, device.find(' ')));
  }
  return all;
}

void Workbench::setLive(bool live) {
  live_ = live;
  if (live)
    solveLive();
  else
    markStale();  // the row that only live mode has goes
}

bool Workbench::runnable() const {
  const auto& e = document_.experiment();
  return !e.images.empty() || e.ownMeasurements.has_value();
}

void Workbench::start() {
  wanted_ = true;
  if (state_ == State::Opening) return;
  if (state_ == State::NoEngine || !runnable()) return;
  std::vector<std::string> ids;
  const auto& e = document_.experiment();
  for (const auto& method : e.methods)
    ids.push_back(method.id);
  begin(ids);
  inspect();  // before the run, which would keep it waiting
  run_ = worker_.run(e);
  Q_EMIT started();
  Q_EMIT recordingChanged();
}

void Workbench::showImage(int image) {
  if (image < 0 || image >= imageCount(recording_)) return;
  turnTo(recording_, image);
  for (auto& method : recording_.methods)
    if (method.trajectory.frames().empty()) method.trajectory = courseBudget().share();
  if (!recording_.image) recording_.image = knownImage(recording_.experiment, imageShape(), image);
  Q_EMIT recordingChanged();
}

void Workbench::setTrajectoryBudget(std::size_t bytes) {
  trajectoryBudget_ = bytes;
  worker_.setCourseBudget(bytes);
}

void Workbench::begin(const std::vector<std::string>& rows) {
  wanted_ = false;
  forgotten_ = solve_;  // what still comes of it belongs to the recording before
  edited_.stop();
  const auto& e = document_.experiment();
  if (e.images != recording_.experiment.images ||
      e.ownMeasurements != recording_.experiment.ownMeasurements)
    recording_.shown = 0;
  if (e.images != recording_.experiment.images || !(e.settings == recording_.experiment.settings))
    recording_.inspection.reset();
  recording_.told = 0;
  recording_.experiment = e;
  recording_.image = knownImage(e, imageShape(), recording_.shown);
  recording_.methods.clear();
  recording_.finished = false;
  begun_.clear();
  for (const auto& row : rows)
    methodOf(row).experiment = e;
  frames_.start();
  setState(State::Running);
}

void Workbench::drawFromPrior() {
  if (state_ == State::Opening || state_ == State::NoEngine) return;
  const auto& e = document_.experiment();
  if (priorIsGenerator())
    throw Error(ErrorKind::Usage,
                "The prior {name} makes an image of latent numbers at once: there is no process "
                "to watch. The window of the priors shows what it makes.",
                {{"name", e.settings.text(nameOf(OptionRole::Prior))}});
  PriorDrawRequest request{e, drawingSettings(e.methods)};
  request.experiment.methods = {makeMethod(liveSolver().id)};  // any: nothing is reconstructed
  if (runnable() && !e.ownMeasurements)
    validate(request.experiment, imageShape());
  else
    request.experiment.images.clear();
  turnTo(recording_, 0);  // the one that is noised
  if (request.experiment.images.empty())
    begin({drawRow});
  else
    begin({forwardRow, drawRow});
  run_ = worker_.drawFromPrior(request);
  Q_EMIT started();
  Q_EMIT recordingChanged();
}

void Workbench::stop() {
  wanted_ = solveWaits_ = false;
  worker_.stop();
  if (slow_) worker_.stopSolve();
}

void Workbench::togglePause() {
  if (state_ == State::Running) {
    worker_.setPaused(true);
    setState(State::Paused);
  } else if (state_ == State::Paused) {
    worker_.setPaused(false);
    setState(State::Running);
  } else {
    start();
  }
}

void Workbench::step() {
  if (state_ != State::Running && state_ != State::Paused) start();
  worker_.step();
  if (state_ == State::Running) setState(State::Paused);
}

void Workbench::pin() {
  if (recording_.methods.empty()) return;
  pinned_.push_back(recording_);
  for (auto& method : pinned_.back().methods) {
    method.trajectory = Trajectory();  // curves and final images stay, frames go
    method.others.clear();
  }
  Q_EMIT recordingChanged();
}

void Workbench::unpinAll() {
  pinned_.clear();
  Q_EMIT recordingChanged();
}

void Workbench::ask(EngineWorker::Question question) {
  question_ = worker_.ask(std::move(question));
}

void Workbench::dropQuestion() {
  question_ = 0;
  worker_.stopQuestion();
}

void Workbench::drawImages(int count) {
  if (state_ != State::Opening && state_ != State::NoEngine)
    draw_ = worker_.drawImages(document_.experiment(), count);
}

void Workbench::show(const Experiment& experiment, const Recording& recording,
                     const QString& what) {
  stop();
  run_ = 0;  // what still comes of it belongs to another recording
  document_.replace(experiment, what);
  edited_.stop();  // its results are here
  recording_ = recording;
  if (state_ == State::Running || state_ == State::Paused) setState(State::Idle);
  inspect();
  forgotten_ = inspection_ - 1;
  markStale();
}

void Workbench::onEdited() {
  markStale();
  if (!edited_.isActive()) edited_.start();  // not anew: a drag need not rest to be answered
}

void Workbench::markStale() {
  const auto& now = document_.experiment();
  const bool running = state_ == State::Running || state_ == State::Paused;
  arrangeRows(recording_, now, answersLive());
  // rows with results have their own truth
  if (!running && recording_.shown == 0)
    if (auto known = knownImage(now, imageShape(), 0);
        known && (!recording_.image || recording_.image->truth != known->truth))
      recording_.image = std::move(known);
  markStaleRows(recording_, now, running);
  Q_EMIT recordingChanged();
}

void Workbench::solveLive() {
  edited_.stop();  // what was edited before the engine opened, say, is in this solve
  if (state_ == State::Opening || state_ == State::NoEngine || !runnable()) return;
  solveWaits_ = answersLive() && state_ == State::Idle;
  if (!solveWaits_ || slowSolves_) {
    // What the measurements alone say is there at once: it need not wait for a long solve, which
    // an edit has overtaken.
    if (solveWaits_) worker_.stopSolve();
    inspect();
    return;
  }
  postSolve();
  inspect();
}

void Workbench::postSolve() {
  if (std::exchange(solveWaits_, false) && state_ == State::Idle) {
    auto e = document_.experiment();
    const auto quick = quickMethod(e);
    const auto found = std::find_if(e.methods.begin(), e.methods.end(),
                                    [&](const Method& m) { return m.id == quick; });
    const auto method = found == e.methods.end() ? makeMethod(quick) : *found;
    e.methods = {method};
    if (e.images != recording_.experiment.images) turnTo(recording_, 0);
    std::erase_if(recording_.methods, [](const MethodRecording& row) {
      return row.method == forwardRow || row.method == drawRow;
    });
    solve_ = worker_.solveLive(e);
    frames_.start();
  }
}

void Workbench::inspect() {
  const auto& e = document_.experiment();
  inspection_ = worker_.inspect(e);
  const auto n = imageShape().size();
  if (n == 0) return;
  PredictRequest request{e.settings, measurementsUpTo(n), imageShape()};
  prediction_ = worker_.predict(request);
}

void Workbench::setState(State state) {
  if (state == state_) return;
  state_ = state;
  Q_EMIT stateChanged();
}

}  // namespace inkling
