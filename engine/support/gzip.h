// Reading .gz as a stream, so that nothing larger than what is asked for is ever held. Not
// libarchive: its gzip (3.6) does not look at the checksum, so that damaged data pass as good.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace inkling {

/// Whether the file begins as a gzip file does. Throws Error(Input) if it cannot be read.
bool isGzip(const std::string& path);

/// The decompressed bytes of a .gz, front to back. All errors are Error(Input) and name the file:
/// not gzip, damaged (CRC and length are verified at the end), truncated, and, in a build without
/// zlib, "this build has no zlib: gunzip the file first".
class GzipReader {
 public:
  explicit GzipReader(const std::string& path);
  ~GzipReader();

  /// Exactly count bytes, or throws.
  void read(void* out, std::size_t count);
  /// Reads over count bytes, or throws.
  void skip(std::uint64_t count);
  /// Whether nothing follows; the checksum is then verified. Throws if the file is damaged.
  bool atEnd();

  /// No gzip file of that many bytes holds more than this: deflate's ratio is at most 1032.
  static std::uint64_t largestContents(std::uint64_t compressedSize) {
    return compressedSize * 1032;
  }

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace inkling
