#include "engine/support/npy.h"
#include "tests/ui/gallery_support.h"
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
namespace {

using namespace collections;

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

class GalleryTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
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
    QVERIFY((source.image->shape == ImageShape{1, 28, 28}));
    QCOMPARE(chosen[1].toString(), QStringLiteral("digit-2"));
    QCOMPARE(chosen[2].value<QImage>().size(), QSize(28, 28));
    gallery.part<QPushButton>("choose")->click();
    QTRY_COMPARE(gallery.chosen.size(), 1);
  }

  void severalAreTakenTogether() {
    Gallery gallery;
    QVERIFY(gallery.digits());
    QSignalSpy together(&gallery.window, &GalleryWindow::chosenTogether);
    auto* use = gallery.part<QPushButton>("chooseSelected");
    QVERIFY(!use->isEnabled());
    QTest::keyClick(gallery.images(), Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(gallery.images(), Qt::Key_Right, Qt::ShiftModifier);
    QVERIFY(use->isEnabled());
    use->click();  // for a prior whose shape is not known
    QTRY_VERIFY2(gallery.message().startsWith(QStringLiteral("3 of 3 images were left out")),
                 qPrintable(gallery.message()));
    QVERIFY(together.isEmpty());
    gallery.window.setPrior({1, 28, 28});
    use->click();
    QTRY_COMPARE(together.size(), 1);
    const auto sources = together[0][0].value<std::vector<ImageSource>>();
    QCOMPARE(sources.size(), std::size_t{3});
    QCOMPARE(std::get<EmbeddedSource>(sources[2]).name, std::string("digit-2"));
    QVERIFY(gallery.chosen.isEmpty());
  }

  void whatTheyWereLaidOnIsTold() {
    const Folder folder;
    QImage digit(8, 8, QImage::Format_ARGB32);
    digit.fill(Qt::transparent);
    digit.setPixel(4, 4, qRgba(255, 255, 255, 255));
    savePicture(folder, "1.png", digit);
    savePicture(folder, "2.png", colours(8, 8));
    Gallery gallery;
    gallery.window.setPrior({3, 8, 8});
    QSignalSpy together(&gallery.window, &GalleryWindow::chosenTogether);
    gallery.window.open(QString::fromStdString(folder.path()));
    QVERIFY(gallery.ready());
    gallery.images()->selectAll();
    gallery.part<QPushButton>("chooseSelected")->click();
    QTRY_COMPARE(together.size(), 1);
    QCOMPARE(gallery.message(), QStringLiteral("1.png: laid on black, as on white nothing would be "
                                               "seen. Others may be too."));
  }

  void tooManyAreNotTaken() {
    Gallery gallery;
    gallery.window.setPrior({1, 28, 28});
    gallery.window.add(std::make_shared<Counting>());
    QTRY_COMPARE(gallery.count(), 10000);
    QSignalSpy together(&gallery.window, &GalleryWindow::chosenTogether);
    gallery.images()->selectAll();
    gallery.part<QPushButton>("chooseSelected")->click();
    QVERIFY2(gallery.message().contains(QStringLiteral("at most 100")),
             qPrintable(gallery.message()));
    QVERIFY(together.isEmpty());
  }

  void onlyWhatOpensIsTold() {
    const Folder folder;
    Gallery gallery;
    QVERIFY(gallery.digits());
    QSignalSpy told(&gallery.window, &GalleryWindow::opened);
    gallery.window.open(QString::fromStdString(folder.write("bad.npy", "no array")));
    QVERIFY(gallery.ready());
    QVERIFY(told.isEmpty());
    const auto good = QString::fromStdString(folder.write("images", idxOf(2, 4, 4)));
    gallery.window.open(good);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told[0][0].toString(), good);
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
    QCOMPARE(list->count(), 3);
    QCOMPARE(gallery.count(), 10);  // what was shown stays

    const auto path = QString::fromStdString(folder.write("images", idxOf(40, 4, 4)));
    for (int time = 0; time < 2; ++time) {
      gallery.window.open(path);
      QVERIFY(gallery.ready());
      QCOMPARE(gallery.count(), 40);
      QCOMPARE(list->count(), 4);
      QCOMPARE(list->currentRow(), 3);
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
    auto counting = std::make_shared<Counting>();
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
    QTRY_VERIFY(gallery.message().contains(QStringLiteral("2.png")));
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
      QCOMPARE(gallery.part<QListWidget>("collections")->count(), 4);
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
      const int margin = (rect.width() - side) / 2;
      const int left = static_cast<int>((rect.x() + margin) * ratio) +
                       (static_cast<int>(side * ratio) - 28 * scale) / 2;
      const int top = static_cast<int>((rect.y() + 4) * ratio) +
                      (static_cast<int>(side * ratio) - 28 * scale) / 2;
      for (int y = 0; y < 28 * scale; ++y)
        for (int x = 0; x < 28 * scale; ++x)
          QCOMPARE(seen.pixel(left + x, top + y), picture.pixel(x / scale, y / scale));
    }
  }
};

}  // namespace

INKLING_TEST(GalleryTest);

}  // namespace inkling

#include "gallery_test.moc"
