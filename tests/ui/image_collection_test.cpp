#include "engine/support/npy.h"
#include "tests/ui/gallery_support.h"
#include "ui/figures/pictures.h"

#include <thread>

namespace inkling {
namespace {

using namespace collections;

class ImageCollectionTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void initTestCase() { zlib_ = haveZlib(); }

  void idxWithLabels_data() {
    QTest::addColumn<bool>("compressed");
    QTest::newRow("plain") << false;
    QTest::newRow("gz") << true;
  }
  void idxWithLabels() {
    QFETCH(bool, compressed);
    if (compressed && !zlib_) QSKIP("this build has no zlib");
    const Folder folder;
    const auto pack = [&](const std::string& bytes) {
      return compressed ? test::gzip(bytes) : bytes;
    };
    const std::string suffix = compressed ? ".gz" : "";
    const auto path = folder.write("t10k-images-idx3-ubyte" + suffix, pack(idxOf(3, 2, 4)));
    folder.write("t10k-labels-idx1-ubyte" + suffix, pack(labelsOf(std::string("\x07\x00\x02", 3))));
    const auto collection = opened(path);
    QCOMPARE(collection->size(), 3);
    QCOMPARE(collection->remark(), QString());
    QCOMPARE(collection->label(0), QStringLiteral("7"));
    QCOMPARE(collection->caption(2), QStringLiteral("2 · 2"));
    const auto image = collection->image(2);
    QVERIFY(image.source == ImageSource(FileSource{path, "2"}));
    QCOMPARE(image.picture.size(), QSize(4, 2));
    QCOMPARE(qGray(image.picture.pixel(3, 1)), 2 + 7);
    QVERIFY(image.name.endsWith(QStringLiteral("-ubyte%1:2").arg(QString::fromStdString(suffix))));
    QVERIFY(fitsPrior(image.source, image.picture, {1, 2, 4}));
    QVERIFY(!fitsPrior(image.source, image.picture, {1, 4, 2}));
    QVERIFY(fitsPrior(image.source, image.picture, {3, 2, 4}));  // grey in each channel
    QCOMPARE(collection->thumbnail(0, 2).size(), QSize(2, 1));
  }

  void fashionClasses() {
    const Folder folder;
    QDir(QString::fromStdString(folder.path())).mkdir(QStringLiteral("fashion"));
    const auto path = folder.write("fashion/train-images-idx3-ubyte", idxOf(2, 2, 2));
    folder.write("fashion/train-labels-idx1-ubyte", labelsOf("\x09\x63"));
    const auto collection = openFashionMnist(QString::fromStdString(path), {});
    QCOMPARE(collection->label(0), QStringLiteral("Ankle boot"));
    QCOMPARE(collection->label(1), QStringLiteral("99"));  // no such class
    // Not by what a folder or a file is called.
    QCOMPARE(opened(path)->label(0), QStringLiteral("9"));
  }

  void labelsThatDoNotBelongAreLeftOut() {
    const Folder folder;
    const auto path = folder.write("a-images-idx3-ubyte", idxOf(3, 2, 2));
    QCOMPARE(opened(path)->label(0), QString());
    folder.write("a-labels-idx1-ubyte", labelsOf("\x01"));
    const auto collection = opened(path);
    QCOMPARE(collection->size(), 3);
    QCOMPARE(collection->label(0), QString());
    QVERIFY2(collection->remark().contains(QStringLiteral("1 labels for 3 images")),
             qPrintable(collection->remark()));
  }

  void fashionMnistOfDebian() {
    const auto path = QString::fromLatin1(fashionMnistImages);
    if (!QFileInfo::exists(path) || !zlib_) QSKIP("dataset-fashion-mnist, or zlib, is absent");
    const auto collection = openFashionMnist(path, {});
    QCOMPARE(collection->size(), 10000);
    QCOMPARE(collection->caption(0), QStringLiteral("0 · Ankle boot"));
    QCOMPARE(qGray(collection->image(0).picture.pixel(25, 7)), 37);
  }

  void badIdxFiles_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto row = [](const char* name, const std::string& bytes, const char* part) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString::fromLatin1(part);
    };
    const auto good = idxOf(3, 2, 2);
    row("truncated", good.substr(0, good.size() - 1), "is truncated");
    row("empty", idxOf(0, 2, 2), "holds no images");
    row("labels", labelsOf("abc"), "is a label file");
    row("rubbish", "This is no IDX file.", "is text, not images");
    row("too large",
        bigEndian(0x803, 4) + bigEndian(1 << 20, 4) + bigEndian(28, 4) + bigEndian(28, 4),
        "is truncated");
    if (!zlib_) return;
    row("truncated gz", test::gzip(good).substr(0, 30), "is truncated");
    row("short gz", test::gzip(good.substr(0, good.size() - 1)), "is truncated");
    row("left over gz", test::gzip(good + "x"), "has bytes left over");
  }
  void badIdxFiles() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const Folder folder;
    const auto path = folder.write("images", bytes.toStdString());
    const auto message = test::messageOf(ErrorKind::Input, [&] { opened(path); });
    QVERIFY2(message.contains(part), qPrintable(message));
    QVERIFY(message.contains(QStringLiteral("/images'")));
  }

  void moreThanTheLimitIsRefusedBeforeItIsRead() {
    const Folder folder;
    const auto path = folder.write(
        "huge", bigEndian(0x803, 4) + bigEndian(3, 4) + bigEndian(16384, 4) + bigEndian(16384, 4));
    QVERIFY(QFile::resize(QString::fromStdString(path), 16 + (qint64{3} << 28)));  // sparse
    VERIFY_ERROR(ErrorKind::Resource, opened(path), "/huge' takes 768 MiB", "at most 512 MiB");
  }

  /// More than the 128 MB that Qt decodes by itself.
  void largePicturesAreRead() {
    const Folder folder;
    QImage large(12000, 12000, QImage::Format_Grayscale8);
    large.fill(99);
    const auto path = savePicture(folder, "large.png", large);
    const auto read = readPicture(path);
    QCOMPARE(read.size(), large.size());
    QCOMPARE(qGray(read.pixel(11999, 11999)), 99);
    const auto wide = savePicture(folder, "wide.png", QImage(16385, 1, QImage::Format_Grayscale8));
    VERIFY_ERROR(ErrorKind::Input, readPicture(wide), "1×16385 pixels", "at most 16384");
  }

  void openingCanBeCancelled() {
    const Folder folder;
    const auto path = QString::fromStdString(folder.write("images", idxOf(2, 2, 2)));
    Opening opening;
    opening.cancellation.cancel();
    VERIFY_ERROR(ErrorKind::Cancelled, openCollection(path, {}, opening), "Stopped");
    std::vector<double> shares;
    openCollection(path, {}, {{}, [&](double share) { shares.push_back(share); }});
    QCOMPARE(shares, std::vector{1.0});
  }

  void npy_data() {
    using Shape = std::vector<qint64>;
    QTest::addColumn<Shape>("shape");
    QTest::addColumn<int>("count");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("grey");
    QTest::newRow("B, H, W") << Shape{5, 2, 6} << 5 << QSize(6, 2) << true;
    QTest::newRow("B, C, H, W") << Shape{2, 3, 4, 6} << 2 << QSize(6, 4) << false;
    QTest::newRow("one channel") << Shape{2, 1, 4, 6} << 2 << QSize(6, 4) << true;
    QTest::newRow("B, N") << Shape{4, 27} << 4 << QSize(3, 3) << false;
    QTest::newRow("N") << Shape{27} << 1 << QSize(3, 3) << false;
    QTest::newRow("C, H, W of the prior") << Shape{3, 3, 3} << 1 << QSize(3, 3) << false;
    QTest::newRow("H, W") << Shape{4, 6} << 1 << QSize(6, 4) << true;
  }
  void npy() {
    QFETCH(std::vector<qint64>, shape);
    QFETCH(int, count);
    QFETCH(QSize, size);
    QFETCH(bool, grey);
    Array array{{shape.begin(), shape.end()}, {}};
    std::vector<float> values(static_cast<std::size_t>(array.size()));
    for (std::size_t i = 0; i < values.size(); ++i)
      values[i] = static_cast<float>(i % 256) / 255;
    array.values = values;
    const Folder folder;
    const auto path = folder.path("x.npy");
    writeNpy(path, array);
    const auto collection = opened(path, {3, 3, 3});
    QCOMPARE(collection->size(), count);
    const auto last = collection->image(count - 1);
    QCOMPARE(last.picture.size(), size);
    QCOMPARE(last.picture.format() == QImage::Format_Grayscale8, grey);
    const auto pixels = size.width() * size.height(), channels = grey ? 1 : 3;
    const auto begin = (count - 1) * pixels * channels;
    QCOMPARE(qRed(last.picture.pixel(1, 0)), (begin + 1) % 256);
    QCOMPARE(qBlue(last.picture.pixel(1, 0)), (begin + 1 + (channels - 1) * pixels) % 256);
    QVERIFY(last.source == ImageSource(FileSource{path, std::to_string(count - 1)}));
    QCOMPARE(fitsPrior(last.source, last.picture, {3, 3, 3}), size == QSize(3, 3));
  }

  void badNpyFiles() {
    const Folder folder;
    const auto path = folder.path("x.npy");
    const auto write = [&](std::vector<std::int64_t> shape, std::vector<float> values) {
      writeNpy(path, {std::move(shape), std::move(values)});
    };
    write({2, 2, 3, 2}, std::vector<float>(24));
    VERIFY_ERROR(ErrorKind::Input, opened(path, {1, 28, 28}), "x.npy' is 2×2×3×2", "(784)");
    write({7}, std::vector<float>(7));
    VERIFY_ERROR(ErrorKind::Input, opened(path), "is 7:");
    write({1, 1, 2}, {0.5f, 1.5f});
    VERIFY_ERROR(ErrorKind::Input, opened(path), "holds 1.5", "0 to 1");
    write({1, 1, 2}, {0.5f, std::nanf("")});
    VERIFY_ERROR(ErrorKind::Input, opened(path), "holds NaN");
    write({0, 2, 2}, {});
    VERIFY_ERROR(ErrorKind::Input, opened(path), "holds no images");
    VERIFY_ERROR(ErrorKind::Input, opened(folder.write("y.npy", "text")), "not an .npy file");
  }

  void aFolderWithADamagedPicture() {
    const Folder folder;
    savePicture(folder, "10.png", colours(6, 4));
    savePicture(folder, "2 \"quoted\".png", colours(300, 200));
    folder.write("3.jpg", "no picture at all");
    folder.write("notes.txt", "left out");
    const auto collection = opened(folder.path());
    QCOMPARE(collection->size(), 3);
    QCOMPARE(collection->caption(0), QStringLiteral("2 \"quoted\".png"));  // by number
    QCOMPARE(collection->caption(2), QStringLiteral("10.png"));
    QCOMPARE(collection->thumbnail(0, 90).size(), QSize(90, 60));
    QCOMPARE(collection->thumbnail(2, 90).size(), QSize(6, 4));
    VERIFY_ERROR(ErrorKind::Input, collection->thumbnail(1, 90), "3.jpg");
    VERIFY_ERROR(ErrorKind::Input, collection->image(1), "3.jpg");
    const auto image = collection->image(2);
    const auto& source = std::get<EmbeddedSource>(image.source);
    QCOMPARE(source.name, std::string("10.png"));
    QVERIFY((source.image->shape == ImageShape{3, 4, 6}));
    QCOMPARE(source.image->at(0, 0, 0), 1.0f);
    QVERIFY(fitsPrior(image.source, image.picture, {3, 4, 6}));
  }

  void foldersAndFilesThatAreNot() {
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path()), "holds no pictures");
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path("missing.png")), "does not exist");
    QCOMPARE(::mkfifo(folder.path("pipe.npy").c_str(), 0600), 0);
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path("pipe.npy")), "is a pipe");
    const test::WithoutPrivileges user;
    if (!user.effective()) QSKIP("root may read everything");
    QFile::setPermissions(QString::fromStdString(folder.path()), {});
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path()), "cannot be read");
  }

  void anArchiveOfPictures() {
    const Folder folder;
    savePicture(folder, "a.png", colours(6, 4));
    const auto path = folder.write(
        "many.tar", test::tar({{"b/1.png", folder.contents("a.png")}, {"2.png", "damaged"}}));
    const auto collection = opened(path);
    QCOMPARE(collection->size(), 2);
    QCOMPARE(collection->title(), QStringLiteral("many.tar"));
    QCOMPARE(collection->caption(0), QStringLiteral("b/1.png"));
    QCOMPARE(collection->thumbnail(0, 90).size(), QSize(6, 4));
    QVERIFY((std::get<EmbeddedSource>(collection->image(0).source).image->shape ==
             ImageShape{3, 4, 6}));
    VERIFY_ERROR(ErrorKind::Input, collection->image(1), "many.tar:2.png' is text");
  }

  /// Grey stands in each channel; a picture stored in colour is in colour, whatever its pixels.
  void colourFollowsFromTheFormat() {
    const Folder folder;
    QImage grey(6, 4, QImage::Format_Grayscale8);
    grey.fill(50);
    const auto image = opened(savePicture(folder, "grey.png", grey))->image(0);
    QVERIFY(fitsPrior(image.source, image.picture, {1, 4, 6}));
    QVERIFY(fitsPrior(image.source, image.picture, {3, 4, 6}));
    const auto same =
        opened(savePicture(folder, "same.png", grey.convertToFormat(QImage::Format_RGB32)))
            ->image(0);
    QVERIFY(fitsPrior(same.source, same.picture, {3, 4, 6}));
    QVERIFY(!fitsPrior(same.source, same.picture, {1, 4, 6}));
  }

  void aHugePictureComesWithoutPixels() {
    const Folder folder;
    const auto image = opened(savePicture(folder, "x.png", colours(2100, 2000)))->image(0);
    QVERIFY(std::get<EmbeddedSource>(image.source).image->pixels.empty());
    QCOMPARE(image.picture.size(), QSize(2100, 2000));
    QVERIFY(!fitsPrior(image.source, image.picture, {3, 2000, 2100}));
  }

 private:
  bool zlib_ = false;
};

}  // namespace

INKLING_TEST(ImageCollectionTest);

}  // namespace inkling

#include "image_collection_test.moc"
