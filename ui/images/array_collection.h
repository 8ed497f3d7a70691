// Images that lie one behind the other in a file: IDX and .npy.
#pragma once

#include "engine/support/image_files.h"
#include "ui/images/image_collection.h"

#include <QStringList>

#include <cstddef>
#include <vector>

namespace inkling {

/// The images as bytes (1 is 255), each channel by channel, row by row.
struct ImageBytes {
  ImageShape shape;
  int count = 0;
  std::vector<unsigned char> bytes;

  const unsigned char* image(int index) const {
    return bytes.data() + static_cast<std::size_t>(index) * static_cast<std::size_t>(shape.size());
  }
};

/// Of an array or IDX file. Blocks for the reading of the whole file, and throws as
/// openCollection() does.
ImageBytes readImageBytes(const ImageFile& file, const Opening& opening);

/// The labels of the IDX images at that path: empty where there is no such file. Throws
/// Error(Input) where there is one that does not belong to `count` images.
std::vector<unsigned char> readIdxLabels(const std::string& imagesPath, int count);

class ArrayCollection : public ImageCollection {
 public:
  /// classes: the names of labels 0, 1, ...; a label that has none is shown as its number.
  ArrayCollection(const QString& path, ImageBytes images, std::vector<unsigned char> labels,
                  QStringList classes, const QString& remark);

  int size() const override { return images_.count; }
  QString caption(int index) const override;
  QString label(int index) const override;
  QImage thumbnail(int index, int side) const override;
  ChosenImage image(int index) const override;

 private:
  QImage picture(int index) const;

  std::string path_;
  ImageBytes images_;
  std::vector<unsigned char> labels_;
  QStringList classes_;
};

}  // namespace inkling
