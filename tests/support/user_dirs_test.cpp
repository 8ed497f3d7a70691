#include "engine/support/user_dirs.h"

#include "tests/support/files.h"

#include <QDir>

using namespace inkling;
using test::Folder;

class UserDirsTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    cache_ = qgetenv("XDG_CACHE_HOME");
    data_ = qgetenv("XDG_DATA_HOME");
    home_ = qgetenv("HOME");
  }
  void cleanup() {
    qputenv("XDG_CACHE_HOME", cache_);
    qputenv("XDG_DATA_HOME", data_);
    qputenv("HOME", home_);
  }

  void fromTheEnvironment() {
    const Folder folder;
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(folder.path("deep/cache")));
    const auto expected = folder.path("deep/cache/inkling");
    QCOMPARE(cacheDirectory().value_or("none"), expected);
    struct stat status {};
    QCOMPARE(::stat(expected.c_str(), &status), 0);
    QCOMPARE(static_cast<int>(status.st_mode & 0777), 0700);
    QCOMPARE(cacheDirectory().value_or("none"), expected);
  }

  void belowHome_data() {
    QTest::addColumn<QByteArray>("cache");
    QTest::newRow("not set") << QByteArray();
    QTest::newRow("relative, to be ignored") << QByteArray("cache");
  }
  void belowHome() {
    QFETCH(QByteArray, cache);
    const Folder folder;
    qputenv("XDG_CACHE_HOME", cache);
    qputenv("HOME", QByteArray::fromStdString(folder.path()));
    QCOMPARE(cacheDirectory().value_or("none"), folder.path(".cache/inkling"));
    QVERIFY(QDir(QString::fromStdString(folder.path(".cache/inkling"))).exists());
  }

  void modelsAreTheUsers() {
    qputenv("HOME", "/somebody");
    for (const char* unusable : {"", "relative"}) {
      qputenv("XDG_DATA_HOME", unusable);
      QCOMPARE(modelsDirectory().value_or("none"),
               std::string("/somebody/.local/share/inkling/models"));
    }
    qputenv("XDG_DATA_HOME", "/data");
    QCOMPARE(modelsDirectory().value_or("none"), std::string("/data/inkling/models"));
  }

  void nothingWhereImpossible() {
    const Folder folder;
    folder.write("file", "");
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(folder.path("file")));
    QVERIFY(!cacheDirectory());
    folder.write("inkling", "");
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(folder.path()));
    QVERIFY(!cacheDirectory());
    qputenv("XDG_CACHE_HOME", "/proc/nowhere");
    QVERIFY(!cacheDirectory());
  }

  void nothingWithoutPermission() {
    const Folder folder;
    ::chmod(folder.path().c_str(), 0555);
    qputenv("XDG_CACHE_HOME", QByteArray::fromStdString(folder.path()));
    const test::WithoutPrivileges limited;
    if (!limited.effective()) QSKIP("root cannot drop its privileges here");
    QVERIFY(!cacheDirectory());
  }

 private:
  QByteArray cache_, data_, home_;
};

INKLING_TEST(UserDirsTest);
#include "user_dirs_test.moc"
