#include "app/python/engine_thread.h"

#include <chrono>
#include <unistd.h>
#include <utility>

namespace inkling::python {
namespace py = pybind11;
namespace {

/// How long Ctrl-C may wait while the engine is at work.
constexpr std::chrono::milliseconds watchInterval{20};

/// Looks for signals and tells of the progress, with the interpreter's lock held.
void attend(const py::object& progress, const std::optional<Progress>& latest) {
  if (PyErr_CheckSignals() != 0) throw py::error_already_set();
  if (latest && !progress.is_none())
    progress(latest->stage, latest->done, latest->total, latest->remainingSeconds);
}

/// Says which thread's turn it is, as long as this lives.
class Caller {
 public:
  explicit Caller(std::atomic<std::thread::id>& caller) : caller_(caller) {
    caller_ = std::this_thread::get_id();
  }
  ~Caller() { caller_ = std::thread::id(); }
  Caller(const Caller&) = delete;
  Caller& operator=(const Caller&) = delete;

 private:
  std::atomic<std::thread::id>& caller_;
};

}  // namespace

ProgressCallback Call::progress() {
  return [this](const Progress& progress) { onProgress(progress); };
}

void Call::onProgress(const Progress& progress) {
  const std::lock_guard lock(mutex_);
  latest_ = progress;
}

void Call::onWarning(const Message& warning) {
  const std::lock_guard lock(mutex_);
  warnings_.push_back(render(warning));
}

EngineThread& EngineThread::instance() {
  static auto* thread = new EngineThread();  // libtorch cannot be closed, and outlives everything
  return *thread;
}

void EngineThread::loop() {
  while (true) {
    std::function<void()> work;
    {
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [this] { return stopping_ || next_; });
      if (stopping_) return;
      work = std::exchange(next_, {});
    }
    work();
  }
}

void EngineThread::answer(Call& call, const std::function<void(Call&)>& work) {
  std::exception_ptr error;
  try {
    if (!engine_) engine_ = openEngine();
    call.engine_ = engine_.get();
    work(call);
  } catch (...) {
    error = std::current_exception();
  }
  const std::lock_guard lock(call.mutex_);
  call.error_ = error;
  call.done_ = true;
  call.changed_.notify_all();
}

bool EngineThread::isForked() const {
  const auto process = process_.load();
  return process != 0 && process != ::getpid();
}

void EngineThread::requireOutside() const {
  if (isForked())
    throw Error(ErrorKind::Usage,
                "This process was forked from one that had called Inkling, and has none of the "
                "engine's threads. Use multiprocessing's spawn, or fork before the first call.");
  if (std::this_thread::get_id() == caller_.load())
    throw Error(ErrorKind::Usage,
                "A progress function or signal handler cannot call Inkling, whose call waits for "
                "it. Let it keep what it needs, and compute after the call.");
  if (std::this_thread::get_id() == thread_.get_id())
    throw Error(ErrorKind::Usage,
                "A denoiser cannot call Inkling, which is waiting for it. Compute what it needs "
                "before the call.");
}

void EngineThread::run(const py::object& progress, const std::function<void(Call&)>& work) {
  requireOutside();
  Call call;
  std::optional<py::error_already_set> raised;
  {
    const py::gil_scoped_release released;
    const std::lock_guard turn(turn_);
    const Caller caller(caller_);
    {
      const std::lock_guard lock(mutex_);
      if (!thread_.joinable()) {
        process_ = ::getpid();
        thread_ = std::thread([this] { loop(); });
      }
      next_ = [&] { answer(call, work); };
    }
    changed_.notify_all();
    for (bool done = false; !done;) {
      std::optional<Progress> latest;
      {
        std::unique_lock lock(call.mutex_);
        done = call.changed_.wait_for(lock, watchInterval, [&] { return call.done_; });
        latest = std::exchange(call.latest_, std::nullopt);
      }
      if (raised) continue;
      const py::gil_scoped_acquire held;
      try {
        attend(progress, latest);
      } catch (py::error_already_set& error) {
        raised.emplace(std::move(error));
        call.cancellation_.cancel();
      }
    }
  }
  if (raised) throw py::error_already_set(std::move(*raised));
  for (const auto& warning : call.warnings_)
    if (PyErr_WarnEx(PyExc_UserWarning, warning.c_str(), 3) != 0) throw py::error_already_set();
  if (call.error_) std::rethrow_exception(call.error_);
}

void EngineThread::stop() {
  if (isForked()) return;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) thread_.join();
}

}  // namespace inkling::python
