#include "engine/support/zip.h"

#include "engine/model/error.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

#ifdef INKLING_HAVE_ZLIB
#include <zlib.h>
#endif

namespace inkling {
namespace {

using namespace std::string_view_literals;

constexpr std::uint64_t directoryLimit = 100'000'000;
constexpr std::uint64_t endLength = 22, longestComment = 0xffff, locatorLength = 20;
constexpr std::uint64_t wideEndLength = 56, entryLength = 46, localLength = 30;
constexpr std::uint32_t full = 0xffffffff;  // the number stands in the zip64 field
constexpr std::uint16_t shortFull = 0xffff;

[[noreturn]] void fail(const std::string& path, Message why) {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", path}, {"why", nested(std::move(why))}});
}

[[noreturn]] void failDamaged(const std::string& path, Message what) {
  fail(path, Message("is a damaged zip archive: {what}. Get the file again.",
                     {{"what", nested(std::move(what))}}));
}

/// The zip64 field among an entry's extra ones: the numbers that did not fit, in this order.
void readWideNumbers(const std::string& path, std::string_view extra, ZipReader::Entry& entry) {
  ByteReader fields(extra, path);
  while (fields.remaining() >= 4) {
    const auto kind = fields.little16();
    ByteReader field(fields.take(fields.little16()), path);
    if (kind != 1) continue;
    for (auto* number : {&entry.size, &entry.stored, &entry.header})
      if (*number == full) *number = field.little64();
    return;
  }
}

#ifdef INKLING_HAVE_ZLIB

bool checksumIsRight(const std::string& bytes, std::uint32_t expected) {
  uLong sum = ::crc32(0, nullptr, 0);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto part = std::min<std::size_t>(bytes.size() - at, 1u << 30);
    sum = ::crc32(sum, reinterpret_cast<const Bytef*>(bytes.data() + at), static_cast<uInt>(part));
    at += part;
  }
  return sum == expected;
}

/// Nothing where the bytes are no deflate data of exactly that many.
std::optional<std::string> inflated(std::string& bytes, std::uint64_t size) {
  std::string out(size, '\0');
  z_stream stream{};
  if (inflateInit2(&stream, -MAX_WBITS) != Z_OK)
    throw Error(ErrorKind::Resource, "No memory for zlib. Close other programs.");
  int status = Z_OK;
  std::size_t read = 0, written = 0;
  char beyond = 0;  // that what is too much can be seen
  while (status == Z_OK) {
    const auto in = static_cast<uInt>(std::min<std::size_t>(bytes.size() - read, 1u << 30));
    const auto room = static_cast<uInt>(std::min<std::size_t>(size - written, 1u << 30));
    stream.next_in = reinterpret_cast<Bytef*>(bytes.data() + read);
    stream.avail_in = in;
    stream.next_out = reinterpret_cast<Bytef*>(room > 0 ? out.data() + written : &beyond);
    stream.avail_out = room > 0 ? room : 1;
    const auto space = stream.avail_out;
    status = inflate(&stream, Z_NO_FLUSH);
    read += in - stream.avail_in;
    written += space - stream.avail_out;
    if (written > size) break;
  }
  inflateEnd(&stream);
  if (status != Z_STREAM_END || written != size) return std::nullopt;
  return out;
}

#endif

}  // namespace

ZipReader::ZipReader(std::string path) : path_(std::move(path)) {
  fileSize_ = InputFile(path_).size();
  readDirectory(findDirectory());
}

std::string ZipReader::bytesAt(std::uint64_t begin, std::uint64_t count) const {
  if (begin > fileSize_ || count > fileSize_ - begin)
    failDamaged(path_, "what its directory names lies outside the file");
  InputFile file(path_);
  file.skip(begin);
  return file.read(static_cast<std::size_t>(count));
}

ZipReader::Directory ZipReader::findDirectory() const {
  const auto length = std::min(fileSize_, endLength + longestComment);
  const auto begin = fileSize_ - length;
  const auto bytes = bytesAt(begin, length);
  for (auto at = bytes.rfind("PK\5\6"); at != std::string::npos;
       at = at > 0 ? bytes.rfind("PK\5\6", at - 1) : std::string::npos) {
    if (bytes.size() - at < endLength) continue;
    ByteReader end(std::string_view(bytes).substr(at + 8), path_);
    end.little16();
    const std::uint64_t count = end.little16(), size = end.little32(), first = end.little32();
    if (end.little16() != end.remaining()) continue;  // these letters stand in a comment
    if (count == shortFull || size == full || first == full) return wideDirectory(begin + at);
    return {first, size, count};
  }
  fail(path_,
       "is a zip archive without its end, where the directory of its contents stands: it is "
       "truncated or damaged. Get the file again.");
}

ZipReader::Directory ZipReader::wideDirectory(std::uint64_t locator) const {
  if (locator < locatorLength) failDamaged(path_, "its zip64 directory is missing");
  const auto where = bytesAt(locator - locatorLength, locatorLength);
  if (!where.starts_with("PK\6\7")) failDamaged(path_, "its zip64 directory is missing");
  const auto end =
      bytesAt(ByteReader(std::string_view(where).substr(8), path_).little64(), wideEndLength);
  if (!end.starts_with("PK\6\6")) failDamaged(path_, "its zip64 directory is missing");
  ByteReader numbers(std::string_view(end).substr(32), path_);
  const auto count = numbers.little64(), size = numbers.little64();
  return {numbers.little64(), size, count};
}

void ZipReader::readDirectory(const Directory& directory) {
  if (directory.size > directoryLimit) failDamaged(path_, "its directory is too large");
  const auto bytes = bytesAt(directory.begin, directory.size);
  if (directory.count > bytes.size() / entryLength)
    failDamaged(path_, "its directory is too short for its entries");
  ByteReader reader(bytes, path_);
  for (std::uint64_t i = 0; i < directory.count; ++i) {
    if (reader.take(4) != "PK\1\2"sv) failDamaged(path_, "an entry does not begin as one");
    reader.take(4);
    const auto flags = reader.little16(), method = reader.little16();
    reader.take(4);
    Entry entry;
    entry.checksum = reader.little32();
    entry.stored = reader.little32();
    entry.size = reader.little32();
    const auto nameLength = reader.little16(), extraLength = reader.little16(),
               commentLength = reader.little16();
    reader.take(8);
    entry.header = reader.little32();
    const std::string name(reader.take(nameLength));
    readWideNumbers(path_, reader.take(extraLength), entry);
    reader.take(commentLength);
    if (flags & 1) fail(path_, "is an encrypted zip archive. Unpack it and pack it without.");
    if (method != 0 && method != 8)
      fail(path_, "is a zip archive with a compression that is not known here. Pack it again.");
    entry.deflated = method == 8;
    if (entry.stored > fileSize_ || (!entry.deflated && entry.stored != entry.size) ||
        (entry.deflated && entry.size / 1032 > entry.stored + 1))
      failDamaged(path_, Message("'{name}' cannot have the size that it says", {{"name", name}}));
    if (!entries_.emplace(name, entry).second)
      failDamaged(path_, Message("'{name}' stands in it twice", {{"name", name}}));
  }
}

std::string ZipReader::read(const std::string& name, std::uint64_t limit) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) failDamaged(path_, Message("'{name}' is missing", {{"name", name}}));
  const auto& entry = found->second;
  if (entry.size > limit)
    fail(path_, Message("holds {size} bytes in '{name}', more than the {limit} allowed here. Get "
                        "the file again.",
                        {{"size", std::to_string(entry.size)},
                         {"name", name},
                         {"limit", std::to_string(limit)}}));
  const auto local = bytesAt(entry.header, localLength);
  if (!local.starts_with("PK\3\4"))
    failDamaged(path_, Message("'{name}' is not where it should be", {{"name", name}}));
  ByteReader lengths(std::string_view(local).substr(26), path_);
  const auto skipped = std::uint64_t{lengths.little16()} + lengths.little16();
  auto bytes = bytesAt(entry.header + localLength + skipped, entry.stored);
#ifdef INKLING_HAVE_ZLIB
  if (entry.deflated) {
    auto contents = inflated(bytes, entry.size);
    if (!contents) failDamaged(path_, Message("'{name}' does not unpack", {{"name", name}}));
    bytes = std::move(*contents);
  }
  if (!checksumIsRight(bytes, entry.checksum))
    failDamaged(path_, Message("the checksum of '{name}' is wrong", {{"name", name}}));
#else
  if (entry.deflated)
    fail(path_, "is compressed, and this build has no zlib: pack it again without compression.");
#endif
  return bytes;
}

}  // namespace inkling
