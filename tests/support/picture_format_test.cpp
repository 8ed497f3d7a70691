#include "engine/support/picture_format.h"

#include "tests/test.h"

#include <QBuffer>
#include <QImage>
#include <QImageWriter>

using namespace inkling;
using namespace std::string_literals;

namespace {

std::string saved(const QImage& picture, const char* format) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  if (!QImageWriter(&buffer, format).write(picture)) qFatal("the test cannot write its picture");
  return bytes.toStdString();
}

QImage filled(QImage::Format format, Qt::GlobalColor colour = Qt::gray) {
  QImage picture(9, 7, format);
  picture.fill(colour);
  return picture;
}

QImage indexed(QRgb one, QRgb other) {
  QImage picture(9, 7, QImage::Format_Indexed8);
  picture.setColorTable({one, other});
  picture.fill(1);
  return picture;
}

/// A GIF of one pixel, with a palette of two colours.
std::string gif(const std::string& palette) {
  return "GIF89a\1\0\1\0\x80\0\0"s + palette + "!\xf9\4\0\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;"s;
}

}  // namespace

class PictureFormatTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void formats_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("format");
    QTest::addColumn<bool>("grey");
    QTest::addColumn<bool>("known");  ///< whether its end is
    const auto row = [](const char* name, const std::string& bytes, const char* format, bool grey,
                        bool known = true) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(format) << grey << known;
    };
    const auto grey = filled(QImage::Format_Grayscale8), colour = filled(QImage::Format_RGB32);
    row("grey png", saved(grey, "png"), "PNG", true);
    row("16-bit png", saved(filled(QImage::Format_Grayscale16), "png"), "PNG", true);
    row("black and white png", saved(filled(QImage::Format_Mono), "png"), "PNG", true);
    row("palette of greys", saved(indexed(0xff000000, 0xff808080), "png"), "PNG", true);
    row("palette", saved(indexed(0xff000000, 0xff808081), "png"), "PNG", false);
    row("colour png of greys", saved(colour, "png"), "PNG", false);
    row("transparent png", saved(filled(QImage::Format_ARGB32), "png"), "PNG", false);
    row("grey jpeg", saved(grey, "jpg"), "JPEG", true);
    row("colour jpeg of greys", saved(colour, "jpg"), "JPEG", false);
    row("bmp of greys", saved(grey, "bmp"), "BMP", true);
    row("black and white bmp", saved(filled(QImage::Format_Mono), "bmp"), "BMP", true);
    row("colour bmp", saved(colour, "bmp"), "BMP", false);
    row("pgm", saved(grey, "pgm"), "PGM, PPM or PBM", true, false);
    row("ppm", saved(colour, "ppm"), "PGM, PPM or PBM", false, false);
    row("grey gif", gif("\1\1\1\xff\xff\xff"s), "GIF", true);
    row("gif", gif("\1\1\1\xff\xff\0"s), "GIF", false);
  }
  void formats() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, format);
    QFETCH(bool, grey);
    QFETCH(bool, known);
    const auto whole = bytes.toStdString();
    const auto found = pictureFormat(whole.substr(0, 32));
    QVERIFY(found);
    QCOMPARE(QString(toString(*found)), format);
    QVERIFY(storedAsGrey(*found, whole) == grey);
    QVERIFY(isWhole(*found, whole));
    QVERIFY(isWhole(*found, whole + "something behind it"));
    if (!known) return;
    // A GIF's very last byte stands behind its picture.
    for (auto size = whole.size() - (format == "GIF" ? 1 : 0); size-- > 0;)
      QVERIFY2(!isWhole(*found, whole.substr(0, size)), qPrintable(QString::number(size)));
  }

  void damageIsSurvived() {
    for (const auto* format : {"png", "jpg", "bmp", "ppm"}) {
      const auto whole = saved(filled(QImage::Format_RGB32), format);
      const auto kind = *pictureFormat(whole);
      int grey = 0;
      for (std::size_t i = 0; i < whole.size(); ++i) {
        auto bytes = whole;
        bytes[i] = static_cast<char>(bytes[i] ^ 0xff);
        isWhole(kind, bytes);
        grey += storedAsGrey(kind, bytes).value_or(false);
      }
      QVERIFY(grey < 8);  // only what says so itself
    }
  }

  void others() {
    for (const auto& bytes : {""s, "P"s, "P7\n"s, "BMI"s, "GIF"s, "\x93NUMPY"s, "RIFF....WAVE"s})
      QVERIFY(!pictureFormat(bytes));
    QVERIFY(pictureFormat("RIFF....WEBPVP8 ") == PictureFormat::WebP);
    QVERIFY(pictureFormat("II*\0...."s) == PictureFormat::Tiff);
    QVERIFY(pictureFormat("MM\0*...."s) == PictureFormat::Tiff);
    QVERIFY(hasPictureSuffix("a.b/C.JPeG"));
    QVERIFY(!hasPictureSuffix("png"));
    QVERIFY(!hasPictureSuffix("a.png.txt"));
  }
};

INKLING_TEST(PictureFormatTest);
#include "picture_format_test.moc"
