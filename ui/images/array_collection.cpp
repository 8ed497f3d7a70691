#include "ui/images/array_collection.h"

#include "ui/figures/pictures.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>

namespace inkling {
namespace {

/// Fashion-MNIST's classes, in the order of their labels.
QString fashionClass(unsigned char label) {
  static constexpr std::array<const char*, 10> names{
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "T-shirt/top"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Trouser"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Pullover"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Dress"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Coat"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Sandal"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Shirt"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Sneaker"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Bag"),
      QT_TRANSLATE_NOOP("inkling::ImageCollection", "Ankle boot")};
  if (label >= names.size()) return QString::number(label);
  return QCoreApplication::translate("inkling::ImageCollection", names[label]);
}

}  // namespace

ArrayCollection::ArrayCollection(const QString& path, ImageBytes images,
                                 std::vector<unsigned char> labels, const QString& remark)
    : ImageCollection(QFileInfo(path).fileName()),
      path_(path.toStdString()),
      images_(std::move(images)),
      labels_(std::move(labels)),
      fashion_(path.contains(QLatin1String("fashion"), Qt::CaseInsensitive)) {
  remark_ = remark;
}

QString ArrayCollection::label(int index) const {
  if (labels_.empty()) return {};
  const auto label = labels_[static_cast<std::size_t>(index)];
  return fashion_ ? fashionClass(label) : QString::number(label);
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
