#include "ui/window/main_window.h"

#include "app/cli.h"
#include "engine/model/json_text.h"
#include "engine/support/read_file.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/figures/strokes.h"
#include "ui/session/command_line.h"
#include "ui/setup/setup_panel.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/draw_pad.h"
#include "ui/window/message_bar.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QTemporaryDir>

#include <sstream>

using namespace inkling;
using test::MockEngine;

namespace {

struct Program {
  std::shared_ptr<MockEngine> engine = std::make_shared<MockEngine>();
  MainWindow window{[this] { return engine; }};

  Program() { window.workbench().setLive(false); }
  bool opened() {
    return QTest::qWaitFor([&] { return window.workbench().state() == Workbench::State::Idle; });
  }
  bool finished() {
    return QTest::qWaitFor([&] { return window.workbench().recording().finished; });
  }
};

class MainWindowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QSettings().clear(); }
  void initTestCase() {
    QCoreApplication::setOrganizationName(QStringLiteral("Inkling"));
    QCoreApplication::setApplicationName(QStringLiteral("inkling-test"));
    QStandardPaths::setTestModeEnabled(true);
  }

  void everyOptionHasARow() {
    Program p;
    for (const auto& option : standardOptions().options()) {
      if (option.scope == OptionScope::Experiment) {
        QVERIFY2(p.window.setup().row(option.name), option.name.c_str());
        continue;
      }
      for (const auto& method : standardMethods())
        QCOMPARE(p.window.setup().row(option.name, method.id) != nullptr,
                 option.appliesTo(method.id));
    }
  }

  void rowsRefuseWithTheEnginesMessage() {
    Program p;
    auto* row = p.window.setup().row("noise");
    auto* line = row->findChild<QLineEdit*>();
    line->setText(QStringLiteral("-3"));
    Q_EMIT line->editingFinished();
    const auto told = row->findChild<QLabel*>(QStringLiteral("problem"))->text();
    QVERIFY2(told.startsWith(QStringLiteral("noise is -3: it must be")), qPrintable(told));
    QCOMPARE(p.window.workbench().document().experiment().settings.real("noise"),
             Experiment::defaults().settings.real("noise"));
    line->setText(QStringLiteral("0.2"));
    Q_EMIT line->editingFinished();
    QCOMPARE(p.window.workbench().document().experiment().settings.real("noise"), 0.2);
    QVERIFY(row->findChild<QLabel*>(QStringLiteral("problem"))->text().isEmpty());
  }

  void whatDoesNotApplyIsHidden() {
    Program p;
    auto& document = p.window.workbench().document();
    document.set({}, "matrix", std::string("gaussian"));
    QVERIFY(p.window.setup().row("condition-number")->isHidden());
    document.set({}, "matrix", std::string("ill-conditioned"));
    QVERIFY(!p.window.setup().row("condition-number")->isHidden());
    document.set({}, "bits", Keyword{});
    p.window.show();
    QVERIFY(!p.window.setup().methodBox("qcs-sgm")->isVisible());
    QVERIFY(p.window.setup().methodBox("linear")->isVisible());
  }

  void presetRunsAtOneClickAndSaysWhenItIsModified() {
    Program p;
    QVERIFY(p.opened());
    p.window.show();
    auto* card = p.window.findChild<QAbstractButton*>(QStringLiteral("one-bit"));
    QVERIFY(card);
    card->click();
    QVERIFY(p.finished());
    QCOMPARE(p.engine->experiments.front().settings.integer("measurements"), std::int64_t{200});
    QVERIFY(!p.window.workbench().document().presetModified());
    p.window.workbench().document().set({}, "noise", 0.3);
    QVERIFY(p.window.workbench().document().presetModified());
  }

  void everyPresetIsAnExperimentThatCanBe() {
    for (const auto& preset : startPresets())
      validate(preset.make(galleryDigit(3)), 784);
  }

  void experimentsRoundTripByteForByte() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("e.inkling"));
    const auto again = folder.filePath(QStringLiteral("f.inkling"));
    Program p;
    QVERIFY(p.opened());
    p.window.startPreset(QStringLiteral("bad-matrix"));
    QVERIFY(p.finished());
    p.window.saveExperiment(path);
    const auto saved = p.window.workbench().document().experiment();
    p.window.workbench().document().reset(Experiment::defaults());
    p.window.openFile(path);
    QVERIFY(p.window.workbench().document().experiment() == saved);
    p.window.saveExperiment(again);
    QCOMPARE(readFile(again.toStdString()), readFile(path.toStdString()));
  }

  void exportsCanBeOpenedAgain() {
    QTemporaryDir folder;
    Program p;
    QVERIFY(p.opened());
    VERIFY_ERROR(ErrorKind::Usage, p.window.exportComparison(folder.filePath("x.png")),
                 "nothing to export yet");
    p.window.startPreset(QStringLiteral("one-bit"));
    QVERIFY(p.finished());
    for (const auto* name : {"comparison.png", "image.png"}) {
      const auto path = folder.filePath(QString::fromLatin1(name));
      if (name[0] == 'c')
        p.window.exportComparison(path);
      else
        p.window.exportPicture(path);
      const auto text = experimentTextOf(path.toStdString());
      const auto experiment = experimentFromJson(parseJson(text, name));
      QVERIFY(experiment == p.window.workbench().document().experiment());
    }
    QCOMPARE(readPicture(folder.filePath("image.png").toStdString()).size(), QSize(28, 28));
  }

  void picturesAreFittedAndItIsSaid() {
    Program p;
    QVERIFY(p.opened());
    QImage picture(60, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    p.window.action(QStringLiteral("paste"))->trigger();
    const auto& images = p.window.workbench().document().experiment().images;
    QCOMPARE(images.size(), std::size_t{1});
    QCOMPARE(std::get<EmbeddedSource>(images[0]).image.shape.size(), 784LL);
    QVERIFY2(p.window.messages().text().contains(QStringLiteral("made grey")),
             qPrintable(p.window.messages().text()));
    p.window.openFile(QStringLiteral("/nowhere/at-all.png"));
    QVERIFY(p.window.messages().text().contains(QStringLiteral("does not exist")));
    QCOMPARE(p.window.workbench().document().experiment().images.size(), std::size_t{1});
  }

  void commandLineGivesTheSameExperiment() {
    auto e = Experiment::defaults();
    e.images.emplace_back(PriorSource{3});
    e.settings.set("matrix", std::string("ill-conditioned"));
    e.settings.set("condition-number", 300.0);
    e.settings.set("bits", std::int64_t{3});
    e.settings.set("sign-flips", false);
    e.settings.set("samples", std::int64_t{4});
    e.methods.push_back(makeMethod("qcs-sgm+"));
    e.methods.back().settings.set("levels", std::int64_t{40});
    e.methods.back().settings.set("ep-tolerance", 1e-3);
    e.methods.push_back(makeMethod("message-passing"));
    const auto words = commandLine(e).split(QLatin1Char(' '));
    QCOMPARE(words.front(), QStringLiteral("inkling-cli"));
    std::vector<std::string> arguments;
    for (const auto& word : words.mid(1))
      arguments.push_back(word.toStdString());
    auto engine = std::make_shared<MockEngine>();
    std::ostringstream out, err;
    QCOMPARE(runCli(arguments, {[&] { return engine; }, out, err, false, Cancellation()}), 0);
    QVERIFY2(engine->experiments.size() == 1, err.str().c_str());
    QVERIFY(engine->experiments[0] == e);
    QVERIFY(!hasEmbeddedImages(e));
  }

  void schedulesSetEveryLangevinMethod() {
    Program p;
    QVERIFY(p.opened());
    p.window.startPreset(QStringLiteral("bad-matrix"));
    p.window.action(QStringLiteral("schedule-fast"))->trigger();
    for (const auto& method : p.window.workbench().document().experiment().methods)
      if (method.settings.has("levels"))
        QCOMPARE(method.settings.integer("levels"), std::int64_t{60});
    p.window.workbench().document().history().undo();
    QCOMPARE(p.window.workbench().document().experiment().methods[0].settings.integer("levels"),
             std::int64_t{232});
  }

  void galleryAndPriorImages() {
    Program p;
    QVERIFY(p.opened());
    p.window.action(QStringLiteral("gallery-7"))->trigger();
    const auto& images = p.window.workbench().document().experiment().images;
    QCOMPARE(std::get<EmbeddedSource>(images[0]).name, std::string("digit-7"));
    p.window.action(QStringLiteral("image-from-prior"))->trigger();
    QVERIFY(std::holds_alternative<PriorSource>(images[0]));
  }

  void shortcutsAreEachOthersOwn() {
    Program p;
    std::map<QString, QString> seen;
    for (const auto* action :
         p.window.findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
      if (action->shortcut().isEmpty()) continue;
      const auto key = action->shortcut().toString();
      QVERIFY2(!seen.count(key), qPrintable(key + action->text() + seen[key]));
      seen[key] = action->text();
    }
    QVERIFY(seen.size() > 10);
  }

  /// What a hand draws is what the prior knows: ten digits by the gallery's strokes, each 20 dB or
  /// more from 200 signs.
  void drawnDigitsComeBack() {
    QFile file(QStringLiteral(":/gallery/digits.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto json = parseJson(file.readAll().toStdString(), "gallery");
    DrawCanvas canvas;
    canvas.resize(500, 420);
    canvas.show();
    auto* pad = canvas.findChild<DrawPad*>();
    QVERIFY(pad);
    auto e = startPresets().back().make(galleryDigit(0));
    e.images.clear();
    for (const auto& [name, strokes] : json.items()) {
      canvas.clear();
      for (const auto& stroke : strokesFromJson(strokes, name)) {
        const double scale = 0.8 * std::min(pad->width(), pad->height()) / 100;
        for (std::size_t i = 0; i < stroke.size(); ++i) {
          const QPointF at(10 + stroke[i].x * scale, 10 + stroke[i].y * scale);
          const auto type = i == 0 ? QEvent::MouseButtonPress : QEvent::MouseMove;
          QMouseEvent event(type, at, pad->mapToGlobal(at), i == 0 ? Qt::LeftButton : Qt::NoButton,
                            Qt::LeftButton, {});
          QApplication::sendEvent(pad, &event);
          if (i + 1 < stroke.size()) continue;
          QMouseEvent up(QEvent::MouseButtonRelease, at, pad->mapToGlobal(at), Qt::LeftButton,
                         Qt::NoButton, {});
          QApplication::sendEvent(pad, &up);
        }
      }
      QVERIFY(!canvas.isEmpty());
      e.images.emplace_back(EmbeddedSource{name, canvas.image()});
    }
    QCOMPARE(e.images.size(), std::size_t{10});
    const auto engine = openEngine();
    RunObserver nobody;
    const auto result = engine->run(e, {}, nobody, Cancellation());
    for (const auto& run : result.runs)
      QVERIFY2(run.metrics.psnr > 20,
               qPrintable(QStringLiteral("%1: %2").arg(run.image).arg(run.metrics.psnr)));
  }

  /// The first card with the real prior: what a lecturer sees.
  void firstCardBringsTheDigitBack() {
    MainWindow window(openEngine);
    window.workbench().setLive(false);
    QVERIFY(QTest::qWaitFor([&] { return window.workbench().state() == Workbench::State::Idle; },
                            60000));
    auto experiment = startPresets().front().make(galleryDigit(3));
    experiment.methods.erase(experiment.methods.begin());  // Langevin takes seconds
    QCOMPARE(experiment.methods.front().id, std::string("message-passing"));
    window.workbench().document().reset(experiment);
    window.workbench().start();
    QVERIFY(QTest::qWaitFor([&] { return window.workbench().recording().finished; }, 60000));
    const auto& run = *window.workbench().recording().methods.front().run;
    QVERIFY2(run.metrics.psnr > 20, qPrintable(QString::number(run.metrics.psnr)));
    QVERIFY(window.workbench().recording().methods.front().steps.size() > 3);
    QVERIFY(QTest::qWaitFor([&] { return window.workbench().prediction().size() > 10; }, 60000));
    QVERIFY(window.workbench().recording().inspection.has_value());
  }
};

INKLING_TEST(MainWindowTest);

}  // namespace

#include "main_window_test.moc"
