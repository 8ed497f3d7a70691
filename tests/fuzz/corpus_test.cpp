#include "tests/fuzz/readers.h"
#include "tests/test.h"

#include <QDirIterator>

using namespace inkling;

class CorpusTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void replay_data() {
    QTest::addColumn<QString>("path");
    for (const auto& format : test::untrustedFormats())
      QTest::newRow(format.c_str())
          << QString::fromStdString(test::sourceFile("tests/fuzz/corpus/" + format));
  }
  void replay() {
    QFETCH(QString, path);
    int files = 0;
    for (QDirIterator it(path, QDir::Files); it.hasNext(); ++files) {
      const auto file = it.next().toStdString();
      try {
        test::readUntrusted(QTest::currentDataTag(), file);
      } catch (const std::exception& error) {
        QFAIL((file + ": " + error.what()).c_str());
      }
    }
    QVERIFY(files > 0);
  }
};

INKLING_TEST(CorpusTest);
#include "corpus_test.moc"
