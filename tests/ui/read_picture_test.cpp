// What picture files become.
#include "tests/ui/gallery_support.h"
#include "ui/figures/pictures.h"
#include "ui/figures/qt_messages.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <sys/stat.h>
#include <thread>

namespace inkling {
namespace {

using test::Folder;

std::string saved(const QImage& picture, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!QImageWriter(&buffer, format).write(picture)) qFatal("the test cannot write its picture");
  return bytes.toStdString();
}

/// Noise, so that no format makes it small.
QImage noisy(QImage::Format format, int side = 64) {
  QImage picture(side, side, QImage::Format_RGB32);
  std::uint32_t state = 1;
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x) {
      state = state * 1664525 + 1013904223;
      picture.setPixel(x, y, 0xff000000 | state >> 8);
    }
  return picture.convertToFormat(format);
}

class ReadPictureTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void whatIsStoredDecides_data() {
    QTest::addColumn<QImage>("picture");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("grey");
    QImage grey(5, 4, QImage::Format_Grayscale8);
    grey.fill(77);
    QImage palette(5, 4, QImage::Format_Indexed8);
    palette.setColorTable({qRgb(0, 0, 0), qRgb(77, 77, 77)});
    palette.fill(1);
    QImage colours = palette;
    colours.setColorTable({qRgb(255, 0, 0), qRgb(77, 77, 77)});
    const auto same = grey.convertToFormat(QImage::Format_RGB32);
    for (const auto* format : {"png", "bmp"}) {
      QTest::addRow("grey %s", format) << grey << format << true;
      QTest::addRow("%s with a palette of greys", format) << palette << format << true;
      QTest::addRow("%s with a palette", format) << colours << format << false;
      QTest::addRow("%s in colour, all grey", format) << same << format << false;
    }
    QTest::addRow("grey jpeg") << grey << "jpg" << true;
    QTest::addRow("jpeg in colour, all grey") << same << "jpg" << false;
    QTest::addRow("pgm") << grey << "pgm" << true;
    QTest::addRow("ppm") << same << "ppm" << false;
    if (QImageReader::supportedImageFormats().contains("tiff")) {
      QTest::addRow("grey tiff") << grey << "tiff" << true;
      QTest::addRow("tiff in colour") << same << "tiff" << false;
    }
    if (QImageReader::supportedImageFormats().contains("webp"))
      QTest::addRow("webp") << same << "webp" << false;
  }
  void whatIsStoredDecides() {
    QFETCH(QImage, picture);
    QFETCH(QString, format);
    QFETCH(bool, grey);
    const auto bytes = saved(picture, qPrintable(format));
    const auto read = readPicture("x", bytes);
    QCOMPARE(isGrey(read), grey);
    const auto image = decodePicture("x", {bytes.begin(), bytes.end()});
    QVERIFY((image.shape == ImageShape{grey ? 1 : 3, 4, 5}));
    QVERIFY(std::abs(image.at(0, 2, 3) - 77 / 255.0f) < 2 / 255.0f);
    if (format == "png") QCOMPARE(image.at(0, 2, 3), 77 / 255.0f);
  }

  void blackAndWhite() {
    QImage picture(3, 2, QImage::Format_Mono);
    picture.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
    picture.fill(0);
    picture.setPixel(1, 0, 1);
    const auto bytes = saved(picture, "png");
    QVERIFY(
        (decodePicture("x", {bytes.begin(), bytes.end()}) == Image{{1, 2, 3}, {0, 1, 0, 0, 0, 0}}));
  }

  void sixteenBitsAreKept() {
    QImage grey(2, 1, QImage::Format_Grayscale16);
    reinterpret_cast<quint16*>(grey.scanLine(0))[0] = 1;
    reinterpret_cast<quint16*>(grey.scanLine(0))[1] = 40001;
    auto bytes = saved(grey, "png");
    QVERIFY((decodePicture("x", {bytes.begin(), bytes.end()}) ==
             Image{{1, 1, 2}, {1 / 65535.0f, 40001 / 65535.0f}}));
    QImage colour(1, 1, QImage::Format_RGBX64);
    reinterpret_cast<QRgba64*>(colour.scanLine(0))[0] = qRgba64(3, 30003, 65535, 65535);
    bytes = saved(colour, "png");
    QVERIFY((decodePicture("x", {bytes.begin(), bytes.end()}) ==
             Image{{3, 1, 1}, {3 / 65535.0f, 30003 / 65535.0f, 1}}));
  }

  void camerasTurnTheirPictures_data() {
    QTest::addColumn<int>("orientation");
    QTest::addColumn<int>("across");  // of the bright corner
    QTest::addColumn<int>("down");
    QTest::newRow("as it is") << 1 << 0 << 0;
    QTest::newRow("mirrored") << 2 << 1 << 0;
    QTest::newRow("half a turn") << 3 << 1 << 1;
    QTest::newRow("a quarter clockwise") << 6 << 1 << 0;
    QTest::newRow("a quarter back") << 8 << 0 << 1;
  }
  /// EXIF: one entry, the orientation, in a segment after the file's start.
  void camerasTurnTheirPictures() {
    QFETCH(int, orientation);
    QFETCH(int, across);
    QFETCH(int, down);
    QImage picture(48, 32, QImage::Format_Grayscale8);
    picture.fill(0);
    for (int y = 0; y < 8; ++y)
      std::fill_n(picture.scanLine(y), 8, uchar{255});
    auto bytes = saved(picture, "jpg");
    // big endian, one entry: tag 0x112, a short, one of it
    const std::array<unsigned char, 36> exif{
        0xff, 0xe1, 0, 34, 'E', 'x', 'i', 'f', 0, 0,
        'M',  'M',  0, 42, 0,   0,   0,   8,   0, 1,
        1,    0x12, 0, 3,  0,   0,   0,   1,   0, static_cast<unsigned char>(orientation),
        0,    0,    0, 0,  0,   0};
    bytes.insert(bytes.begin() + 2, exif.begin(), exif.end());
    const auto image = decodePicture("x", {bytes.begin(), bytes.end()});
    const bool turned = orientation >= 5;
    QVERIFY((image.shape == ImageShape{1, turned ? 48 : 32, turned ? 32 : 48}));
    for (const int x : {0, 1})
      for (const int y : {0, 1}) {
        const float corner =
            image.at(0, y ? image.shape.height - 4 : 4, x ? image.shape.width - 4 : 4);
        QVERIFY(x == across && y == down ? corner > 0.95F : corner < 0.05F);
      }
  }

  /// As printers store them: no cyan is red, and black lies on top.
  void inksBecomeLight() {
    const auto image = toImage(readPicture(test::dataFile("pictures/cmyk.jpg")));
    QVERIFY((image.shape == ImageShape{3, 4, 8}));
    const auto near = [&](int x, std::array<float, 3> colour) {
      for (int c = 0; c < 3; ++c)
        if (std::abs(image.at(c, 2, x) - colour[static_cast<std::size_t>(c)]) > 0.03F) return false;
      return true;
    };
    QVERIFY(near(1, {0, 1, 1}));
    QVERIFY(near(6, {0.8F, 0.4F, 0}));  // (1 − ink)(1 − black)
  }

  /// Qt's own reader keeps the upper eight of a PGM's or PPM's bits.
  void netpbmKeepsItsBits_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<float>>("values");
    QTest::addColumn<int>("channels");
    const auto row = [](const char* name, const QByteArray& bytes, const QList<float>& values,
                        int channels = 1) { QTest::newRow(name) << bytes << values << channels; };
    const auto tenBits = [](int value) { return (value * 65535 + 511) / 1023 / 65535.0f; };
    row("pgm", QByteArray("P5 2 1 65535\n\x00\x01\x9c\x41", 17), {1 / 65535.0f, 40001 / 65535.0f});
    row("pgm of ten bits", QByteArray("P5\n# ten\n2 1\n1023\n\x03\xff\x00\x05", 22),
        {1, tenBits(5)});
    row("written out", "P2 2 1 # two\n1023\n7 # seven\n1023", {tenBits(7), 1});
    row("ppm", QByteArray("P6 1 1 65535\n\x00\x03\x75\x33\xff\xff", 19),
        {3 / 65535.0f, 30003 / 65535.0f, 1}, 3);
    row("ppm written out", "P3 1 1 65535 3 30003 65535", {3 / 65535.0f, 30003 / 65535.0f, 1}, 3);
    row("eight bits", QByteArray("P5 2 1 255\n\x01\xff", 13), {1 / 255.0f, 1});
  }
  void netpbmKeepsItsBits() {
    QFETCH(QByteArray, bytes);
    QFETCH(QList<float>, values);
    QFETCH(int, channels);
    const auto read = readPicture("x", bytes.toStdString());
    QCOMPARE(isGrey(read), channels == 1);
    const auto image = toImage(read);
    QVERIFY(image.shape == (ImageShape{channels, 1, channels == 1 ? 2 : 1}));
    QCOMPARE(QList<float>(image.pixels.begin(), image.pixels.end()), values);
    QCOMPARE(readThumbnail("x", bytes.toStdString(), 1).size(), QSize(1, 1));
    for (auto size = bytes.size() - 1; size > 0; --size) {
      if (bytes[1] < '5' && bytes[size] != ' ') continue;  // 6553 is a number too
      VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x", bytes.left(size).toStdString()), "/a/x' ");
    }
  }

  void netpbmThatCannotBe() {
    VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x", "P2 2 1 1023 5 1024"),
                 "/a/x' is damaged: it holds 1024, and says that 1023 is its largest value.");
    VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x", "P2 2 1 1023 5 # and no more"),
                 "is cut off");
    for (const char* header :
         {"P5 0 1 65535 ", "P5 2 1 65536 ", "P5 2 1", "P5 -2 1 65535 ", "P5 #"})
      VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x", header), "/a/x' ");
    VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x", "P5 20000 1 65535 "), "at most 16384");
  }

  /// A PNG that stores grey and transparency comes from Qt in colour.
  void greyWithTransparencyIsGreyOnWhite() {
    // 2×1 pixels of 8 bits, colour type 4: (77, opaque), (0, clear)
    const auto grey = QByteArray::fromHex(
        "89504e470d0a1a0a0000000d49484452000000020000000108040000005e2bb7010000000d494441"
        "54789c63f0fdcfc000000436014da47fbeea0000000049454e44ae426082");
    QVERIFY((toImage(readPicture("x", grey.toStdString())) == Image{{1, 1, 2}, {77 / 255.0f, 1}}));
    QImage picture(2, 1, QImage::Format_ARGB32);
    picture.setPixel(0, 0, qRgba(77, 77, 77, 255));
    picture.setPixel(1, 0, qRgba(0, 0, 0, 0));
    const auto read = toImage(readPicture("x", saved(picture, "png")));
    QVERIFY((read.shape == ImageShape{3, 1, 2}));
    QCOMPARE(read.at(2, 0, 0), 77 / 255.0f);
    QCOMPARE(read.at(0, 0, 1), 1.0f);
  }

  /// White on nothing would be white on white.
  void whatWhiteWouldHideLiesOnBlack() {
    QImage digit(3, 1, QImage::Format_ARGB32);
    digit.fill(Qt::transparent);
    digit.setPixel(1, 0, qRgba(255, 255, 255, 255));
    digit.setPixel(2, 0, qRgba(255, 255, 255, 128));
    const auto read = readPicture("x", saved(digit, "png"));
    QVERIFY(!read.hasAlphaChannel());
    QCOMPARE(layingOf(read), std::string("laid on black, as on white nothing would be seen"));
    const auto image = toImage(read);
    QCOMPARE(image.at(0, 0, 0), 0.0f);
    QCOMPARE(image.at(1, 0, 1), 1.0f);
    QVERIFY(std::abs(image.at(2, 0, 2) - 0.5f) < 0.01f);
    QVERIFY(fitPicture(digit, {1, 1, 3}).done.starts_with("laid on black"));

    digit.setPixel(0, 0, qRgba(0, 0, 0, 255));
    QCOMPARE(layingOf(readPicture("x", saved(digit, "png"))), std::string("laid on white"));
    digit.fill(Qt::transparent);  // nothing is to be seen on either
    QCOMPARE(toImage(opaque(digit)).at(0, 0, 0), 1.0f);
    digit.fill(Qt::white);  // has a channel for it, and is not
    QCOMPARE(layingOf(readPicture("x", saved(digit, "png"))), std::string());
  }

  void greyOnNothingLiesOnBlackToo() {
    // 2×1 pixels of 8 bits, colour type 4: (255, opaque), (255, clear)
    const auto grey = QByteArray::fromHex(
        "89504e470d0a1a0a0000000d49484452000000020000000108040000005e2bb7010000000d49444154789c63f8"
        "ffff3f030008fc02fea79aa0a0"
        "0000000049454e44ae426082");
    const auto read = readPicture("x", grey.toStdString());
    QVERIFY((toImage(read) == Image{{1, 1, 2}, {1, 0}}));
    QVERIFY(layingOf(read).starts_with("laid on black"));
  }

  void sixteenBitsAreKeptWhenFitted() {
    QImage grey(2, 2, QImage::Format_Grayscale16);
    for (int y = 0; y < 2; ++y)
      for (int x = 0; x < 2; ++x)
        reinterpret_cast<quint16*>(grey.scanLine(y))[x] = 40001;
    FitOptions options;
    options.smooth = false;
    QCOMPARE(fitPicture(grey, {1, 4, 4}, options).image.at(0, 3, 3), 40001 / 65535.0f);
    options.frame = FitOptions::Frame::PadBlack;
    QCOMPARE(fitPicture(grey, {1, 2, 4}, options).image.at(0, 1, 1), 40001 / 65535.0f);
    QCOMPARE(fitPicture(grey, {1, 2, 4}, options).image.at(0, 1, 0), 0.0f);
    options.frame = FitOptions::Frame::Crop;
    options.centreInk = true;
    for (const bool smooth : {false, true}) {  // as large as its box: 20×20 stays 20×20
      options.smooth = smooth;
      QImage ink(20, 20, QImage::Format_Grayscale16);
      for (int y = 0; y < 20; ++y)
        std::fill_n(reinterpret_cast<quint16*>(ink.scanLine(y)), 20, quint16{40001});
      const auto image = fitPicture(ink, {1, 28, 28}, options).image;
      QCOMPARE(image.at(0, 4, 4), 40001 / 65535.0f);
      QCOMPARE(image.at(0, 23, 23), 40001 / 65535.0f);
      QCOMPARE(image.at(0, 3, 4), 0.0f);
    }
    // Qt rounds on its way to another size, in the last two of 16 bits
    QVERIFY(std::abs(fitPicture(grey, {3, 4, 4}).image.at(2, 1, 1) - 40001 / 65535.0f) < 1e-4f);
  }

  /// One error, and nothing printed.
  void whatIsCutOffIsRefused_data() {
    QTest::addColumn<QString>("format");
    for (const auto* format : {"png", "jpg", "bmp", "ppm", "pgm", "tiff", "webp"})
      if (QImageReader::supportedImageFormats().contains(format)) QTest::newRow(format) << format;
  }
  void whatIsCutOffIsRefused() {
    QFETCH(QString, format);
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    const auto bytes =
        saved(noisy(format == "pgm" ? QImage::Format_Grayscale8 : QImage::Format_RGB32),
              qPrintable(format));
    readPicture("x", bytes);
    for (const std::size_t part : {10, 30, 60, 90, 99}) {
      const auto cut = bytes.substr(0, bytes.size() * part / 100);
      VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x", cut), "/a/x' ");
      VERIFY_ERROR(ErrorKind::Input, readThumbnail("/a/x", cut, 16), "/a/x' ");
    }
  }

  void aDamagedJpegIsRefused() {
    QTest::failOnWarning(QRegularExpression(QStringLiteral(".")));
    auto bytes = saved(noisy(QImage::Format_RGB32, 256), "jpg");
    bytes.erase(bytes.size() / 2, bytes.size() / 4);  // its end mark comes too early
    VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x.jpg", bytes), "/a/x.jpg' is damaged (");
    // Bytes too many before a marker lose nothing, and cameras write them.
    bytes = saved(noisy(QImage::Format_RGB32), "jpg");
    const auto whole = readPicture("x", bytes);
    bytes.insert(bytes.size() - 2, std::string(3, '\0'));
    QCOMPARE(readPicture("x", bytes), whole);
  }

  void whatIsNoPictureIsNamed() {
    VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x.png", "\x93NUMPY\1"),
                 "/a/x.png' is a NumPy array, not images");
    VERIFY_ERROR(ErrorKind::Input, readPicture("/a/x.png", "hello"), "is text, not images");
    const Folder folder;
    QCOMPARE(::mkfifo(folder.path("x.png").c_str(), 0600), 0);
    VERIFY_ERROR(ErrorKind::Input, readPicture(folder.path("x.png")), "is a pipe");
    VERIFY_ERROR(ErrorKind::Input, experimentTextOf(folder.path("x.png")), "is a pipe");
    VERIFY_ERROR(ErrorKind::Input, readPicture(folder.path("none.png")), "does not exist");
  }

  void thePackageThatReadsTiffIsNamed() {
    const auto supported = QImageReader::supportedImageFormats();
    for (const auto& [bytes, format] :
         {std::pair{std::string("II*\0\x08\0\0\0", 8), "TIFF"}, {"RIFF\4\0\0\0WEBP", "WebP"}}) {
      const bool reads = supported.contains(QByteArray(format).toLower());
      const auto message =
          test::messageOf(ErrorKind::Input, [&, part = bytes] { readPicture("/a/x", part); });
      QVERIFY2(message.contains(QLatin1String("qt6-image-formats-plugins")) || reads,
               qPrintable(message));
      QVERIFY(message.contains(QLatin1String("/a/x'")));
    }
  }

  void messagesAreKeptOnTheirThreadAlone() {
    QTest::ignoreMessage(QtWarningMsg, "elsewhere");
    QTest::ignoreMessage(QtWarningMsg, "after");
    {
      const QtMessages outer;
      {
        const QtMessages inner;
        qWarning("within");
        std::thread([] { qWarning("elsewhere"); }).join();
        QCOMPARE(inner.texts(), QStringList("within"));
      }
      qWarning("without");
      QCOMPARE(outer.texts(), QStringList("without"));
    }
    qWarning("after");
  }
};

}  // namespace

INKLING_TEST(ReadPictureTest);

}  // namespace inkling

#include "read_picture_test.moc"
