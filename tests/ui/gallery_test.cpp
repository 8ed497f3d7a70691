#include "engine/support/gzip.h"
#include "engine/support/npy.h"
#include "tests/support/files.h"
#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/images/array_collection.h"
#include "ui/images/collection_model.h"
#include "ui/images/collection_opener.h"
#include "ui/images/gallery_window.h"
#include "ui/images/picture_delegate.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

#include <atomic>
#include <thread>

namespace inkling {

using test::bigEndian;
using test::Folder;

namespace {

/// Image i of `count` has pixels i, i + 1, ... modulo 256.
std::string idxOf(int count, int rows, int columns) {
  std::string bytes = bigEndian(0x803, 4) + bigEndian(static_cast<std::uint64_t>(count), 4) +
                      bigEndian(static_cast<std::uint64_t>(rows), 4) +
                      bigEndian(static_cast<std::uint64_t>(columns), 4);
  for (int i = 0; i < count; ++i)
    for (int p = 0; p < rows * columns; ++p)
      bytes += static_cast<char>(i + p);
  return bytes;
}

std::string labelsOf(const std::string& labels) {
  return bigEndian(0x801, 4) + bigEndian(labels.size(), 4) + labels;
}

Collection opened(const std::string& path, const ImageShape& prior = {}) {
  return openCollection(QString::fromStdString(path), prior, {});
}

QImage colours(int width, int height) {
  QImage picture(width, height, QImage::Format_RGB32);
  picture.fill(Qt::black);
  picture.setPixelColor(0, 0, Qt::red);
  return picture;
}

std::string savePicture(const Folder& folder, const std::string& name, const QImage& picture) {
  const auto path = folder.path(name);
  if (!picture.save(QString::fromStdString(path))) qFatal("the test cannot write its picture");
  return path;
}

bool haveZlib() {
  const Folder folder;
  try {
    return GzipReader(folder.write("x.gz", test::gzip(""))).atEnd();
  } catch (const Error&) {
    return false;
  }
}

/// Ten thousand images that count how often they are decoded.
class Counting : public ImageCollection {
 public:
  Counting() : ImageCollection(QStringLiteral("Ten thousand")) {}

  int size() const override { return 10000; }
  QString caption(int index) const override { return QString::number(index); }
  QString label(int index) const override { return index % 2 ? tr("odd") : tr("even"); }
  QImage thumbnail(int, int) const override {
    ++decoded;
    return colours(8, 8);
  }
  ChosenImage image(int index) const override {
    return {EmbeddedSource{std::to_string(index), flat(0.5f)}, caption(index), colours(8, 8)};
  }

  mutable std::atomic<int> decoded = 0;

 private:
  static QString tr(const char* text) { return QString::fromLatin1(text); }
};

struct Gallery {
  GalleryWindow window;
  QSignalSpy chosen{&window, &GalleryWindow::chosen};

  explicit Gallery(const QString& fashion = QStringLiteral("/nowhere/t10k-images-idx3-ubyte.gz"))
      : window(nullptr, fashion) {
    window.resize(900, 600);
    window.show();
  }
  template <typename T>
  T* part(const char* name) {
    return window.findChild<T*>(QString::fromLatin1(name));
  }
  QListView* images() { return part<QListView>("images"); }
  int count() { return images()->model()->rowCount(); }
  QString message() { return part<QLabel>("message")->text(); }
  bool ready() {
    return QTest::qWaitFor([&] { return !window.isOpening(); });
  }
  bool digits() {
    return QTest::qWaitFor([&] { return !window.isOpening() && count() == 10; });
  }
};

}  // namespace

class GalleryTest : public QObject {
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
    QVERIFY(!fitsPrior(image.source, image.picture, {3, 2, 4}));
    QCOMPARE(collection->thumbnail(0, 2).size(), QSize(2, 1));
  }

  void fashionClasses() {
    const Folder folder;
    QDir(QString::fromStdString(folder.path())).mkdir(QStringLiteral("fashion"));
    const auto path = folder.write("fashion/train-images-idx3-ubyte", idxOf(2, 2, 2));
    folder.write("fashion/train-labels-idx1-ubyte", labelsOf("\x09\x63"));
    const auto collection = opened(path);
    QCOMPARE(collection->label(0), QStringLiteral("Ankle boot"));
    QCOMPARE(collection->label(1), QStringLiteral("99"));  // no such class
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
    row("rubbish", "This is no IDX file.", "not an IDX image file");
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
    QCOMPARE(fitsPrior(last.source, last.picture, {3, 3, 3}), size == QSize(3, 3) && !grey);
  }

  void badNpyFiles() {
    const Folder folder;
    const auto path = folder.path("x.npy");
    const auto write = [&](std::vector<std::int64_t> shape, std::vector<float> values) {
      writeNpy(path, {std::move(shape), std::move(values)});
    };
    write({2, 2, 3, 1}, std::vector<float>(12));
    VERIFY_ERROR(ErrorKind::Input, opened(path, {1, 28, 28}), "x.npy' is 2×2×3×1", "(784)");
    write({7}, std::vector<float>(7));
    VERIFY_ERROR(ErrorKind::Input, opened(path), "is 7:");
    write({1, 1, 2}, {0.5f, 1.5f});
    VERIFY_ERROR(ErrorKind::Input, opened(path), "holds 1.5", "0 to 1");
    write({1, 1, 2}, {0.5f, std::nanf("")});
    VERIFY_ERROR(ErrorKind::Input, opened(path), "holds nan");
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
    QVERIFY((source.image.shape == ImageShape{3, 4, 6}));
    QCOMPARE(source.image.at(0, 0, 0), 1.0f);
    QVERIFY(fitsPrior(image.source, image.picture, {3, 4, 6}));
  }

  void foldersAndFilesThatAreNot() {
    const Folder folder;
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path()), "holds no pictures");
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path("missing.png")), "does not exist");
    QCOMPARE(::mkfifo(folder.path("pipe.npy").c_str(), 0600), 0);
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path("pipe.npy")), "neither a file nor a folder");
    const test::WithoutPrivileges user;
    if (!user.effective()) QSKIP("root may read everything");
    QFile::setPermissions(QString::fromStdString(folder.path()), {});
    VERIFY_ERROR(ErrorKind::Input, opened(folder.path()), "cannot be read");
  }

  void aHugePictureComesWithoutPixels() {
    const Folder folder;
    const auto image = opened(savePicture(folder, "x.png", colours(2100, 2000)))->image(0);
    QVERIFY(std::get<EmbeddedSource>(image.source).image.pixels.empty());
    QCOMPARE(image.picture.size(), QSize(2100, 2000));
    QVERIFY(!fitsPrior(image.source, image.picture, {3, 2000, 2100}));
  }

  void enterChoosesADigit() {
    Gallery gallery;
    QVERIFY(gallery.digits());
    QCOMPARE(gallery.part<QListWidget>("collections")->currentRow(), 0);
    QTest::keyClick(gallery.images(), Qt::Key_Right);
    QTest::keyClick(gallery.images(), Qt::Key_Right);
    QCOMPARE(gallery.part<QSpinBox>("index")->value(), 2);
    QTest::keyClick(gallery.images(), Qt::Key_Return);
    QTRY_COMPARE(gallery.chosen.size(), 1);
    const auto chosen = gallery.chosen.takeFirst();
    const auto source = std::get<EmbeddedSource>(chosen[0].value<ImageSource>());
    QCOMPARE(source.name, std::string("digit-2"));
    QVERIFY((source.image.shape == ImageShape{1, 28, 28}));
    QCOMPARE(chosen[1].toString(), QStringLiteral("digit-2"));
    QCOMPARE(chosen[2].value<QImage>().size(), QSize(28, 28));
    gallery.part<QPushButton>("choose")->click();
    QTRY_COMPARE(gallery.chosen.size(), 1);
  }

  void fashionMnistThatIsNotInstalled() {
    const Folder folder;
    Gallery gallery(QString::fromStdString(folder.path("t10k-images-idx3-ubyte")));
    QVERIFY(gallery.digits());
    auto* list = gallery.part<QListWidget>("collections");
    list->setCurrentRow(1);
    QVERIFY(gallery.ready());
    QVERIFY2(gallery.message().contains(QStringLiteral("dataset-fashion-mnist")),
             qPrintable(gallery.message()));
    QCOMPARE(gallery.count(), 0);
    QVERIFY(!gallery.part<QPushButton>("choose")->isEnabled());
    list->setCurrentRow(0);
    QVERIFY(gallery.digits());
    QCOMPARE(gallery.message(), QString());
    list->setCurrentRow(1);
    QVERIFY(gallery.ready());
    folder.write("t10k-images-idx3-ubyte", idxOf(5, 28, 28));  // installed meanwhile
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(gallery.ready());
    QCOMPARE(gallery.count(), 5);
  }

  void aFileIsListedOnceItIsOpen() {
    const Folder folder;
    Gallery gallery;
    QVERIFY(gallery.digits());
    auto* list = gallery.part<QListWidget>("collections");
    gallery.window.open(QString::fromStdString(folder.path("missing.npy")));
    QVERIFY(gallery.window.isOpening());
    QVERIFY(gallery.message().contains(QStringLiteral("Opening missing.npy")));
    QVERIFY(gallery.ready());
    QVERIFY(gallery.message().contains(QStringLiteral("does not exist")));
    QCOMPARE(list->count(), 2);
    QCOMPARE(gallery.count(), 10);  // what was shown stays

    const auto path = QString::fromStdString(folder.write("images", idxOf(40, 4, 4)));
    for (int time = 0; time < 2; ++time) {
      gallery.window.open(path);
      QVERIFY(gallery.ready());
      QCOMPARE(gallery.count(), 40);
      QCOMPARE(list->count(), 3);
      QCOMPARE(list->currentRow(), 2);
      QCOMPARE(gallery.message(), QString());
    }
    QVERIFY(!gallery.part<QLineEdit>("filter")->isEnabled());  // there are no labels
  }

  void theStopButtonEndsAnOpening() {
    const Folder folder;
    Gallery gallery;
    QVERIFY(gallery.digits());
    gallery.window.open(QString::fromStdString(folder.write("images", idxOf(40, 4, 4))));
    gallery.part<QPushButton>("stop")->click();
    QVERIFY(!gallery.window.isOpening());
    QVERIFY(gallery.message().contains(QStringLiteral("stopped")));
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
    QCOMPARE(gallery.count(), 10);  // what came of it is not shown
  }

  void onlyTheNewestOpeningIsShown() {
    Gallery gallery;
    QVERIFY(gallery.digits());
    CollectionOpener opener;
    QSignalSpy opened(&opener, &CollectionOpener::opened),
        failed(&opener, &CollectionOpener::failed);
    const auto counting = std::make_shared<Counting>();
    opener.start([](const Opening& opening) -> Collection {
      while (true) {  // until it is cancelled
        opening.cancellation.check();
        std::this_thread::yield();
      }
    });
    opener.start([counting](const Opening&) { return counting; });
    QTRY_COMPARE(opened.size(), 1);
    QVERIFY(failed.isEmpty());
    QVERIFY(!opener.isOpening());
  }

  void aGalleryMayGoWhileItWorks() {
    const Folder folder;
    for (int i = 0; i < 20; ++i)
      savePicture(folder, std::to_string(i) + ".png", colours(400, 400));
    auto gallery = std::make_unique<Gallery>();
    gallery->window.open(QString::fromStdString(folder.path()));
    QVERIFY(gallery->ready());
    QTest::keyClick(gallery->images(), Qt::Key_Return);
    gallery->window.open(QString::fromStdString(folder.path()));
    gallery.reset();
    QThreadPool::globalInstance()->waitForDone();
    QCoreApplication::processEvents();
  }

  void tenThousandAreNotDecodedAtOnce() {
    Gallery gallery;
    QVERIFY(gallery.digits());
    const auto counting = std::make_shared<Counting>();
    gallery.window.add(counting);
    QCOMPARE(gallery.count(), 10000);
    auto* model = gallery.window.findChild<CollectionModel*>();
    const auto made = [&](int row) {
      return !model->index(row).data(CollectionModel::ThumbnailRole).value<QImage>().isNull();
    };
    QTRY_VERIFY(made(0));
    QVERIFY2(counting->decoded < 500, qPrintable(QString::number(counting->decoded)));

    auto* index = gallery.part<QSpinBox>("index");
    index->setValue(9999);
    QCOMPARE(gallery.images()->currentIndex().row(), 9999);
    const auto rect = gallery.images()->visualRect(gallery.images()->currentIndex());
    QVERIFY(gallery.images()->viewport()->rect().contains(rect.center()));
    QTRY_VERIFY(made(9999));
    QVERIFY(counting->decoded < 1000);
  }

  void theFilterKnowsLabels() {
    Gallery gallery;
    QVERIFY(gallery.digits());
    gallery.window.add(std::make_shared<Counting>());
    auto* filter = gallery.part<QLineEdit>("filter");
    filter->setText(QStringLiteral("ODD"));
    QTRY_COMPARE(gallery.count(), 5000);
    auto* model = gallery.window.findChild<CollectionModel*>();
    QCOMPARE(model->indexAt(1), 3);
    QCOMPARE(gallery.part<QSpinBox>("index")->value(), 1);
    gallery.part<QSpinBox>("index")->setValue(7);
    QCOMPARE(gallery.images()->currentIndex().row(), 3);
    QTest::keyClick(gallery.images(), Qt::Key_Return);
    QTRY_COMPARE(gallery.chosen.size(), 1);
    QCOMPARE(gallery.chosen[0][1].toString(), QStringLiteral("7"));

    filter->setText(QStringLiteral("neither"));
    QTRY_COMPARE(gallery.count(), 0);
    QVERIFY(gallery.message().contains(QStringLiteral("“neither”")));
    QVERIFY(!gallery.part<QPushButton>("choose")->isEnabled());
    filter->clear();
    QCOMPARE(gallery.count(), 10000);
    QCOMPARE(gallery.message(), QString());
    filter->setText(QStringLiteral("odd"));
    QTRY_COMPARE(gallery.count(), 5000);
    gallery.part<QSpinBox>("index")->setValue(8);  // which the filter leaves out
    QCOMPARE(gallery.count(), 10000);
    QCOMPARE(gallery.images()->currentIndex().row(), 8);
  }

  void aDamagedPictureIsToldOf() {
    const Folder folder;
    savePicture(folder, "1.png", colours(6, 4));
    folder.write("2.png", "no picture at all");
    Gallery gallery;
    gallery.window.open(QString::fromStdString(folder.path()));
    QVERIFY(gallery.ready());
    auto* model = gallery.images()->model();
    const auto problem = [&](int row) {
      return model->index(row, 0).data(CollectionModel::ProblemRole).toString();
    };
    QTRY_VERIFY(problem(1).contains(QStringLiteral("2.png")));
    QVERIFY(problem(0).isEmpty());
    gallery.images()->setCurrentIndex(model->index(1, 0));
    QTest::keyClick(gallery.images(), Qt::Key_Return);
    QTRY_VERIFY(gallery.message().contains(QStringLiteral("2.png is not a picture")));
    QVERIFY(gallery.chosen.isEmpty());
    gallery.images()->setCurrentIndex(model->index(0, 0));
    QTest::keyClick(gallery.images(), Qt::Key_Return);
    QTRY_COMPARE(gallery.chosen.size(), 1);
  }

  void anArrayIsReadAgainForAnotherPrior() {
    const Folder folder;
    writeNpy(folder.path("x.npy"), {{4, 27}, std::vector<float>(108, 0.5f)});
    Gallery gallery;
    QVERIFY(gallery.digits());
    gallery.window.setPrior({1, 28, 28});
    gallery.window.open(QString::fromStdString(folder.path("x.npy")));
    QVERIFY(gallery.ready());
    QCOMPARE(gallery.count(), 1);  // one image of 4×27
    gallery.window.setPrior({3, 3, 3});
    QVERIFY(gallery.ready());
    QCOMPARE(gallery.count(), 4);
  }

  void drawsAreAskedForAndAdded() {
    Gallery gallery;
    QVERIFY(gallery.digits());
    QSignalSpy asked(&gallery.window, &GalleryWindow::priorDrawsAsked);
    gallery.part<QPushButton>("draws")->click();
    QCOMPARE(asked.size(), 1);
    for (const std::size_t count : {std::size_t{2}, std::size_t{3}, std::size_t{0}}) {
      gallery.window.add(collectionOf(QStringLiteral("Draws"),
                                      std::vector<EmbeddedSource>(count, {"draw", flat(0.5f)})));
      QCOMPARE(gallery.count(), static_cast<int>(count));
      QCOMPARE(gallery.part<QListWidget>("collections")->count(), 3);
    }
  }

  void thumbnailsAreEnlargedByWholePixels() {
    Gallery gallery;
    QVERIFY(gallery.digits());
    auto* view = gallery.images();
    auto* model = view->model();
    QTRY_VERIFY(!model->index(3, 0).data(CollectionModel::ThumbnailRole).value<QImage>().isNull());
    const auto picture = model->index(3, 0).data(CollectionModel::ThumbnailRole).value<QImage>();
    view->setCurrentIndex(model->index(5, 0));
    const int side = PictureDelegate::pictureSide(view->fontMetrics());
    for (const double ratio : {1.0, 2.0}) {
      const auto rect = view->visualRect(model->index(3, 0));
      const auto seen = painted(*view->viewport(), ratio);
      const int scale = static_cast<int>(side * ratio) / 28;
      if (scale == 0) QSKIP("the font is too small to see every pixel");
      // the middle of the area is that of the picture, give or take half a pixel of the device
      const int left = static_cast<int>((rect.x() + (rect.width() - side) / 2) * ratio) +
                       (static_cast<int>(side * ratio) - 28 * scale) / 2;
      const int top = static_cast<int>((rect.y() + 4) * ratio) +
                      (static_cast<int>(side * ratio) - 28 * scale) / 2;
      for (int y = 0; y < 28 * scale; ++y)
        for (int x = 0; x < 28 * scale; ++x)
          QCOMPARE(seen.pixel(left + x, top + y), picture.pixel(x / scale, y / scale));
    }
  }

 private:
  bool zlib_ = false;
};

INKLING_TEST(GalleryTest);

}  // namespace inkling

#include "gallery_test.moc"
