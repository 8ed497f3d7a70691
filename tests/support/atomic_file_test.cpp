#include "engine/support/atomic_file.h"

#include "tests/support/files.h"

#include <QFile>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>

using namespace inkling;
using test::Folder;

/// Files end at that size, as on a full disk, until the end of the scope.
class FileSizeLimit {
 public:
  explicit FileSizeLimit(rlim_t bytes) {
    previousHandler_ = std::signal(SIGXFSZ, SIG_IGN);
    ::getrlimit(RLIMIT_FSIZE, &previous_);
    const rlimit limit{bytes, previous_.rlim_max};
    ::setrlimit(RLIMIT_FSIZE, &limit);
  }
  ~FileSizeLimit() {
    ::setrlimit(RLIMIT_FSIZE, &previous_);
    std::signal(SIGXFSZ, previousHandler_);
  }

 private:
  rlimit previous_{};
  void (*previousHandler_)(int);
};

class AtomicFileTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void writesAndReplaces() {
    const Folder folder;
    writeFile(folder.path("a"), "first");
    QCOMPARE(folder.contents("a"), std::string("first"));
    writeFile(folder.path("a"), std::string("se\0cond", 7));
    QCOMPARE(folder.contents("a"), std::string("se\0cond", 7));
    writeFile(folder.path("a"), "");
    QCOMPARE(folder.contents("a"), std::string());
    QCOMPARE(folder.names(), QStringList{"a"});
  }

  void largeContentsInPieces() {
    const Folder folder;
    std::string expected;
    AtomicFile file(folder.path("a"));
    for (int i = 0; i < 40; ++i) {
      const std::string piece(static_cast<std::size_t>(i) * 1237, static_cast<char>('a' + i % 26));
      file.append(piece);
      expected += piece;
    }
    const std::string large(1 << 20, '!');
    file.append(large);
    file.commit();
    QVERIFY(folder.contents("a") == expected + large);
  }

  void withoutCommitNothingChanges() {
    const Folder folder;
    folder.write("a", "old");
    {
      AtomicFile file(folder.path("a"));
      file.append(std::string(1 << 20, 'x'));
      QCOMPARE(folder.contents("a"), std::string("old"));
    }
    QCOMPARE(folder.contents("a"), std::string("old"));
    QCOMPARE(folder.names(), QStringList{"a"});
  }

  void killedLeavesNothing() {
    const Folder folder;
    const int nameless = ::open(folder.path().c_str(), O_WRONLY | O_TMPFILE, 0600);
    if (nameless < 0) QSKIP("this file system has no files without a name");
    ::close(nameless);
    folder.write("a", "old");
    const auto child = ::fork();
    if (child == 0) {
      AtomicFile file(folder.path("a"));
      file.append(std::string(1 << 20, 'x'));
      ::raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL);
    QCOMPARE(folder.contents("a"), std::string("old"));
    QCOMPARE(folder.names(), QStringList{"a"});
  }

  void twoWritersDoNotMix() {
    const Folder folder;
    AtomicFile one(folder.path("a")), two(folder.path("a"));
    one.append("one");
    two.append("two");
    two.commit();
    QCOMPARE(folder.contents("a"), std::string("two"));
    one.commit();
    QCOMPARE(folder.contents("a"), std::string("one"));
    QCOMPARE(folder.names(), QStringList{"a"});
  }

  void permissions() {
    const Folder folder;
    const auto previous = ::umask(027);
    writeFile(folder.path("new"), "x");
    ::umask(previous);
    struct stat status {};
    ::stat(folder.path("new").c_str(), &status);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0640);
    ::chmod(folder.path("new").c_str(), 0600);
    writeFile(folder.path("new"), "y");
    ::stat(folder.path("new").c_str(), &status);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0600);
  }

  void symbolicLinksAreFollowed() {
    const Folder folder;
    folder.write("target", "old");
    QVERIFY(QFile::link("target", QString::fromStdString(folder.path("link"))));
    writeFile(folder.path("link"), "new");
    QCOMPARE(folder.contents("target"), std::string("new"));
    QVERIFY(QFileInfo(QString::fromStdString(folder.path("link"))).isSymLink());
  }

  void relativePath() {
    const Folder folder;
    const auto before = QDir::currentPath();
    QDir::setCurrent(QString::fromStdString(folder.path()));
    writeFile("here", "x");
    QDir::setCurrent(before);
    QCOMPARE(folder.contents("here"), std::string("x"));
  }

  void devices() {
    writeFile("/dev/null", "gone");
    VERIFY_ERROR(ErrorKind::Output, writeFile("/dev/full", "x"), "'/dev/full' could not be written",
                 "the disk is full", "free some space");
  }

  void missingFolder() {
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Output, writeFile(folder.path("no/a"), "x"),
                 "/no/a' could not be written", "the folder '", "/no' does not exist", "create it");
    folder.write("file", "");
    VERIFY_ERROR(ErrorKind::Output, writeFile(folder.path("file/a"), "x"), "does not exist");
  }

  void targetIsAFolder() {
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Output, writeFile(folder.path(), "x"), "it is a folder",
                 "give the name of a file");
  }

  void noName() {
    VERIFY_ERROR(ErrorKind::Output, writeFile("", "x"), "'' is empty", "give the name of a file");
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Output, writeFile(folder.path(std::string("a\0b", 3)), "x"),
                 "/a' is empty or followed by a zero byte");
    QVERIFY(folder.names().isEmpty());
  }

  void noPermission() {
    const Folder folder;
    ::chmod(folder.path().c_str(), 0555);
    {
      const test::WithoutPrivileges limited;
      if (!limited.effective()) QSKIP("root cannot drop its privileges here");
      VERIFY_ERROR(ErrorKind::Output, writeFile(folder.path("a"), "x"), "/a' could not be written",
                   "no permission");
    }
    ::chmod(folder.path().c_str(), 0755);
  }

  void readOnlyTarget() {
    const Folder folder;
    ::chmod(folder.path().c_str(), 0777);
    ::chmod(folder.write("a", "old").c_str(), 0444);
    {
      const test::WithoutPrivileges limited;
      if (!limited.effective()) QSKIP("root cannot drop its privileges here");
      VERIFY_ERROR(ErrorKind::Output, writeFile(folder.path("a"), "x"), "no permission");
    }
    QCOMPARE(folder.contents("a"), std::string("old"));
  }

  void noRoom() {
    const Folder folder;
    folder.write("a", "old");
    const std::string large(1 << 20, 'x');
    {
      const FileSizeLimit limit(100'000);
      VERIFY_ERROR(ErrorKind::Output, writeFile(folder.path("a"), large),
                   "/a' could not be written", "file size limit");
      AtomicFile file(folder.path("a"));
      file.append(std::string(150'000, 'y'));  // still in the buffer: only commit() finds out
      VERIFY_ERROR(ErrorKind::Output, file.commit(), "file size limit");
      VERIFY_ERROR(ErrorKind::Internal, file.append(large), "after its end");
    }
    QCOMPARE(folder.contents("a"), std::string("old"));
    QCOMPARE(folder.names(), QStringList{"a"});
  }
};

INKLING_TEST(AtomicFileTest);
#include "atomic_file_test.moc"
