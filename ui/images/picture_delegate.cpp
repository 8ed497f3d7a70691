#include "ui/images/picture_delegate.h"

#include "ui/images/collection_model.h"
#include "ui/view/pixel_picture.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace inkling {
namespace {

constexpr int margin = 4;
constexpr int captionLength = 17;  // "9999 · Ankle boot"

void drawPicture(QPainter& painter, const QRect& area, const QImage& picture) {
  const double pixelRatio = painter.deviceTransform().m11();
  const QSize room(static_cast<int>(area.width() * pixelRatio),
                   static_cast<int>(area.height() * pixelRatio));
  const double scale = fitScale(picture.size(), room);
  const auto size = magnifiedSize(picture.size(), scale);
  auto shown = magnified(picture, scale, QRect(QPoint(0, 0), size));
  shown.setDevicePixelRatio(pixelRatio);
  painter.drawImage(area.topLeft() + QPointF((room.width() - size.width()) / 2 / pixelRatio,
                                             (room.height() - size.height()) / 2 / pixelRatio),
                    shown);
}

}  // namespace

int PictureDelegate::pictureSide(const QFontMetrics& metrics) {
  return 5 * metrics.height();
}

QSize PictureDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
  const int side = pictureSide(option.fontMetrics);
  const int caption = captionLength * option.fontMetrics.averageCharWidth();
  return {std::max(side, caption) + 4 * margin, side + option.fontMetrics.height() + 3 * margin};
}

void PictureDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const {
  auto item = option;
  initStyleOption(&item, index);
  const auto text = item.text;
  const auto* style = item.widget ? item.widget->style() : QApplication::style();
  style->drawPrimitive(QStyle::PE_PanelItemViewItem, &item, painter, item.widget);

  const int side = pictureSide(item.fontMetrics);
  const QRect area(item.rect.x() + (item.rect.width() - side) / 2, item.rect.y() + margin, side,
                   side);
  const QRect below(item.rect.x() + margin, area.bottom() + 1 + margin,
                    item.rect.width() - 2 * margin, item.fontMetrics.height());
  const auto group = item.state & QStyle::State_Active ? QPalette::Active : QPalette::Inactive;
  const auto role =
      item.state & QStyle::State_Selected ? QPalette::HighlightedText : QPalette::Text;
  painter->save();
  painter->setFont(item.font);
  painter->setPen(item.palette.color(group, role));
  const auto picture = index.data(CollectionModel::ThumbnailRole).value<QImage>();
  if (!picture.isNull())
    drawPicture(*painter, area, picture);
  else if (index.data(CollectionModel::ProblemRole).isValid())
    painter->drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                      CollectionModel::tr("cannot be read"));
  painter->drawText(below, Qt::AlignCenter,
                    item.fontMetrics.elidedText(text, Qt::ElideMiddle, below.width()));
  if (item.state & QStyle::State_HasFocus) {
    QStyleOptionFocusRect focus;
    focus.state = item.state | QStyle::State_KeyboardFocusChange;
    focus.rect = item.rect;
    focus.palette = item.palette;
    focus.direction = item.direction;
    focus.backgroundColor = item.palette.color(
        group, item.state & QStyle::State_Selected ? QPalette::Highlight : QPalette::Base);
    style->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, item.widget);
  }
  painter->restore();
}

}  // namespace inkling
