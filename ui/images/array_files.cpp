// Reading IDX and .npy as bytes.
#include "engine/model/error.h"
#include "engine/support/gzip.h"
#include "engine/support/memory.h"
#include "engine/support/read_file.h"
#include "ui/images/array_collection.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace inkling {
namespace {

constexpr std::uint64_t largestFile = 512ull << 20;
constexpr std::size_t chunk = 1 << 20;
constexpr std::size_t labelHeaderSize = 8;
constexpr std::uint32_t labelMagic = 0x00000801;

[[noreturn]] void fail(const std::string& path, Message why) {
  throw Error(ErrorKind::Input, "'{path}' {why}",
              {{"path", path}, {"why", nested(std::move(why))}});
}

void requireSize(const std::string& path, std::uint64_t bytes) {
  if (bytes > largestFile)
    throw Error(
        ErrorKind::Resource,
        "'{path}' takes {bytes} of memory, too much to look through: at most {largestFile} are "
        "possible. Cut a part out of it.",
        {{"path", path}, {"bytes", humanSize(bytes)}, {"largestFile", humanSize(largestFile)}});
  requireMemory(bytes, Message("'{file}'", {{"file", path}}), "Open a smaller file.");
}

/// The labels' file beside the images', compressed or not; "" where there is none.
std::string labelsPath(const std::string& imagesPath) {
  const QFileInfo images(QString::fromStdString(imagesPath));
  auto name = images.fileName();
  name.replace(QLatin1String("images"), QLatin1String("labels"))
      .replace(QLatin1String("idx3"), QLatin1String("idx1"));
  if (name == images.fileName()) return {};
  const QString gz = QStringLiteral(".gz");
  const auto plain = name.endsWith(gz) ? name.chopped(gz.size()) : name;
  for (const auto& each : {name, plain, plain + gz})
    if (const QFileInfo file(images.dir(), each); file.isFile())
      return file.filePath().toStdString();
  return {};
}

template <typename Reader>
std::vector<unsigned char> readLabels(Reader& reader, const std::string& path, int count) {
  std::string header(labelHeaderSize, '\0');
  reader.read(header.data(), header.size());
  ByteReader fields(header, path);
  if (fields.big32() != labelMagic) fail(path, "is not an IDX file of labels.");
  const auto labels = fields.big32();
  if (labels != static_cast<std::uint32_t>(count))
    fail(path, Message("has {labels} labels for {count} images.",
                       {{"labels", std::to_string(labels)}, {"count", std::to_string(count)}}));
  std::vector<unsigned char> bytes(labels);
  reader.read(bytes.data(), bytes.size());
  return bytes;
}

}  // namespace

ImageBytes readImageBytes(const ImageFile& file, const Opening& opening) {
  const auto image = static_cast<std::size_t>(file.shape().size());
  const auto size = image * static_cast<std::size_t>(file.count());
  requireSize(file.path(), size);
  opening.cancellation.check();
  ImageBytes images{file.shape(), static_cast<int>(file.count()), {}};
  images.bytes.resize(size);
  std::size_t sinceTold = 0;
  file.read(allIndices(file.count()), {}, [&](std::size_t i, Image&& each) {
    std::transform(each.pixels.begin(), each.pixels.end(),
                   images.bytes.begin() + static_cast<std::ptrdiff_t>(i * image), [](float value) {
                     return static_cast<unsigned char>(std::lround(255 * value));
                   });
    const auto done = (i + 1) * image;
    if (done - sinceTold < chunk && done < size) return;
    sinceTold = done;
    opening.cancellation.check();
    if (opening.progress) opening.progress(static_cast<double>(done) / static_cast<double>(size));
  });
  return images;
}

std::vector<unsigned char> readIdxLabels(const std::string& imagesPath, int count) {
  const auto path = labelsPath(imagesPath);
  if (path.empty()) return {};
  if (isGzip(path)) {
    GzipReader reader(path);
    return readLabels(reader, path, count);
  }
  InputFile reader(path);
  return readLabels(reader, path, count);
}

}  // namespace inkling
