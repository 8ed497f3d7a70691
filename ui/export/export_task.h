// One export under way: its progress, its end, and a way to stop it.
#pragma once

#include "engine/model/cancellation.h"

#include <QObject>

#include <functional>
#include <thread>

namespace inkling {

/// Ends with exactly one of finished, failed and cancelled, none of them before start() has
/// returned to the event loop. Lives on the interface's thread.
class ExportTask : public QObject {
  Q_OBJECT

 public:
  using QObject::QObject;

  virtual void start() = 0;  ///< once; connect first
  /// Returns at once. Files that are written by then stay, none is left half written.
  virtual void cancel() = 0;

 Q_SIGNALS:
  void progressed(int done, int total);
  void finished(const QString& path);
  void failed(const QString& message);
  void cancelled();
};

/// An export on a thread of its own.
class ThreadTask : public ExportTask {
  Q_OBJECT

 public:
  using Report = std::function<void(int done, int total)>;
  /// Called on the thread; owns what it needs. Ends by an Error(Cancelled) where it is stopped.
  using Work = std::function<void(const Cancellation&, const Report&)>;

  /// path: for finished().
  ThreadTask(const QString& path, Work work, QObject* parent = nullptr);
  /// Cancels, and waits for the work to notice.
  ~ThreadTask() override;

  void start() override;
  void cancel() override { cancellation_.cancel(); }

 private:
  void run();

  QString path_;
  Work work_;
  Cancellation cancellation_;
  std::thread thread_;
};

}  // namespace inkling
