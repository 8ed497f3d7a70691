#include "ui/figures/qt_messages.h"

#include <QtGlobal>

#include <atomic>
#include <mutex>

namespace inkling {
namespace {

thread_local QtMessages* listener = nullptr;

std::mutex mutex;
int alive = 0;                                   // under the mutex
std::atomic<QtMessageHandler> before = nullptr;  // the handler in place of ours

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text) {
  if (listener && type != QtFatalMsg)
    listener->add(text);
  else if (const auto handler = before.load())
    handler(type, context, text);
}

}  // namespace

QtMessages::QtMessages() : outer_(listener) {
  const std::lock_guard lock(mutex);
  // Not once for all: whoever else installs a handler meanwhile puts ours away with it.
  if (alive++ == 0) before = qInstallMessageHandler(handle);
  listener = this;
}

QtMessages::~QtMessages() {
  const std::lock_guard lock(mutex);
  listener = outer_;
  if (--alive == 0) qInstallMessageHandler(before);
}

}  // namespace inkling
