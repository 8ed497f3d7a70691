// What several scenes paint.
#pragma once

#include "engine/model/image.h"

#include <QImage>
#include <QRect>

#include <cstdint>

class QPainter;
class QPalette;
class QString;

namespace inkling {

/// In the middle of the area, magnified by a whole number of device pixels where it is small.
/// Returns where it lies.
QRect drawPicture(QPainter& painter, const QRect& area, const QImage& picture);

/// The same with lines of text below it, which are part of the area.
QRect drawCaptioned(QPainter& painter, const QRect& area, const QImage& picture,
                    const QString& caption);

/// [1, H, W] or [3, H, W] as they are.
QImage pictureOf(const Image& image);

/// The image with a row of A over it: where the row is positive in the first colour, where it is
/// negative in the second, the stronger the larger it is; the image's brightness stays.
QImage rowOver(const Image& image, const float* row, const QPalette& palette);

/// The two colours of + and −.
QColor plusColour(const QPalette& palette);
QColor minusColour(const QPalette& palette);

/// "+0.42", with a true minus.
QString signedNumber(double value, int decimals = 2);

/// A count as the program's texts write it: 18,432.
QString countText(std::int64_t count);

}  // namespace inkling
