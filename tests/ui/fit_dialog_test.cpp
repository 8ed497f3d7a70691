#include "ui/images/fit_dialog.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/figures/pictures.h"
#include "ui/images/crop_view.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

using Framing = FitOptions::Frame;

QImage grey(int width, int height, const std::vector<int>& values) {
  QImage picture(width, height, QImage::Format_Grayscale8);
  for (int y = 0; y < height; ++y)
    for (int x = 0; x < width; ++x)
      picture.scanLine(y)[x] = static_cast<uchar>(values[static_cast<std::size_t>(y * width + x)]);
  return picture;
}

std::vector<int> bytesOf(const Image& image) {
  std::vector<int> bytes;
  for (const float value : image.pixels)
    bytes.push_back(static_cast<int>(std::lround(255 * value)));
  return bytes;
}

QPointF centreOf(const Image& image) {
  double x = 0, y = 0;
  for (int row = 0; row < image.shape.height; ++row)
    for (int column = 0; column < image.shape.width; ++column) {
      x += (column + 0.5) * image.at(0, row, column);
      y += (row + 0.5) * image.at(0, row, column);
    }
  return {x / mass(image), y / mass(image)};
}

/// Dark ink on white paper, far from the middle; most of it at the upper left.
QImage writing(int side) {
  QImage picture(side, side, QImage::Format_RGB32);
  picture.fill(Qt::white);
  QPainter painter(&picture);
  painter.fillRect(QRect(side / 10, side / 10, side / 10, side / 3), Qt::black);
  painter.fillRect(QRect(side / 10, side / 10, side / 4, side / 20), Qt::black);
  painter.end();
  return picture.convertToFormat(QImage::Format_Grayscale8);  // a file in colour would be made grey
}

struct Dialog {
  FitDialog dialog;
  QSignalSpy accepted{&dialog, &QDialog::accepted};

  Dialog(const QImage& picture, const PriorShape& prior)
      : dialog(picture, QStringLiteral("a \"name\""), prior) {
    dialog.resize(700, 500);
    dialog.show();
  }
  template <typename T>
  T* part(const char* name) {
    return dialog.findChild<T*>(QString::fromLatin1(name));
  }
  CropView& crop() { return *part<CropView>("crop"); }
  QString done() { return QString::fromStdString(dialog.fitted().done); }
  bool shows(const FitOptions& options, const QImage& picture, const ImageShape& shape) {
    const auto wanted = fitPicture(picture, shape, options).image;
    return QTest::qWaitFor([&] {
      return dialog.fitted().image == wanted && viewOf(dialog, "result").image() == wanted;
    });
  }
};

}  // namespace

class FitDialogTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void defaultsCutOutTheMiddle() {
    const auto picture = grey(4, 2, {1, 2, 3, 4, 5, 6, 7, 8});
    const auto fitted = fitPicture(picture, {1, 2, 2});
    QCOMPARE(bytesOf(fitted.image), (std::vector{2, 3, 6, 7}));
    QCOMPARE(fitted.done, std::string("cropped to 2×2"));
    QCOMPARE(fitPicture(picture, {1, 2, 2}, {}).image, fitted.image);
    QCOMPARE(largestCrop({4, 2}, {1, 2, 2}), QRect(1, 0, 2, 2));
    QCOMPARE(largestCrop({3, 5}, {3, 64, 64}), QRect(0, 1, 3, 3));

    const auto averaged = fitPicture(grey(4, 2, {10, 20, 30, 40, 50, 60, 70, 80}), {1, 1, 2});
    const auto means = bytesOf(averaged.image);  // Qt rounds in between
    QVERIFY(std::abs(means[0] - 35) <= 2 && std::abs(means[1] - 55) <= 2);
    QCOMPARE(averaged.done, std::string("scaled to 1×2"));
    QCOMPARE(fitPicture(picture, {1, 2, 4}).done, std::string());
  }

  void aPriorForAnySizeKeepsTheWhole() {
    QImage picture(600, 401, QImage::Format_RGB32);
    picture.fill(QColor(20, 90, 200));
    Dialog d(picture, PriorShape::anySizeOf(3, 2));
    auto* size = d.part<QSpinBox>("size");
    QVERIFY(size);
    QCOMPARE(size->value(), 256);
    QCOMPARE(size->maximum(), 600);
    FitOptions whole;
    whole.frame = Framing::Whole;
    QVERIFY(d.shows(whole, picture, {3, 171, 256}));
    QCOMPARE(d.done(), QStringLiteral("scaled to 171×256"));
    size->setValue(64);
    QVERIFY(d.shows(whole, picture, {3, 43, 64}));
    QCOMPARE(viewOf(d.dialog, "result").caption(), QStringLiteral("As it will be used, 43×64×3"));
    d.part<QComboBox>("frame")->setCurrentIndex(1);
    d.crop().setCrop({100, 100, 300, 200});
    FitOptions cut;
    cut.crop = d.crop().crop();
    QVERIFY(d.shows(cut, picture, {3, 43, 64}));
    QTest::keyClick(&d.dialog, Qt::Key_Return);
    QTRY_COMPARE(d.accepted.size(), 1);
  }

  void aCropOfOnesOwn() {
    const auto picture = grey(4, 2, {1, 2, 3, 4, 5, 6, 7, 8});
    FitOptions options;
    options.crop = {2, 0, 2, 2};
    const auto fitted = fitPicture(picture, {1, 2, 2}, options);
    QCOMPARE(bytesOf(fitted.image), (std::vector{3, 4, 7, 8}));
    QCOMPARE(fitted.done, std::string("cropped to 2×2"));
    options.crop = {3, 1, 5, 5};  // partly outside
    QCOMPARE(bytesOf(fitPicture(picture, {1, 1, 1}, options).image), (std::vector{8}));
    options.crop = {9, 9, 2, 2};
    QCOMPARE(fitPicture(picture, {1, 2, 2}, options).image, fitPicture(picture, {1, 2, 2}).image);
  }

  void nearestPixel() {
    FitOptions options;
    options.smooth = false;
    const auto enlarged = fitPicture(grey(2, 1, {10, 200}), {1, 2, 4}, options);
    QCOMPARE(bytesOf(enlarged.image), (std::vector{10, 10, 200, 200, 10, 10, 200, 200}));
    QCOMPARE(enlarged.done, std::string("scaled to 2×4 by the nearest pixel"));
    const auto reduced = fitPicture(grey(3, 3, {1, 2, 3, 4, 5, 6, 7, 8, 9}), {1, 1, 1}, options);
    QCOMPARE(bytesOf(reduced.image), (std::vector{5}));
  }

  void padding() {
    FitOptions options;
    options.smooth = false;
    options.frame = Framing::PadBlack;
    const auto picture = grey(2, 1, {10, 200});
    const auto black = fitPicture(picture, {1, 4, 4}, options);
    QCOMPARE(bytesOf(black.image),
             (std::vector{0, 0, 0, 0, 10, 10, 200, 200, 10, 10, 200, 200, 0, 0, 0, 0}));
    QCOMPARE(black.done,
             std::string("scaled to 2×4 by the nearest pixel, padded with black to 4×4"));
    options.frame = Framing::PadWhite;
    options.crop = {1, 0, 1, 1};  // of no matter
    const auto white = fitPicture(picture, {3, 2, 2}, options);
    QCOMPARE(bytesOf(white.image), (std::vector{10, 200, 255, 255, 10, 200, 255, 255,  //
                                                10, 200, 255, 255}));
    QCOMPARE(white.done, std::string("padded with white to 2×2, grey put in three channels"));
    QCOMPARE(fitPicture(picture, {1, 1, 2}, options).done, std::string());
  }

  void coloursAndInverting() {
    QImage picture(1, 1, QImage::Format_RGB32);
    picture.fill(qRgb(255, 0, 51));
    FitOptions options;
    options.invert = true;
    const auto colour = fitPicture(picture, {3, 1, 1}, options);
    QCOMPARE(colour.image.pixels, (std::vector{0.0f, 1.0f, 204 / 255.0f}));
    QCOMPARE(colour.done, std::string("inverted"));
    const int level = qGray(picture.convertToFormat(QImage::Format_Grayscale8).pixel(0, 0));
    QVERIFY(level > 40 && level < 140);
    const auto made = fitPicture(picture, {1, 1, 1}, options);
    QCOMPARE(bytesOf(made.image), (std::vector{255 - level}));
    QCOMPARE(made.done, std::string("made grey, inverted"));

    QImage glass(1, 1, QImage::Format_ARGB32);
    glass.fill(Qt::transparent);  // lies on white paper
    QCOMPARE(bytesOf(fitPicture(glass, {1, 1, 1}, options).image), (std::vector{0}));
  }

  void inkIsCentredAsMnistDoes() {
    FitOptions options;
    options.invert = options.centreInk = true;
    for (const bool smooth : {true, false})
      for (const auto frame : {Framing::Crop, Framing::PadWhite}) {
        options.smooth = smooth;
        options.frame = frame;
        const auto fitted = fitPicture(writing(300), {1, 28, 28}, options);
        const auto centre = centreOf(fitted.image);
        QVERIFY(std::abs(centre.x() - 14) <= 0.5 && std::abs(centre.y() - 14) <= 0.5);
        int rows = 0;
        for (int y = 0; y < 28; ++y) {
          bool ink = false;
          for (int x = 0; x < 28; ++x)
            ink = ink || fitted.image.at(0, y, x) > 0;
          rows += ink;
        }
        QCOMPARE(rows, 20);  // the longer side fills the box
        QCOMPARE(fitted.done, std::string("inverted, ink scaled to 20×15 and its centre of mass "
                                          "put in the middle"));
      }
  }

  void inkThatIsExactAndInkThatIsNot() {
    FitOptions options;
    options.centreInk = true;
    options.smooth = false;
    options.frame = Framing::PadBlack;
    // on dim paper a bright bar and, ten columns to the right, a darker one
    QImage picture(100, 50, QImage::Format_Grayscale8);
    picture.fill(10);
    QPainter painter(&picture);
    painter.fillRect(QRect(60, 20, 5, 20), QColor(200, 200, 200));
    painter.fillRect(QRect(75, 20, 5, 20), QColor(100, 100, 100));
    painter.end();
    const auto image = fitPicture(picture, {1, 28, 28}, options).image;
    // their mass is 7.5 pixels from the left of the box, so that begins at column 7
    for (int y = 0; y < 28; ++y)
      for (int x = 0; x < 28; ++x) {
        const bool inside = y >= 4 && y < 24;
        const float wanted = inside && x >= 7 && x < 12    ? 200 / 255.0f
                             : inside && x >= 22 && x < 27 ? 100 / 255.0f
                                                           : 0;
        QCOMPARE(image.at(0, y, x), wanted);
      }

    const auto none = fitPicture(grey(2, 2, {0, 0, 0, 0}), {1, 28, 28}, options);
    QCOMPARE(mass(none.image), 0.0);
    QCOMPARE(none.done, std::string("without any ink"));
    // most of the mass at one end of a long stroke: the ink stays inside
    std::vector<int> stroke(100, 80);
    stroke[0] = 255;
    const auto pixels = fitPicture(grey(100, 1, stroke), {1, 28, 28}, options).image.pixels;
    QCOMPARE(std::count_if(pixels.begin(), pixels.end(), [](float p) { return p > 0.3f; }), 20);
    QCOMPARE(std::count(pixels.begin(), pixels.end(), 0.0f), 28 * 28 - 20);
    // colour priors know no ink
    QCOMPARE(fitPicture(writing(28), {3, 28, 28}, options).done,
             std::string("grey put in three channels"));
  }

  void brightBorders() {
    QVERIFY(hasBrightBorder(writing(40)));
    QVERIFY(!hasBrightBorder(grey(3, 3, {0, 0, 0, 0, 255, 0, 0, 0, 0})));
    QVERIFY(hasBrightBorder(grey(3, 3, {255, 255, 255, 255, 0, 255, 255, 255, 255})));
    QVERIFY(hasBrightBorder(grey(1, 1, {200})));
    QVERIFY(!hasBrightBorder(grey(1, 3, {0, 200, 0})));
  }

  void theDialogShowsWhatWillBeUsed() {
    const auto picture = writing(60);
    const ImageShape shape{1, 28, 28};
    Dialog d(picture, shape);
    QVERIFY(!d.dialog.isModal());
    FitOptions options;
    QVERIFY(d.shows(options, picture, shape));
    QCOMPARE(d.done(), QStringLiteral("scaled to 28×28"));
    QVERIFY(d.part<QLabel>("done")->text().contains(QStringLiteral("scaled to 28×28")));
    QTRY_VERIFY(d.part<QLabel>("remark")->isVisible());
    d.part<QCheckBox>("invert")->click();
    options.invert = true;
    QVERIFY(d.shows(options, picture, shape));
    QVERIFY(!d.part<QLabel>("remark")->isVisible());
    d.part<QComboBox>("scaling")->setCurrentIndex(1);
    options.smooth = false;
    QVERIFY(d.shows(options, picture, shape));
    d.part<QComboBox>("frame")->setCurrentIndex(2);
    options.frame = Framing::PadWhite;
    QVERIFY(d.shows(options, picture, shape));
    d.part<QCheckBox>("centre")->click();
    options.centreInk = true;
    QVERIFY(d.shows(options, picture, shape));
    QCOMPARE(d.dialog.options(), options);

    d.part<QPushButton>("use")->click();
    QTRY_COMPARE(d.accepted.size(), 1);
    QVERIFY(!d.dialog.isVisible());
    QCOMPARE(d.dialog.fitted().image, fitPicture(picture, shape, options).image);
  }

  void acceptingWaitsForTheLastChange() {
    const auto picture = writing(900);
    const ImageShape shape{1, 28, 28};
    Dialog d(picture, shape);
    QVERIFY(d.part<QCheckBox>("centre") && !d.part<QCheckBox>("centre")->isChecked());
    d.part<QCheckBox>("invert")->click();
    d.dialog.accept();  // nothing has been fitted yet
    QTRY_COMPARE(d.accepted.size(), 1);
    FitOptions options;
    options.invert = true;
    QCOMPARE(d.dialog.fitted().image, fitPicture(picture, shape, options).image);
  }

  void cancellingIsNotOvertaken() {
    Dialog d(writing(900), {1, 28, 28});
    d.dialog.accept();
    d.dialog.reject();
    QTRY_VERIFY(!d.dialog.fitted().image.pixels.empty());
    QVERIFY(d.accepted.isEmpty());
    Dialog closed(writing(900), {1, 28, 28});  // goes while it is fitted
  }

  void noRemarkForOtherPriors() {
    Dialog d(writing(60), {3, 64, 64});
    QVERIFY(!d.part<QCheckBox>("centre"));  // MNIST's images are of another shape
    QVERIFY(d.shows({}, writing(60), {3, 64, 64}));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QVERIFY(!d.part<QLabel>("remark")->isVisible());
  }

  void theKeyboardMovesTheFrame() {
    const auto picture = writing(100).copy(0, 0, 100, 60);
    const ImageShape shape{1, 28, 28};
    Dialog d(picture, shape);
    auto& crop = d.crop();
    QCOMPARE(crop.crop(), QRect(20, 0, 60, 60));
    QTest::keyClick(&crop, Qt::Key_Left);
    QCOMPARE(crop.crop(), QRect(19, 0, 60, 60));
    QTest::keyClick(&crop, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(crop.crop(), QRect(29, 0, 60, 60));
    QTest::keyClick(&crop, Qt::Key_Up);  // there is no room
    QCOMPARE(crop.crop(), QRect(29, 0, 60, 60));
    QTest::keyClick(&crop, Qt::Key_Minus);
    QCOMPARE(crop.crop().size(), QSize(57, 57));
    QTest::keyClick(&crop, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(crop.crop().bottom(), 59);
    FitOptions options;
    options.crop = crop.crop();
    QVERIFY(d.shows(options, picture, shape));
    QVERIFY(d.done().startsWith(QStringLiteral("cropped to 57×57")));
    for (int i = 0; i < 200; ++i)
      QTest::keyClick(&crop, Qt::Key_Minus);
    QCOMPARE(crop.crop().size(), QSize(1, 1));
    for (int i = 0; i < 200; ++i)
      QTest::keyClick(&crop, Qt::Key_Plus);
    QCOMPARE(crop.crop().size(), QSize(60, 60));
    QVERIFY(picture.rect().contains(crop.crop()));
    QTest::keyClick(&crop, Qt::Key_0);
    QCOMPARE(crop.crop(), QRect(20, 0, 60, 60));
    QTest::keyClick(&crop, Qt::Key_Return);  // the default button
    QTRY_COMPARE(d.accepted.size(), 1);
  }

  void theMouseMovesAndResizesTheFrame() {
    CropView view({100, 60}, {3, 10, 20});
    view.resize(500, 500);  // five pixels each, from (0, 100)
    QSignalSpy changed(&view, &CropView::cropChanged);
    QCOMPARE(view.place(), QRectF(0, 100, 500, 300));
    QCOMPARE(view.crop(), QRect(0, 5, 100, 50));
    const auto at = [](double x, double y) { return QPointF(5 * x, 100 + 5 * y); };
    drag(view, {at(0, 5), at(40, 25)});  // the upper left corner
    QCOMPARE(view.crop(), QRect(40, 25, 60, 30));
    drag(view, {at(60, 40), at(50, 30)});
    QCOMPARE(view.crop(), QRect(30, 15, 60, 30));
    drag(view, {at(60, 30), at(-50, -500)});
    QCOMPARE(view.crop(), QRect(0, 0, 60, 30));
    drag(view, {at(60, 30), at(300, 300)});  // the lower right one
    QCOMPARE(view.crop(), QRect(0, 0, 100, 50));
    view.setCrop({40, 20, 20, 10});
    drag(view, {at(80, 50)});  // beside it
    QCOMPARE(view.crop(), QRect(70, 45, 20, 10));
    QCOMPARE(view.accessibleDescription(), QStringLiteral("10×20 pixels at row 45, column 70"));
    const auto count = changed.size();
    view.setCropVisible(false);
    drag(view, {at(80, 50), at(20, 20)});
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(changed.size(), count);
  }

  void thePictureAndItsFrameArePainted() {
    QImage red(40, 20, QImage::Format_RGB32);
    red.fill(Qt::red);
    CropView view(red.size(), {1, 10, 10});
    view.resize(400, 200);
    view.setPicture(red);
    for (const double ratio : {1.0, 2.0}) {
      const auto seen = painted(view, ratio);
      const auto colour = [&](double x, double y) {
        return seen.pixelColor(static_cast<int>(x * ratio), static_cast<int>(y * ratio));
      };
      QCOMPARE(colour(200, 100), QColor(Qt::red));
      QVERIFY(colour(30, 100).red() < 160);  // darkened
    }
  }
};

INKLING_TEST(FitDialogTest);

}  // namespace inkling

#include "fit_dialog_test.moc"
