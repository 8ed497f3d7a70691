#include "ui/images/image_collection.h"

#include "engine/model/error.h"
#include "ui/figures/pictures.h"
#include "ui/figures/png.h"
#include "ui/images/array_collection.h"
#include "ui/images/gallery_pictures.h"
#include "ui/session/window_words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace inkling {
namespace {

constexpr qint64 largestEmbedded = 4'000'000;  // pixels

struct Text {
  Q_DECLARE_TR_FUNCTIONS(inkling::ImageCollection)
};

/// Picture files by themselves, in a folder or in an archive, each decoded when it is looked at.
class PictureFiles : public ImageCollection {
 public:
  PictureFiles(const QString& title, ImageFile files)
      : ImageCollection(title), files_(std::move(files)) {}

  int size() const override { return static_cast<int>(files_.count()); }
  QString caption(int index) const override { return QString::fromStdString(files_.name(index)); }
  QString label(int index) const override { return caption(index); }
  QImage thumbnail(int index, int side) const override {
    return readThumbnail(files_.fullName(index), files_.pictureBytes(index), side);
  }
  ChosenImage image(int index) const override {
    auto picture = readPicture(files_.fullName(index), files_.pictureBytes(index));
    EmbeddedSource source{files_.name(index), {}};
    if (qint64{picture.width()} * picture.height() <= largestEmbedded)
      source.image = toImage(picture);
    return {std::move(source), caption(index), std::move(picture)};
  }

 private:
  ImageFile files_;
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

/// Fashion-MNIST's classes, in the order of their labels.
QStringList fashionClasses() {
  return {Text::tr("T-shirt/top"), Text::tr("Trouser"),   Text::tr("Pullover"), Text::tr("Dress"),
          Text::tr("Coat"),        Text::tr("Sandal"),    Text::tr("Shirt"),    Text::tr("Sneaker"),
          Text::tr("Bag"),         Text::tr("Ankle boot")};
}

Collection openArray(const QString& path, const ImageFile& file, const QStringList& classes,
                     const Opening& opening) {
  auto images = readImageBytes(file, opening);
  std::vector<unsigned char> labels;
  QString remark;
  try {
    if (file.kind() == ImageFile::Kind::Idx) labels = readIdxLabels(file.path(), images.count);
  } catch (const Error& error) {
    remark = Text::tr("The labels beside the images are left out: %1").arg(errorText(error));
  }
  return std::make_shared<ArrayCollection>(path, std::move(images), std::move(labels), classes,
                                           remark);
}

/// classes: of the labels, where they are known.
Collection open(const QString& path, const ImageShape& prior, const QStringList& classes,
                const Opening& opening) {
  const auto absolute = QDir::cleanPath(QFileInfo(path).absoluteFilePath());
  ImageFile file(absolute.toStdString(), prior);
  if (file.holdsPictures())
    return std::make_shared<PictureFiles>(QFileInfo(absolute).fileName(), std::move(file));
  return openArray(absolute, file, classes, opening);
}

}  // namespace

Collection openCollection(const QString& path, const ImageShape& prior, const Opening& opening) {
  return open(path, prior, {}, opening);
}

Collection openFashionMnist(const QString& path, const Opening& opening) {
  if (!QFileInfo(path).isFile())
    throw Error(ErrorKind::Input,
                "Fashion-MNIST's test images are not at {path}. Install the package {package}, or "
                "open an IDX file of them.",
                {{"path", path.toStdString()}, {"package", fashionMnistPackage}});
  return open(path, {}, fashionClasses(), opening);
}

Collection drawnDigits() {
  constexpr int count = 10;
  std::vector<EmbeddedSource> digits;
  digits.reserve(count);
  for (int digit = 0; digit < count; ++digit)
    digits.push_back(galleryDigit(digit));
  return collectionOf(Text::tr("Drawn digits"), std::move(digits));
}

Collection photographs() {
  return collectionOf(Text::tr("Photographs"), {galleryPhotograph(), galleryPortrait()});
}

Collection collectionOf(const QString& title, std::vector<EmbeddedSource> images) {
  return std::make_shared<EmbeddedImages>(title, std::move(images));
}

bool fitsPrior(const ImageSource& source, const QImage& picture, const PriorShape& prior) {
  if (std::holds_alternative<PriorSource>(source)) return true;
  const auto* embedded = std::get_if<EmbeddedSource>(&source);
  if (embedded && embedded->image->pixels.empty()) return false;
  const auto shape = embedded
                         ? embedded->image->shape
                         : ImageShape{isGrey(picture) ? 1 : 3, picture.height(), picture.width()};
  // Grey stands in each channel of a prior in colour.
  auto seen = shape;
  if (shape.channels == 1 && prior.channels == 3) seen.channels = 3;
  return prior.admits(seen) &&
         (!prior.anySize() || std::max(seen.height, seen.width) <= WorkingSize::usual);
}

}  // namespace inkling
