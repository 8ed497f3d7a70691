// Experiments and figures that the window saves, and opens again.
#include "app/programs/cli.h"
#include "engine/model/json_text.h"
#include "engine/support/image_files.h"
#include "engine/support/read_file.h"
#include "tests/ui/test_settings.h"
#include "tests/ui/window_support.h"
#include "ui/export/export_dialog.h"
#include "ui/figures/pictures.h"
#include "ui/images/gallery_pictures.h"
#include "ui/session/command_line.h"
#include "ui/window/message_bar.h"
#include "ui/window/presets.h"

#include <QAbstractButton>
#include <QDir>
#include <QFile>
#include <QSettings>
#include <QTemporaryDir>

#include <sstream>

using namespace inkling;
using test::MockEngine;
using test::Program;

namespace {

QAbstractButton* buttonOf(const QWidget& parent, const QString& text) {
  for (auto* button : parent.findChildren<QAbstractButton*>())
    if (button->text() == text) return button;
  return nullptr;
}

class MainWindowFilesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QSettings().clear(); }
  void initTestCase() { inkling::test::useTestSettings(); }

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

  void aCrashedExperimentIsOffered() {
    const auto folder = Autosave::defaultFolder();
    QVERIFY(QDir().mkpath(folder));
    auto lost = test::presetOf("one-bit").make(galleryDigit(8));
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
  }

  // A digit of the gallery has no file, and none has to be saved for it.
  void commandLineOfAGalleryDigit() {
    auto e = Experiment::defaults();
    e.images = {galleryDigit(3), galleryDigit(3)};
    e.methods.push_back(makeMethod("message-passing"));
    QTemporaryDir folder;
    const auto inside = folder.filePath(QStringLiteral("new"));
    const auto filed = withImageFiles(e, inside.toStdString());
    QCOMPARE(QDir(inside).entryList(QDir::Files).size(), 1);  // the same picture once
    QVERIFY(filed.images[0] == filed.images[1]);
    const auto* file = std::get_if<FileSource>(&filed.images[0]);
    QVERIFY(file);
    const ImageFile stored(file->path);
    QCOMPARE(stored.count(), std::int64_t{1});
    stored.read({0}, {},
                [](std::size_t, Image&& image) { QVERIFY(image == *galleryDigit(3).image); });
    const auto line = commandLine(filed);
    QVERIFY(line.contains(QString::fromStdString(file->path)));
    // complete: whatever has a value, at its default too
    for (const auto& [name, value] : e.settings.values())
      QCOMPARE(line.contains(QStringLiteral(" --%1 ").arg(QString::fromStdString(name))),
               value != Value(std::string()));
  }
};

INKLING_TEST(MainWindowFilesTest);

}  // namespace

#include "main_window_files_test.moc"
