#include "ui/session/autosave.h"

#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "tests/test.h"
#include "ui/session/experiment_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>
#include <cstdlib>
#include <sys/resource.h>

using namespace inkling;

namespace {

constexpr const char* childsFolder = "INKLING_TEST_AUTOSAVE_FOLDER";
constexpr int never = 3600000;

Experiment numbered(std::int64_t seed) {
  auto e = Experiment::defaults();
  e.settings.set("seed", seed);
  return e;
}

std::int64_t numberOf(const Experiment& experiment) {
  return experiment.settings.integer("seed");
}

/// Keeps one experiment after the other until it is killed.
[[noreturn]] void keepForEver() {
  Autosave autosave(qEnvironmentVariable(childsFolder), nullptr, 1);
  std::int64_t seed = 0;
  QTimer edits;
  QObject::connect(&edits, &QTimer::timeout, [&] { autosave.keep(numbered(++seed)); });
  edits.start(1);
  QTimer::singleShot(60000, [] { std::_Exit(1); });  // its parent is gone
  QCoreApplication::exec();
  std::_Exit(1);
}

/// The tests start their own program again as the process to kill: there, this comes first, once
/// main() has made the application, and never returns.
[[maybe_unused]] const bool isChild = [] {
  if (!std::getenv(childsFolder)) return false;
  auto& tests = test::registry();
  tests.insert(tests.begin(), []() -> std::unique_ptr<QObject> { keepForEver(); });
  return true;
}();

/// No file of this process grows beyond so many bytes: a full disk.
class FileLimit {
 public:
  explicit FileLimit(rlim_t bytes) {
    previousHandler_ = std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &previous_);
    const rlimit limit{bytes, previous_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileLimit() {
    ::setrlimit(RLIMIT_FSIZE, &previous_);
    std::signal(SIGXFSZ, previousHandler_);
  }

 private:
  rlimit previous_{};
  void (*previousHandler_)(int);
};

class Folder {
 public:
  QString path() const { return directory_.filePath(QStringLiteral("a \"folder\" of 100%1")); }
  QString file(const QString& name) const { return path() + QLatin1Char('/') + name; }
  QStringList names() const {
    return QDir(path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
  }
  QString only(const QString& pattern) const {
    const auto found = QDir(path()).entryList({pattern}, QDir::Files);
    return found.size() == 1 ? file(found.front()) : QString();
  }
  /// Number of the experiment that is kept there; 0 while there is none.
  std::int64_t kept() const {
    const auto path = only(QStringLiteral("*.inkling"));
    return path.isEmpty() ? 0 : numberOf(readExperimentFile(path.toStdString()).experiment);
  }
  /// As a process that died has left it.
  QString leave(const QString& name, const std::string& text, int daysAgo = 0) const {
    QDir().mkpath(path());
    writeFile(file(name).toStdString(), text);
    QFile left(file(name));
    if (left.open(QIODevice::ReadWrite))
      left.setFileTime(QDateTime::currentDateTime().addDays(-daysAgo).addSecs(-60),
                       QFileDevice::FileModificationTime);
    return file(name);
  }
  QString leave(const QString& name, std::int64_t seed, int daysAgo = 0) const {
    return leave(name, toBytes(numbered(seed), nullptr, Stored::Settings), daysAgo);
  }

 private:
  QTemporaryDir directory_;
};

}  // namespace

class AutosaveTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsTheNewestAndRemovesItAtTheEnd() {
    const Folder folder;
    {
      Autosave autosave(folder.path(), nullptr, 1);
      QVERIFY(!QDir(folder.path()).exists());  // nothing to keep yet
      for (int seed = 1; seed <= 50; ++seed)
        autosave.keep(numbered(seed));
      QTRY_COMPARE(folder.kept(), std::int64_t{50});
      autosave.keep(numbered(51));
      QTRY_COMPARE(folder.kept(), std::int64_t{51});
      QCOMPARE(folder.names().size(), 2);  // the file and its lock
    }
    QVERIFY(folder.names().isEmpty());
  }

  void waitsForTheEndOfThePause() {
    const Folder folder;
    Autosave autosave(folder.path(), nullptr, never);
    autosave.keep(numbered(1));
    autosave.keep(numbered(2));
    QCoreApplication::processEvents();
    QVERIFY(folder.names().isEmpty());
    autosave.settle();  // does not wait
    QTRY_COMPARE(folder.kept(), std::int64_t{2});
  }

  void discardsWhatIsNotToBeKept() {
    const Folder folder;
    Autosave autosave(folder.path(), nullptr, 1);
    autosave.keep(numbered(1));
    QTRY_COMPARE(folder.kept(), std::int64_t{1});
    autosave.keep(numbered(2));
    autosave.discard();
    QTRY_VERIFY(folder.names().isEmpty());
    autosave.keep(numbered(3));
    QTRY_COMPARE(folder.kept(), std::int64_t{3});
  }

  void aFolderThatWasRemovedIsMadeAgain() {
    const Folder folder;
    Autosave autosave(folder.path(), nullptr, 1);
    autosave.keep(numbered(1));
    QTRY_COMPARE(folder.kept(), std::int64_t{1});
    QVERIFY(QDir(folder.path()).removeRecursively());
    autosave.keep(numbered(2));
    QTRY_COMPARE(folder.kept(), std::int64_t{2});
    QVERIFY(!Autosave(folder.path()).take());
  }

  void aLivingProcessIsNotOffered() {
    const Folder folder;
    Autosave living(folder.path(), nullptr, 1);
    living.keep(numbered(1));
    QTRY_COMPARE(folder.kept(), std::int64_t{1});
    Autosave next(folder.path());
    QVERIFY(!next.take());
    QCOMPARE(folder.names().size(), 2);
    living.keep(numbered(2));
    QTRY_COMPARE(folder.kept(), std::int64_t{2});
  }

  void aKilledProcessIsOffered_data() {
    QTest::addColumn<int>("edits");
    for (const int edits : {1, 2, 3, 5, 8, 13, 21})
      QTest::addRow("after %d edits", edits) << edits;
  }

  /// At whatever moment: edits are written all the time.
  void aKilledProcessIsOffered() {
    QFETCH(int, edits);
    const Folder folder;
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QString::fromLatin1(childsFolder), folder.path());
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(), QStringList());
    QTRY_VERIFY_WITH_TIMEOUT(folder.kept() >= edits, 30000);
    QVERIFY(!Autosave(folder.path()).take());  // it lives
    child.kill();
    QVERIFY(child.waitForFinished());
    QCOMPARE(child.exitStatus(), QProcess::CrashExit);

    Autosave next(folder.path());
    QSignalSpy failed(&next, &Autosave::failed);
    const auto recovered = next.take();
    QVERIFY(recovered);
    QVERIFY(recovered->experiment == numbered(numberOf(recovered->experiment)));
    QVERIFY(numberOf(recovered->experiment) >= edits);
    QVERIFY(recovered->saved.secsTo(QDateTime::currentDateTime()) < 60);
    QVERIFY(failed.isEmpty());
    next.settle();
    QTRY_VERIFY(folder.only(QStringLiteral("*.inkling")).isEmpty());
    QVERIFY(!next.take());
  }

  void isOfferedAgainUntilItIsSettled() {
    const Folder folder;
    folder.leave(QStringLiteral("1-a.inkling"), 7);
    {
      Autosave first(folder.path());
      QVERIFY(first.take());
      Autosave second(folder.path());  // started at once
      QVERIFY(!second.take());
      first.discard();  // its own, not what it was offered
    }
    Autosave third(folder.path());
    const auto recovered = third.take();
    QVERIFY(recovered);
    QCOMPARE(numberOf(recovered->experiment), std::int64_t{7});
    third.settle();
    QTRY_VERIFY(folder.names().isEmpty());
  }

  void whatIsRestoredIsKeptBeforeTheOldFileGoes() {
    const Folder folder;
    folder.leave(QStringLiteral("1-a.inkling"), 7);
    Autosave autosave(folder.path(), nullptr, never);
    const auto recovered = autosave.take();
    QVERIFY(recovered);
    autosave.keep(recovered->experiment);
    {
      const FileLimit full(16);  // it cannot be kept: the old file stays
      QSignalSpy failed(&autosave, &Autosave::failed);
      autosave.settle();
      QTRY_COMPARE(failed.size(), 1);
    }
    QVERIFY(QFileInfo::exists(folder.file(QStringLiteral("1-a.inkling"))));
    QVERIFY(autosave.take());
    autosave.keep(numbered(8));
    autosave.settle();
    QTRY_VERIFY(!QFileInfo::exists(folder.file(QStringLiteral("1-a.inkling"))));
    QTRY_COMPARE(folder.kept(), std::int64_t{8});
  }

  void theNewestIsOffered() {
    const Folder folder;
    folder.leave(QStringLiteral("1-a.inkling"), 1, 3);
    folder.leave(QStringLiteral("3-a.inkling"), 3, 1);
    folder.leave(QStringLiteral("2-a.inkling"), 2, 2);
    Autosave first(folder.path()), second(folder.path());
    auto recovered = first.take();
    QVERIFY(recovered);
    QCOMPARE(numberOf(recovered->experiment), std::int64_t{3});
    recovered = second.take();  // the next one, as the newest is taken
    QVERIFY(recovered);
    QCOMPARE(numberOf(recovered->experiment), std::int64_t{2});
  }

  /// In a sandbox every start has the same pid.
  void aPidThatHasComeAgainIsNoObstacle() {
    const Folder folder;
    folder.leave(QStringLiteral("1-a.inkling"), 5);
    {
      QLockFile ours(folder.file(QStringLiteral("ours")));
      QVERIFY(ours.tryLock());
      QVERIFY(QFile::copy(folder.file(QStringLiteral("ours")),
                          folder.file(QStringLiteral("1-a.lock"))));
    }
    QVERIFY(Autosave(folder.path()).take());
  }

  void whatIsOldIsRemoved() {
    const Folder folder;
    folder.leave(QStringLiteral("1-a.inkling"), 1, 31);
    folder.leave(QStringLiteral("1-a.lock"), "", 31);
    folder.leave(QStringLiteral("2-a.damaged"), "x", 31);
    folder.leave(QStringLiteral("3-a.lock"), "", 31);
    folder.leave(QStringLiteral(".inkling-4-0.part"), "x", 31);
    folder.leave(QStringLiteral("5-a.damaged"), "x", 29);
    folder.leave(QStringLiteral("something-else"), "x", 31);
    QVERIFY(!Autosave(folder.path()).take());
    QCOMPARE(folder.names(),
             QStringList({QStringLiteral("5-a.damaged"), QStringLiteral("something-else")}));
    folder.leave(QStringLiteral("6-a.inkling"), 6, 29);
    QVERIFY(Autosave(folder.path()).take());
  }

  void whatIsDamagedIsSetAsideAndToldOnce() {
    const Folder folder;
    folder.leave(QStringLiteral("1-a.inkling"), 1, 2);
    folder.leave(QStringLiteral("2-a.inkling"), "{\"schema\": 1, \"sett", 1);
    folder.leave(QStringLiteral("3-a.inkling"), "");
    Autosave autosave(folder.path());
    QSignalSpy failed(&autosave, &Autosave::failed);
    const auto recovered = autosave.take();
    QVERIFY(recovered);
    QCOMPARE(numberOf(recovered->experiment), std::int64_t{1});
    QCOMPARE(failed.size(), 2);
    const auto message = failed[1].at(0).toString();
    QVERIFY2(message.contains(QStringLiteral("2-a.inkling is not valid JSON")),
             qPrintable(message));
    QVERIFY2(message.contains(folder.file(QStringLiteral("2-a.damaged"))), qPrintable(message));
    QVERIFY(QFileInfo::exists(folder.file(QStringLiteral("3-a.damaged"))));
    QVERIFY(autosave.take());
    QCOMPARE(failed.size(), 2);
  }

  void aFolderThatCannotBeWrittenIsToldOnce() {
    QTemporaryDir directory;
    const auto blocked = directory.filePath(QStringLiteral("file"));
    writeFile(blocked.toStdString(), "x");
    Autosave autosave(blocked + QStringLiteral("/recovery"), nullptr, 1);
    QSignalSpy failed(&autosave, &Autosave::failed);
    QVERIFY(!autosave.take());
    QVERIFY(failed.isEmpty());
    autosave.keep(numbered(1));
    QTRY_COMPARE(failed.size(), 1);
    const auto message = failed[0].at(0).toString();
    QVERIFY2(message.contains(QStringLiteral("not kept against a crash")), qPrintable(message));
    QVERIFY2(message.contains(blocked), qPrintable(message));
    autosave.keep(numbered(2));
    autosave.settle();
    autosave.keep(numbered(3));

    // once it works again, so do the messages
    QVERIFY(QFile::remove(blocked));
    const QDir recovery(blocked + QStringLiteral("/recovery"));
    const auto kept = [&] {
      const auto files = recovery.entryList({QStringLiteral("*.inkling")});
      return files.isEmpty()
                 ? 0
                 : numberOf(readExperimentFile(recovery.filePath(files.front()).toStdString())
                                .experiment);
    };
    autosave.keep(numbered(4));
    QTRY_COMPARE(kept(), std::int64_t{4});
    QCOMPARE(failed.size(), 1);
    QVERIFY(QDir(blocked).removeRecursively());
    writeFile(blocked.toStdString(), "x");
    autosave.keep(numbered(5));
    QTRY_COMPARE(failed.size(), 2);
  }

  void aFullDiskLeavesWhatWasKept() {
    const Folder folder;
    Autosave autosave(folder.path(), nullptr, 1);
    QSignalSpy failed(&autosave, &Autosave::failed);
    autosave.keep(numbered(1));
    QTRY_COMPARE(folder.kept(), std::int64_t{1});
    {
      const FileLimit full(16);
      autosave.keep(numbered(2));
      QTRY_COMPARE(failed.size(), 1);
    }
    QCOMPARE(folder.kept(), std::int64_t{1});
    QVERIFY(failed[0].at(0).toString().contains(QStringLiteral("could not be written")));
    autosave.keep(numbered(3));
    QTRY_COMPARE(folder.kept(), std::int64_t{3});
  }
};

INKLING_TEST(AutosaveTest);

#include "autosave_test.moc"
