// Files written whole or not at all: whoever looks at the path sees the old contents or the new.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace inkling {

/// Writes to a temporary file beside the target; commit() flushes it to the disk and renames it.
/// Destroyed without commit(), or after an error, it leaves the target as it was and nothing
/// behind. Nor does a process that is killed, but for the instant before the rename, where the file
/// system can make files without a name (Linux's own can).
///
///     AtomicFile file("out/x.npy");
///     file.append(header);
///     file.append(values.data(), values.size() * sizeof(float));
///     file.commit();
///
/// A target that exists keeps its permissions, a new one gets 0666 less the umask. A symbolic link
/// is followed. A device or a pipe (/dev/stdout, /dev/null) is written straight to. Every failure
/// is Error(Output) naming the target: the folder is missing, no permission, the disk is full, the
/// target is a folder. (A file size limit, ulimit -f, is one too, where SIGXFSZ is ignored.)
class AtomicFile {
 public:
  explicit AtomicFile(const std::string& path);
  ~AtomicFile();
  AtomicFile(const AtomicFile&) = delete;
  AtomicFile& operator=(const AtomicFile&) = delete;

  void append(const void* data, std::size_t size);
  void append(std::string_view bytes) { append(bytes.data(), bytes.size()); }

  /// Blocks until the data are on the disk. Call it once, last.
  void commit();

 private:
  void openTemporary(const std::string& folder);
  bool openNameless(const std::string& folder);
  void nameTemporary(const std::string& folder);
  void writeAll(const char* data, std::size_t size);
  void flush();
  void discard() noexcept;
  [[noreturn]] void fail(int code);

  std::string path_;       ///< as given, for messages
  std::string target_;     ///< with symbolic links resolved
  std::string temporary_;  ///< empty where there is none: nameless, a device, renamed already
  std::string buffer_;
  int fd_ = -1;
  bool nameless_ = false;
};

/// Writes the bytes to path, atomically, as AtomicFile does.
void writeFile(const std::string& path, std::string_view bytes);

}  // namespace inkling
