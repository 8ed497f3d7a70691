#include "ui/images/array_collection.h"

#include "ui/figures/pictures.h"

#include <QFileInfo>

#include <utility>

namespace inkling {
ArrayCollection::ArrayCollection(const QString& path, ImageBytes images,
                                 std::vector<unsigned char> labels, QStringList classes,
                                 const QString& remark)
    : ImageCollection(QFileInfo(path).fileName()),
      path_(path.toStdString()),
      images_(std::move(images)),
      labels_(std::move(labels)),
      classes_(std::move(classes)) {
  remark_ = remark;
}

QString ArrayCollection::label(int index) const {
  if (labels_.empty()) return {};
  const auto label = labels_[static_cast<std::size_t>(index)];
  return label < classes_.size() ? classes_[label] : QString::number(label);
}

QString ArrayCollection::caption(int index) const {
  const auto number = QString::number(index);
  return labels_.empty() ? number : number + QStringLiteral(" · ") + label(index);
}

QImage ArrayCollection::picture(int index) const {
  const auto& [channels, height, width] = images_.shape;
  const auto* bytes = images_.image(index);
  QImage picture(width, height, channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
  const auto plane = static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
  for (int y = 0; y < height; ++y) {
    auto* line = picture.scanLine(y);
    const auto* row = bytes + static_cast<std::size_t>(y) * static_cast<std::size_t>(width);
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < channels; ++c)
        line[x * channels + c] =
            row[static_cast<std::size_t>(c) * plane + static_cast<std::size_t>(x)];
  }
  return picture;
}

QImage ArrayCollection::thumbnail(int index, int side) const {
  return shrunk(picture(index), side);
}

ChosenImage ArrayCollection::image(int index) const {
  return {FileSource{path_, std::to_string(index)}, QStringLiteral("%1:%2").arg(title_).arg(index),
          picture(index)};
}

}  // namespace inkling
