// What is being edited, kept against a crash.
#pragma once

#include "engine/model/experiment.h"

#include <QDateTime>
#include <QObject>
#include <QString>
#include <QThreadPool>
#include <QTimer>

#include <memory>
#include <optional>

class QLockFile;

namespace inkling {

/// Keeps the experiment in a file of its own, PID-RANDOM.inkling in a folder that all running
/// Inklings share, beside a lock that the system lets go of when the process dies, however it does.
/// The next one to start is offered what a dead one left. Written on a thread of its own, whole or
/// not at all. Lives on the interface's thread; nothing here throws.
class Autosave : public QObject {
  Q_OBJECT

 public:
  struct Recovered {
    Experiment experiment;
    QDateTime saved;
  };

  /// "recovery" in the application's data folder.
  static QString defaultFolder();

  /// The folder is made when there is something to keep. pause: milliseconds between two writes.
  explicit Autosave(const QString& folder = defaultFolder(), QObject* parent = nullptr,
                    int pause = 2000);
  /// A clean end: removes the file. Waits for a write that has begun.
  ~Autosave() override;

  /// After every change; written by the end of the pause.
  void keep(const Experiment& experiment);
  /// Nothing is to be kept any more, until the next keep().
  void discard();

  /// The newest experiment that a dead process left, or nothing. It stays in the folder, and no
  /// other Inkling is offered it, until settle(); without that it is offered again at a later
  /// start. What cannot be read is set aside as PID-RANDOM.damaged, and told by failed(); what is
  /// older than thirty days is removed. Blocks for some milliseconds.
  std::optional<Recovered> take();
  /// The user has decided about what take() gave, and if it was to restore it, keep() has been
  /// called: its file goes, once what is to be kept has been written.
  void settle();

 Q_SIGNALS:
  /// Something could not be written or read; told once, and again only after it has worked.
  void failed(const QString& message);

 private:
  class File;
  struct Claim;

  void write();
  void tidy() const;
  std::optional<Recovered> read(const Claim& claim);

  QString folder_;
  std::shared_ptr<File> file_;  ///< touched on the pool's thread alone
  std::shared_ptr<Claim> claim_;
  std::optional<Experiment> waiting_;
  QTimer timer_;
  QThreadPool pool_;
};

}  // namespace inkling
