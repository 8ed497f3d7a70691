#include "engine/support/read_file.h"
#include "tests/app/mock_engine.h"
#include "tests/test.h"
#include "tests/ui/test_settings.h"
#include "tests/ui/window_support.h"
#include "ui/images/gallery_pictures.h"
#include "ui/images/gallery_window.h"
#include "ui/window/main_window.h"
#include "ui/window/message_bar.h"
#include "ui/window/presets.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDockWidget>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <QTemporaryDir>

namespace inkling {
namespace {

using test::Program;

QString sessionFile() {
  return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) +
         QStringLiteral("/last-session.inkling");
}

}  // namespace

/// What a window does with the document's file, from its start to its end.
class SessionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { inkling::test::useTestSettings(QStringLiteral("session-test")); }
  void init() {
    QSettings().clear();
    QFile::remove(sessionFile());
  }
  void cleanupTestCase() { init(); }

  void aFreshWindowSaysWhatIsMissing() {
    Program p;
    QVERIFY(p.opened());
    auto* run = p.window.action(QStringLiteral("run"));
    QVERIFY(!run->isEnabled());
    QCOMPARE(run->toolTip(), QStringLiteral("Choose an image first"));
    QVERIFY(p.document().history().isClean());
    p.document().setImages({galleryDigit(3)}, QStringLiteral("a digit"));
    QVERIFY(run->isEnabled());
    const auto methods = p.document().experiment().methods;
    QCOMPARE(methods.size(), std::size_t{2});
    QCOMPARE(methods[0].id, std::string("qcs-sgm"));
    QCOMPARE(methods[1].id, std::string("message-passing"));
    p.document().setMethods({});
    QVERIFY(!run->isEnabled());
    QCOMPARE(run->toolTip(), QStringLiteral("Choose a method first"));
  }

  void theTitleNamesTheFileAndItsChanges() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("mine.inkling"));
    Program p;
    QVERIFY(p.opened());
    QCOMPARE(p.window.windowTitle(), QStringLiteral("Untitled[*] — Inkling"));
    QVERIFY(!p.window.isWindowModified());
    p.window.presets().start(QStringLiteral("one-bit"));
    QVERIFY(p.window.isWindowModified());
    p.window.files().saveAs(path);
    QCOMPARE(p.window.windowTitle(), QStringLiteral("mine.inkling[*] — Inkling"));
    QVERIFY(!p.window.isWindowModified());
    p.document().set({}, "noise", 0.3);
    QVERIFY(p.window.isWindowModified());
    p.document().history().undo();
    QVERIFY(!p.window.isWindowModified());
    p.window.presets().start(QStringLiteral("bad-matrix"));
    QVERIFY(!p.window.windowTitle().contains(QStringLiteral("mine")));
    p.window.files().open(path);
    QTRY_COMPARE(p.window.windowTitle(), QStringLiteral("mine.inkling[*] — Inkling"));
    QVERIFY(!p.window.isWindowModified());
    Q_EMIT p.window.gallery().chosen(galleryDigit(7), QStringLiteral("digit-7"), QImage());
    QVERIFY(!p.window.windowTitle().contains(QStringLiteral("mine")));
  }

  void savingAsksOnceAndLocksNothing() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("asked.inkling"));
    Program p;
    QVERIFY(p.opened());
    p.window.show();
    p.window.presets().start(QStringLiteral("one-bit"));
    p.trigger("save");
    QVERIFY(p.dialog() && p.dialog()->isVisible() && !p.dialog()->isModal());
    QVERIFY(!QApplication::activeModalWidget());
    Q_EMIT p.dialog()->fileSelected(path);
    QCOMPARE(p.window.messages().text(), QStringLiteral("Saved: asked.inkling"));
    delete p.dialog();
    const auto first = readFile(path.toStdString());
    p.document().set({}, "noise", 0.3);
    p.window.messages().dismiss();
    p.trigger("save");
    QVERIFY(!p.dialog());
    QVERIFY(readFile(path.toStdString()) != first);
    QCOMPARE(p.window.messages().text(), QStringLiteral("Saved: asked.inkling"));
    p.trigger("save-as");
    QVERIFY(p.dialog());
    delete p.dialog();
    p.trigger("open");
    QVERIFY(p.dialog() && !p.dialog()->isModal());
  }

  void whatHasResultsIsSavedWithThem() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("results.inkling"));
    Program p;
    QVERIFY(p.opened());
    p.window.presets().start(QStringLiteral("one-bit"));
    QTRY_VERIFY(p.window.workbench().recording().finished);
    p.window.files().saveAs(path, Stored::Results);
    QTRY_VERIFY(p.window.messages().text().startsWith(QStringLiteral("Saved")));
    Program next;
    QVERIFY(next.opened());
    next.window.files().open(path);
    QTRY_VERIFY(next.window.windowTitle().startsWith(QStringLiteral("results")));
    next.trigger("save");
    QTRY_VERIFY(next.window.messages().text().startsWith(QStringLiteral("Saved")));
    QVERIFY(readExperimentFile(path.toStdString()).recording.has_value());
  }

  void aClosedSessionGoesOn() {
    Experiment last;
    {
      Program p;
      p.window.show();
      QVERIFY(p.window.findChild<QPushButton*>(QStringLiteral("continue"))->isHidden());
      QVERIFY(p.window.close());
      QVERIFY(!QFileInfo::exists(sessionFile()));  // there was nothing to lose
    }
    {
      Program p;
      QVERIFY(p.opened());
      p.document().setImages({galleryDigit(5)}, QStringLiteral("a digit"));
      p.document().set({}, "noise", 0.321);
      last = p.document().experiment();
      p.window.show();
      QVERIFY(p.window.close());
    }
    Program next;
    next.window.show();
    QVERIFY(next.opened());
    auto* button = next.window.findChild<QPushButton*>(QStringLiteral("continue"));
    QVERIFY(!button->isHidden());
    button->click();
    QTRY_VERIFY(next.document().experiment() == last);
    QCOMPARE(next.window.windowTitle(), QStringLiteral("Untitled[*] — Inkling"));
    QVERIFY(next.window.settings().recentFiles().isEmpty());
    next.window.settings().setAutosave(false);
    QVERIFY(button->isHidden());
    QVERIFY(next.window.close());
    QVERIFY(!QFileInfo::exists(sessionFile()));
  }

  void theSessionKeepsTheFilesName() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("mine.inkling"));
    for (const bool modified : {false, true}) {
      {
        Program p;
        QVERIFY(p.opened());
        p.document().setImages({galleryDigit(5)}, QStringLiteral("a digit"));
        writeExperimentFile(path.toStdString(), p.document().experiment(), nullptr,
                            Stored::Settings);
        p.window.files().open(path);
        QTRY_COMPARE(p.window.files().file(), path);
        if (modified) p.document().set({}, "noise", 0.25);
        QVERIFY(p.window.close());
      }
      Program next;
      next.window.show();
      QVERIFY(next.opened());
      auto* button = next.window.findChild<QPushButton*>(QStringLiteral("continue"));
      QCOMPARE(button->text(), QStringLiteral("Continue: mine.inkling"));
      button->click();
      QTRY_COMPARE(next.window.files().file(), path);
      QCOMPARE(next.window.isWindowModified(), modified);
      QVERIFY(next.window.windowTitle().startsWith(QStringLiteral("mine.inkling")));
    }
  }

  void theCommandLineIsToldAsItIsCopied() {
    Program p;
    QVERIFY(p.opened());
    p.trigger("image-from-prior");
    p.trigger("copy-command");
    const auto copied = QApplication::clipboard()->text();
    QVERIFY(copied.startsWith(QStringLiteral("inkling-cli")));
    const auto told = p.window.messages().text();
    QVERIFY2(told.startsWith(QStringLiteral("Copied: ") + copied.left(60)), qPrintable(told));
    QVERIFY(told.size() < 140);
  }

  void whatIsRefusedIsNotRecent() {
    QTemporaryDir folder;
    const auto make = [&](const char* name) {
      QFile file(folder.filePath(QString::fromLatin1(name)));
      if (file.open(QIODevice::WriteOnly)) file.write("no such thing");
      return file.fileName();
    };
    Program p;
    QVERIFY(p.opened());
    for (const char* name : {"a.png", "b.npy", "c.inkling"}) {
      p.window.messages().dismiss();
      const auto* inGallery = p.window.gallery().findChild<QLabel*>(QStringLiteral("message"));
      const auto before = inGallery->text();
      p.window.files().open(make(name));
      QTRY_VERIFY(!p.window.messages().text().isEmpty() || inGallery->text() != before);
      QTRY_VERIFY(!p.window.gallery().isOpening());
      QVERIFY2(p.window.settings().recentFiles().isEmpty(), name);
    }
    const auto good = folder.filePath(QStringLiteral("d.png"));
    QImage picture(28, 28, QImage::Format_Grayscale8);
    picture.fill(7);
    QVERIFY(picture.save(good));
    p.window.files().open(good);
    QTRY_COMPARE(p.window.settings().recentFiles(), QStringList(good));
    p.window.files().open(folder.path());
    QTRY_COMPARE(p.window.settings().recentFiles().size(), 2);
  }

  void severalImagesAreTakenTogether() {
    Program p;
    QVERIFY(p.opened());
    Q_EMIT p.window.gallery().chosenTogether({galleryDigit(1), galleryDigit(2)});
    QCOMPARE(p.document().experiment().images.size(), std::size_t{2});
  }

  void aSmallScreenHoldsTheWindow() {
    Program p;
    QVERIFY(p.opened());
    p.window.show();
    p.window.resize(960, 540);
    QTRY_COMPARE(p.window.size(), QSize(960, 540));
    p.window.presets().start(QStringLiteral("one-bit"));
    QTRY_VERIFY(p.window.workbench().recording().finished);
    const auto least = p.window.minimumSizeHint();
    QVERIFY2(least.width() <= 960 && least.height() <= 540,
             qPrintable(QStringLiteral("%1×%2").arg(least.width()).arg(least.height())));
  }

  void theCanvasIsLargeEnoughToDrawOn() {
    Program p;
    QVERIFY(p.opened());
    p.window.resize(1400, 900);
    p.window.show();
    p.window.presets().start(QStringLiteral("draw"));
    const auto* dock = p.window.findChild<QDockWidget*>(QStringLiteral("draw"));
    QVERIFY(dock && dock->isVisible());
    QTRY_VERIFY2(dock->width() >= 280 && dock->height() >= 240,
                 qPrintable(QStringLiteral("%1×%2").arg(dock->width()).arg(dock->height())));
  }
};

INKLING_TEST(SessionTest);

}  // namespace inkling

#include "session_test.moc"
