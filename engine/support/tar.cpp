#include "engine/support/tar.h"

#include "engine/model/error.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace inkling {
namespace {

constexpr std::size_t blockSize = 512;
constexpr std::uint64_t metadataLimit = 1 << 20;

/// Fields of a header block: offset and length.
struct Field {
  std::size_t offset, length;
};
constexpr Field nameField{0, 100}, sizeField{124, 12}, checksumField{148, 8}, magicField{257, 6},
    prefixField{345, 155};
constexpr std::size_t typeOffset = 156;

std::string_view slice(std::string_view block, Field field) {
  return block.substr(field.offset, field.length);
}

std::string text(std::string_view bytes) {
  return std::string(bytes.substr(0, bytes.find('\0')));
}

bool isZero(std::string_view block) {
  return std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; });
}

std::uint64_t padded(std::uint64_t size) {
  return (size + blockSize - 1) / blockSize * blockSize;
}

/// Of all bytes, those of the checksum itself taken as spaces. Some old writers summed signed
/// bytes.
template <typename Byte>
std::int64_t sum(std::string_view block) {
  std::int64_t total = static_cast<std::int64_t>(' ') * checksumField.length;
  for (std::size_t i = 0; i < block.size(); ++i)
    if (i < checksumField.offset || i >= checksumField.offset + checksumField.length)
      total += static_cast<Byte>(block[i]);
  return total;
}

}  // namespace

TarReader::TarReader(const std::string& path) : file_(path) {}

void TarReader::fail(Message why) const {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", file_.path()}, {"why", nested(std::move(why))}});
}

std::uint64_t TarReader::number(std::string_view field) const {
  const auto damaged = [this] {
    fail("is damaged: a number in a header is malformed. Get the file again.");
  };
  std::uint64_t value = 0;
  if (static_cast<unsigned char>(field[0]) & 0x80) {  // GNU: base 256, for sizes from 8 GiB
    value = static_cast<unsigned char>(field[0]) & 0x7f;
    for (const char byte : field.substr(1)) {
      if (value >> 55) damaged();
      value = value << 8 | static_cast<unsigned char>(byte);
    }
    return value;
  }
  const auto begin = field.find_first_not_of(' ');
  if (begin == std::string_view::npos) damaged();
  const auto* end = field.data() + field.size();
  const auto [stop, error] = std::from_chars(field.data() + begin, end, value, 8);
  if (error != std::errc() || (stop != end && *stop != ' ' && *stop != '\0')) damaged();
  return value;
}

std::string TarReader::readHeader() {
  const bool first = file_.position() == 0;
  if (file_.remaining() < blockSize)
    fail(first ? "is not a tar archive: it is too short."
               : "is truncated: the end mark of the archive is missing. Get the file again.");
  const auto block = file_.read(blockSize);
  if (isZero(block)) {
    if (file_.remaining() < blockSize || !isZero(file_.read(blockSize)))
      fail("is truncated: the end mark of the archive is incomplete. Get the file again.");
    return {};
  }
  if (first && block.starts_with("\x1f\x8b")) fail("is compressed; gunzip it first.");
  const auto field = slice(block, checksumField);
  std::uint64_t checksum = 0;
  const auto start = std::min(field.find_first_not_of(' '), field.size());
  const auto [stop, error] =
      std::from_chars(field.data() + start, field.data() + field.size(), checksum, 8);
  const bool matches =
      error == std::errc() && (static_cast<std::int64_t>(checksum) == sum<unsigned char>(block) ||
                               static_cast<std::int64_t>(checksum) == sum<signed char>(block));
  if (!matches && first) fail("is not a tar archive (it does not begin as one).");
  if (!matches)
    fail(Message(
        "is damaged: the checksum of the header at byte {position} is wrong. Get the file again.",
        {{"position", std::to_string(file_.position() - blockSize)}}));
  return block;
}

void TarReader::skipPastFile() {
  file_.skip(unread_);
  unread_ = 0;
}

std::string TarReader::readMetadata() {
  if (size_ > metadataLimit)
    fail(Message("is damaged: it holds a name record of {size} bytes. Get the file again.",
                 {{"size", std::to_string(size_)}}));
  auto bytes = read();
  skipPastFile();
  return bytes;
}

/// Records "length key=value\n", the length in decimal and of the whole record.
void TarReader::parsePax(const std::string& records, Attributes& attributes) const {
  std::string_view rest = records;
  while (!rest.empty()) {
    std::size_t length = 0;
    const auto [stop, error] = std::from_chars(rest.data(), rest.data() + rest.size(), length);
    const auto digits = static_cast<std::size_t>(stop - rest.data());
    if (error != std::errc() || length > rest.size() || length < digits + 3 ||
        rest[digits] != ' ' || rest[length - 1] != '\n')
      fail("is damaged: a pax record is malformed. Get the file again.");
    const auto record = rest.substr(digits + 1, length - digits - 2);
    const auto equals = record.find('=');
    if (equals == std::string_view::npos)
      fail("is damaged: a pax record has no '='. Get the file again.");
    attributes[std::string(record.substr(0, equals))] = std::string(record.substr(equals + 1));
    rest.remove_prefix(length);
  }
}

/// Sets name, size and what lies ahead from a header; false if it is no regular file.
bool TarReader::describe(std::string_view header, const Attributes& attributes) {
  const auto find = [&](std::string_view key) {
    const auto found = attributes.find(key);
    return found == attributes.end() ? nullptr : &found->second;
  };
  name_ = text(slice(header, nameField));
  // Only POSIX has a prefix there ("ustar\0"); GNU ("ustar ") keeps times in its place.
  const auto prefix = text(slice(header, prefixField));
  if (slice(header, magicField) == std::string_view("ustar\0", 6) && !prefix.empty())
    name_ = prefix + "/" + name_;
  if (const auto* path = find("path")) name_ = *path;
  size_ = number(slice(header, sizeField));
  if (const auto* size = find("size")) {
    const auto [stop, error] = std::from_chars(size->data(), size->data() + size->size(), size_);
    if (error != std::errc() || stop != size->data() + size->size())
      fail("is damaged: a pax size is malformed. Get the file again.");
  }
  const char type = header[typeOffset];
  // A link has no data, whatever its size field says (that of the file it links to, in some
  // archives).
  if (type >= '1' && type <= '6') size_ = 0;
  if (size_ > file_.remaining() || padded(size_) > file_.remaining())
    fail(Message(
        "is truncated: '{name}' should have {size} bytes, but {there} follow. Get the file again.",
        {{"name", name_},
         {"size", std::to_string(size_)},
         {"there", std::to_string(file_.remaining())}}));
  unread_ = padded(size_);
  offset_ = file_.position();
  wasRead_ = false;
  const bool sparse =
      type == 'S' || std::any_of(attributes.begin(), attributes.end(), [](const auto& item) {
        return item.first.starts_with("GNU.sparse.");
      });
  if (sparse)
    fail(Message(
        "holds '{name}' as a sparse file, which is not supported; archive it without tar's option "
        "for that.",
        {{"name", name_}}));
  const bool regular = type == '0' || type == '\0' || type == '7';
  return regular && !name_.ends_with("/");
}

bool TarReader::next() {
  Attributes attributes;
  for (;;) {
    skipPastFile();
    const auto header = readHeader();
    if (header.empty()) return false;
    const char type = header[typeOffset];
    if (type == 'x' || type == 'L') {
      describe(header, {});
      auto metadata = readMetadata();
      if (type == 'x')
        parsePax(metadata, attributes);
      else
        attributes["path"] = text(metadata);
      continue;
    }
    const bool regular = describe(header, attributes);
    if (regular) return true;
    // A global header ('g') or a long link ('K') stands between a file's own records and the file.
    if (type != 'g' && type != 'K') attributes.clear();
  }
}

std::string TarReader::read(std::uint64_t limit) {
  if (size_ > limit)
    fail(Message(
        "holds '{name}' of {size} bytes; {limit} are allowed here.",
        {{"name", name_}, {"size", std::to_string(size_)}, {"limit", std::to_string(limit)}}));
  return start(static_cast<std::size_t>(size_));
}

std::string TarReader::start(std::size_t count) {
  if (wasRead_)
    throw Error(ErrorKind::Internal, "'{name}' of '{file}' was read twice.",
                {{"name", name_}, {"file", file_.path()}});
  auto bytes = file_.read(static_cast<std::size_t>(std::min<std::uint64_t>(count, size_)));
  wasRead_ = true;
  unread_ -= bytes.size();
  return bytes;
}

}  // namespace inkling
