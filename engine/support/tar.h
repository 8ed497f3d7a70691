// Tar archives of images, read as a stream and never extracted to disk, so that names in them can
// do no harm. Not libarchive: it takes an archive that was cut off between two files as whole
// (3.6), says of no file where it lies, so that a gallery could not go to one, and takes 1.5 times
// as long.
#pragma once

#include "engine/model/message.h"
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
  /// Where they begin in the archive, so that one can be read alone.
  std::uint64_t offset() const { return offset_; }

  /// The file's bytes; once for each file. Throws if there are more than limit.
  std::string read(std::uint64_t limit = std::numeric_limits<std::uint32_t>::max());
  /// In place of read(): its first bytes, count at most.
  std::string start(std::size_t count);

 private:
  /// What extension records say of the file after them.
  using Attributes = std::map<std::string, std::string, std::less<>>;

  [[noreturn]] void fail(Message why) const;
  /// The next header block; "" at the end mark.
  std::string readHeader();
  std::uint64_t number(std::string_view field) const;
  std::string readMetadata();
  void parsePax(const std::string& records, Attributes& attributes) const;
  void skipPastFile();
  bool describe(std::string_view header, const Attributes& attributes);

  InputFile file_;
  std::string name_;
  std::uint64_t size_ = 0, offset_ = 0;
  std::uint64_t unread_ = 0;  ///< bytes of the file and its padding that lie ahead
  bool wasRead_ = false;
};

}  // namespace inkling
