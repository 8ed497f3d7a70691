#include "ui/view/image_grid.h"

#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/view/method_column.h"
#include "ui/view/pixel_picture.h"
#include "ui/view/results_view.h"

#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QSpinBox>

namespace inkling {
namespace {

/// Images of one grey each, 0.1 brighter from one to the next, and so for each method.
Recording several(int count, const std::vector<std::string>& methods = {"qcs-sgm", "jalal"},
                  int side = 8) {
  Recording made;
  auto whole = std::make_shared<Result>();
  for (int i = 0; i < count; ++i) {
    const auto grey = 0.05f + 0.01f * static_cast<float>(i);
    made.experiment.images.emplace_back(EmbeddedSource{"im" + std::to_string(i), flat(grey, side)});
    auto& image = whole->images.emplace_back();
    image.name = "im" + std::to_string(i);
    image.truth = flat(grey, side);
    image.backProjection = flat(0.8f, side);
    image.backProjectionMetrics.psnr = 7;
  }
  for (std::size_t m = 0; m < methods.size(); ++m)
    for (int i = 0; i < count; ++i) {
      auto run = finishedRun();
      run.method = methods[m];
      run.image = i;
      run.estimate =
          flat(0.3f + 0.1f * static_cast<float>(m) + 0.01f * static_cast<float>(i), side);
      run.samples.clear();
      run.mean = run.deviation = {};
      run.metrics.psnr = 20 + static_cast<double>(m) + i;
      whole->runs.push_back(run);
    }
  for (const auto& id : methods) {
    auto& method = made.methods.emplace_back(course(id, 4, 4));
    method.whole = whole;
    for (const auto& run : whole->runs)
      if (run.method == id && run.image == 0) method.run = run;
    for (int i = 1; i < count; ++i) {
      const auto other = course(id, 2 + i, 4);
      method.others[i] = {other.steps, other.trajectory};
    }
  }
  made.image = whole->images.front();
  return made;
}

int greyOf(const QImage& picture) {
  return picture.isNull() ? -1 : qGray(picture.pixel(0, 0));
}
int grey(double value) {
  return qRound(255 * value);
}

}  // namespace

class ImageGridTest : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void everyImageStandsBesideItsResults() {
    ImageGrid grid;
    grid.resize(600, 700);
    grid.QWidget::show();
    const auto data = several(3);
    grid.show(data, -1);
    QCOMPARE(grid.rows(), 3);
    QCOMPARE(grid.heads().size(), 4);
    QVERIFY2(grid.heads()[2].contains(QStringLiteral("21.0 ± 0.6 dB")),
             qPrintable(grid.heads()[2]));
    for (int i = 0; i < 3; ++i) {
      QCOMPARE(greyOf(grid.picture(i, 0)), grey(0.05 + 0.01 * i));
      QCOMPARE(greyOf(grid.picture(i, 1)), grey(0.8));
      QCOMPARE(greyOf(grid.picture(i, 2)), grey(0.3 + 0.01 * i));
      QCOMPARE(greyOf(grid.picture(i, 3)), grey(0.4 + 0.01 * i));
      QCOMPARE(grid.caption(i, 0), QStringLiteral("%1: im%2").arg(i + 1).arg(i));
      QCOMPARE(grid.caption(i, 2), QStringLiteral("%1.0 dB").arg(20 + i));
      QCOMPARE(grid.tile(i, 2).size(), grid.tile(0, 0).size());
      QVERIFY(grid.tile(i, 0).height() >= ImageGrid::leastTile);
      QCOMPARE(grid.tile(i, 0).height() % 8, 0);  // whole pixels
    }
    // what is painted is what was made
    const auto seen = painted(*grid.viewport(), 1);
    QCOMPARE(qGray(seen.pixel(grid.tile(2, 3).center())), grey(0.42));
  }

  void everyImagesCoursePlays() {
    ImageGrid grid;
    grid.resize(600, 700);
    grid.QWidget::show();
    const auto data = several(2);
    grid.show(data, 2);
    for (int i = 0; i < 2; ++i)
      QCOMPARE(greyOf(grid.picture(i, 2)), grey(0.5 + 0.001 * 2));
    grid.show(data, -1);
    QCOMPARE(greyOf(grid.picture(1, 2)), grey(0.31));
    grid.setTileView(TileView::Iterate);
    grid.show(data, 3);
    QCOMPARE(greyOf(grid.picture(1, 2)), grey(0.001 * 3));
    grid.setTileView(TileView::Samples);
    grid.show(data, -1);
    QVERIFY(grid.picture(1, 2).isNull());
  }

  void whatANewRunHasNotReachedIsEmpty() {
    ImageGrid grid;
    grid.resize(600, 700);
    grid.QWidget::show();
    auto data = several(2);
    grid.show(data, -1);
    for (auto& method : data.methods) {
      method.whole.reset();
      method.run.reset();
      method.steps.clear();
      method.trajectory = Trajectory();
      method.others.clear();
    }
    grid.show(data, -1);
    QCOMPARE(grid.rows(), 2);
    QVERIFY(grid.picture(0, 2).isNull() && grid.caption(0, 2).isEmpty());
    QCOMPARE(greyOf(grid.picture(1, 0)), grey(0.06));  // the experiment's own
  }

  void onlyWhatIsSeenIsMade() {
    ImageGrid grid;
    grid.resize(600, 400);
    grid.QWidget::show();
    const auto data = several(40);
    grid.show(data, -1);  // knows its tiles from here on
    grid.show(data, -1);
    QVERIFY(grid.tile(0, 0).height() >= ImageGrid::leastTile);
    QVERIFY(!grid.picture(0, 2).isNull());
    QVERIFY(grid.picture(30, 2).isNull());
    QSignalSpy more(&grid, &ImageGrid::moreWanted);
    QVERIFY(grid.verticalScrollBar()->maximum() > 0);
    grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum());
    QTRY_VERIFY(!more.empty());
    grid.show(data, -1);
    QCOMPARE(greyOf(grid.picture(39, 2)), grey(0.3 + 0.39));
  }

  void manyPixelsAreMadeInSeveralGoes() {
    ImageGrid grid;
    grid.resize(1200, 1400);
    grid.QWidget::show();
    const auto data = several(6, {"qcs-sgm", "jalal"}, 256);
    QSignalSpy more(&grid, &ImageGrid::moreWanted);
    connect(&grid, &ImageGrid::moreWanted, this, [&] { grid.show(data, -1); });
    grid.show(data, -1);
    QVERIFY(grid.picture(5, 3).isNull());
    QTRY_COMPARE(greyOf(grid.picture(5, 3)), grey(0.45));
    QVERIFY(more.size() > 2);
  }

  void aClickOrEnterChooses() {
    ImageGrid grid;
    grid.resize(600, 700);
    grid.QWidget::show();
    grid.show(several(3), -1);
    QSignalSpy chosen(&grid, &ImageGrid::chosen);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.tile(1, 2).center());
    QCOMPARE(chosen.takeFirst()[0].toInt(), 1);
    QCOMPARE(grid.current(), 1);
    QTest::keyClick(&grid, Qt::Key_Down);
    QTest::keyClick(&grid, Qt::Key_Down);
    QCOMPARE(grid.current(), 2);
    QTest::keyClick(&grid, Qt::Key_Return);
    QCOMPARE(chosen.takeFirst()[0].toInt(), 2);
    QVERIFY(grid.accessibleName().contains(QStringLiteral("3 of 3")));
    QVERIFY(grid.accessibleDescription().contains(QStringLiteral("22.0 dB")));
  }

  void severalImagesAreAllShownAtFirst() {
    ResultsView results;
    results.resize(900, 700);
    results.QWidget::show();
    auto data = several(3);
    QSignalSpy chosen(&results, &ResultsView::imageChosen);
    connect(&results, &ResultsView::imageChosen, this, [&](int image) {
      turnTo(data, image);
      results.show(data, -1);
    });
    results.show(data, -1);
    QVERIFY(results.grid().isVisible());
    QVERIFY(!results.columns().front()->isVisible());
    QTRY_VERIFY(results.grid().viewport()->rect().contains(results.grid().tile(2, 2)));
    QTest::mouseClick(results.grid().viewport(), Qt::LeftButton, {},
                      results.grid().tile(2, 2).center());
    QCOMPARE(chosen.takeFirst()[0].toInt(), 2);
    QVERIFY(!results.grid().isVisible());
    QTRY_VERIFY(results.columns().front()->isVisible());
    QCOMPARE(results.findChild<QSpinBox*>(QStringLiteral("image"))->value(), 3);
    QCOMPARE(results.columns().front()->psnr(), 22.0);
    QVERIFY(results.closeTopmost());  // Escape
    QVERIFY(results.grid().isVisible());
    QCOMPARE(results.grid().current(), 2);
    QVERIFY(!results.closeTopmost());
    results.findChild<QPushButton*>(QStringLiteral("all-images"))->click();
    QVERIFY(!results.grid().isVisible());
    results.show(data, -1);  // stays as one has chosen
    QVERIFY(!results.grid().isVisible());
    results.show(recording(3, 3), -1);
    QVERIFY(!results.closeTopmost());
    results.show(data, -1);  // other images than were there
    QVERIFY(results.grid().isVisible());
  }
};

INKLING_TEST(ImageGridTest);

}  // namespace inkling

#include "image_grid_test.moc"
