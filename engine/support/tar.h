// Tar archives of images, read as a stream and never extracted to disk, so that names in them can
// do no harm.
#pragma once

#include "engine/support/read_file.h"

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <string>
#include <string_view>

namespace inkling {

/// Walks over the regular files of an uncompressed ustar, pax or GNU archive, in its order:
///
///     TarReader archive(path);
///     while (archive.next())
///       if (archive.name().ends_with(".jpg")) decode(archive.read());
///
/// Folders, links and devices are passed over. All errors are Error(Input) and name the archive:
/// not a tar file, a header whose checksum is wrong, a sparse file (its bytes are not those
/// stored), an archive that ends before its end mark.
class TarReader {
 public:
  explicit TarReader(const std::string& path);

  /// Goes to the next regular file; false at the end mark.
  bool next();

  const std::string& name() const { return name_; }  ///< whole path in the archive
  std::uint64_t size() const { return size_; }       ///< bytes of the file

  /// The file's bytes; once for each file. Throws if there are more than limit.
  std::string read(std::uint64_t limit = std::numeric_limits<std::uint32_t>::max());

 private:
  /// What extension records say of the file after them.
  using Attributes = std::map<std::string, std::string, std::less<>>;

  [[noreturn]] void fail(const std::string& why) const;
  /// The next header block; "" at the end mark.
  std::string readHeader();
  std::uint64_t number(std::string_view field) const;
  std::string readMetadata();
  void parsePax(const std::string& records, Attributes& attributes) const;
  void skipPastFile();
  bool describe(std::string_view header, const Attributes& attributes);

  InputFile file_;
  std::string name_;
  std::uint64_t size_ = 0;
  std::uint64_t unread_ = 0;  ///< bytes of the file and its padding that lie ahead
  bool wasRead_ = false;
};

}  // namespace inkling
