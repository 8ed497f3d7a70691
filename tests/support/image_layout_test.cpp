#include "engine/support/image_layout.h"

#include "tests/test.h"

using namespace inkling;
using Dimensions = std::vector<std::int64_t>;

class ImageLayoutTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void understood_data() {
    QTest::addColumn<Dimensions>("dimensions");
    QTest::addColumn<QString>("expected");  // the prior's
    QTest::addColumn<QString>("shape");
    QTest::addColumn<int>("count");
    QTest::addColumn<bool>("single");
    QTest::addColumn<bool>("channelsLast");
    const auto row = [](const Dimensions& dimensions, const char* expected, const char* shape,
                        int count, bool single, bool last = false) {
      QString name;
      for (const auto side : dimensions)
        name += QString::number(side) + ' ';
      QTest::newRow(qPrintable(name + expected))
          << dimensions << QString(expected) << QString(shape) << count << single << last;
    };
    row({28, 28}, "", "1 28 28", 1, true);
    row({28, 28, 1}, "", "1 28 28", 1, true, true);
    row({20, 28, 3}, "", "3 20 28", 1, true, true);
    row({1, 28, 28}, "", "1 28 28", 1, false);
    row({50, 28, 28}, "", "1 28 28", 50, false);
    row({240, 4, 4}, "", "1 4 4", 240, false);  // no transparency: an image has more pixels
    row({50, 1, 20, 28}, "", "1 20 28", 50, false);
    row({50, 3, 20, 28}, "", "3 20 28", 50, false);
    row({50, 20, 28, 1}, "", "1 20 28", 50, false, true);
    row({50, 20, 28, 3}, "", "3 20 28", 50, false, true);
    // what the prior expects comes first
    row({784}, "1 28 28", "1 28 28", 1, true);
    row({5, 784}, "1 28 28", "1 28 28", 5, false);
    row({28, 28, 28}, "1 28 28", "1 28 28", 28, false);
    row({3, 28, 28}, "1 28 28", "1 28 28", 3, false);
    row({3, 28, 28}, "3 28 28", "3 28 28", 1, true);
    row({28, 28, 3}, "3 28 28", "3 28 28", 1, true, true);
    row({3, 3, 3}, "3 3 3", "3 3 3", 1, true);
    row({6, 64, 64}, "3 64 64", "1 64 64", 6, false);  // grey, for a prior in colour
    row({3, 64, 64}, "3 0 0", "3 64 64", 1, true);     // of any size
    row({3, 64, 64}, "1 0 0", "1 64 64", 3, false);
    row({32, 32}, "1 28 28", "1 32 32", 1, true);  // of another size
  }
  void understood() {
    QFETCH(Dimensions, dimensions);
    QFETCH(QString, expected);
    QFETCH(QString, shape);
    QFETCH(int, count);
    QFETCH(bool, single);
    QFETCH(bool, channelsLast);
    const auto found = imageLayout("x.npy", dimensions, shapeOf(expected));
    QVERIFY(found.shape == shapeOf(shape));
    QCOMPARE(found.count, std::int64_t{count});
    QCOMPARE(found.single, single);
    QCOMPARE(found.channelsLast, channelsLast);
  }

  void refused_data() {
    QTest::addColumn<Dimensions>("dimensions");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const Dimensions& dimensions, const char* message) {
      QTest::newRow(name) << dimensions << QString::fromUtf8(message);
    };
    row("none", {0, 28, 28}, "holds no images: it is 0×28×28.");
    row("no pixels", {5, 0, 28}, "holds no images");
    row("scalar", {}, "is scalar: images are H×W, B×H×W, B×C×H×W or B×H×W×C");
    row("a vector", {100}, "B×N with N the prior's number of pixels. Reshape the array.");
    row("many axes", {1, 1, 1, 28, 28}, "is 1×1×1×28×28: images are");
    row("channels", {5, 32, 28, 28}, "is 5×32×28×28: images are");
    row("three of them", {3, 28, 28}, "which can be three grey images or one in colour. Reshape");
    row("both ends", {3, 28, 3}, "channels first or channels last. Reshape the array to B×C×H×W");
    row("alpha", {28, 28, 4},
        "is 28×28×4, as colour images (RGBA) with a channel for transparency are, which arrays "
        "cannot have here. Drop that channel (numpy: x[..., :3]).");
    row("several with alpha", {5, 28, 28, 4}, "is 5×28×28×4, as colour images (RGBA) with");
    row("grey and alpha", {5, 28, 28, 2}, "as grey images with a channel for transparency are");
    row("large", {5, 16385, 28}, "is 5×16385×28: images are");
  }
  void refused() {
    QFETCH(Dimensions, dimensions);
    QFETCH(QString, message);
    VERIFY_ERROR(ErrorKind::Input, imageLayout("/a/x.npy", dimensions, {}), "'/a/x.npy'",
                 message.toStdString());
    VERIFY_ERROR(ErrorKind::Input, imageLayout("x.npy", {100}, {1, 28, 28}), "pixels (784)");
  }

 private:
  static ImageShape shapeOf(const QString& text) {
    const auto parts = text.split(' ', Qt::SkipEmptyParts);
    if (parts.size() != 3) return {};
    return {parts[0].toInt(), parts[1].toInt(), parts[2].toInt()};
  }
};

INKLING_TEST(ImageLayoutTest);
#include "image_layout_test.moc"
