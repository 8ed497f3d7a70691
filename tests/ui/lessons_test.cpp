// The lessons as a class sees them: in the window, with the real engine.
#include "engine/model/engine.h"
#include "tests/test.h"
#include "tests/ui/test_settings.h"
#include "ui/lessons/bad_matrix_scene.h"
#include "ui/lessons/budget_scene.h"
#include "ui/lessons/cell_scene.h"
#include "ui/lessons/invented_scene.h"
#include "ui/lessons/lesson_view.h"
#include "ui/lessons/rows_scene.h"
#include "ui/window/lesson_controller.h"
#include "ui/window/main_window.h"
#include "ui/window/preset_controller.h"

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QSettings>

#include <algorithm>
#include <memory>

namespace inkling {

class LessonsTest : public QObject {
  Q_OBJECT

  std::unique_ptr<MainWindow> window_;

  static constexpr int patience = 240000;  // ms, for what a busy machine computes

  LessonView& view() { return *window_->lessons().view(); }
  QString text(const char* label) {
    return view().findChild<QLabel*>(QString::fromLatin1(label))->text();
  }
  QPushButton* button(const char* name) {
    return view().findChild<QPushButton*>(QString::fromLatin1(name));
  }
  bool answered() {
    return QTest::qWaitFor([this] { return view().scene() && !view().scene()->busy(); }, patience);
  }
  void nothingIsCutOff() {
    QCoreApplication::processEvents();
    for (const auto* each :
         view().findChild<QLabel*>(QStringLiteral("text"))->parentWidget()->findChildren<QLabel*>())
      if (each->isVisible() && each->wordWrap())
        QVERIFY2(each->height() >= each->heightForWidth(each->width()),
                 qPrintable(QStringLiteral("lesson %1 cuts off: %2")
                                .arg(view().current() + 1)
                                .arg(each->text())));
  }
  // However large the type is: the way on, what is told, and all that can be pressed.
  void everythingIsInSight() {
    QCoreApplication::processEvents();
    for (const char* name : {"next", "reveal", "title"}) {
      const auto* part = view().findChild<QWidget*>(QString::fromLatin1(name));
      const QRect place(part->mapTo(window_.get(), QPoint()), part->size());
      QVERIFY2(window_->rect().contains(place), qPrintable(QStringLiteral("%1 of lesson %2, at %3")
                                                               .arg(QLatin1String(name))
                                                               .arg(view().current() + 1)
                                                               .arg(place.bottom())));
      QVERIFY(part->height() >= part->minimumSizeHint().height());
    }
    nothingIsCutOff();
    for (const auto* each : view().findChildren<QPushButton*>())
      if (each->isVisible())
        QVERIFY2(each->width() >= each->fontMetrics().horizontalAdvance(each->text()),
                 qPrintable(each->text()));
  }
  template <typename Scene>
  Scene& scene() {
    return *qobject_cast<Scene*>(view().scene());
  }
  bool begin(int lesson) {
    window_->lessons().open();
    view().show(lesson);
    return answered();
  }

 private Q_SLOTS:
  void initTestCase() { test::useTestSettings(); }
  void init() {
    QSettings().clear();
    window_ = std::make_unique<MainWindow>(openEngine);
    window_->workbench().setLive(false);
    window_->resize(1280, 800);
    window_->show();
    QVERIFY(QTest::qWaitFor(
        [this] { return window_->workbench().state() == Workbench::State::Idle; }, patience));
  }
  void cleanup() { window_.reset(); }

  void allSevenFromStartToEnd() {
    const auto before = window_->workbench().document().experiment();
    window_->action(QStringLiteral("presenter"))->trigger();  // on the start page
    QVERIFY(window_->lessons().shown());
    QVERIFY(!window_->menuBar()->isVisible());
    QVERIFY(view().font().pointSizeF() > QApplication::font().pointSizeF());
    window_->resize(1920, 1080);
    QCOMPARE(view().count(), 7);
    for (int i = 0; i < view().count(); ++i) {
      QCOMPARE(view().current(), i);
      QVERIFY(answered());
      QCOMPARE(text("status"), QString());
      QCOMPARE(text("title"), view().lesson().title);
      QVERIFY2(!text("text").contains(QStringLiteral("…")), qPrintable(text("text")));
      QVERIFY(!text("text").contains(QLatin1Char('{')));
      // the control, from one end to the other
      const auto drawn = view().grab().toImage();
      const auto last = static_cast<int>(view().lesson().control.values.size()) - 1;
      view().setPosition(view().position() == last ? 0 : last);
      QVERIFY(answered());
      QCOMPARE(text("status"), QString());
      QVERIFY2(view().grab().toImage() != drawn, qPrintable(view().lesson().title));
      // the question
      QVERIFY(!view().findChild<QLabel*>(QStringLiteral("reveal"))->isVisible());
      const auto right = QStringLiteral("answer-%1").arg(view().lesson().question.right);
      button(qPrintable(right))->click();
      QVERIFY(answered());
      QVERIFY(view().findChild<QLabel*>(QStringLiteral("reveal"))->isVisible());
      QVERIFY(text("reveal").startsWith(QStringLiteral("Yes. ")));
      QVERIFY2(!text("reveal").contains(QStringLiteral("…")), qPrintable(text("reveal")));
      everythingIsInSight();
      for (const auto size : {QSize(960, 540), QSize(1280, 720), QSize(1920, 1080)}) {
        window_->resize(size);  // that screen at 200 and 150 %
        QTRY_COMPARE(window_->size(), size);
        everythingIsInSight();
      }
      QTest::keyClick(window_.get(), Qt::Key_PageDown);
    }
    QCOMPARE(view().current(), 6);  // the last one stays
    QTest::keyClick(window_.get(), Qt::Key_PageUp);
    QCOMPARE(view().current(), 5);
    // nothing of it is the window's experiment
    QVERIFY(window_->workbench().document().experiment() == before);
    QVERIFY(window_->workbench().recording().methods.empty());
  }

  void nothingIsRequiredForTheNextOne() {
    window_->findChild<QPushButton*>(QStringLiteral("lessons"))->click();
    QVERIFY(window_->lessons().shown());
    for (int i = 0; i < 6; ++i)
      QTest::keyClick(window_.get(), Qt::Key_PageDown);  // before anything was computed
    QCOMPARE(view().current(), 6);
    QVERIFY(answered());
    QCOMPARE(text("status"), QString());
    QVERIFY(!text("text").contains(QStringLiteral("…")));
    // one number, written in one way
    QVERIFY2(text("text").contains(QStringLiteral("18,432 bits")), qPrintable(text("text")));
    QCOMPARE(text("control-value"), QStringLiteral("Measurements of one bit: 18,432"));
  }

  void eachRowLightsALamp() {
    QVERIFY(begin(0));
    QCOMPARE(scene<RowsScene>().lit(), 1);
    view().setPosition(119);
    QCOMPARE(scene<RowsScene>().lit(), 120);
    QVERIFY(text("text").contains(QStringLiteral("Row 120")));
    QVERIFY(scene<RowsScene>().fact("psnr").toDouble() > 18);
    // Space plays
    QTest::keyClick(&view(), Qt::Key_Space);
    QTRY_VERIFY(scene<RowsScene>().lit() > 124);
    QTest::keyClick(&view(), Qt::Key_Space);
    QVERIFY(window_->lessons().shown());
  }

  void theCellShrinksAndItsImagesAgree() {
    QVERIFY(begin(1));
    auto& cell = scene<CellScene>();
    cell.moveTo({0.2, 0.1});
    int agreeing = 0;
    for (int position = 0; position < 9; ++position) {
      view().setPosition(position);
      QVERIFY(cell.agreeing() >= agreeing && cell.agreeing() <= cell.signs());
      agreeing = cell.agreeing();
    }
    QCOMPARE(cell.signs(), 200);
    QVERIFY(agreeing < 200);  // that far away some sign is another
    cell.moveTo({0, 0});
    QCOMPARE(cell.agreeing(), 200);
    const auto below = cell.agreeingBelow();
    QCOMPARE(below.size(), std::size_t{4});
    QVERIFY(std::all_of(below.begin(), below.end(), [](int each) { return each == 200; }));
    // its keys move the point, and not the lesson
    cell.setFocus();
    QTest::keyClick(&cell, Qt::Key_Right);
    QVERIFY(cell.agreeing() <= 200);
    QCOMPARE(view().current(), 1);
  }

  void theBudgetLeavesItsDots() {
    QVERIFY(begin(3));
    QCOMPARE(scene<BudgetScene>().dots(), 1);
    view().setPosition(2);
    QVERIFY(answered());
    QCOMPARE(scene<BudgetScene>().dots(), 2);
    QCOMPARE(scene<BudgetScene>().fact("shared"), QStringLiteral("200 measurements of 3 bits"));
    view().answer(0);
    QVERIFY(QTest::qWaitFor([&] { return scene<BudgetScene>().dots() == 8; }, patience));
    // what the lesson calls the right answer is what came out
    const auto best = scene<BudgetScene>().fact("best").split(QLatin1Char(' ')).front().toInt();
    QVERIFY2(best >= 5 && best <= 7, qPrintable(scene<BudgetScene>().fact("best")));
    QVERIFY(text("reveal").startsWith(QStringLiteral("No. ")));
  }

  void aBadMatrixMakesTheDiagonalWrong() {
    QVERIFY(begin(4));
    auto& bad = scene<BadMatrixScene>();
    const auto off = [&](const char* fact) {
      return bad.fact(fact).split(QLatin1Char(' ')).front().toDouble();
    };
    QVERIFY(off("diagonal-error") > 2 * off("ep-error"));
    view().setPosition(0);  // all singular values alike: rows do not correlate
    QVERIFY(answered());
    QVERIFY2(off("diagonal-error") < 1, qPrintable(bad.fact("diagonal-error")));
    const auto before = bad.shown()->exact.mean;
    bad.moveTo({1, 1});
    QVERIFY(bad.shown()->exact.mean != before);
  }

  void samplesFlickerUnlessMotionIsReduced() {
    QVERIFY(begin(5));
    auto& invented = scene<InventedScene>();
    QTRY_VERIFY(invented.sample() > 0);
    view().setReducedMotion(true);
    const int held = invented.sample();
    QTest::mouseClick(&invented, Qt::LeftButton);
    QCOMPARE(invented.sample(), (held + 1) % 8);
  }

  void theExperimentOpensInTheWindow() {
    QVERIFY(begin(3));
    view().setPosition(2);
    QVERIFY(answered());
    const auto title = view().lesson().title;
    button("try")->click();
    QVERIFY(!window_->lessons().shown());
    QCOMPARE(window_->workbench().document().experiment().settings.integer("bits"),
             std::int64_t{3});
    QCOMPARE(window_->workbench().document().experiment().settings.integer("measurements"),
             std::int64_t{200});
    QCOMPARE(window_->workbench().document().preset().title, title);
    QVERIFY(
        QTest::qWaitFor([this] { return window_->workbench().recording().finished; }, patience));
  }

  void escapeLeadsBack() {
    window_->action(QStringLiteral("presenter"))->trigger();
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QVERIFY(window_->menuBar()->isVisible());
    QVERIFY(window_->lessons().shown());
    QTest::keyClick(window_.get(), Qt::Key_Escape);
    QVERIFY(!window_->lessons().shown());
  }

  void aRunInTheWindowIsWaitedForOrStopped() {
    window_->presets().start(QStringLiteral("one-bit"));
    auto& workbench = window_->workbench();
    QVERIFY(
        QTest::qWaitFor([&] { return workbench.state() == Workbench::State::Running; }, patience));
    workbench.togglePause();  // it would hold the lesson for good
    window_->lessons().open();
    view().show(4);
    auto* stop = view().findChild<QPushButton*>(QStringLiteral("stop-experiment"));
    QTRY_VERIFY(stop->isVisible());
    window_->resize(960, 540);
    QTRY_COMPARE(window_->size(), QSize(960, 540));
    nothingIsCutOff();
    stop->click();
    QVERIFY(answered());
    QCOMPARE(text("status"), QString());
    QVERIFY(!stop->isVisible());
  }
};

INKLING_TEST(LessonsTest);

}  // namespace inkling

#include "lessons_test.moc"
