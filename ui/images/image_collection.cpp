#include "ui/images/image_collection.h"

#include "engine/model/error.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/images/array_collection.h"
#include "ui/images/gallery_digits.h"

#include <QCollator>
#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace inkling {
namespace {

constexpr qint64 largestEmbedded = 4'000'000;  // pixels

QString tr(const char* text) {
  return QCoreApplication::translate("inkling::ImageCollection", text);
}

const QStringList& pictureSuffixes() {
  static const QStringList suffixes{QStringLiteral("png"),  QStringLiteral("jpg"),
                                    QStringLiteral("jpeg"), QStringLiteral("bmp"),
                                    QStringLiteral("pgm"),  QStringLiteral("ppm")};
  return suffixes;
}

bool isPicture(const QString& path) {
  return pictureSuffixes().contains(QFileInfo(path).suffix().toLower());
}

/// Picture files of a folder, each decoded when it is looked at.
class PictureFiles : public ImageCollection {
 public:
  PictureFiles(const QString& title, const QDir& folder, QStringList names)
      : ImageCollection(title), folder_(folder.absolutePath()), names_(std::move(names)) {}

  int size() const override { return static_cast<int>(names_.size()); }
  QString caption(int index) const override { return names_[index]; }
  QString label(int index) const override { return names_[index]; }
  QImage thumbnail(int index, int side) const override { return readThumbnail(path(index), side); }
  ChosenImage image(int index) const override {
    auto picture = readPicture(path(index));
    EmbeddedSource source{names_[index].toStdString(), {}};
    if (qint64{picture.width()} * picture.height() <= largestEmbedded)
      source.image = toImage(picture);
    return {std::move(source), names_[index], std::move(picture)};
  }

 private:
  std::string path(int index) const {
    return (folder_ + QLatin1Char('/') + names_[index]).toStdString();
  }

  QString folder_;
  QStringList names_;
};

class EmbeddedImages : public ImageCollection {
 public:
  EmbeddedImages(const QString& title, std::vector<EmbeddedSource> images)
      : ImageCollection(title), images_(std::move(images)) {}

  int size() const override { return static_cast<int>(images_.size()); }
  QString caption(int index) const override { return QString::fromStdString(at(index).name); }
  QString label(int index) const override { return caption(index); }
  QImage thumbnail(int index, int side) const override {
    return shrunk(toQImage(at(index).image), side);
  }
  ChosenImage image(int index) const override {
    return {at(index), caption(index), toQImage(at(index).image)};
  }

 private:
  const EmbeddedSource& at(int index) const { return images_[static_cast<std::size_t>(index)]; }

  std::vector<EmbeddedSource> images_;
};

Collection openFolder(const QString& path) {
  const QDir folder(path);
  std::error_code problem;
  const std::filesystem::directory_iterator opened(path.toStdString(), problem);
  if (problem)
    throw Error(ErrorKind::Input, "The folder '" + path.toStdString() + "' cannot be read: " +
                                      problem.message() + ". Check its permissions.");
  QStringList patterns;
  for (const auto& suffix : pictureSuffixes())
    patterns << QStringLiteral("*.") + suffix;
  auto names = folder.entryList(patterns, QDir::Files, QDir::NoSort);
  if (names.isEmpty())
    throw Error(ErrorKind::Input, "The folder '" + path.toStdString() +
                                      "' holds no pictures (PNG, JPEG, BMP, GIF, PGM or PPM). Open "
                                      "another one, or an IDX or .npy file in it.");
  QCollator order(QLocale::English);  // the C locale's knows no numbers
  order.setNumericMode(true);         // "2.png" comes before "10.png"
  std::sort(names.begin(), names.end(), order);
  return std::make_shared<PictureFiles>(folder.dirName(), folder, std::move(names));
}

Collection openIdx(const QString& path, const Opening& opening) {
  const auto file = path.toStdString();
  auto images = readIdxBytes(file, opening);
  std::vector<unsigned char> labels;
  QString remark;
  try {
    labels = readIdxLabels(file, images.count);
  } catch (const Error& error) {
    remark =
        tr("The labels beside the images are left out: %1").arg(QString::fromUtf8(error.what()));
  }
  return std::make_shared<ArrayCollection>(path, std::move(images), std::move(labels), remark);
}

}  // namespace

Collection openCollection(const QString& path, const ImageShape& prior, const Opening& opening) {
  const QFileInfo info(path);
  const auto absolute = QDir::cleanPath(info.absoluteFilePath());
  if (!info.exists())
    throw Error(ErrorKind::Input, "'" + path.toStdString() + "' does not exist; check the name.");
  if (info.isDir()) return openFolder(absolute);
  if (!info.isFile())  // a pipe would block
    throw Error(ErrorKind::Input,
                "'" + path.toStdString() + "' is neither a file nor a folder. Name one.");
  if (isPicture(path))
    return std::make_shared<PictureFiles>(info.fileName(), info.dir(),
                                          QStringList{info.fileName()});
  if (path.endsWith(QLatin1String(".npy")))
    return std::make_shared<ArrayCollection>(absolute,
                                             readNpyBytes(absolute.toStdString(), prior, opening),
                                             std::vector<unsigned char>(), QString());
  return openIdx(absolute, opening);
}

Collection openFashionMnist(const QString& path, const Opening& opening) {
  if (!QFileInfo(path).isFile())
    throw Error(ErrorKind::Input, tr("Fashion-MNIST's test images are not at %1. Install the "
                                     "package %2, or open an IDX file of them.")
                                      .arg(path, QLatin1String(fashionMnistPackage))
                                      .toStdString());
  return openCollection(path, {}, opening);
}

Collection drawnDigits() {
  std::vector<EmbeddedSource> digits;
  for (int digit = 0; digit < 10; ++digit)
    digits.push_back(galleryDigit(digit));
  return collectionOf(tr("Drawn digits"), std::move(digits));
}

Collection collectionOf(const QString& title, std::vector<EmbeddedSource> images) {
  return std::make_shared<EmbeddedImages>(title, std::move(images));
}

bool fitsPrior(const ImageSource& source, const QImage& picture, const ImageShape& prior) {
  if (const auto* embedded = std::get_if<EmbeddedSource>(&source))
    return embedded->image->shape == prior;
  if (std::holds_alternative<PriorSource>(source)) return true;
  const int channels = picture.format() == QImage::Format_Grayscale8 ? 1 : 3;
  return ImageShape{channels, picture.height(), picture.width()} == prior;
}

}  // namespace inkling
