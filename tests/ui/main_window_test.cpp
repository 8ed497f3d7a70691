#include "ui/window/main_window.h"

#include "engine/model/solver_info.h"
#include "tests/test.h"
#include "tests/ui/test_settings.h"
#include "tests/ui/window_support.h"
#include "ui/images/gallery_pictures.h"
#include "ui/images/image_collection.h"
#include "ui/setup/setup_panel.h"
#include "ui/window/card_picture.h"
#include "ui/window/message_bar.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string_view>

using namespace inkling;
using test::MockEngine;
using test::Program;

namespace {

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
    QVERIFY(solved(0.1));               // and nothing waits any more
    engine->solveSeconds = 0.5 * 1160;  // half a second for each of its evaluations
    QVERIFY(solved(0.11));
    QVERIFY(live->isChecked());  // one slow solve may be the machine's
    QVERIFY(solved(0.12));
    QTRY_VERIFY(!live->isChecked());
    QVERIFY(!workbench.live());
    QVERIFY(p.window.messages().text().contains(QStringLiteral("0.50 s")));
    document.set({}, "prior", std::string("gaussian-mixture"));
    QVERIFY(live->isChecked());
    live->trigger();  // off, and on again: by hand
    live->trigger();
    QVERIFY(solved(0.13) && solved(0.14) && solved(0.15));
    QVERIFY(live->isChecked());
  }

  void init() { QSettings().clear(); }
  void initTestCase() { inkling::test::useTestSettings(); }

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
    QVERIFY(p.window.setup().methodBox("qcs-sgm")->parentWidget()->isHidden());
    QVERIFY(!p.window.setup().methodBox("linear")->parentWidget()->isHidden());
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

  void everyCardHasItsPicture() {
    for (const auto& preset : startPresets()) {
      if (QFileInfo::exists(QString::fromLatin1(fashionMnistImages)) ||
          std::string_view(preset.id) != "other-prior-reverse")
        QVERIFY2(!cardPictureOf(QString::fromLatin1(preset.id)).isNull(), preset.id);
    }
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
      const auto* own = std::get_if<EmbeddedSource>(&experiment.images.front());
      validate(experiment, own ? own->image->shape : ImageShape{1, 28, 28});
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

  /// Cards with the real priors: what a lecturer sees.
  void cardsBringTheImageBack_data() {
    QTest::addColumn<double>("least");
    QTest::newRow("one-bit") << 20.0;
    QTest::newRow("photograph") << 20.0;
    QTest::newRow("portrait") << 26.0;
  }
  void cardsBringTheImageBack() {
    QFETCH(double, least);
    MainWindow window(openEngine);
    window.workbench().setLive(false);
    QVERIFY(QTest::qWaitFor([&] { return window.workbench().state() == Workbench::State::Idle; },
                            60000));
    auto experiment = test::presetOf(QTest::currentDataTag()).make(galleryDigit(3));
    while (experiment.methods.front().id != "message-passing")  // Langevin takes seconds
      experiment.methods.erase(experiment.methods.begin());
    window.workbench().document().reset(experiment);
    window.workbench().start();
    QVERIFY(QTest::qWaitFor([&] { return window.workbench().recording().finished; }, 60000));
    const auto& run = *window.workbench().recording().methods.front().run;
    QVERIFY2(run.metrics.psnr > least, qPrintable(QString::number(run.metrics.psnr)));
    QVERIFY(window.workbench().recording().methods.front().steps.size() > 3);
    // the card promises what comes back
    const auto promised = cardPictureOf(QString::fromLatin1(QTest::currentDataTag()));
    const auto made = cardPicture(*window.workbench().recording().methods.front().whole);
    QCOMPARE(promised.size(), made.size());
    double difference = 0;
    for (int y = 0; y < made.height(); ++y)
      for (int x = 0; x < made.width(); ++x)
        difference += std::abs(qGreen(promised.pixel(x, y)) - qGreen(made.pixel(x, y)));
    difference /= made.width() * made.height();
    QVERIFY2(difference < 4, qPrintable(QString::number(difference)));  // of 255
    QVERIFY(QTest::qWaitFor([&] { return window.workbench().prediction().size() > 10; }, 60000));
    QVERIFY(window.workbench().recording().inspection.has_value());
  }
};

INKLING_TEST(MainWindowTest);

}  // namespace

#include "main_window_test.moc"
