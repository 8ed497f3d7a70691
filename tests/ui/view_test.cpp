#include "tests/test.h"
#include "ui/session/recording.h"
#include "ui/view/compare_view.h"
#include "ui/view/draw_canvas.h"
#include "ui/view/draw_pad.h"
#include "ui/view/image_view.h"
#include "ui/view/method_row.h"
#include "ui/view/results_view.h"
#include "ui/view/timeline.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QToolButton>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace inkling {
namespace {

Image flat(float value, int side = 8) {
  return {{1, side, side}, std::vector<float>(static_cast<std::size_t>(side) * side, value)};
}

// Every pixel differs from its neighbours.
Image ramp(int side) {
  Image image = flat(0, side);
  for (std::size_t i = 0; i < image.pixels.size(); ++i)
    image.pixels[i] = static_cast<float>(i % 97) / 97;
  return image;
}

Frame frame(int evaluation, int side = 8) {
  return {evaluation, 1.0 / evaluation, flat(0.001f * static_cast<float>(evaluation), side),
          flat(0.5f + 0.001f * static_cast<float>(evaluation), side)};
}

MethodRecording course(const std::string& method, int evaluations, int planned) {
  MethodRecording made;
  made.method = method;
  made.evaluations = planned;
  for (int e = 1; e <= evaluations; ++e) {
    made.trajectory.add(frame(e));
    StepRecord step;
    step.evaluations = e;
    step.level = (e + 1) / 2;  // two evaluations a level
    step.beta = 1.0 / e;
    step.denoisedPsnr = 10 + e;
    made.steps.push_back(step);
  }
  return made;
}

Recording recording(int evaluations, int planned) {
  Recording made;
  made.image.emplace();
  made.image->truth = flat(0.25f);
  made.image->backProjection = flat(0.75f);
  made.methods.push_back(course("qcs-sgm", evaluations, planned));
  return made;
}

Run finishedRun() {
  Run run;
  run.method = "qcs-sgm";
  run.samples = {flat(0.3f), flat(0.5f)};
  run.mean = flat(0.4f);
  run.deviation = flat(0.1f);
  run.metrics.psnr = 33.25;
  run.evaluations = 10;
  run.seconds = 1.5;
  return run;
}

QImage painted(QWidget& widget, double pixelRatio) {
  QImage image(QSize(static_cast<int>(std::ceil(widget.width() * pixelRatio)),
                     static_cast<int>(std::ceil(widget.height() * pixelRatio))),
               QImage::Format_RGB32);
  image.setDevicePixelRatio(pixelRatio);
  image.fill(Qt::magenta);
  widget.render(&image);
  return image;
}

void turnWheel(QWidget& widget, QPointF position, int notches) {
  QWheelEvent event(position, widget.mapToGlobal(position), {}, {0, 120 * notches}, Qt::NoButton,
                    Qt::NoModifier, Qt::NoScrollPhase, false);
  QApplication::sendEvent(&widget, &event);
}

// Events of our own: QTest's moves carry no pressed button.
void sendMouse(QWidget& widget, QEvent::Type type, QPointF position) {
  const bool move = type == QEvent::MouseMove, release = type == QEvent::MouseButtonRelease;
  QMouseEvent event(type, position, widget.mapToGlobal(position),
                    move ? Qt::NoButton : Qt::LeftButton, release ? Qt::NoButton : Qt::LeftButton,
                    Qt::NoModifier);
  QApplication::sendEvent(&widget, &event);
}

void drag(QWidget& widget, const std::vector<QPointF>& path) {
  sendMouse(widget, QEvent::MouseButtonPress, path.front());
  for (const auto& position : path)
    sendMouse(widget, QEvent::MouseMove, position);
  sendMouse(widget, QEvent::MouseButtonRelease, path.back());
}

ImageView& viewOf(const QWidget& row, const char* name) {
  return *row.findChild<ImageView*>(QString::fromLatin1(name));
}

double mass(const Image& image) {
  double sum = 0;
  for (const float p : image.pixels)
    sum += p;
  return sum;
}

}  // namespace

class ImageViewTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyPixelIsASquareOfDevicePixels_data() {
    QTest::addColumn<double>("pixelRatio");
    QTest::addColumn<int>("scale");  // of two pixels in 101 units
    QTest::newRow("1") << 1.0 << 50;
    QTest::newRow("1.5") << 1.5 << 75;
    QTest::newRow("2") << 2.0 << 101;
  }

  void everyPixelIsASquareOfDevicePixels() {
    QFETCH(double, pixelRatio);
    QFETCH(int, scale);
    ImageView view(nullptr);
    view.resize(101, 101);
    view.setImage({{1, 2, 2}, {0.2f, 0.4f, 0.6f, 0.8f}});
    const auto shown = painted(view, pixelRatio);
    const std::array<QRgb, 4> colours{qRgb(51, 51, 51), qRgb(102, 102, 102), qRgb(153, 153, 153),
                                      qRgb(204, 204, 204)};
    std::map<QRgb, QRect> found;
    std::map<QRgb, int> counts;
    for (int y = 0; y < shown.height(); ++y)
      for (int x = 0; x < shown.width(); ++x) {
        found[shown.pixel(x, y)] |= QRect(x, y, 1, 1);
        ++counts[shown.pixel(x, y)];
      }
    for (const auto colour : colours) {
      QCOMPARE(counts[colour], scale * scale);
      QCOMPARE(found[colour].size(), QSize(scale, scale));  // so nothing else lies in it
    }
    QCOMPARE(found[colours[1]].topLeft(), found[colours[0]].topRight() + QPoint(1, 0));
    QCOMPARE(found[colours[2]].topLeft(), found[colours[0]].bottomLeft() + QPoint(0, 1));
  }

  void magnificationIsExactFarFromTheOrigin() {
    const auto picture = toPicture(ramp(256), Mapping::Grey, 1, false);
    constexpr int scale = 63;  // 1/63 is not exact in binary
    const QRect part(250 * scale - 5, 250 * scale - 5, 200, 200);
    const auto shown = magnified(picture, scale, part);
    QCOMPARE(shown.size(), part.size());
    for (int y = 0; y < part.height(); ++y)
      for (int x = 0; x < part.width(); ++x)
        QCOMPARE(shown.pixel(x, y),
                 picture.pixel((part.left() + x) / scale, (part.top() + y) / scale));
  }

  void mapsOfErrorAndDeviation() {
    const auto colour = [](float value, Mapping mapping, bool dark) {
      return QColor(toPicture(flat(value, 1), mapping, 0.5, dark).pixel(0, 0));
    };
    QCOMPARE(colour(0, Mapping::SignedError, false), QColor(Qt::white));
    QCOMPARE(colour(0, Mapping::SignedError, true), QColor(Qt::black));
    QCOMPARE(colour(std::nanf(""), Mapping::SignedError, true), QColor(Qt::black));
    for (const bool dark : {false, true}) {
      const auto low = colour(-0.5f, Mapping::SignedError, dark);
      const auto high = colour(0.5f, Mapping::SignedError, dark);
      QVERIFY(low.blue() > low.red() && high.red() > high.blue());
      QCOMPARE(colour(7, Mapping::SignedError, dark), high);
    }
    // From dark to light, so that it reads in grey as well.
    int last = -1;
    for (const float value : {0.0f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f}) {
      const int lightness = qGray(colour(value, Mapping::Deviation, false).rgb());
      QVERIFY(lightness > last);
      last = lightness;
    }
  }

  void zoomMovesEveryLinkedView() {
    LinkedZoom zoom;
    ImageView one(&zoom), other(&zoom);
    for (auto* view : {&one, &other}) {
      view->resize(112, 112);
      view->setImage(ramp(28));
    }
    const auto fitted = painted(other, 1);
    const QPointF cursor(31, 82);
    const auto under = one.pixelAt(cursor);
    turnWheel(one, cursor, 3);
    QVERIFY(zoom.scale() > 4);
    QCOMPARE(zoom.scale(), std::round(zoom.scale()));
    QCOMPARE(one.pixelAt(cursor), under);
    QVERIFY(painted(other, 1) != fitted);
    QCOMPARE(painted(one, 1), painted(other, 1));

    const auto centre = zoom.centre();
    drag(other, {{50, 50}, {30, 50}});
    QVERIFY(zoom.centre().x() > centre.x());
    QCOMPARE(zoom.centre().y(), centre.y());
    QCOMPARE(painted(one, 1), painted(other, 1));

    turnWheel(one, cursor, -20);
    QCOMPARE(zoom.scale(), 0.0);
    QCOMPARE(painted(other, 1), fitted);
  }

  void keysZoomMoveAndFit() {
    LinkedZoom zoom;
    ImageView view(&zoom);
    view.resize(112, 112);
    view.setImage(ramp(28));
    QTest::keyClick(&view, Qt::Key_Plus);
    QTest::keyClick(&view, Qt::Key_Plus);
    QVERIFY(zoom.scale() > 4);
    const auto centre = zoom.centre();
    QTest::keyClick(&view, Qt::Key_Right);
    QTest::keyClick(&view, Qt::Key_Up);
    QVERIFY(zoom.centre().x() > centre.x() && zoom.centre().y() < centre.y());
    for (int i = 0; i < 100; ++i)
      QTest::keyClick(&view, Qt::Key_Left);
    QVERIFY(view.pixelAt({0, 56})->x() == 0);  // no further than the edge
    const double scale = zoom.scale();
    QTest::keyClick(&view, Qt::Key_Minus);
    QVERIFY(zoom.scale() < scale);
    QTest::keyClick(&view, Qt::Key_0);
    QCOMPARE(zoom.scale(), 0.0);
  }

  void tellsThePixelUnderTheCursor() {
    ImageView view(nullptr);
    view.resize(100, 100);
    view.setImage({{1, 2, 2}, {0.2f, 0.4f, 0.6f, 0.8f}});
    QSignalSpy spy(&view, &ImageView::hovered);
    sendMouse(view, QEvent::MouseMove, {75, 25});
    QCOMPARE(spy.takeFirst(), (QVariantList{1, 0, QStringLiteral("0.400")}));
    view.setMapping(Mapping::SignedError, 1);
    QCOMPARE(view.valueAt(0, 1), QStringLiteral("+0.600"));
    QCOMPARE(view.valueAt(2, 0), QString());
  }

  void speaksToScreenReaders() {
    ImageView view(nullptr);
    view.setCaption(QStringLiteral("Truth"));
    view.setAccessibleValue(QStringLiteral("PSNR 20 dB"));
    view.setStale(true);
    QCOMPARE(view.accessibleName(), QStringLiteral("Truth"));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("stale, PSNR 20 dB"));
  }

  void makesNothingAgainForTheSameImage() {
    ImageView view(nullptr);
    QVERIFY(view.setImage(ramp(28)));
    const auto key = view.picture().cacheKey();
    QVERIFY(!view.setImage(ramp(28)));
    QCOMPARE(view.picture().cacheKey(), key);
    QVERIFY(view.setImage(ramp(27)));
    view.clear(QStringLiteral("none"));
    QVERIFY(view.picture().isNull());
    QVERIFY(view.setImage(ramp(27)));
  }
};

class ResultsTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void aRowShowsTheFrameOfAnEvaluation() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    const auto running = recording(10, 20);
    row.show(running, "qcs-sgm", 4);
    QCOMPARE(row.title(), QStringLiteral("QCS-SGM"));
    QCOMPARE(viewOf(row, "truth").image(), flat(0.25f));
    QCOMPARE(viewOf(row, "back-projection").image(), flat(0.75f));
    QCOMPARE(viewOf(row, "iterate").image(), frame(4).iterate);
    QCOMPARE(viewOf(row, "estimate").image(), frame(4).denoised);
    QCOMPARE(viewOf(row, "error").image().pixels[0], frame(4).denoised.pixels[0] - 0.25f);
    QVERIFY(viewOf(row, "estimate").accessibleDescription().contains(QStringLiteral("14.00 dB")));
    QVERIFY(!viewOf(row, "iterate").isHidden());
    QVERIFY(viewOf(row, "mean").isHidden());
    QVERIFY(viewOf(row, "deviation").isHidden());
    row.show(running, "qcs-sgm", -1);
    QCOMPARE(viewOf(row, "iterate").image(), frame(10).iterate);

    const auto key = viewOf(row, "error").picture().cacheKey();
    row.show(running, "qcs-sgm", -1);
    QCOMPARE(viewOf(row, "error").picture().cacheKey(), key);
  }

  void theEndShowsTheResult() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    auto finished = recording(10, 10);
    auto& method = finished.methods[0];
    method.run = finishedRun();
    row.show(finished, "qcs-sgm", -1);
    QCOMPARE(viewOf(row, "estimate").image(), flat(0.3f));
    QCOMPARE(viewOf(row, "mean").image(), flat(0.4f));
    QCOMPARE(viewOf(row, "deviation").image(), flat(0.1f));
    QVERIFY(viewOf(row, "estimate").accessibleDescription().contains(QStringLiteral("33.25 dB")));
    method.run->estimate = flat(0.35f);
    method.run->converged = false;
    method.stale = true;
    row.show(finished, "qcs-sgm", 10);
    QCOMPARE(viewOf(row, "estimate").image(), flat(0.35f));
    QVERIFY(viewOf(row, "estimate").isStale() && !viewOf(row, "truth").isStale());
    const auto labels = row.findChildren<QLabel*>();
    QVERIFY(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
      return label->text() == QStringLiteral("not converged") && !label->isHidden();
    }));
    row.show(finished, "qcs-sgm", 9);
    QCOMPARE(viewOf(row, "estimate").image(), frame(9).denoised);
  }

  void anImageWithoutTruthHasNoError() {
    LinkedZoom zoom;
    MethodRow row(&zoom);
    auto own = recording(3, 3);
    own.image->truth.reset();
    row.show(own, "qcs-sgm", -1);
    QVERIFY(viewOf(row, "truth").isHidden());
    QVERIFY(viewOf(row, "error").isHidden());
    QVERIFY(!viewOf(row, "estimate").isHidden());
  }

  void oneRowAMethodAndTheValuesUnderTheCursor() {
    ResultsView results;
    results.resize(900, 500);
    auto two = recording(5, 5);
    two.methods.push_back(course("qcs-sgm+", 3, 5));
    results.show(two, -1);
    QCOMPARE(results.rows().size(), std::size_t{2});
    auto& view = viewOf(*results.rows()[1], "truth");
    view.setCaption({});  // then the image fills the view
    view.resize(80, 80);
    sendMouse(view, QEvent::MouseMove, {35, 25});
    const auto status = results.findChild<QLabel*>(QStringLiteral("status"))->text();
    for (const char* part : {"x 3, y 2", "0.250", "Aᵀy 0.750", "0.503", "+0.253"})
      QVERIFY2(status.contains(QString::fromUtf8(part)), qPrintable(status));
    two.methods.pop_back();
    results.show(two, -1);
    QCOMPARE(results.rows().size(), std::size_t{1});
  }

  void theSplitIsDragged() {
    SplitView split;
    split.resize(160, 160);
    split.setImages({QStringLiteral("A"), toPicture(flat(0.6f), Mapping::Grey, 1, false)},
                    {QStringLiteral("B"), toPicture(flat(0.8f), Mapping::Grey, 1, false)});
    split.setShown(SplitView::Shown::B);
    QSignalSpy spy(&split, &SplitView::splitMoved);
    sendMouse(split, QEvent::MouseButtonPress, {40, 80});
    QCOMPARE(spy.size(), 1);
    QCOMPARE(split.split(), 0.25);
    QCOMPARE(split.shown(), SplitView::Shown::Both);
    const auto shown = painted(split, 1);
    QCOMPARE(qRed(shown.pixel(20, 100)), 153);
    QCOMPARE(qRed(shown.pixel(60, 100)), 204);
    QTest::keyClick(&split, Qt::Key_End);
    QCOMPARE(split.split(), 1.0);
  }

  void twoImagesAreCompared() {
    const auto picture = [](float value) {
      return toPicture(flat(value), Mapping::Grey, 1, false);
    };
    CompareView compare;
    compare.setImages({{QStringLiteral("Truth"), picture(0.2f)},
                       {QStringLiteral("Back"), picture(0.4f)},
                       {QStringLiteral("Estimate"), picture(0.8f)}});
    auto* a = compare.findChild<QComboBox*>(QStringLiteral("a"));
    auto* b = compare.findChild<QComboBox*>(QStringLiteral("b"));
    QCOMPARE(a->currentText(), QStringLiteral("Truth"));
    QCOMPARE(b->currentText(), QStringLiteral("Estimate"));
    a->setCurrentIndex(1);
    compare.setImages(
        {{QStringLiteral("Back"), picture(0.6f)}, {QStringLiteral("Estimate"), picture(0.8f)}});
    QCOMPARE(a->currentText(), QStringLiteral("Back"));

    auto* split = compare.findChild<SplitView*>();
    compare.setReducedMotion(true);
    compare.blink();
    QCOMPARE(split->shown(), SplitView::Shown::A);
    compare.blink();
    QCOMPARE(split->shown(), SplitView::Shown::B);
    QTest::qWait(700);  // nothing moves by itself
    QCOMPARE(split->shown(), SplitView::Shown::B);
    compare.setReducedMotion(false);
    compare.blink();
    QCOMPARE(split->shown(), SplitView::Shown::A);
    QTRY_COMPARE(split->shown(), SplitView::Shown::B);
    compare.blink();
    QCOMPARE(split->shown(), SplitView::Shown::Both);
  }
};

class TimelineTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void followsARunUntilItIsMoved() {
    Timeline timeline;
    QSignalSpy spy(&timeline, &Timeline::evaluationChanged);
    auto* slider = timeline.findChild<QSlider*>(QStringLiteral("slider"));
    auto growing = recording(4, 20);
    timeline.show(growing);
    QCOMPARE(timeline.evaluation(), -1);
    QCOMPARE(slider->value(), 4);
    QCOMPARE(slider->maximum(), 20);
    growing = recording(8, 20);
    timeline.show(growing);
    QCOMPARE(slider->value(), 8);
    QVERIFY(spy.isEmpty());

    slider->setValue(3);
    QCOMPARE(timeline.evaluation(), 3);
    QCOMPARE(spy.takeFirst().at(0).toInt(), 3);
    growing = recording(12, 20);
    timeline.show(growing);
    QCOMPARE(slider->value(), 3);
    QVERIFY(timeline.findChild<QLabel*>(QStringLiteral("label"))
                ->text()
                .contains(QStringLiteral("3 of 20")));

    slider->setValue(19);  // beyond what there is
    QCOMPARE(timeline.evaluation(), -1);
    QCOMPARE(slider->value(), 12);
    QCOMPARE(spy.takeFirst().at(0).toInt(), -1);
  }

  void buttonsAndNoiseLevel() {
    Timeline timeline;
    timeline.show(recording(10, 10));
    const auto press = [&](const char* name) {
      timeline.findChild<QToolButton*>(QString::fromLatin1(name))->click();
    };
    press("previous");
    press("previous");
    QCOMPARE(timeline.evaluation(), 8);
    press("next");
    QCOMPARE(timeline.evaluation(), 9);
    auto* level = timeline.findChild<QSpinBox*>(QStringLiteral("level"));
    QCOMPARE(level->value(), 5);
    level->setValue(2);
    QCOMPARE(timeline.evaluation(), 3);
    press("end");
    QCOMPARE(timeline.evaluation(), -1);
  }

  void playsToTheEndAndStops() {
    Timeline timeline;
    timeline.show(recording(200, 200));
    auto* speed = timeline.findChild<QComboBox*>(QStringLiteral("speed"));
    speed->setCurrentIndex(0);  // so slow that it is not over before the pause
    QSignalSpy spy(&timeline, &Timeline::evaluationChanged);
    auto* play = timeline.findChild<QToolButton*>(QStringLiteral("play"));
    play->click();
    QVERIFY(timeline.isPlaying());
    QCOMPARE(timeline.evaluation(), 0);
    QTRY_VERIFY(timeline.evaluation() > 0);
    play->click();
    QVERIFY(!timeline.isPlaying());
    speed->setCurrentIndex(speed->count() - 1);
    play->click();
    QTRY_VERIFY_WITH_TIMEOUT(!timeline.isPlaying(), 60000);
    QCOMPARE(timeline.evaluation(), -1);
    QCOMPARE(spy.last().at(0).toInt(), -1);
    for (int i = 1; i + 1 < spy.size(); ++i)
      QVERIFY(spy[i].at(0).toInt() > spy[i - 1].at(0).toInt());
  }

  void aShorterCourseIsFollowedFromItsEnd() {
    Timeline timeline;
    timeline.show(recording(10, 10));
    timeline.setEvaluation(7);
    timeline.show(recording(3, 10));
    QCOMPARE(timeline.evaluation(), -1);
  }
};

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

class TrajectoryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void keepsItsBudgetAndTheNewestFrame_data() {
    QTest::addColumn<int>("capacity");
    for (const int capacity : {3, 8, 9, 17, 64})
      QTest::addRow("%d frames", capacity) << capacity;
  }

  void keepsItsBudgetAndTheNewestFrame() {
    QFETCH(int, capacity);
    const auto each = frame(1, 2).bytes();
    const auto budget = each * static_cast<std::size_t>(capacity);
    Trajectory trajectory(budget);
    QCOMPARE(trajectory.indexAt(5), -1);
    for (int e = 1; e <= 2000; ++e) {
      trajectory.add(frame(e, 2));
      const auto& frames = trajectory.frames();
      QVERIFY(trajectory.bytes() <= budget);
      QCOMPARE(trajectory.bytes(), each * frames.size());
      QCOMPARE(frames.front().evaluation, 1);
      QCOMPARE(frames.back().evaluation, e);
      QVERIFY(e <= capacity ? static_cast<int>(frames.size()) == e
                            : static_cast<int>(frames.size()) > capacity / 2);
      // Evenly: one distance between all but the newest, which is no further from its neighbour.
      std::set<int> distances;
      for (std::size_t i = 1; i + 1 < frames.size(); ++i)
        distances.insert(frames[i].evaluation - frames[i - 1].evaluation);
      QVERIFY(distances.size() <= 1);
      const int last = e - frames[frames.size() - (frames.size() > 1 ? 2 : 1)].evaluation;
      QVERIFY(distances.empty() || last <= *distances.begin());
    }
    const auto& frames = trajectory.frames();
    for (int e = 1; e <= 2000; ++e) {
      const auto i = static_cast<std::size_t>(trajectory.indexAt(e));
      QVERIFY(frames[i].evaluation <= e);
      QVERIFY(i + 1 == frames.size() || frames[i + 1].evaluation > e);
    }
    QCOMPARE(trajectory.indexAt(0), 0);
  }
};

INKLING_TEST(ImageViewTest);
INKLING_TEST(ResultsTest);
INKLING_TEST(TimelineTest);
INKLING_TEST(DrawCanvasTest);
INKLING_TEST(TrajectoryTest);

}  // namespace inkling

#include "view_test.moc"
