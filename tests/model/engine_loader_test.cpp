#include "engine/model/engine.h"
#include "tests/test.h"

#include <algorithm>

using namespace inkling;

class EngineLoaderTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void init() {
    engine_ = qgetenv("INKLING_ENGINE");
    models_ = qgetenv("INKLING_MODELS");
  }
  void cleanup() {
    qputenv("INKLING_ENGINE", engine_);
    qputenv("INKLING_MODELS", models_);
  }

  void refusesModules_data() {
    QTest::addColumn<QString>("module");
    QTest::addColumn<QString>("message");
    QTest::newRow("another version")
        << "other-version.so"
        << "is the engine of another Inkling (0.0.1 0123456789ab; this is ";
    QTest::newRow("from before there was a handshake")
        << "no-version.so"
        << "is the engine of another Inkling (an earlier one; this is ";
    QTest::newRow("no engine") << "no-engine.so"
                               << "is not Inkling's engine. Build the target";
    QTest::newRow("missing") << "nowhere.so"
                             << "nowhere.so: cannot open shared object file";
  }
  void refusesModules() {
    QFETCH(QString, module);
    QFETCH(QString, message);
    const auto path = test::builtFile("lib/test-modules/" + module.toStdString());
    qputenv("INKLING_ENGINE", QByteArray::fromStdString(path));
    VERIFY_ERROR(ErrorKind::Resource, openEngine(), path, message.toStdString());
  }

  void modelFoldersOfTheEnvironment() {
    qputenv("INKLING_MODELS", "");
    const auto others = modelDirectories();
    QVERIFY(!others.empty());
    qputenv("INKLING_MODELS", "/a:/b c::d:");
    const auto all = modelDirectories();
    QCOMPARE(all.size(), others.size() + 3);
    QCOMPARE(all[0], std::string("/a"));
    QCOMPARE(all[1], std::string("/b c"));
    QCOMPARE(all[2], std::string("d"));
    QVERIFY(std::equal(others.begin(), others.end(), all.begin() + 3));
  }

 private:
  QByteArray engine_, models_;
};

INKLING_TEST(EngineLoaderTest);
#include "engine_loader_test.moc"
