// Zip archives whose contents nobody vouches for, read entry by entry: stored or deflated, zip64
// too. Names in them never become paths.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace inkling {

/// All errors are Error(Input) and name the archive: no directory of contents, one that contradicts
/// itself, what lies outside the file, encryption, another compression, a wrong checksum.
class ZipReader {
 public:
  struct Entry {
    std::uint64_t header = 0;  ///< where its own header begins
    std::uint64_t stored = 0;  ///< bytes in the archive
    std::uint64_t size = 0;    ///< bytes of the contents
    std::uint32_t checksum = 0;
    bool deflated = false;
  };

  explicit ZipReader(std::string path);

  const std::map<std::string, Entry>& entries() const { return entries_; }
  /// The contents; throws Error(Input) where there are more than limit bytes, before any is held.
  std::string read(const std::string& name, std::uint64_t limit) const;

 private:
  struct Directory {
    std::uint64_t begin = 0, size = 0, count = 0;
  };
  Directory findDirectory() const;
  Directory wideDirectory(std::uint64_t locator) const;
  void readDirectory(const Directory& directory);
  std::string bytesAt(std::uint64_t begin, std::uint64_t count) const;

  std::string path_;
  std::uint64_t fileSize_ = 0;
  std::map<std::string, Entry> entries_;
};

}  // namespace inkling
