// How an image of a collection is drawn: its thumbnail, and the caption below.
#pragma once

#include <QStyledItemDelegate>

namespace inkling {

/// All items are of one size, which follows the font. Small images are enlarged by whole device
/// pixels, without smoothing.
class PictureDelegate : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  /// Of the square that thumbnails are drawn in, in the widget's pixels.
  static int pictureSide(const QFontMetrics& metrics);

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override;
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

}  // namespace inkling
