// What lies where in the window, and what gives way to what.
#include "tests/ui/test_settings.h"
#include "tests/ui/view_support.h"
#include "tests/ui/window_support.h"
#include "ui/plots/plot.h"
#include "ui/plots/trace_plot.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/draw_pad.h"
#include "ui/view/method_column.h"
#include "ui/view/results_view.h"
#include "ui/window/message_bar.h"
#include "ui/window/plot_panel.h"
#include "ui/window/start_page.h"

#include <QCheckBox>
#include <QDockWidget>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QToolButton>

using namespace inkling;
using test::Program;

namespace {

struct Shown : Program {
  QDockWidget* dock(const char* name) {
    return window.findChild<QDockWidget*>(QString::fromLatin1(name));
  }
  bool begin(const char* preset, QSize size = {1400, 860}) {
    window.resize(size);
    window.show();
    if (!opened()) return false;
    window.presets().start(QString::fromLatin1(preset));
    return finished() && QTest::qWaitFor([&] { return results().isVisible(); });
  }
  ResultsView& results() { return window.results(); }
  std::size_t runs() { return engine->experiments.size(); }
};

class WindowPartsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QSettings().clear(); }
  void initTestCase() { inkling::test::useTestSettings(); }

  void theStartPageHasTheWholeWindow() {
    Shown p;
    p.window.show();
    const std::array<const char*, 2> docks{"setup", "plots"};
    for (const char* name : docks)
      QVERIFY2(!p.dock(name)->isVisible(), name);
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {  // and nothing scrolls
      p.window.resize(size);
      auto* area = p.window.findChild<StartPage*>()->findChild<QScrollArea*>();
      QTRY_COMPARE(p.window.size(), size);
      QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
      QCOMPARE(area->horizontalScrollBar()->maximum(), 0);
    }
    QVERIFY(p.begin("one-bit"));
    for (const char* name : docks)
      QVERIFY2(p.dock(name)->isVisible(), name);
    p.dock("plots")->close();  // by the user
    p.trigger("start-page");
    QVERIFY(!p.dock("setup")->isVisible());
    p.trigger("run");
    QVERIFY(p.dock("setup")->isVisible() && !p.dock("plots")->isVisible());
    p.trigger("start-page");
    p.window.close();
    Shown again;
    QVERIFY(again.begin("one-bit"));
    QVERIFY(again.dock("setup")->isVisible() && !again.dock("plots")->isVisible());
    again.trigger("reset-layout");
    QVERIFY(again.dock("plots")->isVisible());
  }

  void thePlotsGiveWayToThePictures() {
    Shown p;
    QVERIFY(p.begin("bad-matrix"));  // three methods
    QVERIFY(p.dock("plots")->isVisible());
    p.window.resize(1000, 860);
    QTRY_VERIFY(!p.dock("plots")->isVisible());
    for (const auto* column : p.results().columns())
      QVERIFY(viewOf(*column, "estimate").width() >= ResultsView::leastTile);
    p.window.resize(1500, 860);
    QTRY_VERIFY(p.dock("plots")->isVisible());
    p.window.resize(1000, 860);
    QTRY_VERIFY(!p.dock("plots")->isVisible());
    p.dock("plots")->toggleViewAction()->trigger();  // whoever wants it has it
    QVERIFY(p.dock("plots")->isVisible());
  }

  void thePlotsGiveWayAfterPresenterModeToo() {
    Shown p;
    QVERIFY(p.begin("bad-matrix"));
    p.trigger("presenter");
    QVERIFY(p.dock("plots")->isVisible());
    p.trigger("presenter");
    QTRY_VERIFY(p.dock("plots")->isVisible());
    p.window.resize(1000, 860);
    QTRY_VERIFY(!p.dock("plots")->isVisible());
    p.trigger("presenter");  // the plots stand there in any case
    QVERIFY(p.dock("plots")->isVisible());
    p.trigger("presenter");
    QTRY_VERIFY(!p.dock("plots")->isVisible());
    p.window.resize(1500, 860);
    QTRY_VERIFY(p.dock("plots")->isVisible());
  }

  void oneQuestionIsOpen() {
    Shown p;
    QVERIFY(p.begin("one-bit"));
    auto& plots = p.window.plots();
    const auto visible = [&] {
      int count = 0;
      for (const auto* plot : plots.plots())
        count += plot->isVisible() ? 1 : 0;
      return count;
    };
    QCOMPARE(plots.openQuestion(), 0);
    for (int question = 1; question < 5; ++question) {
      plots.findChild<QToolButton*>(QStringLiteral("question-%1").arg(question))->click();
      QCOMPARE(plots.openQuestion(), question);
      QCOMPARE(visible(), question == 4 ? 0 : 1);  // the last one is a table
    }
    plots.findChild<QToolButton*>(QStringLiteral("question-4"))->click();
    QCOMPARE(plots.openQuestion(), -1);
    plots.open(0);
    auto* plot = plots.plots().front();
    QTRY_VERIFY(!plot->redrawPending());
    const auto whole = plot->view();
    plot->setFocus();
    QTest::keyClick(plot, Qt::Key_Plus);
    QTRY_VERIFY(plot->view() != whole);
    p.trigger("run");
    QVERIFY(p.finished());
    QTRY_COMPARE(plot->view().x, whole.x);  // it shows everything of the new one
  }

  void spaceRunsWhateverHasTheFocus() {
    Shown p;
    QVERIFY(p.begin("one-bit"));
    p.window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&p.window));
    auto* compare = p.results().findChild<QPushButton*>();
    for (auto* button : p.results().findChildren<QPushButton*>())
      if (button->text().contains(QStringLiteral("ompare"))) compare = button;
    auto* box = p.window.setup().methodBox("qcs-sgm");
    const bool checked = box->isChecked();
    for (QWidget* widget : {static_cast<QWidget*>(compare), static_cast<QWidget*>(box)}) {
      const auto before = p.runs();
      widget->setFocus();
      QTest::keyClick(widget, Qt::Key_Space);
      QTRY_VERIFY(p.runs() > before);
      QVERIFY(p.finished());
    }
    QCOMPARE(box->isChecked(), checked);
    for (const auto* dialog : p.window.findChildren<QDialog*>())
      QVERIFY(!dialog->isVisible());
  }

  void escapeClosesWhatLiesOnTop() {
    Shown p;
    QVERIFY(p.begin("one-bit"));
    auto& messages = p.window.messages();
    messages.tell(MessageBar::Kind::Note, QStringLiteral("a remark"));
    p.trigger("gallery");
    QVERIFY(p.dock("gallery")->isVisible());
    p.trigger("close-topmost");
    QVERIFY(messages.text().isEmpty() && p.dock("gallery")->isVisible());
    p.trigger("close-topmost");
    QVERIFY(!p.dock("gallery")->isVisible());
    p.trigger("presenter");
    QVERIFY(!p.dock("setup")->isVisible());
    p.trigger("close-topmost");
    QVERIFY(p.dock("setup")->isVisible());
  }

  void messagesMoveNothing() {
    Shown p;
    QVERIFY(p.begin("one-bit"));
    const auto place = p.results().geometry();
    p.window.messages().tell(MessageBar::Kind::Problem,
                             QStringLiteral("a long remark ").repeated(30));
    QTRY_VERIFY(p.window.messages().isVisible());
    QCoreApplication::processEvents();
    QCOMPARE(p.results().geometry(), place);
    auto& bar = p.window.messages();
    QVERIFY(bar.isVisible() && bar.width() <= bar.parentWidget()->width());
    QVERIFY(bar.height() > 2 * bar.fontMetrics().height());  // all of it
    // nor does it lie over what one would press next
    p.document().set({}, "noise", 0.33);
    auto* again = p.results().findChild<QPushButton*>(QStringLiteral("run-again"));
    QTRY_VERIFY(again->isVisible());
    const auto placeOf = [&](const QWidget& widget) {
      return QRect(widget.mapTo(&p.window, QPoint()), widget.size());
    };
    QVERIFY(!placeOf(*again).intersects(placeOf(bar)));
  }

  void keysSayWhatThePicturesShow() {
    Shown p;
    QVERIFY(p.begin("one-bit"));
    QVERIFY(QTest::qWaitForWindowActive(&p.window));
    p.results().setFocus();
    QTest::keyClick(&p.window, Qt::Key_3);
    QCOMPARE(p.results().tileView(), TileView::Error);
    QTest::keyClick(&p.window, Qt::Key_1);
    QCOMPARE(p.results().tileView(), TileView::Result);
  }

  void anEmptyCanvasLeavesNoResult() {
    Shown p;
    QVERIFY(p.begin("draw"));
    auto& canvas = p.window.canvas();
    auto* pad = canvas.findChild<DrawPad*>();
    auto& document = p.document();
    drag(*pad, {{40, 40}, {80, 80}, {120, 60}});
    QCOMPARE(document.experiment().images.size(), std::size_t{1});
    canvas.undo();
    QVERIFY(document.experiment().images.empty());
    QVERIFY(!p.window.action(QStringLiteral("run"))->isEnabled());
    for (const auto& row : p.window.workbench().recording().methods)
      QVERIFY(row.stale || !row.run);
    drag(*pad, {{40, 40}, {80, 80}, {120, 60}});
    canvas.clear();
    QVERIFY(document.experiment().images.empty());
    // nothing to take back here: the keys are the window's, whose menu offers them
    while (pad->canUndo())
      canvas.undo();
    QKeyEvent undo(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
    undo.ignore();
    QApplication::sendEvent(&canvas, &undo);
    QVERIFY(!undo.isAccepted());
  }

  void theDockIsNarrowAgainAfterDrawing() {
    Shown p;
    QVERIFY(p.begin("one-bit"));
    const int before = p.dock("setup")->width();
    p.trigger("draw");
    QTRY_VERIFY(p.dock("draw")->width() >= 280);
    p.trigger("draw");
    QTRY_VERIFY2(std::abs(p.dock("setup")->width() - before) <= 2,
                 qPrintable(QString::number(p.dock("setup")->width())));
  }

  void coloursAreChosen() {
    Program p;
    const auto before = QApplication::palette().color(QPalette::Window);
    auto& settings = p.window.settings();
    settings.setTheme(AppSettings::Theme::Dark);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() < 128);
    settings.setTheme(AppSettings::Theme::Light);
    QVERIFY(QApplication::palette().color(QPalette::Window).lightness() > 128);
    settings.setTheme(AppSettings::Theme::System);
    QCOMPARE(QApplication::palette().color(QPalette::Window), before);
  }
};

INKLING_TEST(WindowPartsTest);

}  // namespace

#include "window_parts_test.moc"
