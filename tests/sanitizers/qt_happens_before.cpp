// Tells ThreadSanitizer what it cannot see inside Qt, which is not built with it: that a post comes
// before its delivery, a pool's start before the run, and the run before the end of waitForDone().
// Without this every argument of a queued signal is reported as a race. The linker's --wrap puts
// these functions before Qt's (CMakeLists.txt).
//
// What it misses: a delivery is ordered after all posts that have been made by then, not after its
// own only, so it hides a race with what another thread did before a post that had nothing to do
// with it. And as always, what happened to be ordered in this run is not reported: of two accesses
// with a lock between them, a few instructions apart, one may lack it unseen.
// It knows one thread that receives, the main one, and deliveries by the event loop only: a direct
// or blocking connection in which a thread waits for the main one would hang.
#include <QCoreApplication>
#include <QEvent>
#include <QMetaObject>
#include <QRunnable>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <sanitizer/tsan_interface.h>
#include <thread>
#include <utility>

namespace {

const auto mainThread = std::this_thread::get_id();

// Relaxed, and so without any order of its own: only the marks below are to order threads.
std::atomic<int> posting = 0;
char posts;

/// Around a call of Qt's that may post events. Arguments are copied during the call: the mark comes
/// after it, and a delivery waits for the mark.
class Posting {
 public:
  Posting() {
    if (here_) posting.fetch_add(1, std::memory_order_relaxed);
  }
  ~Posting() {
    if (!here_) return;
    __tsan_release(&posts);
    posting.fetch_sub(1, std::memory_order_relaxed);
  }
  Posting(const Posting&) = delete;
  Posting& operator=(const Posting&) = delete;

 private:
  const bool here_ = std::this_thread::get_id() != mainThread;
};

/// Sees every event of the main thread before its receiver does.
class Deliveries : public QObject {
 public:
  using QObject::QObject;

  bool eventFilter(QObject*, QEvent* event) override {
    if (event->type() == QEvent::MetaCall || event->type() == QEvent::DeferredDelete) {
      while (posting.load(std::memory_order_relaxed) > 0)
        std::this_thread::yield();
      __tsan_acquire(&posts);
    }
    return false;
  }
};

void watchDeliveries() {
  qApp->installEventFilter(new Deliveries(qApp));
}
Q_COREAPP_STARTUP_FUNCTION(watchDeliveries)

/// The marks: itself for its start, the pool for its end.
class Task : public QRunnable {
 public:
  Task(QThreadPool* pool, std::function<void()> work) : pool_(pool), work_(std::move(work)) {}

  void run() override {
    __tsan_acquire(this);
    if (pool_->maxThreadCount() == 1) __tsan_acquire(pool_);  // one task after the other
    work_();
    work_ = nullptr;
    __tsan_release(pool_);
  }

 private:
  QThreadPool* pool_;
  std::function<void()> work_;
};

}  // namespace

// QMetaObject::activate(QObject*, const QMetaObject*, int, void**), the body of every signal
void realActivate(QObject*, const QMetaObject*, int,
                  void**) __asm__("__real__ZN11QMetaObject8activateEP7QObjectPKS_iPPv");
void activate(QObject*, const QMetaObject*, int,
              void**) __asm__("__wrap__ZN11QMetaObject8activateEP7QObjectPKS_iPPv");

void activate(QObject* sender, const QMetaObject* type, int signal, void** arguments) {
  const Posting post;
  realActivate(sender, type, signal, arguments);
}

// QMetaObject::invokeMethod with a function
bool realInvoke(QObject*, void*, int, void*) __asm__(
    "__real__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt"
    "14ConnectionTypeEPv");
bool invoke(QObject*, void*, int, void*) __asm__(
    "__wrap__ZN11QMetaObject16invokeMethodImplEP7QObjectPN9QtPrivate15QSlotObjectBaseEN2Qt"
    "14ConnectionTypeEPv");

bool invoke(QObject* context, void* function, int connection, void* result) {
  const Posting post;
  return realInvoke(context, function, connection, result);
}

// QThreadPool::start(std::function<void()>, int)
void start(QThreadPool*, std::function<void()>,
           int) __asm__("__wrap__ZN11QThreadPool5startESt8functionIFvvEEi");

void start(QThreadPool* pool, std::function<void()> work, int priority) {
  auto* task = new Task(pool, std::move(work));
  __tsan_release(task);
  pool->start(task, priority);
}

// QThreadPool::waitForDone(int)
bool realWaitForDone(QThreadPool*, int) __asm__("__real__ZN11QThreadPool11waitForDoneEi");
bool waitForDone(QThreadPool*, int) __asm__("__wrap__ZN11QThreadPool11waitForDoneEi");

bool waitForDone(QThreadPool* pool, int milliseconds) {
  const bool done = realWaitForDone(pool, milliseconds);
  if (done) __tsan_acquire(pool);
  return done;
}
