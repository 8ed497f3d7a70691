// Reading files whose contents nobody vouches for: every read is checked against the end. All
// errors are Error(Input) and name the file. Pipes, sockets and devices, which could be waited for
// without end, are refused at once.
#pragma once

#include <cstdint>
#include <cstdio>
#include <limits>
#include <memory>
#include <string>
#include <string_view>

namespace inkling {

/// The whole file. Throws Error(Input) if it is missing, no regular file, not permitted, or larger
/// than limit bytes; nothing larger than the limit is ever held.
std::string readFile(const std::string& path,
                     std::uint64_t limit = std::numeric_limits<std::uint32_t>::max());

/// A regular file read from front to back.
class InputFile {
 public:
  /// Throws Error(Input) if it is missing, not a regular file, or not permitted.
  explicit InputFile(const std::string& path);

  const std::string& path() const { return path_; }
  std::uint64_t size() const { return size_; }
  std::uint64_t position() const { return position_; }
  std::uint64_t remaining() const { return size_ - position_; }

  /// Exactly count bytes; throws Error(Input) if the file ends before, or the disk fails.
  void read(void* out, std::size_t count);
  /// The same; the size is compared with the file's before anything is allocated.
  std::string read(std::size_t count);
  /// Throws Error(Input) if the file ends before.
  void skip(std::uint64_t count);

 private:
  void require(std::uint64_t count) const;

  struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  std::string path_;
  std::unique_ptr<std::FILE, Close> file_;
  std::uint64_t size_ = 0;
  std::uint64_t position_ = 0;
};

/// Integers and slices from bytes in memory. It keeps a view: the bytes must outlive it. Reading
/// past the end throws Error(Input) "'what' is truncated".
class ByteReader {
 public:
  ByteReader(std::string_view bytes, std::string what) : bytes_(bytes), what_(std::move(what)) {}

  std::size_t remaining() const { return bytes_.size() - position_; }
  std::string_view take(std::size_t count);
  std::uint8_t u8() { return static_cast<std::uint8_t>(take(1)[0]); }
  std::uint16_t little16() { return static_cast<std::uint16_t>(little(2)); }
  std::uint32_t little32() { return static_cast<std::uint32_t>(little(4)); }
  std::uint64_t little64() { return little(8); }
  std::uint16_t big16() { return static_cast<std::uint16_t>(big(2)); }
  std::uint32_t big32() { return static_cast<std::uint32_t>(big(4)); }
  std::uint64_t big64() { return big(8); }

 private:
  std::uint64_t little(std::size_t count);
  std::uint64_t big(std::size_t count);

  std::string_view bytes_;
  std::string what_;
  std::size_t position_ = 0;
};

}  // namespace inkling
