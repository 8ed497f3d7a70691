// All images of an experiment at once: images down, methods across.
#pragma once

#include "ui/session/recording.h"
#include "ui/view/tile_view.h"

#include <QAbstractScrollArea>
#include <QImage>
#include <QStringList>

#include <memory>
#include <string>
#include <vector>

namespace inkling {

/// A row for each image: the truth, what the measurements alone say, and a tile for each method,
/// with the PSNR below, the row's best in bold. The methods' names stand above, where they stay,
/// with the mean over the images and its standard error. Tiles are equal, small images are
/// magnified by whole numbers, and the rows are as high as lets all of them be seen, but never
/// under leastTile. One image is the current one: the arrows go up and down, Enter or a click on
/// any row asks for it enlarged.
///
/// Of pictures that are not seen none is made: where more rows come into view, or more pixels have
/// changed than can be made at once, more is wanted and show() is to be called again.
class ImageGrid : public QAbstractScrollArea {
  Q_OBJECT

 public:
  static constexpr int leastTile = 72;

  explicit ImageGrid(QWidget* parent = nullptr);

  using QWidget::show;
  /// Of the course at that evaluation, −1: the newest.
  void show(const Recording& recording, int evaluation);
  void setTileView(TileView view);

  int rows() const { return static_cast<int>(rows_.size()); }
  int current() const { return current_; }  ///< image
  void setCurrent(int image);
  QStringList heads() const;
  /// What has been made of a tile; column 0: the truth, 1: of the measurements alone, then methods.
  QImage picture(int row, int column) const;
  QString caption(int row, int column) const;
  /// Of a tile's picture, in the viewport.
  QRect tile(int row, int column) const;

 Q_SIGNALS:
  void chosen(int image);
  void moreWanted();

 protected:
  void paintEvent(QPaintEvent* event) override;
  void resizeEvent(QResizeEvent* event) override;
  void changeEvent(QEvent* event) override;
  void scrollContentsBy(int dx, int dy) override;
  void mouseReleaseEvent(QMouseEvent* event) override;
  void keyPressEvent(QKeyEvent* event) override;
  void focusInEvent(QFocusEvent* event) override;
  void focusOutEvent(QFocusEvent* event) override;

 private:
  /// What a picture was made of.
  struct Key {
    std::shared_ptr<const Result> whole;
    int evaluation = -1;
    bool final = false, dark = false;
    TileView view = TileView::Result;
    const float* data = nullptr;  ///< of truth and back-projection
    bool operator==(const Key&) const = default;
  };
  struct Cell {
    Key key;
    QImage picture;
    QString caption;
    bool best = false;
  };
  struct Row {
    QString name;
    std::vector<Cell> cells;
  };
  struct Head {
    QString name, mean;
    std::string method;  ///< "": none
    bool stale = false;
  };

  void showHeads(const Recording& recording);
  void showRows(const Recording& recording, int evaluation);
  void showRow(const Recording& recording, int image, int evaluation);
  void showMeasured(const Recording& recording, Row& row, int image);
  /// Makes the picture anew where the key has changed, and there is room for its pixels.
  template <class Make>
  void refresh(Cell& cell, const Key& key, Make make);
  void arrange();
  void want();
  void drawHeads(QPainter& painter) const;
  void drawRow(QPainter& painter, int row) const;
  int headHeight() const;
  int rowHeight() const;
  int rowAt(QPoint position) const;
  bool isSeen(int row) const;
  void describe();

  std::vector<Head> heads_;
  std::vector<Row> rows_;
  TileView view_ = TileView::Result;
  QSize pixels_{1, 1};  ///< of an image
  QSize tile_;          ///< of a picture, as it is shown
  int current_ = 0;
  qint64 made_ = 0;  ///< pixels of the present show()
  int first_ = 0;    ///< the row that had to wait in the last one
  bool left_ = false, asked_ = false;
};

}  // namespace inkling
