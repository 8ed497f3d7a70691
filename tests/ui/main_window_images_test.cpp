// The ways of images into the window: pasted, chosen, drawn by hand or from the prior.
#include "engine/model/json_text.h"
#include "tests/ui/test_settings.h"
#include "tests/ui/window_support.h"
#include "ui/figures/strokes.h"
#include "ui/images/fit_dialog.h"
#include "ui/images/gallery_pictures.h"
#include "ui/images/gallery_window.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/draw_pad.h"
#include "ui/window/message_bar.h"
#include "ui/window/presets.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QMouseEvent>
#include <QSettings>
#include <QSignalSpy>

#include <algorithm>

using namespace inkling;
using test::Program;

namespace {

class MainWindowImagesTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() { QSettings().clear(); }
  void initTestCase() { inkling::test::useTestSettings(); }

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
};

INKLING_TEST(MainWindowImagesTest);

}  // namespace

#include "main_window_images_test.moc"
