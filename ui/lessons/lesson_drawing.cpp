#include "ui/lessons/lesson_drawing.h"

#include "ui/plots/palette.h"
#include "ui/view/pixel_picture.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {

QRect drawPicture(QPainter& painter, const QRect& area, const QImage& picture) {
  if (picture.isNull() || area.isEmpty()) return {};
  const double ratio = painter.deviceTransform().m11();
  // of a photograph nobody counts pixels: it may have the whole room
  constexpr int photographSide = 128;
  if (std::max(picture.width(), picture.height()) >= photographSide) {
    const auto size = picture.size().scaled(area.size(), Qt::KeepAspectRatio);
    const QRect place(
        QPoint(area.center().x() - size.width() / 2, area.center().y() - size.height() / 2), size);
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, picture);
    painter.restore();
    return place;
  }
  const double scale = fitScale(picture.size(), area.size() * ratio);
  const auto size = magnifiedSize(picture.size(), scale);
  const QPoint corner(qRound(area.center().x() * ratio - size.width() / 2.0),
                      qRound(area.center().y() * ratio - size.height() / 2.0));
  painter.save();
  painter.scale(1 / ratio, 1 / ratio);
  painter.drawImage(corner, magnified(picture, scale, QRect(QPoint(), size)));
  painter.restore();
  return QRectF(QPointF(corner) / ratio, QSizeF(size) / ratio).toAlignedRect();
}

QRect drawCaptioned(QPainter& painter, const QRect& area, const QImage& picture,
                    const QString& caption) {
  const auto wrapped = painter.fontMetrics().boundingRect(
      QRect(0, 0, area.width(), 1 << 16), Qt::AlignHCenter | Qt::TextWordWrap, caption);
  const auto inside = area.adjusted(0, 0, 0, -wrapped.height() - 4);
  auto place = drawPicture(painter, inside, picture);
  if (place.isEmpty()) place = inside;
  painter.drawText(QRect(area.left(), place.bottom() + 4, area.width(), wrapped.height()),
                   Qt::AlignHCenter | Qt::TextWordWrap, caption);
  return place;
}

QImage pictureOf(const Image& image) {
  return image.pixels.empty() ? QImage() : toPicture(image, Mapping::Grey, 1, false);
}

QColor plusColour(const QPalette& palette) {
  return curveStyle("noiseless", isDark(palette)).color;
}

QColor minusColour(const QPalette& palette) {
  return curveStyle("noisy", isDark(palette)).color;
}

QImage rowOver(const Image& image, const float* row, const QPalette& palette) {
  const auto n =
      static_cast<std::size_t>(image.shape.height) * static_cast<std::size_t>(image.shape.width);
  double square = 0;
  for (std::size_t i = 0; i < n; ++i)
    square += row[i] * row[i];
  const double scale = std::max(1e-12, 2 * std::sqrt(square / static_cast<double>(n)));
  const auto plus = plusColour(palette), minus = minusColour(palette);
  QImage made(image.shape.width, image.shape.height, QImage::Format_RGB32);
  for (std::size_t i = 0; i < n; ++i) {
    const double grey = std::clamp<double>(image.pixels[i], 0, 1);
    const double share = 0.8 * std::min(1.0, std::abs(row[i]) / scale);
    const auto& colour = row[i] >= 0 ? plus : minus;
    const auto mixed = [&](double component) {
      // the image shines through: a weight on ink is bright, one beside it is dim
      const double painted = component * (0.35 + 0.65 * grey);
      return static_cast<int>(255 * ((1 - share) * grey + share * painted));
    };
    const auto x = static_cast<int>(i) % image.shape.width;
    const auto y = static_cast<int>(i) / image.shape.width;
    made.setPixel(x, y, qRgb(mixed(colour.redF()), mixed(colour.greenF()), mixed(colour.blueF())));
  }
  return made;
}

QString signedNumber(double value, int decimals) {
  return (value < 0 ? QStringLiteral("−") : QStringLiteral("+")) +
         QString::number(std::abs(value), 'f', decimals);
}

QString countText(std::int64_t count) {
  return QLocale(QLocale::English).toString(static_cast<qlonglong>(count));
}

}  // namespace inkling
