#include "ui/figures/pictures.h"

#include "engine/model/error.h"
#include "ui/figures/png.h"

#include <QBuffer>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace inkling {
namespace {

constexpr int largestSide = 16384;

QImage read(QImageReader& reader, const std::string& name) {
  reader.setAutoTransform(true);
  reader.setDecideFormatFromContent(true);
  if (!reader.canRead())
    throw Error(ErrorKind::Input, name +
                                      " is not a picture that can be read. Pictures may be PNG, "
                                      "JPEG, BMP, GIF or PPM; other data must be .npy or IDX.");
  const auto size = reader.size();
  if (size.width() > largestSide || size.height() > largestSide)
    throw Error(ErrorKind::Input, name + " is " + std::to_string(size.height()) + "×" +
                                      std::to_string(size.width()) +
                                      " pixels: a picture may have sides of at most " +
                                      std::to_string(largestSide) + ". Scale it down first.");
  auto picture = reader.read();
  if (picture.isNull())
    throw Error(ErrorKind::Input, name + " cannot be decoded (" +
                                      reader.errorString().toStdString() +
                                      "). The file may be damaged or truncated.");
  return picture;
}

/// What is transparent lies on white paper.
QImage opaque(const QImage& picture) {
  if (!picture.hasAlphaChannel()) return picture;
  QImage paper(picture.size(), QImage::Format_RGB32);
  paper.fill(Qt::white);
  QPainter(&paper).drawImage(0, 0, picture);
  return paper;
}

Image fromQImage(const QImage& source, int channels) {
  const auto picture = opaque(source).convertToFormat(channels == 1 ? QImage::Format_Grayscale8
                                                                    : QImage::Format_RGB888);
  Image image{{channels, picture.height(), picture.width()}, {}};
  image.pixels.resize(static_cast<std::size_t>(image.shape.size()));
  std::size_t next = 0;
  for (int c = 0; c < channels; ++c)
    for (int y = 0; y < picture.height(); ++y) {
      const auto* line = picture.constScanLine(y);
      for (int x = 0; x < picture.width(); ++x)
        image.pixels[next++] = static_cast<float>(line[x * channels + c]) / 255.0f;
    }
  return image;
}

std::string sizeText(const QSize& size) {
  return std::to_string(size.height()) + "×" + std::to_string(size.width());
}

}  // namespace

QImage readPicture(const std::string& path) {
  const auto name = QString::fromStdString(path);
  if (!QFileInfo::exists(name))
    throw Error(ErrorKind::Input,
                path + " does not exist. Name a picture, an .npy or an IDX file.");
  QImageReader reader(name);
  return read(reader, path);
}

Image decodePicture(const std::string& name, const std::vector<unsigned char>& bytes) {
  QByteArray data(reinterpret_cast<const char*>(bytes.data()),
                  static_cast<qsizetype>(bytes.size()));
  QBuffer buffer(&data);
  buffer.open(QIODevice::ReadOnly);
  QImageReader reader(&buffer);
  return toImage(read(reader, name));
}

Image toImage(const QImage& picture) {
  return fromQImage(picture, opaque(picture).isGrayscale() ? 1 : 3);
}

FittedPicture fitPicture(const QImage& picture, const ImageShape& shape) {
  auto fitted = picture;
  std::string done;
  const auto say = [&](const std::string& what) { done += (done.empty() ? "" : ", ") + what; };
  const QSize wanted(shape.width, shape.height);
  const auto kept = wanted.scaled(picture.size(), Qt::KeepAspectRatio);
  if (kept != picture.size()) {
    fitted =
        fitted.copy((picture.width() - kept.width()) / 2, (picture.height() - kept.height()) / 2,
                    std::max(1, kept.width()), std::max(1, kept.height()));
    say("cropped to " + sizeText(fitted.size()));
  }
  if (fitted.size() != wanted) {
    fitted = fitted.scaled(wanted, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    say("scaled to " + sizeText(wanted));
  }
  const bool grey = opaque(picture).isGrayscale();
  if (grey != (shape.channels == 1))
    say(shape.channels == 1 ? "made grey" : "grey put in three channels");
  return {fromQImage(fitted, shape.channels), done};
}

std::string experimentTextOf(const std::string& path) {
  QImageReader reader(QString::fromStdString(path));
  return reader.text(experimentTextKey).toStdString();
}

}  // namespace inkling
