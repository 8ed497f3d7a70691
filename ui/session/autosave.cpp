#include "ui/session/autosave.h"

#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "ui/session/experiment_file.h"
#include "ui/session/window_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QRandomGenerator>
#include <QStandardPaths>

#include <utility>

namespace inkling {
namespace {

constexpr int daysKept = 30;

const auto suffix = QStringLiteral(".inkling");

/// Of a file in the folder, whatever its suffix.
QString lockOf(const QString& file) {
  return file.section(QLatin1Char('.'), 0, -2) + QStringLiteral(".lock");
}

/// Whether the lock's process has died and the lock is ours now. The pid in it does not decide:
/// pids come again, in a sandbox at every start. removeStaleLockFile() fails where a living process
/// holds the system's own lock.
bool takeOver(QLockFile& lock) {
  lock.setStaleLockTime(0);  // never by age: a process may run for weeks
  return lock.tryLock() || (lock.removeStaleLockFile() && lock.tryLock());
}

}  // namespace

/// This process's file, for one thread at a time.
class Autosave::File {
 public:
  explicit File(const QString& folder)
      : folder_(folder),
        path_(folder + QLatin1Char('/') + QString::number(QCoreApplication::applicationPid()) +
              QLatin1Char('-') + QString::number(QRandomGenerator::system()->generate64(), 16) +
              suffix),
        lock_(lockOf(path_)) {
    lock_.setStaleLockTime(0);
  }

  /// Throws Error.
  void write(const Experiment& experiment) {
    if (!QFileInfo::exists(lockOf(path_))) {  // the first time, or somebody has removed it
      if (lock_.isLocked()) lock_.unlock();
      if (!QDir().mkpath(folder_) || !lock_.tryLock())
        throw Error(ErrorKind::Output,
                    "The folder '{folder}' cannot be made or written to; check its permissions and "
                    "the space that is left.",
                    {{"folder", folder_.toStdString()}});
    }
    writeExperimentFile(path_.toStdString(), experiment, nullptr, Stored::Settings);
  }

  void remove() {
    QFile::remove(path_);
    if (lock_.isLocked()) lock_.unlock();
  }

  bool failing = false;  ///< the last write did not work

 private:
  QString folder_, path_;
  QLockFile lock_;
};

/// A dead process's file, and its lock.
struct Autosave::Claim {
  QString path;
  QLockFile lock;

  explicit Claim(const QString& file) : path(file), lock(lockOf(file)) {}
};

QString Autosave::defaultFolder() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
         QStringLiteral("/recovery");
}

Autosave::Autosave(const QString& folder, QObject* parent, int pause)
    : QObject(parent), folder_(folder), file_(std::make_shared<File>(folder)) {
  pool_.setMaxThreadCount(1);  // one after the other
  timer_.setSingleShot(true);
  timer_.setInterval(pause);
  connect(&timer_, &QTimer::timeout, this, [this] {
    if (pool_.activeThreadCount() > 0)
      timer_.start();  // a slow disk: the next write holds everything that comes until then
    else
      write();
  });
}

Autosave::~Autosave() {
  discard();
  pool_.waitForDone();
}

void Autosave::keep(const Experiment& experiment) {
  waiting_ = experiment;
  if (!timer_.isActive()) timer_.start();
}

void Autosave::write() {
  timer_.stop();
  if (!waiting_) return;
  pool_.start([this, file = file_, experiment = *std::exchange(waiting_, std::nullopt)] {
    try {
      file->write(experiment);
      file->failing = false;
    } catch (const std::exception& error) {
      if (std::exchange(file->failing, true)) return;
      const auto why = errorText(error);
      // Arrives on the interface's thread, or not at all once this object is going.
      QMetaObject::invokeMethod(
          this,
          [this, why] { Q_EMIT failed(tr("The experiment is not kept against a crash. ") + why); },
          Qt::QueuedConnection);
    }
  });
}

void Autosave::discard() {
  timer_.stop();
  waiting_.reset();
  pool_.start([file = file_] { file->remove(); });
}

std::optional<Autosave::Recovered> Autosave::take() {
  claim_.reset();
  tidy();
  const auto files = QDir(folder_).entryInfoList({QLatin1Char('*') + suffix}, QDir::Files,
                                                 QDir::Time);  // newest first
  for (const auto& file : files) {
    auto claim = std::make_shared<Claim>(file.filePath());
    if (!takeOver(claim->lock)) continue;           // its process lives
    if (!QFileInfo::exists(claim->path)) continue;  // another Inkling has just settled it
    if (auto recovered = read(*claim)) {
      claim_ = std::move(claim);
      return recovered;
    }
  }
  return std::nullopt;
}

std::optional<Autosave::Recovered> Autosave::read(const Claim& claim) {
  try {
    const auto saved = QFileInfo(claim.path).lastModified();
    return Recovered{readExperimentFile(claim.path.toStdString()).experiment, saved};
  } catch (const std::exception& error) {
    const auto aside = claim.path.chopped(suffix.size()) + QStringLiteral(".damaged");
    const auto what =
        tr("What was edited before a crash cannot be restored. %1").arg(errorText(error));
    Q_EMIT failed(QFile::rename(claim.path, aside)
                      ? what + QLatin1Char(' ') + tr("The file was set aside as %1.").arg(aside)
                      : what);
    return std::nullopt;
  }
}

void Autosave::settle() {
  write();
  pool_.start([file = file_, claim = std::exchange(claim_, nullptr)] {
    if (claim && !file->failing) QFile::remove(claim->path);
  });
}

/// Removes what is too old to be of use, but for what a living process has.
void Autosave::tidy() const {
  const auto limit = QDateTime::currentDateTime().addDays(-daysKept);
  const QStringList names{QLatin1Char('*') + suffix, QStringLiteral("*.lock"),
                          QStringLiteral("*.damaged"), QStringLiteral(".inkling-*.part")};
  for (const auto& file : QDir(folder_).entryInfoList(names, QDir::Files | QDir::Hidden)) {
    if (file.lastModified() > limit) continue;
    QLockFile lock(lockOf(file.filePath()));  // of a lock, itself: it goes as this one does
    if (takeOver(lock) && lockOf(file.filePath()) != file.filePath())
      QFile::remove(file.filePath());
  }
}

}  // namespace inkling
