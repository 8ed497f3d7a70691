#include "ui/figures/png.h"

#include "engine/model/error.h"
#include "engine/support/atomic_file.h"

#include <QBuffer>
#include <QImageWriter>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

int byte(float value) {  // NaN becomes black
  return value > 0 ? static_cast<int>(std::lround(std::min(value, 1.0f) * 255.0f)) : 0;
}

}  // namespace

QImage toQImage(const Image& image, int scale) {
  const auto& [channels, height, width] = image.shape;
  if (channels != 1 && channels != 3)
    throw Error(ErrorKind::Internal, "An image of {channels} channels has no picture.",
                {{"channels", std::to_string(channels)}});
  QImage picture(width, height, channels == 1 ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
  for (int y = 0; y < height; ++y) {
    auto* line = picture.scanLine(y);
    for (int x = 0; x < width; ++x)
      for (int c = 0; c < channels; ++c)
        line[x * channels + c] = static_cast<uchar>(byte(image.at(c, y, x)));
  }
  return scale == 1 ? picture
                    : picture.scaled(width * scale, height * scale, Qt::IgnoreAspectRatio,
                                     Qt::FastTransformation);
}

int scaleFor(const ImageShape& shape, int pixels) {
  const int side = std::max(1, std::min(shape.height, shape.width));
  return std::max(1, (pixels + side - 1) / side);
}

void writePng(const std::string& path, const QImage& image, const std::string& experimentJson) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QImageWriter writer(&buffer, "png");
  if (!experimentJson.empty())
    writer.setText(experimentTextKey, QString::fromStdString(experimentJson));
  if (!writer.write(image))
    throw Error(ErrorKind::Output, "The picture {path} could not be made: {errorString}.",
                {{"path", path}, {"errorString", writer.errorString().toStdString()}});
  writeFile(path, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

QImage imageGrid(const std::vector<Image>& images) {
  if (images.empty()) throw Error(ErrorKind::Internal, "There is no image to put in a grid.");
  constexpr int gap = 8;
  const auto& shape = images.front().shape;
  const int scale = scaleFor(shape, 112);
  const int count = static_cast<int>(images.size());
  const int columns = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(count))));
  const int rows = (count + columns - 1) / columns;
  const int width = shape.width * scale + gap, height = shape.height * scale + gap;
  QImage grid(columns * width + gap, rows * height + gap, QImage::Format_RGB32);
  grid.fill(Qt::white);
  QPainter painter(&grid);
  for (int i = 0; i < count; ++i)
    painter.drawImage(gap + i % columns * width, gap + i / columns * height,
                      toQImage(images[static_cast<std::size_t>(i)], scale));
  return grid;
}

}  // namespace inkling
