#include "ui/session/study_session.h"

#include "engine/sweep/study_opening.h"
#include "engine/sweep/study_pace.h"

#include <QTemporaryDir>

#include <chrono>
#include <numeric>
#include <thread>
#include <utility>

namespace inkling {
namespace {

using Clock = std::chrono::steady_clock;

double now() {
  return std::chrono::duration<double>(Clock::now().time_since_epoch()).count();
}

StudyRun wholeRun(const std::vector<StudyCell>& cells) {
  StudyRun run;
  run.share.resize(cells.size());
  std::iota(run.share.begin(), run.share.end(), std::size_t{0});
  if (!cells.empty())
    run.threads =
        static_cast<int>(cells.front().experiment.settings.integer(nameOf(OptionRole::Threads)));
  return run;
}

}  // namespace

/// On the worker's thread.
class StudySession::Observer : public StudyObserver {
 public:
  Observer(std::shared_ptr<Shared> shared, StudyPace pace, Background::Post tell,
           StudySession* self)
      : shared_(std::move(shared)), pace_(pace), tell_(std::move(tell)), self_(self) {}

  void onCell(const StudyTally& tally, const StudyCell* running) override {
    if (running_) keep(static_cast<std::size_t>(running_ - shared_->cells.data()));
    running_ = running;
    const double left = pace_.remaining(tally, now() - began_);
    tell_([self = self_, tally, left] { Q_EMIT self->progressed(tally, left); });
  }

 private:
  void keep(std::size_t at) {
    auto result = StudyFolder(shared_->folder).cell(shared_->cells[at].key);
    QString why;
    {
      const std::lock_guard lock(shared_->mutex);
      auto& cell = shared_->collected.cells[at];
      cell.result = std::move(result);
      why = QString::fromStdString(cell.failure());
    }
    tell_([self = self_, at, why] { Q_EMIT self->cellEnded(at, why); });
  }

  std::shared_ptr<Shared> shared_;
  StudyPace pace_;
  Background::Post tell_;
  StudySession* self_;
  const StudyCell* running_ = nullptr;
  double began_ = now();
};

StudySession::StudySession(EngineWorker& worker, QObject* parent)
    : QObject(parent), worker_(worker) {
  connect(&worker_, &EngineWorker::failed, this, [this](JobId job, int kind, const QString& why) {
    const bool stopped = kind == static_cast<int>(ErrorKind::Cancelled);
    if (job == estimate_ && !stopped) Q_EMIT failed(why);
    if (job == estimate_) estimate_ = 0;
    if (job != job_) return;
    job_ = 0;
    if (state_ != State::Running) return;
    if (stopped) return post();  // somebody else had to go first
    setState(shared_->planned ? State::Paused : State::Idle);
    Q_EMIT failed(why);
  });
}

void StudySession::setState(State state) {
  if (std::exchange(state_, state) != state) Q_EMIT stateChanged();
}

void StudySession::estimate(MakeStudy make, const std::string& folder) {
  if (state_ == State::Running) return;
  estimate_ = worker_.study([make = std::move(make), folder, tell = background_.post(), this](
                                Engine& engine, const Cancellation& cancellation) {
    const auto study = make(engine);
    const QTemporaryDir place;  // a study's own matrices, before its folder is
    const StudyFolder there(study.matrices.empty() ? folder : place.path().toStdString());
    there.writeMatrices(study, engine);
    const auto cells = planCells(study, there.path(), engine);
    const auto run = wholeRun(cells);
    const StudyFolder kept(folder);
    StudyEstimate made;
    made.tally = tallyStudy(cells, kept, run.share);
    made.seconds = estimateSeconds(cells, kept, run, engine, cancellation, now);
    tell([this, made] { Q_EMIT estimated(made); });
  });
}

void StudySession::start(MakeStudy make, const std::string& folder, bool retry) {
  shared_ = std::make_shared<Shared>();
  shared_->folder = folder;
  make_ = std::move(make);
  retry_ = retry;
  setState(State::Running);
  post();
}

void StudySession::post() {
  job_ = worker_.study([shared = shared_, make = make_, retry = retry_, tell = background_.post(),
                        this](Engine& engine, const Cancellation& cancellation) {
    compute(engine, cancellation, shared, make, retry, tell, this);
  });
}

// `self` is touched on its own thread alone, by what is told.
void StudySession::compute(Engine& engine, const Cancellation& cancellation,
                           const std::shared_ptr<Shared>& shared, const MakeStudy& make, bool retry,
                           const Background::Post& tell, StudySession* self) {
  const StudyFolder folder(shared->folder);
  if (!shared->planned) {
    shared->cells = planInFolder(make(engine), folder, engine);
    auto collected = readStudy({folder.path()});
    std::vector<nlohmann::json> points;
    std::vector<std::pair<std::size_t, QString>> ended;
    for (std::size_t i = 0; i < collected.cells.size(); ++i) {
      points.push_back(collected.cells[i].point);
      if (!collected.cells[i].missing())
        ended.emplace_back(i, QString::fromStdString(collected.cells[i].failure()));
    }
    {
      const std::lock_guard lock(shared->mutex);
      shared->collected = std::move(collected);
      shared->planned = true;
    }
    tell([self, points, ended] {
      Q_EMIT self->planned(points);
      for (const auto& [cell, why] : ended)
        Q_EMIT self->cellEnded(cell, why);
    });
  }
  auto run = wholeRun(shared->cells);
  run.retry = retry;
  run.wait = [] { std::this_thread::sleep_for(std::chrono::milliseconds(100)); };
  const auto before = tallyStudy(shared->cells, folder, run.share);
  const double seconds = estimateSeconds(shared->cells, folder, run, engine, cancellation, now);
  Observer observer(shared, StudyPace(seconds, before), tell, self);
  const auto tally = runStudy(shared->cells, folder, run, engine, observer, cancellation);
  tell([self, tally] {
    self->setState(State::Idle);
    Q_EMIT self->finished(tally);
  });
}

void StudySession::pause() {
  if (state_ != State::Running) return;
  setState(State::Paused);
  worker_.stopStudy();
}

void StudySession::resume() {
  if (state_ != State::Paused) return;
  setState(State::Running);
  post();
}

void StudySession::leave() {
  pause();
  setState(State::Idle);
}

void StudySession::draw(const SeriesRequest& request) {
  if (!shared_) return;
  if (std::exchange(drawing_, true)) {
    next_ = request;
    return;
  }
  const auto done = [this] {
    drawing_ = false;
    if (next_) draw(*std::exchange(next_, std::nullopt));
  };
  struct Drawn {
    SeriesAnswer answer;
    std::vector<std::size_t> cells;
  };
  background_.run(
      [shared = shared_, request] {
        const std::lock_guard lock(shared->mutex);
        auto table = longTable(shared->collected);
        return Drawn{seriesOf(table, request), std::move(table.cells)};
      },
      [this, done](const Drawn& drawn) {
        Q_EMIT curvesReady(drawn.answer, drawn.cells);
        done();
      },
      [this, done](const QString& why) {
        Q_EMIT curvesFailed(why);
        done();
      });
}

void StudySession::findExperiment(std::size_t cell) {
  if (!shared_) return;
  background_.run(
      [shared = shared_, cell] {
        const std::lock_guard lock(shared->mutex);
        return experimentFromJson(shared->collected.cells.at(cell).result.at("experiment"));
      },
      [this](const Experiment& experiment) { Q_EMIT experimentFound(experiment); },
      [this](const QString& why) { Q_EMIT failed(why); });
}

}  // namespace inkling
