// A matrix of pictures: what was measured, and beside it a column for each method.
#pragma once

#include "ui/session/recording.h"
#include "ui/view/linked_zoom.h"
#include "ui/view/tile_view.h"

#include <QWidget>

#include <vector>

class QAction;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QScrollArea;
class QTabBar;
class QVBoxLayout;

namespace inkling {

class CompareView;
class ImageChoice;
class ImageGrid;
class MeasuredColumn;
class MethodColumn;
class PinnedStrip;

/// Truth, back-projection and measurements once, then a MethodColumn per method; all tiles have one
/// size and zoom together. Of several images all are shown first, in a grid, and one of them by
/// itself where it is chosen. A switch above them (object name "views") says what all tiles show.
/// The tiles are as large as the room allows, small images magnified by whole numbers, and never
/// under leastTile: below that the view scrolls. Pinned results are a strip below. At the bottom
/// stand the values of the pixel under the cursor, which of several images it is (object name
/// "image") with a button for all of them ("all-images"), and one that opens the comparison of two
/// images.
class ResultsView : public QWidget {
  Q_OBJECT

 public:
  static constexpr int leastTile = 160;

  explicit ResultsView(QWidget* parent = nullptr);

  using QWidget::show;
  /// evaluation −1: the newest. Methods that are not chosen are left out, and pinned ones that
  /// have no result; these are compared with the settings of now, or with the recording's.
  void show(const Recording& recording, int evaluation, const std::vector<Recording>& pinned = {},
            const Experiment* now = nullptr);
  /// What the grid of images could not show at once.
  void showMore(const Recording& recording, int evaluation);
  /// Of several images: all of them, or the one that the recording shows.
  void setAllImages(bool all);
  bool showsAllImages() const;
  void setReducedMotion(bool reduced);
  /// Pictures with one number each, without the table: for a lecture.
  void setBare(bool bare);
  /// What one can do while there is nothing to show: a button each.
  void setBeginnings(const std::vector<QAction*>& actions);

  TileView tileView() const { return tileView_; }
  void setTileView(TileView view);

  const std::vector<MethodColumn*>& columns() const { return columns_; }
  ImageGrid& grid() const { return *grid_; }
  MeasuredColumn& measured() const { return *measured_; }
  PinnedStrip& pinned() const { return *pinned_; }
  LinkedZoom& zoom() { return zoom_; }
  /// The lowest line, over which nothing lies.
  QWidget* foot() const;
  /// The width at which no tile is smaller than leastTile and nothing scrolls sideways.
  int comfortableWidth() const;
  /// Closes what lies on top of the pictures: an enlarged sample, or one image of several. Whether
  /// there was such.
  bool closeTopmost();

 public Q_SLOTS:
  void openCompare();

 Q_SIGNALS:
  /// Index of the experiment's image that is wanted instead.
  void imageChosen(int image);
  void moreWanted();
  void runAsked();
  void comfortableWidthChanged();

 protected:
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  bool eventFilter(QObject* watched, QEvent* event) override;

 private:
  void addSwitch(QVBoxLayout* layout);
  void addBottom(QVBoxLayout* layout);
  QWidget* makeEmptyPage();
  void showAllImages(bool all);
  void setColumnCount(std::size_t count);
  void showTogether();  ///< what all columns decide: the best, the lines of the table, staleness
  void showPixel(const MethodColumn* column, int x, int y);
  void arrange();
  QSize imageSize() const;  ///< in pixels
  QSize pictureSize() const;
  void updateCompare();

  LinkedZoom zoom_;
  TileView tileView_ = TileView::Result;
  QTabBar* views_;
  QScrollArea* area_;
  ImageGrid* grid_;
  QWidget *matrix_, *empty_;
  QHBoxLayout* row_;
  QHBoxLayout* beginnings_ = nullptr;
  MeasuredColumn* measured_;
  std::vector<MethodColumn*> columns_;
  PinnedStrip* pinned_;
  QPushButton* runAgain_;  ///< beside the switch
  QLabel* status_;
  ImageChoice* image_;
  QPushButton* compareButton_;
  CompareView* compare_;
  bool reducedMotion_ = false, bare_ = false;
  QSize placed_;  ///< the tiles' pictures
};

}  // namespace inkling
