#include "ui/session/engine_worker.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

namespace inkling {
namespace {

// Frames are copied off the device at most this often.
constexpr auto framePause = std::chrono::milliseconds(30);

// Noise levels of the forward process that are shown.
constexpr int forwardLevels = 40;

/// From the lowest to the highest of the annealing, geometric.
std::vector<double> risingLevels(const Settings& langevin) {
  const double low = langevin.real("beta-min"), high = langevin.real("beta-max");
  std::vector<double> levels;
  for (int i = 0; i < forwardLevels; ++i)
    levels.push_back(low * std::pow(high / low, i / (forwardLevels - 1.0)));
  return levels;
}

/// The true images of an experiment, as the engine resolves them.
std::vector<Image> truthOf(Engine& engine, const Experiment& e, const Cancellation& cancellation) {
  RunObserver nobody;
  const auto shape = engine.prior(e.settings.text("prior")).shape;
  const auto all = toFloats(engine.measure(e, nobody, cancellation).truth);
  const auto n = static_cast<std::size_t>(shape.size());
  std::vector<Image> images;
  for (std::size_t at = 0; at + n <= all.size(); at += n)
    images.push_back({shape,
                      {all.begin() + static_cast<std::ptrdiff_t>(at),
                       all.begin() + static_cast<std::ptrdiff_t>(at + n)}});
  return images;
}

/// D = x + beta² s of each.
std::vector<Image> denoise(Engine& engine, const Experiment& e, const std::vector<Image>& noisy,
                           const std::vector<double>& levels, const Cancellation& cancellation) {
  PriorScoreRequest request;
  request.prior = e.settings.text("prior");
  request.device = e.settings.text("device");
  request.sigmas = levels;
  const auto n = noisy.front().shape.size();
  request.x.shape = {static_cast<std::int64_t>(noisy.size()), n};
  std::vector<float> all;
  for (const auto& image : noisy)
    all.insert(all.end(), image.pixels.begin(), image.pixels.end());
  request.x.values = all;
  const auto score = toFloats(engine.priorScore(request, cancellation));
  auto denoised = noisy;
  for (std::size_t i = 0; i < denoised.size(); ++i)
    for (std::size_t k = 0; k < denoised[i].pixels.size(); ++k)
      denoised[i].pixels[k] +=
          static_cast<float>(levels[i] * levels[i]) * score[i * static_cast<std::size_t>(n) + k];
  return denoised;
}

}  // namespace

/// Passes on what a run tells, on the worker's thread.
class EngineWorker::Watcher : public RunObserver {
 public:
  Watcher(EngineWorker& worker, const Job& job) : worker_(worker), job_(job) {}

  void onProgress(const Progress& progress) override {
    Q_EMIT worker_.progressed(job_.generation, progress);
  }
  void onWarning(const std::string& text) override {
    Q_EMIT worker_.warned(job_.generation, QString::fromStdString(text));
  }
  void onStep(const StepView& view) override {
    const auto now = std::chrono::steady_clock::now();
    const bool last = view.evaluation >= view.evaluations - 1;
    std::optional<NewFrame> frame;
    if (now - shown_ >= framePause || last || view.evaluations <= 100) {
      shown_ = now;
      frame = NewFrame{job_.generation, view.method,     view.evaluation, view.evaluations,
                       view.beta,       view.iterate(0), view.denoised(0)};
    }
    // a plot against the noise level shows one point a level; more would only cost the engine time
    std::optional<NewScalars> scalars;
    if (view.record && (frame || view.step <= 1))
      scalars = NewScalars{job_.generation, view.method, view.evaluations, view.record(0)};
    {
      const std::lock_guard lock(worker_.mutex_);
      if (scalars) worker_.scalars_.push_back(std::move(*scalars));
      if (frame && !frame->iterate.pixels.empty()) {
        const auto key =
            view.method + "/" +
            (view.evaluations <= 100 ? std::to_string(view.evaluation) : std::string("latest"));
        worker_.frames_[key] = std::move(*frame);
      }
    }
    worker_.holdWhilePaused(job_);
  }

 private:
  EngineWorker& worker_;
  const Job& job_;
  std::chrono::steady_clock::time_point shown_{};
};

EngineWorker::EngineWorker(OpenEngine open, QObject* parent)
    : QObject(parent), open_(std::move(open)) {}

void EngineWorker::start() {
  thread_ = std::thread([this] { loop(); });
}

EngineWorker::~EngineWorker() {
  {
    const std::lock_guard lock(mutex_);
    quitting_ = true;
    waiting_.clear();
    if (running_) running_->cancellation.cancel();
  }
  wake_.notify_all();
  if (thread_.joinable()) thread_.join();
}

std::uint64_t EngineWorker::post(JobKind kind, std::function<void(Engine&, const Job&)> work) {
  std::uint64_t generation = 0;
  {
    const std::lock_guard lock(mutex_);
    generation = ++generation_;
    std::erase_if(waiting_, [&](const Job& job) { return job.kind == kind; });
    if (running_ && running_->kind == kind) running_->cancellation.cancel();
    if (kind == JobKind::Run) {
      paused_ = false;
      stepsAllowed_ = 0;
    }
    waiting_.push_back({generation, kind, Cancellation(), std::move(work)});
  }
  wake_.notify_all();
  return generation;
}

std::uint64_t EngineWorker::run(const Experiment& experiment) {
  return post(JobKind::Run, [this, experiment](Engine& engine, const Job& job) {
    Watcher watcher(*this, job);
    auto result =
        std::make_shared<const Result>(engine.run(experiment, {}, watcher, job.cancellation));
    Q_EMIT finished(job.generation, result);
  });
}

std::uint64_t EngineWorker::generate(const GenerateRequest& request) {
  return post(JobKind::Run, [this, request](Engine& engine, const Job& job) {
    const auto& settings = request.experiment.settings;
    Watcher watcher(*this, job);
    if (!request.experiment.images.empty()) showForward(engine, request, job);
    SampleRequest sample;
    sample.prior = settings.text("prior");
    sample.device = settings.text("device");
    sample.count = 1;
    sample.seed = static_cast<std::uint64_t>(settings.integer("seed"));
    sample.langevin = request.langevin;
    engine.sample(sample, watcher, job.cancellation);
    Q_EMIT generated(job.generation);
  });
}

// Its frames are spread over the draw's evaluations, so that one timeline shows both ways.
void EngineWorker::showForward(Engine& engine, const GenerateRequest& request, const Job& job) {
  const auto& e = request.experiment;
  const auto truth = truthOf(engine, e, job.cancellation).front();
  const auto levels = risingLevels(request.langevin);
  const auto noisy =
      engine.addNoise(truth, levels, static_cast<std::uint64_t>(e.settings.integer("seed")));
  const auto denoised = denoise(engine, e, noisy, levels, job.cancellation);
  const auto evaluations = static_cast<int>(request.langevin.integer("levels") *
                                            request.langevin.integer("steps-per-level"));
  const std::lock_guard lock(mutex_);
  for (int i = 0; i < forwardLevels; ++i) {
    const auto at = static_cast<std::size_t>(i);
    frames_[forwardRow + std::string("/") + std::to_string(i)] = {
        job.generation, forwardRow, 1 + i * (evaluations - 1) / (forwardLevels - 1),
        evaluations,    levels[at], noisy[at],
        denoised[at]};
  }
}

std::uint64_t EngineWorker::solveLive(const Experiment& experiment) {
  return post(JobKind::Live, [this, experiment](Engine& engine, const Job& job) {
    Watcher watcher(*this, job);
    auto result =
        std::make_shared<const Result>(engine.run(experiment, {}, watcher, job.cancellation));
    if (result->complete) Q_EMIT finished(job.generation, result);
  });
}

std::uint64_t EngineWorker::inspect(const Experiment& experiment) {
  return post(JobKind::Inspect, [this, experiment](Engine& engine, const Job& job) {
    RunObserver nobody;
    auto seen =
        std::make_shared<const Inspection>(engine.inspect(experiment, nobody, job.cancellation));
    Q_EMIT inspected(job.generation, seen);
  });
}

std::uint64_t EngineWorker::predict(const PredictRequest& request) {
  return post(JobKind::Predict, [this, request](Engine& engine, const Job& job) {
    const auto rows = engine.predict(request, job.cancellation);
    Q_EMIT predicted(job.generation, rows);
  });
}

std::uint64_t EngineWorker::draw(const Experiment& experiment, int count) {
  auto e = experiment;
  e.images = {PriorSource{count}};
  e.ownMeasurements.reset();
  e.settings.set("matrix", std::string("dct"));  // one measurement, of which nothing is used
  e.settings.set("measurements", std::int64_t{1});
  return post(JobKind::Draw, [this, e](Engine& engine, const Job& job) {
    const auto images = truthOf(engine, e, job.cancellation);
    Q_EMIT drawn(job.generation, images);
  });
}

void EngineWorker::stop() {
  {
    const std::lock_guard lock(mutex_);
    const auto asked = [](const Job& job) { return job.kind == JobKind::Run; };
    std::erase_if(waiting_, asked);
    if (running_ && asked(*running_)) running_->cancellation.cancel();
    paused_ = false;
  }
  wake_.notify_all();
}

void EngineWorker::setPaused(bool paused) {
  {
    const std::lock_guard lock(mutex_);
    paused_ = paused;
    stepsAllowed_ = 0;
  }
  wake_.notify_all();
}

void EngineWorker::step() {
  {
    const std::lock_guard lock(mutex_);
    paused_ = true;
    ++stepsAllowed_;
  }
  wake_.notify_all();
}

bool EngineWorker::busy() const {
  const std::lock_guard lock(mutex_);
  return running_.has_value() || !waiting_.empty();
}

std::vector<NewFrame> EngineWorker::takeFrames() {
  std::map<std::string, NewFrame> taken;
  {
    const std::lock_guard lock(mutex_);
    taken.swap(frames_);
  }
  std::vector<NewFrame> frames;
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

void EngineWorker::holdWhilePaused(const Job& job) {
  if (job.kind != JobKind::Run) return;
  std::unique_lock lock(mutex_);
  const auto free = [&] {
    return !paused_ || stepsAllowed_ > 0 || job.cancellation.cancelled() || quitting_;
  };
  if (!free()) {
    Q_EMIT held(job.generation);  // queued: nobody is called under the lock
    wake_.wait(lock, free);
  }
  if (stepsAllowed_ > 0) --stepsAllowed_;
}

void EngineWorker::loop() {
  std::shared_ptr<Engine> engine;
  try {
    engine = open_();
    const auto info = engine->info();
    const auto priors = engine->priors();
    Q_EMIT opened(info, priors);
  } catch (const std::exception& error) {
    Q_EMIT openFailed(QString::fromUtf8(error.what()));
    return;
  }
  for (;;) {
    Job job;
    {
      std::unique_lock lock(mutex_);
      running_.reset();
      wake_.wait(lock, [&] { return quitting_ || !waiting_.empty(); });
      if (quitting_) return;
      const auto next =
          std::min_element(waiting_.begin(), waiting_.end(), [](const Job& a, const Job& b) {
            return a.kind != b.kind ? a.kind < b.kind : a.generation < b.generation;
          });
      job = std::move(*next);
      waiting_.erase(next);
      running_ = job;
    }
    perform(*engine, job);
  }
}

void EngineWorker::perform(Engine& engine, const Job& job) {
  try {
    job.work(engine, job);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Cancelled) return;
    Q_EMIT failed(job.generation, static_cast<int>(error.kind()), QString::fromUtf8(error.what()));
  } catch (const std::exception& error) {
    Q_EMIT failed(job.generation, static_cast<int>(ErrorKind::Internal),
                  QString::fromUtf8(error.what()));
  }
}

}  // namespace inkling
