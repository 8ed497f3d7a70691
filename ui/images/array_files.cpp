// Reading IDX and .npy as bytes.
#include "engine/support/gzip.h"
#include "engine/support/idx.h"
#include "engine/support/memory.h"
#include "engine/support/npy.h"
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
constexpr std::size_t idxHeaderSize = 16, labelHeaderSize = 8;
constexpr std::uint32_t labelMagic = 0x00000801;
constexpr std::int64_t largestSide = 16384;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Error(ErrorKind::Input, "'" + path + "' " + why);
}

void requireSize(const std::string& path, std::uint64_t bytes) {
  if (bytes > largestFile)
    throw Error(ErrorKind::Resource, "'" + path + "' takes " + humanSize(bytes) +
                                         " of memory, too much to look through: at most " +
                                         humanSize(largestFile) +
                                         " are possible. Cut a part out of it.");
  requireMemory(bytes, "'" + path + "'", "Open a smaller file.");
}

template <typename Reader>
std::vector<unsigned char> readBody(Reader& reader, std::size_t size, const Opening& opening) {
  std::vector<unsigned char> bytes;
  bytes.reserve(size);
  while (bytes.size() < size) {
    opening.cancellation.check();
    const auto done = bytes.size();
    bytes.resize(std::min(done + chunk, size));
    reader.read(bytes.data() + done, bytes.size() - done);
    if (opening.progress)
      opening.progress(static_cast<double>(bytes.size()) / static_cast<double>(size));
  }
  return bytes;
}

struct Layout {
  ImageShape shape;
  std::int64_t count = 0;
};

/// As the engine reads it for that prior, if it can; else by the number of dimensions.
Layout layoutOf(const std::string& path, const std::vector<std::int64_t>& s,
                const ImageShape& prior) {
  const auto is = [&](std::initializer_list<std::int64_t> tail, std::size_t lead) {
    return s.size() == tail.size() + lead &&
           std::equal(tail.begin(), tail.end(), s.begin() + static_cast<std::ptrdiff_t>(lead));
  };
  for (const std::size_t lead : {0, 1}) {
    const bool plane = is({prior.height, prior.width}, lead) && prior.channels == 1;
    if (prior.size() > 0 && (plane || is({prior.channels, prior.height, prior.width}, lead) ||
                             is({prior.size()}, lead)))
      return {prior, lead == 0 ? 1 : s[0]};
  }
  const auto side = [](std::int64_t n) { return n >= 1 && n <= largestSide; };
  const auto n = s.size();
  const bool planes = n >= 2 && n <= 4 && side(s[n - 1]) && side(s[n - 2]);
  const auto channels = n == 4 ? s[1] : 1;
  if (!planes || (channels != 1 && channels != 3))
    fail(path, "is " + shapeText(s) +
                   ": images are B×H×W, B×C×H×W with one or three channels, or B×N with N the "
                   "prior's number of pixels" +
                   (prior.size() > 0 ? " (" + std::to_string(prior.size()) + ")" : "") +
                   ". Reshape the array.");
  return {{static_cast<int>(channels), static_cast<int>(s[n - 2]), static_cast<int>(s[n - 1])},
          n == 2 ? 1 : s[0]};
}

std::vector<unsigned char> toBytes(const std::string& path, const Array& array, bool fromBytes) {
  std::vector<unsigned char> bytes(static_cast<std::size_t>(array.size()));
  std::visit(
      [&](const auto& values) {
        for (std::size_t i = 0; i < bytes.size(); ++i) {
          const auto value = static_cast<double>(values[i]) / (fromBytes ? 255 : 1);
          if (!(value >= 0 && value <= 1))
            fail(path, "holds " + std::to_string(value) +
                           ": pixels are in 0 to 1 (or unsigned bytes). Scale the images.");
          bytes[i] = static_cast<unsigned char>(std::lround(255 * value));
        }
      },
      array.values);
  return bytes;
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
    fail(path,
         "has " + std::to_string(labels) + " labels for " + std::to_string(count) + " images.");
  return readBody(reader, labels, {});
}

}  // namespace

ImageBytes readIdxBytes(const std::string& path, const Opening& opening) {
  const auto header = readIdxHeader(path);
  if (header.count == 0) fail(path, "holds no images.");
  const auto size = static_cast<std::uint64_t>(header.count * header.shape().size());
  requireSize(path, size);
  ImageBytes images{header.shape(), static_cast<int>(header.count), {}};
  if (isGzip(path)) {
    GzipReader reader(path);
    reader.skip(idxHeaderSize);
    images.bytes = readBody(reader, size, opening);
    if (!reader.atEnd()) fail(path, "has bytes left over after its last image.");
  } else {
    InputFile reader(path);
    reader.skip(idxHeaderSize);
    images.bytes = readBody(reader, size, opening);
  }
  return images;
}

ImageBytes readNpyBytes(const std::string& path, const ImageShape& prior, const Opening& opening) {
  const auto header = readNpyHeader(path);
  if (header.count == 0) fail(path, "holds no images.");
  const auto layout = layoutOf(path, header.shape, prior);
  requireSize(path, header.memory() + header.count);
  opening.cancellation.check();
  const auto array = readNpy(path);
  opening.cancellation.check();
  return {layout.shape, static_cast<int>(layout.count),
          toBytes(path, array, header.dtype.ends_with("u1"))};
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
