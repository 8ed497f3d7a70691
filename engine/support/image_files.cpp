#include "engine/support/image_files.h"

#include "engine/model/error.h"
#include "engine/support/foreign_files.h"
#include "engine/support/gzip.h"
#include "engine/support/idx.h"
#include "engine/support/picture_format.h"
#include "engine/support/read_file.h"
#include "engine/support/tar.h"

#include <algorithm>
#include <cctype>
#include <filesystem>
#include <numeric>
#include <string_view>
#include <system_error>
#include <utility>

namespace inkling {
namespace fs = std::filesystem;
namespace {

using namespace std::string_view_literals;

constexpr std::size_t headSize = 512;

std::string firstBytes(const std::string& path) {
  InputFile file(path);
  return file.read(static_cast<std::size_t>(std::min<std::uint64_t>(headSize, file.size())));
}

bool isTar(std::string_view head) {
  return head.size() >= 263 && head.substr(257, 5) == "ustar";
}

/// What is compressed is IDX, but for an archive, which is named.
ImageFile::Kind kindOfGzip(const std::string& path) {
  std::string head(headSize, '\0');
  try {
    GzipReader(path).read(head.data(), head.size());
  } catch (const Error&) {
    return ImageFile::Kind::Idx;  // short or damaged: its reader says how
  }
  if (isTar(head))
    throw Error(ErrorKind::Input,
                "'{file}' is a compressed tar archive. Decompress it first (gunzip).",
                {{"file", path}});
  if (head.starts_with("\0\0\x08"sv)) return ImageFile::Kind::Idx;
  refuseForeignFile(path, "\x1f\x8b");
}

/// Digits by their number, all else by its bytes: the same on every machine.
bool comesBefore(std::string_view a, std::string_view b) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto number = [&](std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), digit);
    return text.substr(0, static_cast<std::size_t>(end - text.begin()));
  };
  std::size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    if (!digit(a[i]) || !digit(b[j])) {
      if (a[i] != b[j]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[j]);
      ++i, ++j;
      continue;
    }
    auto x = number(a.substr(i)), y = number(b.substr(j));
    i += x.size(), j += y.size();
    x.remove_prefix(std::min(x.find_first_not_of('0'), x.size()));
    y.remove_prefix(std::min(y.find_first_not_of('0'), y.size()));
    if (x.size() != y.size()) return x.size() < y.size();
    if (x != y) return x < y;
  }
  if (i < a.size() || j < b.size()) return j < b.size();
  return a < b;
}

bool isHidden(const std::string& name) {
  return fs::path(name).filename().string().starts_with(".");
}

/// Looks into a file only where its name does not say it.
bool isPictureFile(const std::string& path) {
  if (hasPictureSuffix(path)) return true;
  try {
    return pictureFormat(firstBytes(path)).has_value();
  } catch (const Error&) {
    return false;  // what is not named as a picture need not be readable
  }
}

[[noreturn]] void refuseFolder(const std::string& path, const std::error_code& problem) {
  throw Error(ErrorKind::Input,
              "The folder '{folder}' cannot be read: {reason}. Change its permissions, or name "
              "another folder.",
              {{"folder", path}, {"reason", problem.message()}});
}

/// What the numbers of a type are divided by.
float whiteOf(const NpyHeader& header) {
  if (header.dtype.ends_with("u1")) return 255;
  return header.dtype.ends_with("u2") ? 65535 : 1;
}

[[noreturn]] void refuseValue(const std::string& path, double value) {
  throw Error(ErrorKind::Input,
              "'{file}' holds {value}: pixels are in 0 to 1, or unsigned integers of 8 or 16 bits, "
              "whose largest number is white. Scale the images, or save them as numpy.uint8.",
              {{"file", path}, {"value", value}});
}

/// Sixteen bits that hold nothing above eight would be nearly black.
void requireSixteenBits(const std::string& path, const std::vector<float>& values) {
  const auto largest = values.empty() ? 0 : *std::max_element(values.begin(), values.end());
  if (largest > 0 && largest <= 255)
    throw Error(ErrorKind::Input,
                "'{file}' has 16-bit numbers, of which white is 65,535, but none is above "
                "{largest}. If white is 255, save it as numpy.uint8; else scale the images to 0 to "
                "1.",
                {{"file", path}, {"largest", static_cast<double>(largest)}});
}

}  // namespace

ImageFile::Kind imageFileKind(const std::string& path) {
  std::error_code error;
  if (fs::is_directory(path, error)) return ImageFile::Kind::Folder;
  const auto head = firstBytes(path);
  if (pictureFormat(head)) return ImageFile::Kind::Picture;
  if (head.starts_with("\x93NUMPY")) return ImageFile::Kind::Npy;
  if (head.starts_with("\x1f\x8b")) return kindOfGzip(path);
  if (head.starts_with("\0\0\x08"sv)) return ImageFile::Kind::Idx;
  if (isTar(head)) return ImageFile::Kind::Tar;
  // Too damaged or too short to tell: its name says which reader is to name the fault.
  const auto name = fs::path(path).filename().string();
  if (name.ends_with(".npy")) return ImageFile::Kind::Npy;
  if (name.ends_with(".tar")) return ImageFile::Kind::Tar;
  if (name.find("-ubyte") != name.npos || name.ends_with(".idx")) return ImageFile::Kind::Idx;
  if (hasPictureSuffix(name)) return ImageFile::Kind::Picture;
  refuseForeignFile(path, head);
}

ImageFile::ImageFile(const std::string& path, const ImageShape& expected)
    : path_(path), kind_(imageFileKind(path)) {
  switch (kind_) {
    case Kind::Npy:
      layout_ = imageLayout(path_, readNpyHeader(path_).shape, expected);
      return;
    case Kind::Idx: {
      const auto header = readIdxHeader(path_);
      layout_ = {header.shape(), header.count, false, false};
      break;
    }
    case Kind::Folder:
      findInFolder();
      break;
    case Kind::Tar:
      findInTar();
      break;
    case Kind::Picture:
      members_ = {{fs::path(path_).filename().string()}};
      break;
  }
  if (holdsPictures())
    layout_ = {{}, static_cast<std::int64_t>(members_.size()), kind_ == Kind::Picture, false};
  if (layout_.count == 0)
    throw Error(ErrorKind::Input, "'{file}' holds no {what}.",
                {{"file", path_},
                 {"what", nested(kind_ == Kind::Idx ? "images"
                                                    : "pictures (PNG, JPEG, BMP, "
                                                      "GIF, PGM or PPM)")}});
}

void ImageFile::findInFolder() {
  std::error_code problem;
  fs::recursive_directory_iterator entry(path_, problem), end;
  if (problem) refuseFolder(path_, problem);
  while (entry != end) {
    const auto file = entry->path().string();
    std::error_code ignored;
    if (!isHidden(file) && entry->is_regular_file(ignored) && isPictureFile(file))
      members_.push_back({fs::path(file).lexically_relative(path_).string()});
    // The iterator ends at a folder that it cannot enter, without saying which.
    if (entry->is_directory(ignored) && !entry->is_symlink(ignored)) {
      const fs::directory_iterator inside(entry->path(), problem);
      if (problem) refuseFolder(file, problem);
    }
    entry.increment(problem);
    if (problem) refuseFolder(path_, problem);
  }
  std::sort(members_.begin(), members_.end(),
            [](const Member& a, const Member& b) { return comesBefore(a.name, b.name); });
}

void ImageFile::findInTar() {
  TarReader archive(path_);
  while (archive.next())
    if (!isHidden(archive.name()) &&
        (hasPictureSuffix(archive.name()) || pictureFormat(archive.start(headSize))))
      members_.push_back({archive.name(), archive.offset(), archive.size()});
}

std::string ImageFile::name(std::int64_t index) const {
  if (holdsPictures()) return members_.at(static_cast<std::size_t>(index)).name;
  const auto file = fs::path(path_).filename().string();
  return single() ? file : file + ":" + std::to_string(index);
}

std::string ImageFile::fullName(std::int64_t index) const {
  if (kind_ == Kind::Folder) return (fs::path(path_) / name(index)).string();
  return kind_ == Kind::Tar ? path_ + ":" + name(index) : path_;
}

std::string ImageFile::pictureBytes(std::int64_t index) const {
  if (kind_ != Kind::Tar) return readFile(fullName(index), largestPictureFile);
  const auto& member = members_.at(static_cast<std::size_t>(index));
  if (member.size > largestPictureFile)
    throw Error(ErrorKind::Input, "'{file}' takes {size} bytes; a picture may take {limit}.",
                {{"file", fullName(index)},
                 {"size", static_cast<std::int64_t>(member.size)},
                 {"limit", static_cast<std::int64_t>(largestPictureFile)}});
  InputFile archive(path_);
  archive.skip(member.offset);
  return archive.read(static_cast<std::size_t>(member.size));
}

void ImageFile::read(const std::vector<std::int64_t>& indices, const PictureDecoder& decoder,
                     const std::function<void(std::size_t i, Image&& image)>& take) const {
  if (kind_ == Kind::Npy) return readArray(indices, take);
  if (kind_ == Kind::Idx) return readIdxImages(path_, indices, take);
  for (std::size_t i = 0; i < indices.size(); ++i) {
    const auto bytes = pictureBytes(indices[i]);
    if (decoder) {
      take(i, decoder(fullName(indices[i]), {bytes.begin(), bytes.end()}));
      continue;
    }
    const auto format = pictureFormat(bytes);
    if (!format) refuseForeignFile(fullName(indices[i]), bytes);
    throw Error(ErrorKind::Input,
                "'{file}' is a {format} picture, and this build reads no pictures (it has no Qt). "
                "Save the images as an .npy, or build Inkling with Qt.",
                {{"file", fullName(indices[i])}, {"format", std::string(toString(*format))}});
  }
}

void ImageFile::readArray(const std::vector<std::int64_t>& indices,
                          const std::function<void(std::size_t i, Image&& image)>& take) const {
  const auto header = readNpyHeader(path_);
  const auto white = whiteOf(header);
  const auto size = layout_.shape.size();
  if (header.count != static_cast<std::uint64_t>(layout_.count * size))
    throw Error(ErrorKind::Input, "'{file}' changed while it was read. Read it again.",
                {{"file", path_}});
  const auto checked = [&](Array array) {
    requireFinite(array, nested(Message("'{file}'", {{"file", path_}})));
    auto values =
        array.isDouble() ? toFloats(array) : std::move(std::get<std::vector<float>>(array.values));
    for (const auto value : values)
      if (value < 0 || value > white) refuseValue(path_, static_cast<double>(value));
    return values;
  };
  // What is not asked for is not read, but where it tells whether 16 bits are meant.
  const bool some = !header.fortranOrder && white <= 255 &&
                    static_cast<std::int64_t>(indices.size()) < layout_.count;
  if (some) {
    for (std::size_t i = 0; i < indices.size(); ++i) {
      const auto first = static_cast<std::uint64_t>(indices[i] * size);
      const auto values = checked(readNpyPart(path_, first, static_cast<std::uint64_t>(size)));
      take(i, imageOf(values.data(), white));
    }
    return;
  }
  const auto values = checked(readNpy(path_));
  if (white > 255) requireSixteenBits(path_, values);
  for (std::size_t i = 0; i < indices.size(); ++i)
    take(i, imageOf(values.data() + indices[i] * size, white));
}

Image ImageFile::imageOf(const float* values, float white) const {
  const auto& [channels, height, width] = layout_.shape;
  const std::int64_t plane = std::int64_t{height} * width;
  Image image{layout_.shape, std::vector<float>(static_cast<std::size_t>(channels * plane))};
  for (std::int64_t c = 0, next = 0; c < channels; ++c)
    for (std::int64_t p = 0; p < plane; ++p, ++next)
      image.pixels[static_cast<std::size_t>(next)] =
          values[layout_.channelsLast ? p * channels + c : next] / white;
  return image;
}

std::vector<std::int64_t> allIndices(std::int64_t count) {
  std::vector<std::int64_t> all(static_cast<std::size_t>(count));
  std::iota(all.begin(), all.end(), 0);
  return all;
}

Image inColourOf(Image image, int channels) {
  if (image.shape.channels != 1 || channels <= 1) return image;
  const auto plane = image.pixels;
  for (int c = 1; c < channels; ++c)
    image.pixels.insert(image.pixels.end(), plane.begin(), plane.end());
  image.shape.channels = channels;
  return image;
}

Array readImageArray(const std::string& path) {
  const auto header = readNpyHeader(path);
  const auto white = whiteOf(header);
  auto array = readNpy(path);
  requireFinite(array, path);
  if (white == 1 && header.dtype[1] != 'f')
    for (const auto value : toDoubles(array))
      if (value < 0 || value > 1) refuseValue(path, value);
  if (white > 255) requireSixteenBits(path, std::get<std::vector<float>>(array.values));
  if (white != 1)
    for (auto& value : std::get<std::vector<float>>(array.values))
      value /= white;
  return array;
}

}  // namespace inkling
