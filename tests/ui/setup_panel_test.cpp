#include "ui/setup/setup_panel.h"

#include "engine/support/npy.h"
#include "tests/app/mock_engine.h"
#include "tests/support/files.h"
#include "tests/test.h"
#include "ui/session/own_measurements.h"
#include "ui/session/workbench.h"
#include "ui/setup/budget_lock.h"
#include "ui/setup/image_box.h"
#include "ui/setup/measurement_box.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSlider>
#include <QTabBar>
#include <QToolButton>
#include <QWheelEvent>

namespace inkling {
namespace {

struct Panel {
  std::shared_ptr<test::MockEngine> engine;
  Workbench workbench{[this] { return engine; }};
  SetupPanel panel{workbench};

  Panel() : Panel(std::make_shared<test::MockEngine>()) {}
  explicit Panel(std::shared_ptr<test::MockEngine> which) : engine(std::move(which)) {
    workbench.setLive(false);
    workbench.document().setMethods({"qcs-sgm", "message-passing"});
    panel.resize(300, 500);
    panel.show();
  }
  bool opened() {
    return QTest::qWaitFor([&] { return workbench.state() == Workbench::State::Idle; });
  }
  const Settings& settings() { return workbench.document().experiment().settings; }
  template <typename T>
  T* part(const char* row, const char* name = "") {
    return panel.row(row)->findChild<T*>(QString::fromLatin1(name));
  }
  void type(const char* row, const QString& text) {
    auto* line = part<QLineEdit>(row);
    line->setText(text);
    Q_EMIT line->editingFinished();
  }
  QString problem(const char* row) { return part<QLabel>(row, "problem")->text(); }
};

/// Whether the widget took it; what it leaves goes to the panel that it stands on.
bool turnWheel(QWidget* widget) {
  const QPointF middle = widget->rect().center();
  QWheelEvent event(middle, widget->mapToGlobal(middle), QPoint(), QPoint(0, -120), Qt::NoButton,
                    Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(widget, &event);
  return event.isAccepted();
}

}  // namespace

class SetupPanelTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  /// Of a prior that makes images the methods that search among them, and those that need neither
  /// a denoiser nor images; nothing of it is answered live or shown as a process.
  void methodsAreThoseThatThePriorIsFor() {
    auto engine = std::make_shared<test::MockEngine>();
    engine->imported = {{"digits-vae", "/models/digits-vae.safetensors", {1, 28, 28}, "{}", true}};
    Panel p(std::move(engine));
    QVERIFY(p.opened());
    auto& document = p.workbench.document();
    document.setMethods({"back-projection"});
    const auto offered = [&](const char* id) { return p.panel.methodBox(id)->isVisible(); };
    QVERIFY(offered("qcs-sgm") && offered("message-passing") && offered("tv"));
    QVERIFY(!offered("csgm") && !offered("bipg") && !offered("oneshot"));
    p.workbench.setLive(true);
    QVERIFY(p.workbench.answersLive());
    document.set({}, "prior", std::string("digits-vae"));
    QVERIFY(!offered("qcs-sgm"));
    QVERIFY(!offered("message-passing"));
    QVERIFY(offered("tv"));
    QVERIFY(offered("csgm") && offered("bipg") && offered("oneshot"));
    QVERIFY(!p.workbench.answersLive());
    VERIFY_ERROR(ErrorKind::Usage, p.workbench.drawFromPrior(), "digits-vae",
                 "no process to watch");
    document.set({}, "bits", std::int64_t{2});
    QVERIFY(offered("csgm") && !offered("bipg") && offered("oneshot"));
    document.set({}, "bits", Keyword{});
    QVERIFY(offered("csgm") && !offered("bipg") && offered("oneshot"));
    document.setMethods({"csgm"});
    document.set({}, "prior", std::string("digits"));
    QVERIFY(offered("csgm"));  // chosen: it can be taken out
    QVERIFY(p.workbench.answersLive());
  }

  void theWheelTurnsOnlyWhatHasTheFocus() {
    Panel p;
    QVERIFY(p.opened());
    p.panel.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&p.panel));
    p.part<QLineEdit>("seed")->setFocus();
    const auto before = p.settings();
    auto* combo = p.part<QComboBox>("matrix");
    auto* slider = p.part<QSlider>("noise");
    QVERIFY(!turnWheel(combo));
    QVERIFY(!turnWheel(slider));
    QVERIFY(p.settings() == before);
    QVERIFY(!(combo->focusPolicy() & Qt::WheelFocus & ~Qt::StrongFocus));
    slider->setFocus();
    QVERIFY(turnWheel(slider));
    QVERIFY(!(p.settings() == before));
  }

  void aSliderHasRoom() {
    Panel p;
    QVERIFY(p.opened());
    QTRY_VERIFY(p.part<QSlider>("measurements")->width() >= 100);
    p.panel.resize(260, 500);
    QCOMPARE(p.panel.width(), 260);
    QCOMPARE(p.panel.horizontalScrollBar()->maximum(), 0);
    const auto* line = p.part<QLineEdit>("measurements");
    QVERIFY(line->width() > line->fontMetrics().horizontalAdvance(QStringLiteral("00000")));
    const auto* remark = p.part<QLabel>("measurements", "remark");
    QCOMPARE(remark->text(), QStringLiteral("25.5 % of N = 784 pixels"));
    QVERIFY(remark->geometry().top() > line->geometry().bottom());
  }

  void measurementsMayBeAShare() {
    Panel p;
    p.type("measurements", QStringLiteral("50 %"));  // of what is not known yet
    QVERIFY2(p.problem("measurements").startsWith(QStringLiteral("“Measurements” is")),
             qPrintable(p.problem("measurements")));
    QCOMPARE(p.settings().integer("measurements"), std::int64_t{200});
    QVERIFY(p.opened());
    p.type("measurements", QStringLiteral("50 %"));
    QCOMPARE(p.settings().integer("measurements"), std::int64_t{392});
    QCOMPARE(p.part<QLineEdit>("measurements")->text(), QStringLiteral("392"));
    p.type("measurements", QStringLiteral("25%"));
    QCOMPARE(p.settings().integer("measurements"), std::int64_t{196});
    for (const char* bad : {"0 %", "-3 %", "nan %", "1e300 %", "% %"}) {
      p.type("measurements", QString::fromLatin1(bad));
      QVERIFY2(!p.problem("measurements").isEmpty(), bad);
    }
    QCOMPARE(p.settings().integer("measurements"), std::int64_t{196});
  }

  void whatWasRefusedStaysUntilItIsChanged() {
    Panel p;
    QVERIFY(p.opened());
    p.type("noise", QStringLiteral("-3"));
    p.type("seed", QStringLiteral("77"));
    QCOMPARE(p.settings().integer("seed"), std::int64_t{77});
    QCOMPARE(p.part<QLineEdit>("noise")->text(), QStringLiteral("-3"));
    QVERIFY(!p.problem("noise").isEmpty());
    p.workbench.document().set({}, "noise", 0.25);  // as undo does
    QCOMPARE(p.part<QLineEdit>("noise")->text(), QStringLiteral("0.25"));
    QVERIFY(p.problem("noise").isEmpty());
  }

  void aFileIsLookedFor() {
    const test::Folder folder;
    Array matrix{{3, 784}, std::vector<float>(3 * 784, 1.0f)};
    writeNpy(folder.path("A.npy"), matrix);
    const auto path = QString::fromStdString(folder.path("A.npy"));
    Panel p;
    QVERIFY(p.opened());
    p.workbench.document().set({}, "matrix", std::string("file"));
    QVERIFY(!p.part<QToolButton>("noise", "browse"));
    QVERIFY(p.part<QToolButton>("thresholds", "browse"));
    p.part<QToolButton>("matrix-file", "browse")->click();
    auto* dialog = p.panel.row("matrix-file")->findChild<QFileDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    QVERIFY(dialog->nameFilters().front().contains(QStringLiteral("*.npy")));
    Q_EMIT dialog->fileSelected(path);
    QCOMPARE(QString::fromStdString(p.settings().text("matrix-file")), path);
    QCOMPARE(p.part<QLineEdit>("matrix-file")->text(), path);
  }

  void settingsSayWhatTheyComeTo() {
    Panel p;
    QVERIFY(p.opened());
    auto& document = p.workbench.document();
    document.set({}, "measurements", std::int64_t{200});
    document.set({}, "bits", std::int64_t{3});
    const auto* words = p.part<QLabel>("bits", "remark");
    QCOMPARE(words->text(), QStringLiteral("200 × 3 bit = 600 bits, 0.77 for each pixel"));
    document.set({}, "bits", Keyword{});
    QCOMPARE(words->text(), QStringLiteral("200 numbers, not quantized"));
    QVERIFY(!p.panel.budgetLock().isEnabled());
    document.set({}, "noise", 0.0);
    QCOMPARE(p.part<QLabel>("noise", "remark")->text(),
             QStringLiteral("the measurements are exact"));
  }

  void thePadlockHoldsTheBits() {
    Panel p;
    QVERIFY(p.opened());
    auto& document = p.workbench.document();
    const auto now = [&](const char* name) { return document.experiment().settings.integer(name); };
    document.set({}, "measurements", std::int64_t{600});
    document.set({}, "bits", std::int64_t{1});
    p.panel.budgetLock().click();
    p.type("bits", QStringLiteral("3"));
    QCOMPARE(now("measurements"), std::int64_t{200});
    p.type("measurements", QStringLiteral("100"));
    QCOMPARE(now("bits"), std::int64_t{6});
    QCOMPARE(now("measurements"), std::int64_t{100});
    p.type("bits", QStringLiteral("7"));
    QCOMPARE(now("measurements"), std::int64_t{85});  // of the 600 that are held
    p.panel.budgetLock().click();
    p.type("bits", QStringLiteral("1"));
    QCOMPARE(now("measurements"), std::int64_t{85});
  }

  void settingsThatDoNotApplyAreHidden() {
    Panel p;
    QVERIFY(p.opened());
    auto& document = p.workbench.document();
    auto* more = p.panel.findChild<QToolButton*>(QStringLiteral("settings/qcs-sgm"));
    more->setChecked(true);
    QVERIFY(p.panel.row("levels", "qcs-sgm")->isVisible());
    document.set({}, "bits", Keyword{});
    QVERIFY(p.panel.methodBox("qcs-sgm")->isVisible());  // chosen: it can be taken out
    QVERIFY(!p.panel.row("levels", "qcs-sgm")->isVisible());
    document.setMethods({"message-passing"});
    QVERIFY(!p.panel.methodBox("qcs-sgm")->isVisible());
    QVERIFY(!p.panel.row("levels", "qcs-sgm")->isVisible());
    document.set({}, "bits", std::int64_t{1});
    QVERIFY(p.panel.row("levels", "qcs-sgm")->isVisible());
  }

  void ownMeasurementsLeaveTheNoiseAlone() {
    const test::Folder folder;
    writeNpy(folder.path("A.npy"), Array{{3, 784}, std::vector<float>(3 * 784, 1.0f)});
    writeNpy(folder.path("y.npy"), Array{{3}, std::vector<float>(3, 1.0f)});
    Panel p;
    QVERIFY(p.opened());
    QSignalSpy used(&p.panel, &SetupPanel::measurementsUsed);
    for (const auto& [field, file] :
         {std::pair("matrix-path", "A.npy"), std::pair("signs", "y.npy")})
      for (auto* box : p.panel.findChildren<QWidget*>(QString::fromLatin1(field)))
        if (auto* path = box->findChild<QLineEdit*>(QStringLiteral("path")))
          path->setText(QString::fromStdString(folder.path(file)));
    p.panel.findChild<QPushButton*>(QStringLiteral("use"))->click();
    QCOMPARE(used.size(), 1);
    for (const char* name : {"matrix", "matrix-file", "measurements", "bits", "thresholds"})
      QVERIFY2(p.panel.row(name)->isHidden(), name);
    QVERIFY(!p.panel.row("noise")->isHidden());
    QVERIFY(!p.panel.row("seed")->isHidden());
    p.panel.findChild<QTabBar*>(QStringLiteral("source"))->setCurrentIndex(0);
    QVERIFY(!p.panel.row("bits")->isHidden());
    QVERIFY(!p.workbench.document().experiment().ownMeasurements);
  }

  void measurementsAreSimulatedOrMyData() {
    Panel p;
    QVERIFY(p.opened());
    auto& document = p.workbench.document();
    auto* source = p.panel.findChild<QTabBar*>(QStringLiteral("source"));
    auto* own = p.panel.findChild<MeasurementBox*>();
    auto* image = p.panel.findChild<ImageBox*>();
    QCOMPARE(source->currentIndex(), 0);
    QVERIFY(own->isHidden() && !image->isHidden());
    const auto before = document.experiment();
    source->setCurrentIndex(1);  // the form; nothing is used yet
    QVERIFY(!own->isHidden() && image->isHidden());
    QVERIFY(p.panel.row("bits")->isHidden());
    QVERIFY(document.experiment() == before);
    document.set({}, "noise", 0.25);  // does not close it
    QVERIFY(!own->isHidden());
    source->setCurrentIndex(0);
    QVERIFY(own->isHidden() && !p.panel.row("bits")->isHidden());

    OwnMeasurements files;
    files.signs = "/y.npy";
    document.replace(withOwnMeasurements(document.experiment(), files, "/A.npy"),
                     QStringLiteral("mine"));
    QCOMPARE(source->currentIndex(), 1);
    document.history().undo();
    QCOMPARE(source->currentIndex(), 0);
    QVERIFY(own->isHidden());
  }
};

INKLING_TEST(SetupPanelTest);

}  // namespace inkling

#include "setup_panel_test.moc"
