// What marks a picture that has the keyboard.
#pragma once

#include <QPainter>
#include <QPalette>
#include <QRegion>

namespace inkling {

/// Without a style's fill, which would tint the picture.
inline void drawFocusFrame(QPainter& painter, const QRect& area, const QPalette& palette) {
  constexpr int width = 2;
  const auto frame = QRegion(area) - QRegion(area.adjusted(width, width, -width, -width));
  for (const auto& part : frame)
    painter.fillRect(part, palette.color(QPalette::Highlight));
}

}  // namespace inkling
