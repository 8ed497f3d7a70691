// Exceptions that slots let out.
#include "ui/window/application.h"

#include "engine/model/error.h"
#include "tests/ui/window_support.h"
#include "tests/ui/workbench_support.h"
#include "ui/window/message_bar.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTimer>

#include <new>
#include <stdexcept>

using namespace inkling;

namespace {

Application& application() {
  return *qobject_cast<Application*>(QCoreApplication::instance());
}

class ApplicationTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { application().setProperty("expectsFailures", true); }
  void cleanup() { application().setProperty("expectsFailures", false); }

  void whatAQueuedSlotThrowsIsTold_data() {
    QTest::addColumn<int>("thrown");
    QTest::addColumn<QString>("told");
    QTest::newRow("an error") << 0 << QStringLiteral("The disk is full. Free some space.");
    QTest::newRow("memory") << 1 << QStringLiteral("There is not enough memory for that.");
    QTest::newRow("a defect") << 2 << QStringLiteral("Inkling has a defect: at() out of range. ");
    QTest::newRow("no exception of ours")
        << 3 << QStringLiteral("Inkling has a defect: an unknown");
  }
  void whatAQueuedSlotThrowsIsTold() {
    QFETCH(int, thrown);
    QFETCH(QString, told);
    QSignalSpy failed(&application(), &Application::failed);
    bool after = false;
    QMetaObject::invokeMethod(
        this,
        [thrown] {
          switch (thrown) {
            case 0:
              throw Error(ErrorKind::Output, "The disk is full. Free some space.", {});
            case 1:
              throw std::bad_alloc();
            case 2:
              throw std::out_of_range("at() out of range");
            default:
              throw 3;
          }
        },
        Qt::QueuedConnection);
    QMetaObject::invokeMethod(
        this, [&] { after = true; }, Qt::QueuedConnection);
    QTRY_VERIFY(after);  // the loop goes on
    QCOMPARE(failed.count(), 1);
    QVERIFY2(failed[0][0].toString().startsWith(told), qPrintable(failed[0][0].toString()));
  }

  void soAreTimersAndClicks() {
    QSignalSpy failed(&application(), &Application::failed);
    QTimer::singleShot(0, this, [] { throw std::runtime_error("timer"); });
    QTRY_COMPARE(failed.count(), 1);
    QPushButton button;
    connect(&button, &QPushButton::clicked, this, [] { throw std::runtime_error("click"); });
    button.show();
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(failed.count(), 2);
    QVERIFY(failed[1][0].toString().contains(QStringLiteral("click")));
  }

  void theWorkersCallsAreQueuedOnes() {
    QSignalSpy failed(&application(), &Application::failed);
    test::Bench b;
    b.engine->planned = 3;
    connect(&b.workbench, &Workbench::opened, this, [] { throw std::runtime_error("opened"); });
    QTRY_COMPARE(failed.count(), 1);
    b.workbench.start();  // and everything works on
    QVERIFY(b.idle());
    QVERIFY(b.workbench.recording().finished);
  }

  void theWindowTellsInItsBar() {
    test::Program p;
    QVERIFY(p.opened());
    QMetaObject::invokeMethod(
        this, [] { throw Error(ErrorKind::Output, "The disk is full. Free some space.", {}); },
        Qt::QueuedConnection);
    QTRY_COMPARE(p.window.messages().text(), QStringLiteral("The disk is full. Free some space."));
  }
};

INKLING_TEST(ApplicationTest);

}  // namespace

#include "application_test.moc"
