#include "engine/support/idx.h"

#include "engine/support/gzip.h"
#include "tests/support/files.h"

#include <cmath>
#include <filesystem>

using namespace inkling;
using test::Folder;

namespace {

/// Four images of 2×3; pixel p of image i is 40 i + p, and the last is 255.
std::string pixels() {
  std::string bytes;
  for (int i = 0; i < 4; ++i)
    for (int p = 0; p < 6; ++p)
      bytes += static_cast<char>(i == 3 && p == 5 ? 255 : 40 * i + p);
  return bytes;
}

std::string idx(std::uint64_t magic, std::uint64_t count, std::uint64_t rows, std::uint64_t columns,
                const std::string& data) {
  return test::bigEndian(magic, 4) + test::bigEndian(count, 4) + test::bigEndian(rows, 4) +
         test::bigEndian(columns, 4) + data;
}

std::string fourImages() {
  return idx(0x803, 4, 2, 3, pixels());
}

void readAll(const std::string& path) {
  std::vector<std::int64_t> all(static_cast<std::size_t>(readIdxHeader(path).count));
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i] = static_cast<std::int64_t>(i);
  readIdxImages(path, all);
}

bool haveZlib(const std::string& gzipFile) {
  try {
    GzipReader reader(gzipFile);
    return true;
  } catch (const Error& error) {
    return !QString::fromUtf8(error.what())
                .contains(QStringLiteral("no zlib: gunzip the file first"));
  }
}

}  // namespace

class IdxTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  void initTestCase() {
    const Folder folder;
    zlib_ = haveZlib(folder.write("x.gz", test::gzip("")));
  }

  void reads_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("plain") << QByteArray::fromStdString(fourImages());
    if (!zlib_) return;
    const auto bytes = fourImages();
    QTest::newRow("gz") << QByteArray::fromStdString(test::gzip(bytes));
    QTest::newRow("gz in two members") << QByteArray::fromStdString(
        test::gzip(bytes.substr(0, 20)) + test::gzip(bytes.substr(20)));
  }
  void reads() {
    QFETCH(QByteArray, bytes);
    const Folder folder;
    const auto path = folder.write("images", bytes.toStdString());
    const auto header = readIdxHeader(path);
    QCOMPARE(header.count, std::int64_t(4));
    QVERIFY((header.shape() == ImageShape{1, 2, 3}));

    const auto images = readIdxImages(path, {2, 0, 2, 3});
    QCOMPARE(images.size(), std::size_t(4));
    QVERIFY(images[0] == images[2]);
    QVERIFY((images[1].shape == ImageShape{1, 2, 3}));
    for (int p = 0; p < 6; ++p) {
      QCOMPARE(images[0].at(0, p / 3, p % 3), static_cast<float>(80 + p) / 255.0f);
      QCOMPARE(images[1].at(0, p / 3, p % 3), static_cast<float>(p) / 255.0f);
    }
    QCOMPARE(images[3].pixels.back(), 1.0f);
    QVERIFY(readIdxImages(path, {}).empty());
  }

  void outsideTheFile() {
    const Folder folder;
    const auto path = folder.write("images", fourImages());
    VERIFY_ERROR(ErrorKind::Usage, readIdxImages(path, {0, 4}), "There is no image 4",
                 "/images' holds 4 images, numbered 0 to 3");
    VERIFY_ERROR(ErrorKind::Usage, readIdxImages(path, {-1}), "There is no image -1");
    const auto empty = folder.write("empty", idx(0x803, 0, 2, 3, ""));
    VERIFY_ERROR(ErrorKind::Usage, readIdxImages(empty, {0}), "/empty' is empty");
  }

  void refused_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("message");
    const auto row = [](const char* name, const std::string& bytes, const char* message) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QByteArray(message);
    };
    row("empty", "", "is truncated");
    row("labels", test::bigEndian(0x801, 4) + test::bigEndian(4, 4) + "abcd",
        "is a label file; give the images");
    row("floats", idx(0xd03, 4, 2, 3, pixels()), "is not an IDX image file");
    row("text", "hello, world, hello", "is not an IDX image file");
    row("truncated", idx(0x803, 5, 2, 3, pixels()),
        "is truncated: it declares 5 images of 2×3, 30 bytes, but 24 follow its header");
    row("left over", fourImages() + "x",
        "has bytes left over: it declares 4 images of 2×3, 24 bytes, but 25");
    row("no rows", idx(0x803, 4, 0, 3, ""), "declares images of 0×3 pixels");
    row("no columns", idx(0x803, 4, 2, 0, ""), "declares images of 2×0 pixels");
    row("too wide", idx(0x803, 1, 1, 16385, ""),
        "declares images of 1×16385 pixels; 1 to 16384 a side");
    row("product overflows", idx(0x803, 0xffffffff, 0xffffffff, 0xffffffff, ""),
        "declares images of 4294967295×4294967295");
    row("absurd count", idx(0x803, 0xffffffff, 16384, 16384, pixels()),
        "is truncated: it declares 4294967295 images");
    if (!zlib_) return;
    row("labels in gz", test::gzip(test::bigEndian(0x801, 4) + test::bigEndian(4, 4) + "abcd"),
        "is a label file");
    row("truncated in gz", test::gzip(idx(0x803, 5, 2, 3, pixels())),
        "its decompressed contents end early");
    row("left over in gz", test::gzip(fourImages() + "x"),
        "has bytes left over after its last image");
    row("left over behind gz", test::gzip(fourImages()) + "rubbish", "is damaged");
    row("absurd count in gz", test::gzip(idx(0x803, 0xffffffff, 16384, 16384, pixels())),
        "compressed bytes can hold");
    auto damaged = test::gzip(fourImages());
    damaged[damaged.size() - 6] = static_cast<char>(damaged[damaged.size() - 6] ^ 1);
    row("checksum", damaged, "is damaged: it is not valid gzip data (incorrect data check)");
    row("twice compressed", test::gzip(test::gzip(fourImages())), "is not an IDX image file");
  }
  void refused() {
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, message);
    const Folder folder;
    const auto path = folder.write("bad", bytes.toStdString());
    VERIFY_ERROR(ErrorKind::Input, readAll(path), "/bad' ", message.constData());
  }

  void damage() {
    test::verifyTruncationsAreRefused(fourImages(), readAll);
    test::verifyDamageIsSurvived(fourImages(), readAll);
    if (!zlib_) QSKIP("no zlib in this build");
    test::verifyTruncationsAreRefused(test::gzip(fourImages()), readAll);
    test::verifyDamageIsSurvived(test::gzip(fourImages()), readAll);
  }

  void bombIsNotInflated() {  // 64 MiB of zeros in 64 KiB: refused at the first byte too many
    if (!zlib_) QSKIP("no zlib in this build");
    const Folder folder;
    const auto path = folder.write("bomb", test::gzip(fourImages() + std::string(1 << 26, '\0')));
    QVERIFY(folder.contents("bomb").size() < 100'000);
    VERIFY_ERROR(ErrorKind::Input, readAll(path), "has bytes left over after its last image");
  }

  /// Refused by its header, whatever follows.
  void whatHoldsGigabytesIsRefused() {
    if (!zlib_) QSKIP("no zlib in this build");
    const Folder folder;
    const auto header = test::bigEndian(0x803, 4) + test::bigEndian(3'000'000, 4) +
                        test::bigEndian(28, 4) + test::bigEndian(28, 4);
    const auto path = folder.write("large.gz", test::gzip(header) + std::string(5'000'000, '\0'));
    VERIFY_ERROR(ErrorKind::Input, readIdxHeader(path), "/large.gz' declares 3000000 images",
                 "read up to 2147483648 bytes. Decompress it first (gunzip)");
  }

  void farBehindTheSelectionNothingIsRead() {
    if (!zlib_) QSKIP("no zlib in this build");
    const Folder folder;
    const auto header = [](std::uint64_t count) {
      return test::bigEndian(0x803, 4) + test::bigEndian(count, 4) + test::bigEndian(1024, 4) +
             test::bigEndian(1024, 4);
    };
    auto bytes = test::gzip(header(66) + std::string(66 << 20, '\0'));
    bytes.resize(bytes.size() - 10);
    const auto path = folder.write("cut.gz", bytes);
    QCOMPARE(readIdxImages(path, {0}).size(), std::size_t{1});
    VERIFY_ERROR(ErrorKind::Input, readIdxImages(path, {3}), "is truncated");
  }

  void withoutZlib() {
    if (zlib_) QSKIP("this build has zlib");
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Input, readAll(folder.write("x.gz", test::gzip(fourImages()))),
                 "/x.gz' is compressed", "this build has no zlib: gunzip the file first");
  }

  void gzipStream() {
    if (!zlib_) QSKIP("no zlib in this build");
    const Folder folder;
    std::string bytes;
    for (int i = 0; i < 300'000; ++i)
      bytes += static_cast<char>((static_cast<unsigned>(i) * static_cast<unsigned>(i)) >> 7);
    const auto path = folder.write("x.gz", test::gzip(bytes));
    QVERIFY(isGzip(path));
    QVERIFY(!isGzip(folder.write("x", "\x1f")));
    GzipReader reader(path);
    std::string part(70'000, '\0');
    reader.read(part.data(), part.size());
    QVERIFY(part == bytes.substr(0, 70'000));
    reader.skip(150'000);
    part.resize(80'000);
    reader.read(part.data(), part.size());
    QVERIFY(part == bytes.substr(220'000));
    reader.read(part.data(), 0);
    QVERIFY(reader.atEnd());
    QVERIFY(reader.atEnd());
    VERIFY_ERROR(ErrorKind::Input, reader.skip(1), "/x.gz' is truncated");
    VERIFY_ERROR(ErrorKind::Input, GzipReader(folder.write("y", "no gzip")).skip(1),
                 "/y' is damaged", "not valid gzip");
  }

  void fashionMnist() {
    const std::string folder =
        "/usr/share/datasets/fashion-mnist/";  // Debian's dataset-fashion-mnist
    const auto path = folder + "t10k-images-idx3-ubyte.gz";
    if (!std::filesystem::exists(path) || !zlib_)
      QSKIP("dataset-fashion-mnist, or zlib, is absent");
    const auto header = readIdxHeader(path);
    QCOMPARE(header.count, std::int64_t(10000));
    QVERIFY((header.shape() == ImageShape{1, 28, 28}));
    const auto images = readIdxImages(path, {9999, 0});
    double sum = 0;
    for (const auto value : images[1].pixels)
      sum += value;
    QCOMPARE(images[1].at(0, 7, 25), 37 / 255.0f);  // the tip of the set's first ankle boot
    QVERIFY(std::abs(sum - 131.2) < 1e-3);
    VERIFY_ERROR(ErrorKind::Input, readIdxHeader(folder + "t10k-labels-idx1-ubyte.gz"),
                 "is a label file");
  }

 private:
  bool zlib_ = false;
};

INKLING_TEST(IdxTest);
#include "idx_test.moc"
