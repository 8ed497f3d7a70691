#include "ui/view/draw_canvas.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/view/draw_pad.h"

#include <QSignalSpy>
#include <QToolButton>

#include <algorithm>
#include <cmath>

namespace inkling {

class DrawCanvasTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void strokesBecomeACentredImage() {
    DrawCanvas canvas;
    auto* pad = canvas.findChild<DrawPad*>();
    pad->resize(200, 200);
    QSignalSpy spy(&canvas, &DrawCanvas::edited);
    QCOMPARE(mass(canvas.image()), 0.0);
    drag(*pad, {{20, 20}, {20, 60}, {20, 100}});  // far from the middle
    QVERIFY(spy.size() >= 2);                     // while it is drawn, and at its end
    QVERIFY(!canvas.isEmpty());
    const auto image = canvas.image();
    QVERIFY((image.shape == ImageShape{1, 28, 28}));
    QVERIFY(mass(image) > 20);
    double x = 0, y = 0;
    for (int row = 0; row < 28; ++row)
      for (int column = 0; column < 28; ++column) {
        x += (column + 0.5) * image.at(0, row, column);
        y += (row + 0.5) * image.at(0, row, column);
      }
    QVERIFY(std::abs(x / mass(image) - 14) < 0.5 && std::abs(y / mass(image) - 14) < 0.5);
    QCOMPARE(viewOf(canvas, "preview").image(), image);
  }

  void eraseUndoClear() {
    DrawCanvas canvas;
    auto* pad = canvas.findChild<DrawPad*>();
    pad->resize(200, 200);
    drag(*pad, {{40, 20}, {40, 180}});
    drag(*pad, {{160, 20}, {160, 180}});
    const auto both = canvas.image();
    QCOMPARE(pad->strokes().size(), std::size_t{2});
    canvas.findChild<QToolButton*>(QStringLiteral("eraser"))->click();
    drag(*pad, {{10, 100}, {100, 100}});  // over the first, in one leap
    QCOMPARE(pad->strokes().size(), std::size_t{1});
    QVERIFY(pad->strokes()[0][0].x > 0.5);
    QVERIFY(canvas.image() != both);
    canvas.undo();
    QCOMPARE(canvas.image(), both);
    canvas.clear();
    QVERIFY(canvas.isEmpty());
    canvas.undo();
    QCOMPARE(canvas.image(), both);
    canvas.undo();
    QCOMPARE(pad->strokes().size(), std::size_t{1});
    QTest::keySequence(pad, QKeySequence::Undo);
    QVERIFY(canvas.isEmpty());
    QVERIFY(!canvas.findChild<QToolButton*>(QStringLiteral("undo"))->isEnabled());
    canvas.undo();  // nothing to take back
    QVERIFY(canvas.isEmpty());
  }

  void edits30TimesASecondAtMost() {
    DrawCanvas canvas;
    auto* pad = canvas.findChild<DrawPad*>();
    pad->resize(200, 200);
    QSignalSpy spy(&canvas, &DrawCanvas::edited);
    sendMouse(*pad, QEvent::MouseButtonPress, {10, 100});
    for (int x = 10; x < 190; ++x)
      sendMouse(*pad, QEvent::MouseMove, {x + 0.0, 100});
    QCOMPARE(spy.size(), 1);
    QTRY_COMPARE(spy.size(), 2);  // the rest, once the pause is over
    QCOMPARE(viewOf(canvas, "preview").image(), canvas.image());
    sendMouse(*pad, QEvent::MouseMove, {150, 150});
    sendMouse(*pad, QEvent::MouseButtonRelease, {150, 150});
    QVERIFY(spy.size() >= 3);
    QCOMPARE(viewOf(canvas, "preview").image(), canvas.image());
  }
};

INKLING_TEST(DrawCanvasTest);

}  // namespace inkling

#include "draw_canvas_test.moc"
