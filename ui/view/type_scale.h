// Larger type.
#pragma once

#include <QFont>

namespace inkling {

/// The same font that many times as large, whether its size is in points or in pixels.
inline QFont enlarged(QFont font, double factor) {
  if (font.pointSizeF() > 0)
    font.setPointSizeF(font.pointSizeF() * factor);
  else
    font.setPixelSize(qRound(font.pixelSize() * factor));
  return font;
}

}  // namespace inkling
