#include "engine/support/idx.h"

#include "engine/model/error.h"
#include "engine/support/gzip.h"
#include "engine/support/memory.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <utility>

namespace inkling {
namespace {

constexpr std::uint32_t imageMagic = 0x00000803, labelMagic = 0x00000801;
constexpr std::size_t headerSize = 16;
constexpr std::uint32_t sideLimit = 16384;
/// A small file can hold gigabytes of zeros. The largest data sets have a quarter of this.
constexpr std::uint64_t mostDecompressed = 2ull << 30;
/// How far a compressed file is read on behind the last image that is wanted, for its checksum.
constexpr std::uint64_t mostReadOn = 64ull << 20;

[[noreturn]] void fail(const std::string& path, Message why) {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", path}, {"why", nested(std::move(why))}});
}

/// The bytes of an IDX file after its header, compressed or not.
class IdxFile {
 public:
  explicit IdxFile(const std::string& path) : path_(path) {
    if (isGzip(path))
      compressed_.emplace(path);
    else
      plain_.emplace(path);
    readHeader();
  }

  const IdxHeader& header() const { return header_; }
  std::size_t imageSize() const { return static_cast<std::size_t>(header_.rows) * header_.columns; }

  void read(void* out, std::size_t count) {
    if (plain_)
      plain_->read(out, count);
    else
      compressed_->read(out, count);
  }
  void skip(std::uint64_t count) {
    if (plain_)
      plain_->skip(count);
    else
      compressed_->skip(count);
  }
  /// Reads over the last bytes, unless they are very many.
  void finish(std::uint64_t count) {
    if (!compressed_ || count > mostReadOn) return;  // of a plain file the size is known
    skip(count);
    if (!compressed_->atEnd())
      fail(path_, "has bytes left over after its last image. Get the file again.");
  }

 private:
  void readHeader() {
    std::string bytes(headerSize, '\0');
    read(bytes.data(), 4);
    const auto magic = ByteReader(bytes, path_).big32();
    if (magic == labelMagic)
      fail(path_,
           "is a label file; give the images that belong to it (their name has idx3 in it).");
    if (magic != imageMagic) fail(path_, "is not an IDX image file (it does not begin as one).");
    read(bytes.data() + 4, headerSize - 4);
    ByteReader reader(bytes, path_);
    reader.take(4);
    const auto count = reader.big32(), rows = reader.big32(), columns = reader.big32();
    if (rows == 0 || columns == 0 || rows > sideLimit || columns > sideLimit)
      fail(path_,
           Message("declares images of {rows}×{columns} pixels; 1 to {most} a side are possible.",
                   {{"rows", std::int64_t{rows}},
                    {"columns", std::int64_t{columns}},
                    {"most", std::int64_t{sideLimit}}}));
    header_ = {count, static_cast<int>(rows), static_cast<int>(columns)};
    requireSize(static_cast<std::uint64_t>(count) * rows * columns);
  }

  void requireSize(std::uint64_t declared) const {
    Message::Arguments facts{{"count", header_.count},
                             {"shape", toString(header_.shape())},
                             {"declared", std::to_string(declared)}};
    if (plain_ && plain_->remaining() != declared) {
      facts.emplace_back("there", std::to_string(plain_->remaining()));
      fail(path_,
           Message(plain_->remaining() < declared
                       ? "is truncated: it declares {count} images of {shape}, {declared} bytes, "
                         "but {there} follow its header. Get the file again."
                       : "has bytes left over: it declares {count} images of {shape}, {declared} "
                         "bytes, but {there} follow its header. Get the file again.",
                   std::move(facts)));
    }
    if (plain_) return;
    const auto size = InputFile(path_).size();
    if (declared <= GzipReader::largestContents(size)) {
      if (declared <= mostDecompressed) return;
      facts.emplace_back("limit", std::to_string(mostDecompressed));
      fail(path_,
           Message("declares {count} images of {shape}, {declared} bytes; compressed files "
                   "are read up to {limit} bytes. Decompress it first (gunzip): of a plain file "
                   "only what is selected is read.",
                   std::move(facts)));
    }
    facts.emplace_back("there", std::to_string(size));
    fail(path_,
         Message("is truncated: it declares {count} images of {shape}, {declared} bytes, more than "
                 "{there} compressed bytes can hold. Get the file again.",
                 std::move(facts)));
  }

  std::string path_;
  std::optional<InputFile> plain_;
  std::optional<GzipReader> compressed_;
  IdxHeader header_;
};

void requireIndices(const std::string& path, const IdxHeader& header,
                    const std::vector<std::int64_t>& indices) {
  for (const auto index : indices) {
    if (index >= 0 && index < header.count) continue;
    if (header.count == 0)
      throw Error(ErrorKind::Usage,
                  "There is no image {index}: '{file}' is empty. Give another file.",
                  {{"index", index}, {"file", path}});
    throw Error(
        ErrorKind::Usage,
        "There is no image {index}: '{file}' holds {count} images, numbered 0 to {last}.",
        {{"index", index}, {"file", path}, {"count", header.count}, {"last", header.count - 1}});
  }
}

}  // namespace

IdxHeader readIdxHeader(const std::string& path) {
  return IdxFile(path).header();
}

std::vector<Image> readIdxImages(const std::string& path,
                                 const std::vector<std::int64_t>& indices) {
  const auto header = readIdxHeader(path);
  requireIndices(path, header, indices);
  const auto pixels = static_cast<std::uint64_t>(header.shape().size());
  requireMemory(indices.size() * (pixels * sizeof(float) + sizeof(Image)),
                Message("{count} images of '{file}'",
                        {{"count", static_cast<std::int64_t>(indices.size())}, {"file", path}}),
                "Select fewer of them.");
  std::vector<Image> images(indices.size());
  readIdxImages(path, indices, [&](std::size_t i, Image&& image) { images[i] = std::move(image); });
  return images;
}

void readIdxImages(const std::string& path, const std::vector<std::int64_t>& indices,
                   const std::function<void(std::size_t i, Image&& image)>& take) {
  IdxFile file(path);
  const auto& header = file.header();
  requireIndices(path, header, indices);
  const auto pixels = file.imageSize();
  std::vector<std::size_t> order(indices.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return indices[a] < indices[b]; });

  // A file without images may declare them of any size.
  std::vector<unsigned char> bytes(order.empty() ? 0 : pixels);
  std::int64_t next = 0;  // number of the image that the file stands before
  for (const auto position : order) {
    const auto index = indices[position];
    if (index >= next) {
      file.skip(static_cast<std::uint64_t>(index - next) * pixels);
      file.read(bytes.data(), pixels);
      next = index + 1;
    }
    Image image{header.shape(), std::vector<float>(pixels)};
    std::transform(bytes.begin(), bytes.end(), image.pixels.begin(),
                   [](unsigned char value) { return static_cast<float>(value) / 255.0f; });
    take(position, std::move(image));
  }
  file.finish(static_cast<std::uint64_t>(header.count - next) * pixels);
}

}  // namespace inkling
