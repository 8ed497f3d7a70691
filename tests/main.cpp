#include "engine/model/engine.h"
#include "tests/test.h"

#include <array>
#include <csignal>
#include <cstddef>

#ifdef INKLING_WIDGETS
#include "ui/window/application.h"
using TestApplication = inkling::Application;
#else
#include <QGuiApplication>
using TestApplication = QGuiApplication;
#endif

namespace inkling::test {

std::vector<MakeTest>& registry() {
  static std::vector<MakeTest> tests;
  return tests;
}

QString messageOf(ErrorKind kind, const std::function<void()>& action) {
  try {
    action();
  } catch (const Error& error) {
    if (error.kind() == kind) return QString::fromUtf8(error.what());
    QTest::qFail(
        qPrintable(QStringLiteral("an error of kind %1 instead of %2: %3")
                       .arg(QString::fromUtf8(toString(error.kind())),
                            QString::fromUtf8(toString(kind)), QString::fromUtf8(error.what()))),
        __FILE__, __LINE__);
    return {};
  } catch (const std::exception& error) {
    QTest::qFail(
        qPrintable(QStringLiteral("a foreign exception: ") + QString::fromUtf8(error.what())),
        __FILE__, __LINE__);
    return {};
  }
  QTest::qFail("no error was thrown", __FILE__, __LINE__);
  return {};
}

}  // namespace inkling::test

namespace {

/// Of the signals that end a program, what is done at its start. Qt Test's handler gives way to the
/// one before it, which from the second qExec() on is itself: a crash then prints without end.
class FatalSignals {
 public:
  FatalSignals() {
    for (std::size_t i = 0; i < actions_.size(); ++i)
      sigaction(signals[i], nullptr, &actions_[i]);
  }
  void restore() const {
    for (std::size_t i = 0; i < actions_.size(); ++i)
      sigaction(signals[i], &actions_[i], nullptr);
  }

 private:
  static constexpr std::array signals{SIGHUP, SIGINT, SIGQUIT, SIGABRT, SIGILL,
                                      SIGBUS, SIGFPE, SIGSEGV, SIGPIPE, SIGTERM};
  std::array<struct sigaction, signals.size()> actions_{};
};

}  // namespace

int main(int argc, char** argv) {
  inkling::prepareProcess();
  const FatalSignals signals;
  TestApplication application(argc, argv);
#ifdef INKLING_WIDGETS
  QObject::connect(&application, &TestApplication::failed, [&](const QString& why) {
    if (application.property("expectsFailures").toBool()) return;
    QTest::qFail(qPrintable(QStringLiteral("an exception was let out: ") + why), __FILE__,
                 __LINE__);
  });
#endif
  int failures = 0;
  for (const auto& make : inkling::test::registry()) {
    signals.restore();
    failures += QTest::qExec(make().get(), argc, argv);
  }
  return failures > 0 ? 1 : 0;
}
