// How a tile says whose it is, and that it is of earlier settings.
#pragma once

#include <QColor>
#include <QPainter>
#include <QPalette>
#include <QRegion>

namespace inkling {

inline constexpr int tileFrame = 3;  ///< its width, of a tile that has one

/// In the method's colour, along the inside of the area; nothing for an invalid colour.
inline void drawTileFrame(QPainter& painter, const QRect& area, const QColor& colour) {
  if (!colour.isValid()) return;
  const auto frame =
      QRegion(area) - QRegion(area.adjusted(tileFrame, tileFrame, -tileFrame, -tileFrame));
  for (const auto& part : frame)
    painter.fillRect(part, colour);
}

/// What is seen recedes into the window, and can still be told.
inline void dimTile(QPainter& painter, const QRect& area, const QPalette& palette) {
  constexpr int veil = 140;  // of 255
  auto colour = palette.color(QPalette::Window);
  colour.setAlpha(veil);
  painter.fillRect(area, colour);
}

}  // namespace inkling
