// The program inkling where there is no display.
#include "tests/test.h"

#include <QProcess>
#include <QProcessEnvironment>

using namespace inkling;

namespace {

struct Ended {
  QProcess::ExitStatus status = QProcess::CrashExit;
  int code = -1;
  QString out, err;
};

Ended inklingWith(const QStringList& arguments, const QString& platform, const QString& display) {
  auto environment = QProcessEnvironment::systemEnvironment();
  for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE"})
    environment.remove(QString::fromLatin1(name));
  if (!platform.isEmpty()) environment.insert(QStringLiteral("QT_QPA_PLATFORM"), platform);
  if (!display.isEmpty()) environment.insert(QStringLiteral("DISPLAY"), display);
  QProcess program;
  program.setProcessEnvironment(environment);
  program.start(QString::fromStdString(test::builtFile("bin/inkling")), arguments);
  if (!program.waitForFinished(120'000)) return {};
  return {program.exitStatus(), program.exitCode(),
          QString::fromUtf8(program.readAllStandardOutput()),
          QString::fromUtf8(program.readAllStandardError())};
}

}  // namespace

class DesktopTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void helpAndVersionWantNoDisplay_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("answer");
    QTest::newRow("help") << QStringList{"--help"} << "--card <name>";
    QTest::newRow("h") << QStringList{"-platform", "xcb", "-h"} << "Usage: ";
    QTest::newRow("version") << QStringList{"--version"} << "Inkling " INKLING_VERSION;
    QTest::newRow("v") << QStringList{"-v"} << "Inkling " INKLING_VERSION;
  }
  void helpAndVersionWantNoDisplay() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, answer);
    const auto ended = inklingWith(arguments, {}, {});
    QCOMPARE(ended.status, QProcess::NormalExit);
    QCOMPARE(ended.code, 0);
    QCOMPARE(ended.err, QString());
    QVERIFY2(ended.out.contains(answer), qPrintable(ended.out));
  }

  void aWindowWithoutDisplayIsOneSentence_data() {
    QTest::addColumn<QString>("platform");
    QTest::addColumn<QString>("display");
    QTest::newRow("none") << QString() << QString();
    QTest::newRow("one that is not there") << "xcb"
                                           << ":7777";
    QTest::newRow("a platform that Qt has not") << "nowhere" << QString();
  }
  void aWindowWithoutDisplayIsOneSentence() {
    QFETCH(QString, platform);
    QFETCH(QString, display);
    const auto ended = inklingWith({}, platform, display);
    QCOMPARE(ended.status, QProcess::NormalExit);
    QCOMPARE(ended.code, exitCode(ErrorKind::Resource));
    QCOMPARE(ended.out, QString());
    QVERIFY2(ended.err.startsWith(
                 QStringLiteral("inkling: There is no display to open the window on (Qt: ")),
             qPrintable(ended.err));
    QCOMPARE(ended.err.count(QLatin1Char('\n')), 1);
  }
};

INKLING_TEST(DesktopTest);
#include "desktop_test.moc"
