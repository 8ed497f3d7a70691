// Files of images for the gallery's tests.
#pragma once

#include "engine/support/gzip.h"
#include "tests/support/files.h"
#include "tests/test.h"
#include "tests/ui/view_support.h"
#include "ui/images/array_collection.h"

namespace inkling::collections {

using test::bigEndian;
using test::Folder;

inline std::string idxOf(int count, int rows, int columns) {
  std::string bytes = bigEndian(0x803, 4) + bigEndian(static_cast<std::uint64_t>(count), 4) +
                      bigEndian(static_cast<std::uint64_t>(rows), 4) +
                      bigEndian(static_cast<std::uint64_t>(columns), 4);
  for (int i = 0; i < count; ++i)
    for (int p = 0; p < rows * columns; ++p)
      bytes += static_cast<char>(i + p);
  return bytes;
}

inline std::string labelsOf(const std::string& labels) {
  return bigEndian(0x801, 4) + bigEndian(labels.size(), 4) + labels;
}

inline Collection opened(const std::string& path, const ImageShape& prior = {}) {
  return openCollection(QString::fromStdString(path), prior, {});
}

inline QImage colours(int width, int height) {
  QImage picture(width, height, QImage::Format_RGB32);
  picture.fill(Qt::black);
  picture.setPixelColor(0, 0, Qt::red);
  return picture;
}

inline std::string savePicture(const Folder& folder, const std::string& name,
                               const QImage& picture) {
  auto path = folder.path(name);
  if (!picture.save(QString::fromStdString(path))) qFatal("the test cannot write its picture");
  return path;
}

inline bool haveZlib() {
  const Folder folder;
  try {
    return GzipReader(folder.write("x.gz", test::gzip(""))).atEnd();
  } catch (const Error&) {
    return false;
  }
}

}  // namespace inkling::collections
