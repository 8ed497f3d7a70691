#include "engine/support/image_files.h"

#include "engine/support/foreign_files.h"
#include "tests/support/files.h"

#include <QDir>
#include <QSet>

using namespace inkling;
using namespace std::string_literals;
using test::Folder;
using Kind = ImageFile::Kind;

namespace {

const std::string png = "\x89PNG\r\n\x1a\n";

std::string idx(int count, const std::string& pixels) {
  return test::bigEndian(0x803, 4) + test::bigEndian(static_cast<std::uint64_t>(count), 4) +
         test::bigEndian(1, 4) + test::bigEndian(2, 4) + pixels;
}

std::string npy(const std::string& dtype, const std::string& shape, const std::string& values) {
  const auto header =
      "{'descr': '" + dtype + "', 'fortran_order': False, 'shape': " + shape + "}\n";
  return "\x93NUMPY\1\0"s + test::littleEndian(header.size(), 2) + header + values;
}

/// A decoder for tests: one grey pixel, the number of bytes in the file.
Image decode(const std::string&, const std::vector<unsigned char>& bytes) {
  return {{1, 1, 1}, {static_cast<float>(bytes.size())}};
}

std::vector<Image> readAll(const ImageFile& file) {
  std::vector<Image> images(static_cast<std::size_t>(file.count()));
  file.read(allIndices(file.count()), decode,
            [&](std::size_t i, Image&& image) { images[i] = std::move(image); });
  return images;
}

QStringList namesOf(const ImageFile& file) {
  QStringList names;
  for (std::int64_t i = 0; i < file.count(); ++i)
    names << QString::fromStdString(file.name(i));
  return names;
}

void makeFolders(const Folder& folder, const QStringList& names) {
  for (const auto& name : names)
    if (!QDir(QString::fromStdString(folder.path())).mkpath(name)) qFatal("no folder");
}

}  // namespace

class ImageFilesTest : public QObject {
  Q_OBJECT
 private Q_SLOTS:
  /// By what is in it, whatever its name.
  void kinds() {
    const Folder folder;
    const auto kind = [&](const std::string& name, const std::string& bytes) {
      return imageFileKind(folder.write(name, bytes));
    };
    const auto array = npy("|u1", "(1, 2)", "ab");
    QVERIFY(kind("array.png", array) == Kind::Npy);
    QVERIFY(kind("picture.npy", png) == Kind::Picture);
    QVERIFY(kind("idx", idx(1, "ab")) == Kind::Idx);
    QVERIFY(kind("idx.gz", test::gzip(idx(1, "ab"))) == Kind::Idx);
    QVERIFY(kind("idx.jpg", idx(1, "ab")) == Kind::Idx);
    QVERIFY(kind("archive", test::tar({{"a.png", png}})) == Kind::Tar);
    QVERIFY(imageFileKind(folder.path()) == Kind::Folder);
    // too damaged to tell: the reader that the name says names the fault
    QVERIFY(kind("broken.npy", "nothing") == Kind::Npy);
    QVERIFY(kind("broken.tar", "nothing") == Kind::Tar);
    QVERIFY(kind("train-images-idx3-ubyte", "nothing") == Kind::Idx);
    QVERIFY(kind("broken.jpg", "nothing") == Kind::Picture);
  }

  void foreign_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("message");
    const auto row = [](const char* name, const std::string& bytes, const char* message) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes) << QString(message);
    };
    row("empty", "", "is empty. Get the file again.");
    row("a.npz", "PK\3\4....", "an .npz archive of arrays, not images. Save one of them by itself");
    row("a.pt", "PK\3\4....", "a PyTorch file, not images. Save its tensor");
    row("a.zip", "PK\3\4....", "a zip archive, not images. Unpack it first");
    row("unnamed",
        "PK\3\4" + std::string(22, '\0') + test::littleEndian(5, 2) + std::string(2, '\0') +
            "a.npy",
        "an .npz archive");
    row("a.mat", "MATLAB 5.0 MAT-file",
        "a MATLAB file, not images. Save its array as .npy: numpy.save(");
    row("new.mat", "\x89HDF\r\n", "an HDF5 file");
    row("a.csv", "0.5,0.25\n1,0\n", "text, not images. Save a table of numbers as .npy");
    row("a.pkl", "\x80\4\x95\0\0\0"s, "a Python pickle, which is never loaded");
    row("a.onnx", "\x08\7\x12\0"s, "a network (ONNX), not images. Give a picture or an .npy.");
    row("a.safetensors", "\x10\0\0\0\0\0\0\0{\"a\":{}}"s,
        "a safetensors file of weights, not images");
    row("a.tar.gz", test::gzip(test::tar({{"a.png", png}})), "a compressed tar archive");
    row("a.txt.gz", test::gzip(std::string(600, 'x')),
        "compressed (gzip), not images. Decompress it first");
    row("a.tar.xz",
        "\xfd"
        "7zXZ",
        "a compressed archive, not images. Unpack it first.");
    row("a.heic",
        "\0\0\0\x18"
        "ftypheic"s,
        "a HEIC picture, not images. Convert it to PNG or JPEG first.");
    row("a.avif",
        "\0\0\0\x18"
        "ftypavif"s,
        "an AVIF picture");
    row("a.pdf", "%PDF-1.5", "a PDF document");
    row("rubbish", "\1\2\3\4", "not an image file of any kind known here. Pictures may be PNG,");
  }
  void foreign() {
    QFETCH(QByteArray, bytes);
    QFETCH(QString, message);
    const Folder folder;
    const std::string name = QTest::currentDataTag();
    VERIFY_ERROR(ErrorKind::Input, ImageFile(folder.write(name, bytes.toStdString())),
                 "/" + name + "' is ", message.toStdString());
  }

  /// What it is stays the same, the way out does not.
  void whatIsWantedDecidesTheWayOut() {
    const auto refused = [](const char* name, const std::string& bytes, Wanted wanted) {
      return test::messageOf(ErrorKind::Input, [&] { refuseForeignFile(name, bytes, wanted); });
    };
    QCOMPARE(refused("a.png", png, Wanted::Array),
             QStringLiteral("'a.png' is a PNG picture, not an .npy file. Save its pixels with "
                            "numpy.save, as .npy."));
    QVERIFY(refused("a.tar.gz", "\x1f\x8b", Wanted::Array)
                .contains(QLatin1String("is a compressed tar archive, not an .npy file. Unpack")));
    QVERIFY(
        refused("a.pt", "PK\3\4", Wanted::Prior)
            .contains(QLatin1String("is a PyTorch file, not a prior. Make a prior of its weights "
                                    "with inkling-cli priors import.")));
    QVERIFY(refused("a.csv", "1,2", Wanted::Experiment)
                .contains(QLatin1String("is text, not an experiment. Name an experiment")));
    QVERIFY(refused("a", "\1\2", Wanted::Array).contains(QLatin1String("is not an .npy file (it")));
    QVERIFY(refused("a", "\1\2", Wanted::Prior).contains(QLatin1String("is not a prior. Name")));
  }

  void withoutImages() {
    const Folder folder;
    const auto refused = [&](const std::string& name, const std::string& bytes) {
      VERIFY_ERROR(ErrorKind::Input, ImageFile(folder.write(name, bytes)),
                   "/" + name + "' holds no");
    };
    refused("a.npy", npy("<f4", "(0, 28, 28)", ""));
    refused("flat.npy", npy("<f4", "(3, 0)", ""));
    refused("images-idx3-ubyte", idx(0, ""));
    refused("packed.gz", test::gzip(idx(0, "")));
    refused("a.tar", test::tar({{"notes.txt", "no picture"}}));
    const Folder empty;
    VERIFY_ERROR(ErrorKind::Input, ImageFile(empty.path()), "holds no pictures (PNG, JPEG,");
  }

  void pipesAreRefusedAtOnce() {
    const Folder folder;
    for (const auto* name : {"a.npy", "a.png", "a.tar", "images-idx3-ubyte.gz", "a"}) {
      QCOMPARE(::mkfifo(folder.path(name).c_str(), 0600), 0);
      VERIFY_ERROR(ErrorKind::Input, ImageFile(folder.path(name)), "is a pipe, not a regular file");
    }
    VERIFY_ERROR(ErrorKind::Input, ImageFile(folder.path()), "holds no pictures");  // passed over
  }

  void folders() {
    const Folder folder;
    makeFolders(folder, {"b/c", ".hidden"});
    for (const auto* name : {"10.png", "2.png", "b/c/1.jpg", "b/0.PNG", "nameless"})
      folder.write(name, png);
    folder.write("notes.txt", "left out");
    folder.write("._2.png", "left out too");
    folder.write("3.bmp", "named as a picture");
    const ImageFile file(folder.path());
    QCOMPARE(namesOf(file),
             QStringList({"2.png", "3.bmp", "10.png", "b/0.PNG", "b/c/1.jpg", "nameless"}));
    QVERIFY(!file.single());
    QCOMPARE(readAll(file)[1].pixels[0], 18.0f);
    QCOMPARE(file.fullName(4), folder.path("b/c/1.jpg"));
  }

  void aFolderWithinThatCannotBeOpened() {
    const Folder folder;
    makeFolders(folder, {"closed"});
    folder.write("a.png", png);
    ::chmod(folder.path().c_str(), 0755);
    ::chmod(folder.path("closed").c_str(), 0);
    {
      const test::WithoutPrivileges user;
      if (!user.effective()) QSKIP("root may read everything");
      VERIFY_ERROR(ErrorKind::Input, ImageFile(folder.path()), "The folder '",
                   "/closed' cannot be read: Permission denied. Change its permissions");
    }
    ::chmod(folder.path("closed").c_str(), 0755);
  }

  void archives() {
    const Folder folder;
    const auto path = folder.write("a.tar", test::tar({{"z.png", png},
                                                       {"notes", "left out"},
                                                       {"._z.png", "left out"},
                                                       {"dir/a.jpg", png + "12"},
                                                       {"nameless", png + "1"}}));
    const ImageFile file(path);
    QCOMPARE(namesOf(file), QStringList({"z.png", "dir/a.jpg", "nameless"}));
    const auto images = readAll(file);
    QCOMPARE(images[1].pixels[0], 10.0f);
    QCOMPARE(images[2].pixels[0], 9.0f);
    QCOMPARE(file.pictureBytes(0), png);  // at any time again
    QCOMPARE(file.fullName(1), path + ":dir/a.jpg");
  }

  void picturesNeedADecoder() {
    const Folder folder;
    const ImageFile file(folder.write("a.jpg", png));
    QVERIFY(file.single());
    VERIFY_ERROR(ErrorKind::Input, file.read({0}, {}, [](std::size_t, Image&&) {}),
                 "/a.jpg' is a PNG picture, and this build reads no pictures (it has no Qt)");
  }

  void arrays_data() {
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char* name, const std::string& bytes) {
      QTest::newRow(name) << QByteArray::fromStdString(bytes);
    };
    const std::string floats = test::littleEndian(0, 4) + test::littleEndian(0x3f800000, 4) +
                               test::littleEndian(0x3e4ccccd, 4) + test::littleEndian(0, 4);
    row("bytes", npy("|u1", "(2, 1, 2)", "\0\xff\x33\0"s));
    row("16 bits", npy("<u2", "(2, 1, 2)", "\0\0\xff\xff\x33\x33\0\0"s));
    row("16 bits, big end first", npy(">u2", "(2, 1, 2)", "\0\0\xff\xff\x33\x33\0\0"s));
    row("floats", npy("<f4", "(2, 1, 2)", floats));
    row("channels last", npy("|u1", "(2, 1, 2, 1)", "\0\xff\x33\0"s));
    row("channels first", npy("|u1", "(2, 1, 1, 2)", "\0\xff\x33\0"s));
    row("flat", npy("|u1", "(2, 2)", "\0\xff\x33\0"s));
    row("idx", idx(2, "\0\xff\x33\0"s));
  }
  void arrays() {
    QFETCH(QByteArray, bytes);
    const Folder folder;
    const ImageFile file(folder.write("x", bytes.toStdString()), {1, 1, 2});
    QCOMPARE(file.count(), std::int64_t{2});
    QCOMPARE(file.name(1), std::string("x:1"));
    const auto images = readAll(file);
    QVERIFY((images[0] == Image{{1, 1, 2}, {0, 1}}));
    QVERIFY((images[1] == Image{{1, 1, 2}, {51.0f / 255, 0}}));
  }

  void channelsLastAreTurned() {
    const Folder folder;
    const ImageFile file(
        folder.write("x.npy", npy("|u1", "(4, 2, 3)", "abcdefghijklmnopqrstuvwx")));
    QVERIFY(file.single());
    const auto image = readAll(file)[0];
    QVERIFY((image.shape == ImageShape{3, 4, 2}));
    QCOMPARE(image.at(1, 0, 0), 'b' / 255.0f);
    QCOMPARE(image.at(2, 3, 1), 'x' / 255.0f);
  }

  void badValues() {
    const Folder folder;
    const auto read = [&](const std::string& bytes) {
      readAll(ImageFile(folder.write("x", bytes)));
    };
    VERIFY_ERROR(ErrorKind::Input, read(npy("<i8", "(1, 1)", test::littleEndian(300, 8))),
                 "/x' holds 300: pixels are in 0 to 1, or unsigned integers", "numpy.uint8");
    VERIFY_ERROR(ErrorKind::Input, read(npy("<f4", "(1, 1)", test::littleEndian(0x6b8b8b8b, 4))),
                 "holds 3.3");
    QVERIFY(!test::messageOf(ErrorKind::Input, [&] {
               read(npy("<f4", "(1, 1)", test::littleEndian(0x6b8b8b8b, 4)));
             }).contains(QLatin1String("000000")));
    VERIFY_ERROR(ErrorKind::Input, read(npy("<f4", "(1, 1)", test::littleEndian(0x7fc00000, 4))),
                 "/x' holds NaN");
    VERIFY_ERROR(ErrorKind::Input, read(npy("<u2", "(1, 2)", "\xff\0\1\0"s)), "none is above 255",
                 "numpy.uint8");
    read(npy("<u2", "(1, 2)", "\0\0\0\0"s));  // black
    const auto scores = readImageArray(folder.write("y", npy("|u1", "(1, 2)", "\0\xff"s)));
    QCOMPARE(toDoubles(scores), (std::vector<double>{0, 1}));
  }

  /// The values of an image that was not asked for may be anything.
  void onlyWhatIsSelectedIsRead() {
    const Folder folder;
    const std::string floats = test::littleEndian(0, 4) + test::littleEndian(0x7fc00000, 4) +
                               test::littleEndian(0x3f800000, 4) + test::littleEndian(0, 4);
    const ImageFile file(folder.write("x", npy("<f4", "(2, 1, 2)", floats)));
    std::vector<Image> images(3);
    const auto keep = [&](std::size_t i, Image&& image) { images[i] = std::move(image); };
    file.read({1}, {}, keep);
    QVERIFY((images[0] == Image{{1, 1, 2}, {1, 0}}));
    VERIFY_ERROR(ErrorKind::Input, file.read({0}, {}, keep), "/x' holds NaN");
    const ImageFile last(folder.write("y", npy("|u1", "(3, 1, 2, 3)", "abcdefghijklmnopqr")),
                         {3, 1, 2});
    last.read({2, 0}, {}, keep);
    QVERIFY((images[0].shape == ImageShape{3, 1, 2}));
    QCOMPARE(images[0].at(1, 0, 0), 'n' / 255.0f);
    QCOMPARE(images[1].at(2, 0, 1), 'f' / 255.0f);
  }

  /// A score's x is read as images are, but for its noise.
  void arraysAtAnyNoiseLevel() {
    const Folder folder;
    const auto read = [&](const std::string& bytes) {
      return toDoubles(readImageArray(folder.write("x", bytes)));
    };
    QCOMPARE(read(npy("|u1", "(1, 2)", "\0\xff"s)), (std::vector<double>{0, 1}));
    QCOMPARE(read(npy("<f4", "(1,)", test::littleEndian(0xc0000000, 4))),
             (std::vector<double>{-2}));
    QCOMPARE(read(npy("|b1", "(2,)", "\0\1"s)), (std::vector<double>{0, 1}));
    VERIFY_ERROR(ErrorKind::Input, read(npy("<i8", "(1,)", test::littleEndian(255, 8))),
                 "/x' holds 255: pixels are in 0 to 1");
    VERIFY_ERROR(ErrorKind::Input, read(npy("<u2", "(1, 2)", "\xff\0\1\0"s)), "none is above 255");
  }

  void greyStandsInEachChannel() {
    const Image grey{{1, 1, 2}, {0.25f, 1}};
    QVERIFY((inColourOf(grey, 3) == Image{{3, 1, 2}, {0.25f, 1, 0.25f, 1, 0.25f, 1}}));
    QVERIFY(inColourOf(grey, 1) == grey);
    QVERIFY(inColourOf(grey, 0) == grey);
    const Image colour{{3, 1, 1}, {0, 0.5f, 1}};
    QVERIFY(inColourOf(colour, 1) == colour);  // only where it is asked for
  }
};

INKLING_TEST(ImageFilesTest);
#include "image_files_test.moc"
