#include "ui/view/pixel_picture.h"

#include "ui/figures/png.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <span>
#include <vector>

namespace inkling {
namespace {

// ColorBrewer's RdBu, reversed.
constexpr std::array<QRgb, 9> divergingFromWhite{0xff2166ac, 0xff4393c3, 0xff92c5de,
                                                 0xffd1e5f0, 0xffffffff, 0xfffddbc7,
                                                 0xfff4a582, 0xffd6604d, 0xffb2182b};
// The same hues with the lightness turned round.
constexpr std::array<QRgb, 5> divergingFromBlack{0xff9eb0ff, 0xff2d7597, 0xff000000, 0xff9a4a1e,
                                                 0xffffb59a};
constexpr std::array<QRgb, 9> viridis{0xff440154, 0xff472d7b, 0xff3b528b, 0xff2c728e, 0xff21918c,
                                      0xff28ae80, 0xff5ec962, 0xffaddc30, 0xfffde725};

QRgb between(std::span<const QRgb> anchors, double t) {
  const double place = std::clamp(t, 0.0, 1.0) * static_cast<double>(anchors.size() - 1);
  const auto i = std::min(static_cast<std::size_t>(place), anchors.size() - 2);
  const double share = place - static_cast<double>(i);
  const auto mix = [&](int from, int to) {
    return static_cast<int>(std::lround(from + share * (to - from)));
  };
  const QRgb a = anchors[i], b = anchors[i + 1];
  return qRgb(mix(qRed(a), qRed(b)), mix(qGreen(a), qGreen(b)), mix(qBlue(a), qBlue(b)));
}

std::span<const QRgb> anchorsOf(Mapping mapping, bool dark) {
  if (mapping == Mapping::Deviation) return viridis;
  if (dark) return divergingFromBlack;
  return divergingFromWhite;
}

}  // namespace

QImage toPicture(const Image& image, Mapping mapping, double range, bool dark) {
  if (mapping == Mapping::Grey) return toQImage(image).convertToFormat(QImage::Format_RGB32);
  constexpr int last = 256;  // an even number, so that zero has an entry of its own
  std::array<QRgb, last + 1> table;
  for (int i = 0; i <= last; ++i)
    table[static_cast<std::size_t>(i)] =
        between(anchorsOf(mapping, dark), i / static_cast<double>(last));

  const auto& [channels, height, width] = image.shape;
  QImage picture(width, height, QImage::Format_RGB32);
  for (int y = 0; y < height; ++y) {
    auto* line = reinterpret_cast<QRgb*>(picture.scanLine(y));
    for (int x = 0; x < width; ++x) {
      double value = 0;
      for (int c = 0; c < channels; ++c)
        value += image.at(c, y, x);
      value /= channels * range;
      if (std::isnan(value)) value = 0;
      const double t = mapping == Mapping::SignedError ? (value + 1) / 2 : value;
      line[x] = table[static_cast<std::size_t>(std::lround(std::clamp(t, 0.0, 1.0) * last))];
    }
  }
  return picture;
}

double fitScale(QSize picture, QSize area) {
  if (picture.isEmpty() || area.isEmpty()) return 0;
  const double scale = std::min(area.width() / static_cast<double>(picture.width()),
                                area.height() / static_cast<double>(picture.height()));
  return scale >= 1 ? std::floor(scale) : scale;
}

QSize magnifiedSize(QSize picture, double scale) {
  if (picture.isEmpty() || scale <= 0) return {};
  return {std::max(1, static_cast<int>(picture.width() * scale)),
          std::max(1, static_cast<int>(picture.height() * scale))};
}

QImage magnified(const QImage& picture, double scale, const QRect& part) {
  const auto size = magnifiedSize(picture.size(), scale);
  const QRect inside = part & QRect(QPoint(0, 0), size);
  if (inside.isEmpty()) return {};
  if (scale < 1)
    return picture.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation).copy(inside);

  const auto source = [scale](int pixel, int count) {
    return std::min(static_cast<int>((pixel + 0.5) / scale), count - 1);
  };
  std::vector<int> columns;
  for (int x = inside.left(); x <= inside.right(); ++x)
    columns.push_back(source(x, picture.width()));
  QImage result(inside.size(), QImage::Format_RGB32);
  int done = -1;
  for (int y = 0; y < inside.height(); ++y) {
    auto* line = reinterpret_cast<QRgb*>(result.scanLine(y));
    const int row = source(inside.top() + y, picture.height());
    if (row == done) {
      std::memcpy(line, result.constScanLine(y - 1), columns.size() * sizeof(QRgb));
      continue;
    }
    done = row;
    const auto* from = reinterpret_cast<const QRgb*>(picture.constScanLine(row));
    for (std::size_t x = 0; x < columns.size(); ++x)
      line[x] = from[columns[x]];
  }
  return result;
}

}  // namespace inkling
