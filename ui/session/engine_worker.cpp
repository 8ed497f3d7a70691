#include "ui/session/engine_worker.h"

#include "engine/model/solver_info.h"
#include "engine/support/installed_priors.h"
#include "ui/session/prior_draw.h"
#include "ui/session/window_words.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <utility>

namespace inkling {
namespace {

// Frames are copied off the device at most this often.
constexpr auto framePause = std::chrono::milliseconds(30);
// Of a method that has so few, every one is shown.
constexpr int fewEvaluations = 100;
// For which one method of several is at work before the next: too short to be seen.
constexpr auto turnOfMethod = std::chrono::milliseconds(50);

/// Nobody waits a minute for what takes a moment. The methods do not depend on each other.
Experiment quickFirst(Experiment experiment) {
  std::stable_partition(experiment.methods.begin(), experiment.methods.end(),
                        [](const Method& method) { return requireSolver(method.id).live; });
  return experiment;
}

/// The runs as the experiment has its methods.
void inOrder(Result& result) {
  const auto place = [&](const Run& run) {
    const auto& methods = result.experiment.methods;
    return std::find_if(methods.begin(), methods.end(),
                        [&](const Method& each) { return each.id == run.method; }) -
           methods.begin();
  };
  std::stable_sort(result.runs.begin(), result.runs.end(),
                   [&](const Run& a, const Run& b) { return place(a) < place(b); });
}

}  // namespace

/// Passes on what a run tells, on the worker's thread.
class EngineWorker::Watcher : public RunObserver {
 public:
  Watcher(EngineWorker& worker, const Job& job) : worker_(worker), job_(job) {}

  void onProgress(const Progress& progress) override {
    Q_EMIT worker_.progressed(job_.id, progress);
  }
  void onRunFinished(const Result& soFar) override {
    Q_EMIT worker_.advanced(job_.id, std::make_shared<const Result>(soFar));
  }
  void onWarning(const Message& warning) override {
    Q_EMIT worker_.warned(job_.id, messageText(warning));
  }
  void onStep(const StepView& view) override {
    const auto now = std::chrono::steady_clock::now();
    const bool last = view.evaluation >= view.evaluations - 1;
    auto& shown = shown_[view.method];
    const bool frames = now - shown >= framePause || last || view.evaluations <= fewEvaluations;
    if (frames) shown = now;
    // a plot against the noise level shows one point a level; more would only cost the engine time
    const bool scalars = view.record && (frames || view.step <= 1);
    for (const int image : view.images) {
      if (scalars)
        deliver(NewScalars{job_.id, view.method, image, view.imageCount, view.evaluations,
                           view.record(image)});
      if (frames)
        deliver(NewFrame{job_.id, view.method, image, view.imageCount, view.evaluation,
                         view.evaluations, view.beta, view.iterate(image), view.denoised(image)});
    }
    worker_.queue_.holdWhilePaused(job_, [this] {
      Q_EMIT worker_.held(job_.id);  // queued: nobody is called under the lock
    });
  }

 protected:
  virtual void deliver(NewScalars scalars) {
    const std::lock_guard lock(worker_.mutex_);
    worker_.scalars_.push_back(std::move(scalars));
  }
  virtual void deliver(NewFrame frame) {
    const auto key = frame.method + "/" + std::to_string(frame.image) + "/" +
                     (frame.evaluations <= fewEvaluations ? std::to_string(frame.evaluation)
                                                          : std::string("latest"));
    const std::lock_guard lock(worker_.mutex_);
    worker_.frames_[key] = std::move(frame);
  }

  EngineWorker& worker_;
  const Job& job_;

 private:
  std::map<std::string, std::chrono::steady_clock::time_point> shown_;  ///< by method
};

/// Keeps a live solve's course together, and lets a long one give way to a newer edit's.
class EngineWorker::LiveWatcher : public Watcher {
 public:
  using Watcher::Watcher;

  void onProgress(const Progress& progress) override {
    {
      const std::lock_guard lock(worker_.mutex_);
      worker_.liveProgress_ = {job_.id, progress};
    }
    worker_.queue_.advanced(job_);
  }
  void onRunFinished(const Result&) override {}
  void onWarning(const Message&) override {}
  void onStep(const StepView& view) override {
    worker_.queue_.advanced(job_, view.evaluation, view.evaluations);
    Watcher::onStep(view);
  }
  LiveSolve solve(Result result) {
    solve_.job = job_.id;
    solve_.result = std::make_shared<const Result>(std::move(result));
    return std::move(solve_);
  }

 protected:
  void deliver(NewScalars scalars) override {
    solve_.evaluations = scalars.evaluations;
    courseOf(scalars.image, scalars.images).steps.push_back(scalars.record);
    Watcher::deliver(std::move(scalars));  // for who has no picture yet
  }
  void deliver(NewFrame frame) override {
    solve_.evaluations = frame.evaluations;
    Frame kept{frame.evaluation, frame.beta, frame.iterate, frame.denoised};
    if (budget(frame.images).holds(frame.image, kept))
      courseOf(frame.image, frame.images).trajectory.add(std::move(kept));
    Watcher::deliver(std::move(frame));
  }

 private:
  CourseBudget budget(int images) const { return {worker_.courseBudget_, images}; }
  Course& courseOf(int image, int images) {
    return solve_.courses.try_emplace(image, Course{{}, budget(images).share()}).first->second;
  }

  LiveSolve solve_;
};

/// Says nothing, but lets a long inspection give way.
class EngineWorker::InspectWatcher : public RunObserver {
 public:
  InspectWatcher(EngineWorker& worker, const Job& job) : worker_(worker), job_(job) {}
  void onProgress(const Progress&) override { worker_.queue_.advanced(job_); }

 private:
  EngineWorker& worker_;
  const Job& job_;
};

/// Shows the forward process beside the draw, as far as the draw has come.
class EngineWorker::PriorDrawWatcher : public Watcher {
 public:
  PriorDrawWatcher(EngineWorker& worker, const Job& job, std::vector<Frame> forward)
      : Watcher(worker, job), forward_(std::move(forward)) {}

  void onStep(const StepView& view) override {
    {
      const std::lock_guard lock(worker_.mutex_);
      for (; next_ < forward_.size() && forward_[next_].evaluation <= view.evaluation; ++next_) {
        auto& frame = forward_[next_];
        worker_.frames_[forwardRow + std::string("/") + std::to_string(next_)] = {
            job_.id,
            forwardRow,
            0,
            1,
            frame.evaluation,
            view.evaluations,
            frame.beta,
            std::move(frame.iterate),
            std::move(frame.denoised)};
      }
    }
    Watcher::onStep(view);
  }

 private:
  std::vector<Frame> forward_;
  std::size_t next_ = 0;
};

EngineWorker::EngineWorker(OpenEngine open, const Patience& patience, QObject* parent)
    : QObject(parent), open_(std::move(open)), patience_(patience), queue_(patience) {}

void EngineWorker::start() {
  thread_ = std::thread([this] { loop(); });
}

EngineWorker::~EngineWorker() {
  queue_.close();
  if (thread_.joinable()) thread_.join();
}

JobId EngineWorker::run(const Experiment& experiment) {
  return queue_.post(JobKind::Run, [this, experiment](Engine& engine, const Job& job) {
    Watcher watcher(*this, job);
    auto result =
        engine.run(quickFirst(experiment), {/*trace=*/false, /*quick=*/false, turnOfMethod},
                   watcher, job.cancellation);
    result.experiment = experiment;
    inOrder(result);
    Q_EMIT finished(job.id, std::make_shared<const Result>(std::move(result)));
  });
}

JobId EngineWorker::drawFromPrior(const PriorDrawRequest& request) {
  return queue_.post(JobKind::Run, [this, request](Engine& engine, const Job& job) {
    const auto& settings = request.experiment.settings;
    std::vector<Frame> forward;
    if (!request.experiment.images.empty())
      forward = forwardFrames(engine, request.experiment, request.langevin, job.cancellation);
    PriorDrawWatcher watcher(*this, job, std::move(forward));
    SampleRequest sample;
    sample.prior = settings.text(nameOf(OptionRole::Prior));
    sample.device = settings.text(nameOf(OptionRole::Device));
    sample.count = 1;
    sample.seed = static_cast<std::uint64_t>(settings.integer(nameOf(OptionRole::Seed)));
    sample.langevin = request.langevin;
    engine.sample(sample, watcher, job.cancellation);
    Q_EMIT drewFromPrior(job.id);
  });
}

JobId EngineWorker::solveLive(const Experiment& experiment) {
  return queue_.post(JobKind::Live, [this, experiment](Engine& engine, const Job& job) {
    LiveWatcher watcher(*this, job);
    auto result =
        engine.run(experiment, {/*trace=*/false, /*quick=*/true, {}}, watcher, job.cancellation);
    if (!result.complete) return;
    {
      const std::lock_guard lock(mutex_);
      solve_ = watcher.solve(std::move(result));
    }
    Q_EMIT solved();
  });
}

JobId EngineWorker::inspect(const Experiment& experiment) {
  return queue_.post(JobKind::Inspect, [this, experiment](Engine& engine, const Job& job) {
    InspectWatcher watcher(*this, job);
    auto seen =
        std::make_shared<const Inspection>(engine.inspect(experiment, watcher, job.cancellation));
    Q_EMIT inspected(job.id, seen);
  });
}

JobId EngineWorker::predict(const PredictRequest& request) {
  return queue_.post(JobKind::Predict, [this, request](Engine& engine, const Job& job) {
    const auto rows = engine.predict(request, job.cancellation);
    Q_EMIT predicted(job.id, rows);
  });
}

JobId EngineWorker::drawImages(const Experiment& experiment, int count, JobKind kind) {
  auto e = experiment;
  e.images = {PriorSource{count}};
  e.ownMeasurements.reset();
  // one measurement, of which nothing is used
  e.settings.set(nameOf(OptionRole::Matrix), std::string("dct"));
  e.settings.set(nameOf(OptionRole::Measurements), std::int64_t{1});
  return queue_.post(kind, [this, e](Engine& engine, const Job& job) {
    const auto images = truthOf(engine, e, job.cancellation);
    Q_EMIT drawn(job.id, images);
  });
}

JobId EngineWorker::ask(Question question) {
  return queue_.post(JobKind::Question,
                     [this, question = std::move(question)](Engine& engine, const Job& job) {
                       const auto show = question(engine, job.cancellation);
                       Q_EMIT answered(job.id, show);
                     });
}

JobId EngineWorker::changePriors(std::function<void(Engine&, const Job&)> change) {
  return queue_.post(JobKind::Models,
                     [this, change = std::move(change)](Engine& engine, const Job& job) {
                       change(engine, job);
                       Q_EMIT priorsChanged(job.id, engine.priors());
                     });
}

JobId EngineWorker::importPrior(const ImportRequest& request) {
  return changePriors([this, request](Engine& engine, const Job& job) {
    Q_EMIT progressed(job.id, {"importing", 0, 0, -1});
    auto asked = request;
    if (asked.output.empty()) asked.output = placeForPrior(engine.priors(), asked.name);
    std::filesystem::create_directories(std::filesystem::path(asked.output).parent_path());
    engine.importPrior(asked, job.cancellation);
  });
}

JobId EngineWorker::calibratePrior(const CalibrateRequest& request) {
  return changePriors([this, request](Engine& engine, const Job& job) {
    engine.calibrate(
        request, [&](const Progress& progress) { Q_EMIT progressed(job.id, progress); },
        job.cancellation);
  });
}

JobId EngineWorker::removePrior(const PriorInfo& prior) {
  return changePriors([prior](Engine&, const Job&) { removeInstalledPrior(prior); });
}

JobId EngineWorker::study(std::function<void(Engine&, const Cancellation&)> work) {
  return queue_.post(JobKind::Study, [work = std::move(work)](Engine& engine, const Job& job) {
    work(engine, job.cancellation);
  });
}

void EngineWorker::stopModels() {
  dropped(queue_.stop(JobKind::Models));
}

void EngineWorker::stopSolve() {
  queue_.stop(JobKind::Live);
}

void EngineWorker::stop() {
  dropped(queue_.stop(JobKind::Run));
}

void EngineWorker::dropped(const std::vector<JobId>& jobs) {
  for (auto job : jobs)
    Q_EMIT failed(job, static_cast<int>(ErrorKind::Cancelled), {});
}

std::optional<Progress> EngineWorker::slowSolve() const {
  const auto had = queue_.running(JobKind::Live);
  if (!had || had->second < patience_.slow) return std::nullopt;
  const std::lock_guard lock(mutex_);
  if (liveProgress_ && liveProgress_->first == had->first) return liveProgress_->second;
  return Progress{};
}

std::vector<NewFrame> EngineWorker::takeFrames() {
  std::map<std::string, NewFrame> taken;
  {
    const std::lock_guard lock(mutex_);
    taken.swap(frames_);
  }
  std::vector<NewFrame> frames;
  frames.reserve(taken.size());
  for (auto& [key, frame] : taken)
    frames.push_back(std::move(frame));
  std::sort(frames.begin(), frames.end(),
            [](const auto& a, const auto& b) { return a.evaluation < b.evaluation; });
  return frames;
}

std::vector<NewScalars> EngineWorker::takeScalars() {
  const std::lock_guard lock(mutex_);
  return std::exchange(scalars_, {});
}

std::optional<LiveSolve> EngineWorker::takeSolve() {
  const std::lock_guard lock(mutex_);
  return std::exchange(solve_, std::nullopt);
}

void EngineWorker::loop() {
  std::shared_ptr<Engine> engine;
  try {
    engine = open_();
    const auto info = engine->info();
    const auto priors = engine->priors();
    Q_EMIT opened(info, priors);
  } catch (const std::exception& error) {
    Q_EMIT openFailed(errorText(error));
    return;
  }
  while (const auto job = queue_.next())
    perform(*engine, *job);
}

void EngineWorker::perform(Engine& engine, const Job& job) {
  try {
    job.work(engine, job);
  } catch (const Error& error) {
    // who asked for a run, a prior or a study waits for its end
    if (error.kind() == ErrorKind::Cancelled && job.kind != JobKind::Run &&
        job.kind != JobKind::Models && job.kind != JobKind::Study)
      return;
    Q_EMIT failed(job.id, static_cast<int>(error.kind()), errorText(error));
  } catch (const std::exception& error) {
    Q_EMIT failed(job.id, static_cast<int>(ErrorKind::Internal), errorText(error));
  }
}

}  // namespace inkling
