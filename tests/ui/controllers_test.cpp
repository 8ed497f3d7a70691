// What the window wires, without the window.
#include "tests/ui/test_settings.h"
#include "tests/ui/window_support.h"
#include "tests/ui/workbench_support.h"
#include "ui/images/gallery_pictures.h"
#include "ui/window/action_controller.h"
#include "ui/window/image_controller.h"
#include "ui/window/live_controller.h"
#include "ui/window/message_bar.h"
#include "ui/window/window_layout.h"

#include <QMetaMethod>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QUrl>

using namespace inkling;
using test::Bench;
using test::MockEngine;
using test::Program;

namespace {

/// What the controllers of files and images need, and no more.
struct Desk {
  Bench bench;
  AppSettings settings;
  QWidget window;
  MessageBar messages;
  ImageController images{bench.workbench, messages, window};
  FileController files{bench.workbench, settings, messages, images, window};

  Document& document() { return bench.workbench.document(); }
};

struct Live {
  Bench bench;
  AppSettings settings;
  QAction action;

  Live() { action.setCheckable(true); }
  /// One solve after an edit, which takes that long by its own account.
  /// seconds: an iteration's.
  bool solve(double noise, double seconds) {
    bench.engine->solveSeconds = seconds * 1160;  // which is how many a run of it has
    bench.workbench.document().set({}, "noise", noise);
    return solved();
  }
  /// Once the present settings are.
  bool solved() {
    return QTest::qWaitFor([&] {
      const auto& now = bench.workbench.document().experiment().settings;
      const auto* row = bench.workbench.recording().find("message-passing");
      return row && row->run && row->experiment.settings.real("noise") == now.real("noise");
    });
  }
};

/// The one way to ask an action whether anybody listens.
struct Listened : QAction {
  static bool by(const QAction& action) {
    const auto asks = &Listened::isSignalConnected;
    return (action.*asks)(QMetaMethod::fromSignal(&QAction::triggered));
  }
};

class ControllersTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QSettings().clear(); }
  void initTestCase() { inkling::test::useTestSettings(); }

  void liveModeGoesAfterTwoSlowSolves() {
    Live l;
    LiveController controller(l.bench.workbench, l.settings, l.action);
    QSignalSpy noted(&controller, &LiveController::noted);
    QVERIFY(l.bench.opened());
    QVERIFY(l.action.isChecked() && l.bench.workbench.live());
    QVERIFY(l.solved());  // what was there when the engine came
    QVERIFY(l.solve(0.11, 0.5));
    QVERIFY(l.solve(0.12, 0.01));
    QVERIFY(l.solve(0.13, 0.5));
    QVERIFY(l.action.isChecked());  // never two one after the other
    QVERIFY(l.solve(0.14, 0.5));
    QTRY_VERIFY(!l.action.isChecked());
    QVERIFY(!l.bench.workbench.live());
    QCOMPARE(noted.size(), 1);
    QVERIFY(noted[0][0].toString().contains(QStringLiteral("0.50 s")));
    l.bench.workbench.document().set({}, "prior", std::string("gaussian-mixture"));
    QVERIFY(l.action.isChecked() && l.bench.workbench.live());
  }

  void aHandKeepsLiveMode() {
    Live l;
    LiveController controller(l.bench.workbench, l.settings, l.action);
    QVERIFY(l.bench.opened());
    l.action.trigger();
    QVERIFY(!l.bench.workbench.live());
    l.action.trigger();
    QVERIFY(l.solve(0.11, 0.5) && l.solve(0.12, 0.5) && l.solve(0.13, 0.5));
    QVERIFY(l.action.isChecked() && l.bench.workbench.live());
  }

  void aFileIsTheDocumentsUntilOtherImagesCome() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("e.inkling"));
    Desk d;
    QVERIFY(d.bench.opened());
    QSignalSpy changed(&d.files, &FileController::fileChanged);
    d.files.saveAs(path);
    QCOMPARE(d.files.file(), path);
    QCOMPARE(changed.size(), 1);
    QVERIFY(d.document().history().isClean());
    QCOMPARE(d.settings.recentFiles(), QStringList{path});
    const auto saved = d.document().experiment();
    d.images.use(galleryDigit(2), QStringLiteral("digit-2"));
    QVERIFY(d.files.file().isEmpty());
    QSignalSpy opened(&d.files, &FileController::opened);
    d.files.open(path);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(d.document().experiment() == saved);
    QCOMPARE(d.files.file(), path);
    d.document().history().undo();  // what it holds is not the document any more
    QVERIFY(d.files.file().isEmpty());
  }

  void onlyTheNewestOpeningIsTaken() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("e.inkling"));
    Desk d;
    QVERIFY(d.bench.opened());
    d.files.saveAs(path);
    const auto saved = d.document().experiment();
    d.document().set({}, "noise", 0.123);
    const auto edited = d.document().experiment();
    d.files.open(path);
    d.images.beginOpening();  // as a preset does
    QSignalSpy opened(&d.files, &FileController::opened);
    d.files.open(folder.filePath(QStringLiteral("missing.inkling")));
    QTRY_VERIFY(d.messages.text().contains(QStringLiteral("missing.inkling")));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();  // what was read first has come too
    QVERIFY(d.document().experiment() == edited);
    d.files.open(path);
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(d.document().experiment() == saved);
  }

  void dropsOfUrlsAndPictures() {
    QTemporaryDir folder;
    Desk d;
    QVERIFY(d.bench.opened());
    QMimeData text;
    text.setText(QStringLiteral("words"));
    QVERIFY(!FileController::canDrop(text));
    QMimeData urls;
    urls.setUrls({QUrl::fromLocalFile(folder.path())});
    QVERIFY(FileController::canDrop(urls));
    QSignalSpy collections(&d.files, &FileController::collectionChosen);
    d.files.drop(urls);
    QCOMPARE(collections.size(), 1);
    QCOMPARE(collections[0][0].toString(), folder.path());
    QImage picture(28, 28, QImage::Format_Grayscale8);
    picture.fill(7);
    QMimeData image;
    image.setImageData(picture);
    QVERIFY(FileController::canDrop(image));
    QSignalSpy used(&d.images, &ImageController::used);
    d.files.drop(image);  // of the prior's shape: nothing to fit
    QCOMPARE(used.size(), 1);
    const auto& taken = std::get<EmbeddedSource>(d.document().experiment().images.at(0));
    QCOMPARE(taken.name, std::string("dropped picture"));
    QCOMPARE(taken.image->pixels.at(0), 7.0F / 255.0F);
  }

  /// A white digit on nothing is seen on black only; where a fit is not needed no dialog says so.
  void whatAPictureWasLaidOnIsTold() {
    QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("digit.png"));
    QImage digit(28, 28, QImage::Format_Indexed8);  // in colour it would have to be fitted
    digit.setColorTable({qRgba(0, 0, 0, 0), qRgba(255, 255, 255, 255)});
    digit.fill(0);
    digit.setPixel(14, 14, 1);
    Desk d;
    QVERIFY(d.bench.opened());
    QSignalSpy used(&d.images, &ImageController::used);
    QVERIFY(digit.save(path));
    d.files.open(path);
    QTRY_COMPARE(used.size(), 1);
    QTRY_COMPARE(d.messages.text(), QStringLiteral("digit.png: laid on black, as on white nothing "
                                                   "would be seen."));
    d.images.usePicture(digit, QStringLiteral("pasted picture"));
    QCOMPARE(used.size(), 2);
    QVERIFY(d.messages.text().startsWith(QStringLiteral("pasted picture: laid on black")));
    d.messages.dismiss();
    digit.fill(1);
    d.images.usePicture(digit, QStringLiteral("pasted picture"));
    QCOMPARE(used.size(), 3);
    QCOMPARE(d.messages.text(), QString());
  }

  void runIsCalledByWhatItDoes() {
    Bench bench;
    QMainWindow window;
    ActionController actions(window, bench.workbench);
    const auto* run = actions.action(QStringLiteral("run"));
    QVERIFY(bench.opened());
    QVERIFY(run->isEnabled());
    QCOMPARE(run->text(), QStringLiteral("&Run"));
    QVERIFY(!actions.action(QStringLiteral("stop"))->isEnabled());
    bench.workbench.start();
    QCOMPARE(run->text(), QStringLiteral("&Pause"));
    QVERIFY(actions.action(QStringLiteral("stop"))->isEnabled());
    bench.workbench.togglePause();
    QCOMPARE(run->text(), QStringLiteral("&Continue"));
    bench.workbench.stop();
    QVERIFY(bench.idle());
    bench.workbench.document().setMethods({});
    QVERIFY(!run->isEnabled());
    QCOMPARE(run->toolTip(), QStringLiteral("Choose a method first"));
  }

  void everyActionDoesSomething() {
    Program p;
    int seen = 0;
    for (const auto* action :
         p.window.findChildren<QAction*>(QString(), Qt::FindDirectChildrenOnly)) {
      if (action->objectName().isEmpty()) continue;  // undo and redo are the history's
      QVERIFY2(Listened::by(*action), qPrintable(action->objectName()));
      ++seen;
    }
    QVERIFY(seen > 30);
    QVERIFY(!Listened::by(QAction()));
  }
};

INKLING_TEST(ControllersTest);

}  // namespace

#include "controllers_test.moc"
