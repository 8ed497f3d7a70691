#include "ui/window/main_window.h"

#include "app/programs/cli.h"
#include "engine/model/json_text.h"
#include "engine/model/solver_info.h"
#include "engine/support/read_file.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "tests/ui/window_support.h"
#include "ui/export/export_dialog.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/figures/strokes.h"
#include "ui/images/fit_dialog.h"
#include "ui/images/gallery_digits.h"
#include "ui/images/gallery_window.h"
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
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <algorithm>
#include <sstream>
#include <string_view>

using namespace inkling;
using test::MockEngine;
using test::Program;

namespace {

QAbstractButton* buttonOf(const QWidget& parent, const QString& text) {
  for (auto* button : parent.findChildren<QAbstractButton*>())
    if (button->text() == text) return button;
  return nullptr;
}

class MainWindowTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void liveModeGoesWhereSolvesAreSlow() {
    auto engine = std::make_shared<MockEngine>();
    Program p(engine);
    QVERIFY(p.opened());
    auto& workbench = p.window.workbench();
    auto& document = workbench.document();
    auto* live = p.window.action(QStringLiteral("live"));
    document.setImages({galleryDigit(5)}, QStringLiteral("a digit"));
    const auto solved = [&](double noise) {
      document.set({}, "noise", noise);
      return QTest::qWaitFor([&] {
        const auto* row = workbench.recording().find("message-passing");
        return row && row->run && row->experiment.settings.real("noise") == noise;
      });
    };
    workbench.setLive(true);
    QVERIFY(solved(0.1));  // and nothing waits any more
    engine->solveSeconds = 0.4;
    QVERIFY(solved(0.11));
    QVERIFY(live->isChecked());  // one slow solve may be the machine's
    QVERIFY(solved(0.12));
    QTRY_VERIFY(!live->isChecked());
    QVERIFY(!workbench.live());
    QVERIFY(p.window.messages().text().contains(QStringLiteral("0.40 s")));
    document.set({}, "prior", std::string("gaussian-mixture"));
    QVERIFY(live->isChecked());
    live->trigger();  // off, and on again: by hand
    live->trigger();
    QVERIFY(solved(0.13) && solved(0.14) && solved(0.15));
    QVERIFY(live->isChecked());
  }

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
      for (const auto& method : solvers())
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
    QVERIFY2(told.startsWith(QStringLiteral("“Noise” is -3: it must be")), qPrintable(told));
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
    document.setMethods({"message-passing"});
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

  void everyPresetIsAnExperimentThatCanBe_data() {
    QTest::addColumn<int>("index");
    const auto presets = startPresets();
    for (std::size_t i = 0; i < presets.size(); ++i)
      QTest::newRow(presets[i].id) << static_cast<int>(i);
  }
  void everyPresetIsAnExperimentThatCanBe() {
    QFETCH(int, index);
    const auto presets = startPresets();
    const auto& preset = presets[static_cast<std::size_t>(index)];
    auto experiment = preset.make(galleryDigit(3));
    QString refusal;
    try {
      validate(experiment, {1, 28, 28});
    } catch (const Error& error) {
      refusal = QString::fromUtf8(error.what());
    }
    QCOMPARE(refusal, QString());
    QCOMPARE(experiment.images.size(), std::size_t{1});
    QVERIFY(!experiment.methods.empty());
    QVERIFY(!preset.varies.empty());
    for (const auto& name : preset.varies) {
      QVERIFY2(experiment.settings.has(name), name.c_str());
      const auto& option = standardOptions().require(name);
      QVERIFY2(!option.applies || option.applies(experiment.settings), name.c_str());
    }
    if (preset.budget > 0)
      QCOMPARE(experiment.settings.integer("bits") * experiment.settings.integer("measurements"),
               std::int64_t{preset.budget});
    if (!*preset.reverse) return;
    const auto back = std::find_if(presets.begin(), presets.end(), [&](const Preset& other) {
      return std::string_view(other.id) == preset.reverse;
    });
    QVERIFY(back != presets.end());
    QCOMPARE(back->reverse, preset.id);
  }

  void experimentsRoundTripByteForByte() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("e.inkling"));
    const auto again = folder.filePath(QStringLiteral("f.inkling"));
    Program p;
    QVERIFY(p.opened());
    p.window.presets().start(QStringLiteral("bad-matrix"));
    QVERIFY(p.finished());
    p.window.files().saveAs(path);
    const auto saved = p.window.workbench().document().experiment();
    p.window.workbench().document().reset(Experiment::defaults());
    p.window.files().open(path);
    QTRY_VERIFY(p.window.workbench().document().experiment() == saved);
    p.window.files().saveAs(again);
    QCOMPARE(readFile(again.toStdString()), readFile(path.toStdString()));
  }

  void resultsComeBackFromTheirFile() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("r.inkling"));
    Program p;
    QVERIFY(p.opened());
    p.window.presets().start(QStringLiteral("bad-matrix"));
    QVERIFY(p.finished());
    p.window.files().saveAs(path, Stored::Trajectory);
    QTRY_VERIFY(p.window.messages().text().startsWith(QStringLiteral("Saved")));
    const auto psnr = p.window.workbench().recording().methods.front().run->metrics.psnr;
    Program fresh;
    QVERIFY(fresh.opened());
    fresh.window.files().open(path);
    QTRY_COMPARE(fresh.window.workbench().recording().methods.size(), std::size_t{3});
    const auto& method = fresh.window.workbench().recording().methods.front();
    QCOMPARE(method.run->metrics.psnr, psnr);
    QVERIFY(!method.stale);
    QVERIFY(fresh.window.settings().recentFiles().contains(path));
  }

  void exportsCarryTheirExperiment() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("comparison.png"));
    Program p;
    QVERIFY(p.opened());
    QVERIFY(!p.window.exportDialog().exportTo(ExportDialog::Page::Figure, path));
    QVERIFY(p.window.messages().text().contains(QStringLiteral("run the experiment first")));
    p.window.presets().start(QStringLiteral("one-bit"));
    QVERIFY(p.finished());
    QVERIFY(p.window.exportDialog().exportTo(ExportDialog::Page::Figure, path));
    QTRY_VERIFY_WITH_TIMEOUT(p.window.messages().text().startsWith(QStringLiteral("Exported")),
                             20000);
    const auto made = p.window.workbench().document().experiment();
    QVERIFY(experimentFromJson(parseJson(experimentTextOf(path.toStdString()), "figure")) == made);

    // dropped on the window it offers both
    p.window.workbench().document().set({}, "noise", 0.3);
    p.window.files().open(path);
    auto* restore = buttonOf(p.window.messages(), QStringLiteral("Restore the experiment"));
    QVERIFY(restore && buttonOf(p.window.messages(), QStringLiteral("Use it as an image")));
    restore->click();
    QTRY_VERIFY(p.window.workbench().document().experiment() == made);
  }

  void picturesAreFittedAndItIsSaid() {
    Program p;
    QVERIFY(p.opened());
    QImage picture(60, 40, QImage::Format_RGB32);
    picture.fill(Qt::red);
    QGuiApplication::clipboard()->setImage(picture);
    p.window.action(QStringLiteral("paste"))->trigger();
    auto* dialog = p.window.findChild<FitDialog*>();
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    dialog->accept();
    const auto images = [&] { return p.window.workbench().document().experiment().images; };
    QTRY_COMPARE(images().size(), std::size_t{1});
    const auto used = std::get<EmbeddedSource>(images()[0]);
    QCOMPARE(used.image->shape.size(), 784LL);
    QVERIFY2(used.name.find("made grey") != used.name.npos, used.name.c_str());
    p.window.files().open(QStringLiteral("/nowhere/at-all.png"));
    QTRY_VERIFY(p.window.messages().text().contains(QStringLiteral("does not exist")));
    QVERIFY(p.window.settings().recentFiles().isEmpty());
    QCOMPARE(p.window.workbench().document().experiment().images.size(), std::size_t{1});
  }

  void aCrashedExperimentIsOffered() {
    const auto folder = Autosave::defaultFolder();
    QVERIFY(QDir().mkpath(folder));
    auto lost = startPresets().front().make(galleryDigit(8));
    lost.settings.set("noise", 0.123);
    QFile left(folder + QStringLiteral("/999999-crashed.inkling"));
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write(QByteArray::fromStdString(toBytes(lost, nullptr, Stored::Settings)));
    left.close();
    {
      Program p;
      auto* restore = buttonOf(p.window.messages(), QStringLiteral("Restore it"));
      QVERIFY2(restore, qPrintable(p.window.messages().text()));
      restore->click();
      QVERIFY(p.window.workbench().document().experiment() == lost);
    }
    Program next;
    QVERIFY2(next.window.messages().text().isEmpty(), qPrintable(next.window.messages().text()));
  }

  void aMissingPriorIsToldAndTheAnalyticOneRuns() {
    auto engine = std::make_shared<MockEngine>();
    engine->learnedPriors = false;
    Program p(engine);
    QVERIFY(p.opened());
    p.window.show();
    auto* use = p.window.findChild<QAbstractButton*>(QStringLiteral("analytic-prior"));
    QVERIFY(use);
    QTRY_VERIFY(use->isVisible());
    use->click();
    p.window.presets().start(QStringLiteral("one-bit"));
    QVERIFY(p.finished());
    QCOMPARE(p.engine->experiments.back().settings.text("prior"), std::string("gaussian-mixture"));
  }

  void drawingFromThePriorShowsBothWays() {
    Program p;
    QVERIFY(p.opened());
    p.window.action(QStringLiteral("generate"))->trigger();
    QVERIFY(p.finished());
    QCOMPARE(p.window.workbench().recording().methods.size(), std::size_t{1});
    p.window.presets().start(QStringLiteral("one-bit"));
    QVERIFY(p.finished());
    p.window.workbench().document().set("qcs-sgm", "levels", std::int64_t{3});
    p.window.workbench().document().set("qcs-sgm", "steps-per-level", std::int64_t{4});
    p.window.action(QStringLiteral("generate"))->trigger();
    QVERIFY(p.finished());
    const auto& rows = p.window.workbench().recording().methods;
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].method, std::string(forwardRow));
    QVERIFY(rows[0].trajectory.frames().size() > 5);
    QVERIFY(rows[0].trajectory.frames().front().beta < rows[0].trajectory.frames().back().beta);
    QCOMPARE(rows[1].method, std::string(drawRow));
    QVERIFY(!rows[1].trajectory.frames().empty());
    // an edit that is solved at once takes their place
    p.window.workbench().setLive(true);
    p.window.workbench().document().set({}, "noise", 0.4);
    QTRY_VERIFY(p.window.workbench().recording().find("message-passing"));
    QVERIFY(!p.window.workbench().recording().find(forwardRow));
  }

  void drawsFromThePriorAreListed() {
    Program p;
    QVERIFY(p.opened());
    QSignalSpy drawn(&p.window.workbench(), &Workbench::drawn);
    p.window.action(QStringLiteral("gallery"))->trigger();
    Q_EMIT p.window.gallery().priorDrawsAsked();
    QTRY_COMPARE(drawn.size(), 1);
    QCOMPARE(drawn[0][0].value<std::vector<Image>>().size(), std::size_t{16});
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
    p.window.presets().start(QStringLiteral("bad-matrix"));
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
    const auto images = [&] { return p.window.workbench().document().experiment().images; };
    const auto digit = galleryDigit(7);
    Q_EMIT p.window.gallery().chosen(digit, QStringLiteral("digit-7"), QImage());
    QCOMPARE(std::get<EmbeddedSource>(images().at(0)).name, std::string("digit-7"));
    p.window.action(QStringLiteral("image-from-prior"))->trigger();
    QVERIFY(std::holds_alternative<PriorSource>(images().at(0)));
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
