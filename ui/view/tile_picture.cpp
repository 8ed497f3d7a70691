#include "ui/view/tile_picture.h"

#include "ui/view/invented_picture.h"
#include "ui/view/pixel_picture.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <vector>

namespace inkling {
namespace {

QImage beside(const std::vector<Image>& samples) {
  const auto& shape = samples.front().shape;
  const int count = static_cast<int>(samples.size());
  const int across = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(count))));
  const int down = (count + across - 1) / across;
  QImage all(across * (shape.width + 1) - 1, down * (shape.height + 1) - 1, QImage::Format_RGB32);
  all.fill(Qt::gray);
  QPainter painter(&all);
  for (int i = 0; i < count; ++i)
    painter.drawImage(
        (i % across) * (shape.width + 1), (i / across) * (shape.height + 1),
        toPicture(samples[static_cast<std::size_t>(i)], Mapping::Grey, 1, /*dark=*/false));
  return all;
}

Image difference(const Image& estimate, const Image& truth) {
  auto made = estimate;
  for (std::size_t i = 0; i < made.pixels.size(); ++i)
    made.pixels[i] -= truth.pixels[i];
  return made;
}

}  // namespace

QImage tilePicture(const MethodContent& content, TileView view, bool dark) {
  const auto plain = [](const Image* image) {
    return image ? toPicture(*image, Mapping::Grey, 1, false) : QImage();
  };
  const bool spread = content.mean && content.deviation;
  switch (view) {
    case TileView::Result:
      return plain(content.estimate);
    case TileView::Iterate:
      return plain(content.iterate);
    case TileView::Error:
      if (!content.estimate || !content.truth || content.truth->shape != content.estimate->shape)
        return {};
      return toPicture(difference(*content.estimate, *content.truth), Mapping::SignedError,
                       errorRange, dark);
    case TileView::Uncertainty:
      return spread ? toPicture(*content.deviation, Mapping::Deviation, deviationRange, dark)
                    : QImage();
    case TileView::Samples:
      return spread && content.samples ? beside(*content.samples) : QImage();
    case TileView::Invented:
      if (!spread) return {};
      return toPicture(inventedPicture(*content.mean, *content.deviation, deviationRange),
                       Mapping::Grey, 1, false);
  }
  return {};
}

}  // namespace inkling
