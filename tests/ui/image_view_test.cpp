#include "ui/view/image_view.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"

#include <QSignalSpy>

#include <array>
#include <cmath>
#include <map>

namespace inkling {

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

  void standsUnderTheCaption() {
    ImageView view(nullptr);
    view.resize(100, 160);
    view.setImage({{1, 2, 2}, {0.2f, 0.4f, 0.6f, 0.8f}});
    const auto shown = painted(view, 1);
    QCOMPARE(shown.pixel(0, 0), qRgb(51, 51, 51));
    QCOMPARE(shown.pixel(99, 99), qRgb(204, 204, 204));
    QCOMPARE(shown.pixel(99, 100), view.palette().color(QPalette::Window).rgb());
  }

  void mapsHaveAColourScale_data() {
    QTest::addColumn<double>("pixelRatio");
    QTest::newRow("1") << 1.0;
    QTest::newRow("2") << 2.0;
  }

  void mapsHaveAColourScale() {
    QFETCH(double, pixelRatio);
    ImageView view(nullptr);
    view.setMapping(Mapping::SignedError, 0.5);
    view.setImage(flat(0, 8));
    view.resize(80, view.heightForWidth(80));
    const bool dark = view.palette().color(QPalette::Window).lightness() < 128;
    const auto colour = [&](float value) {
      return toPicture(flat(value, 1), Mapping::SignedError, 0.5, dark).pixel(0, 0);
    };
    const auto shown = painted(view, pixelRatio);
    const int last = static_cast<int>(80 * pixelRatio) - 1;
    QCOMPARE(shown.pixel(0, last), colour(0));
    QCOMPARE(shown.pixel(last, last), colour(0));
    const int middle = static_cast<int>(84 * pixelRatio);
    QCOMPARE(shown.pixel(0, middle), colour(-0.5f));
    QCOMPARE(shown.pixel(last, middle), colour(0.5f));
  }

  void viewsWithAndWithoutAScaleMagnifyAlike() {
    LinkedZoom zoom;
    ImageView grey(&zoom), map(&zoom);
    grey.setScaleSpace(true);
    map.setMapping(Mapping::Deviation, 1);
    for (auto* view : {&grey, &map}) {
      view->setImage(ramp(8));
      view->resize(80, 80);
    }
    QCOMPARE(grey.heightForWidth(80), map.heightForWidth(80));
    QCOMPARE(grey.pixelAt({5, 65}), std::optional(QPoint(0, 7)));
    QCOMPARE(map.pixelAt({5, 65}), grey.pixelAt({5, 65}));
  }

  void theFocusDoesNotTintThePicture() {
    ImageView view(nullptr);
    view.resize(100, 100);
    view.setImage(flat(0.4f, 2));
    view.QWidget::show();
    view.activateWindow();
    view.setFocus();
    QTRY_VERIFY(view.hasFocus());
    const auto shown = painted(view, 1);
    QCOMPARE(shown.pixel(50, 50), qRgb(102, 102, 102));
    QCOMPARE(shown.pixel(5, 5), qRgb(102, 102, 102));
    QCOMPARE(shown.pixel(0, 50), view.palette().color(QPalette::Highlight).rgb());
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

INKLING_TEST(ImageViewTest);

}  // namespace inkling

#include "image_view_test.moc"
