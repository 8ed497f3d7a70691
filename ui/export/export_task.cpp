#include "ui/export/export_task.h"

#include "ui/session/window_words.h"

#include <new>
#include <utility>

namespace inkling {

ThreadTask::ThreadTask(const QString& path, Work work, QObject* parent)
    : ExportTask(parent), path_(path), work_(std::move(work)) {}

ThreadTask::~ThreadTask() {
  cancellation_.cancel();
  if (thread_.joinable()) thread_.join();
}

void ThreadTask::start() {
  thread_ = std::thread([this] { run(); });
}

// Every signal is queued: its receivers live on another thread.
void ThreadTask::run() {
  try {
    work_(cancellation_, [this](int done, int total) { Q_EMIT progressed(done, total); });
    Q_EMIT finished(path_);
  } catch (const Error& error) {
    if (error.kind() == ErrorKind::Cancelled)
      Q_EMIT cancelled();
    else
      Q_EMIT failed(errorText(error));
  } catch (const std::bad_alloc&) {
    Q_EMIT failed(
        tr("%1 could not be written: there is not enough memory. Export less at once.").arg(path_));
  } catch (const std::exception& error) {
    Q_EMIT failed(tr("%1 could not be written, which is a defect of Inkling: %2")
                      .arg(path_, errorText(error)));
  }
}

}  // namespace inkling
