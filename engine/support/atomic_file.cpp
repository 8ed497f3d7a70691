#include "engine/support/atomic_file.h"

#include "engine/model/error.h"

#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace inkling {
namespace {

constexpr std::size_t bufferSize = 1 << 18;

std::string folderOf(const std::string& path) {
  const auto folder = std::filesystem::path(path).parent_path().string();
  return folder.empty() ? "." : folder;
}

Message explain(int code, const std::string& folder) {
  switch (code) {
    case ENOENT:
    case ENOTDIR:
      return Message("the folder '{folder}' does not exist; create it or choose another.",
                     {{"folder", folder}});
    case EACCES:
    case EPERM:
      return "no permission to write there; choose a folder that is yours.";
    case EROFS:
      return "the file system is read-only; choose another folder.";
    case ENOSPC:
      return "the disk is full; free some space or choose another disk.";
    case EDQUOT:
      return "your disk quota is used up; free some space or choose another disk.";
    case EFBIG:
      return "it would be larger than the file size limit (ulimit -f or the file system's).";
    case EISDIR:
      return "it is a folder; give the name of a file.";
    default:
      return Message("{reason}.", {{"reason", std::generic_category().message(code)}});
  }
}

/// The temporary file's name must be one that nobody else has: O_EXCL decides, this only proposes.
std::string proposeName(const std::string& folder) {
  static std::atomic<unsigned> count{0};
  return folder + "/.inkling-" + std::to_string(::getpid()) + "-" + std::to_string(count++) +
         ".part";
}

std::string descriptorPath(int fd) {
  return "/proc/self/fd/" + std::to_string(fd);
}

void syncFolder(const std::string& folder) {
  // Not every file system can do it, and the data are safe without: errors mean nothing here.
  const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) return;
  ::fsync(fd);
  ::close(fd);
}

}  // namespace

AtomicFile::AtomicFile(const std::string& path) : path_(path), target_(path) {
  // open() would end the name at a zero byte and write to another file.
  if (path.empty() || path.find('\0') != std::string::npos)
    throw Error(
        ErrorKind::Output,
        "'{file}' is empty or followed by a zero byte: give the name of a file to write to.",
        {{"file", path.substr(0, path.find('\0'))}});
  struct stat status {};
  const bool exists = ::stat(path.c_str(), &status) == 0;
  if (exists && S_ISDIR(status.st_mode)) fail(EISDIR);
  if (exists && ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) != 0) fail(errno);
  if (exists && !S_ISREG(status.st_mode)) {
    fd_ = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    if (fd_ < 0) fail(errno);
    return;
  }
  std::error_code failure;
  const auto resolved = std::filesystem::canonical(path, failure);
  if (!failure) target_ = resolved.string();
  openTemporary(folderOf(target_));
  if (exists && ::fchmod(fd_, status.st_mode & 0777) != 0) fail(errno);
}

AtomicFile::~AtomicFile() {
  discard();
}

void AtomicFile::openTemporary(const std::string& folder) {
  if (openNameless(folder)) return;
  do {
    temporary_ = proposeName(folder);
    fd_ = ::open(temporary_.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
  } while (fd_ < 0 && errno == EEXIST);
  if (fd_ < 0) {
    const int code = errno;
    temporary_.clear();
    fail(code);
  }
}

/// False where that is not possible: an old or foreign file system, no /proc to name it later, or
/// whatever the file with a name will fail for too.
bool AtomicFile::openNameless(const std::string& folder) {
  fd_ = ::open(folder.c_str(), O_WRONLY | O_TMPFILE | O_CLOEXEC, 0666);
  nameless_ = fd_ >= 0 && ::access(descriptorPath(fd_).c_str(), F_OK) == 0;
  if (fd_ >= 0 && !nameless_) ::close(std::exchange(fd_, -1));
  return nameless_;
}

void AtomicFile::nameTemporary(const std::string& folder) {
  const auto open = descriptorPath(fd_);
  int failed = 0;
  do {
    temporary_ = proposeName(folder);
    failed = ::linkat(AT_FDCWD, open.c_str(), AT_FDCWD, temporary_.c_str(), AT_SYMLINK_FOLLOW);
  } while (failed != 0 && errno == EEXIST);
  if (failed == 0) return;
  const int code = errno;
  temporary_.clear();
  fail(code);
}

void AtomicFile::append(const void* data, std::size_t size) {
  const auto* bytes = static_cast<const char*>(data);
  if (buffer_.size() + size > bufferSize) flush();
  if (size > bufferSize)
    writeAll(bytes, size);
  else
    buffer_.append(bytes, size);
}

void AtomicFile::flush() {
  writeAll(buffer_.data(), buffer_.size());
  buffer_.clear();
}

void AtomicFile::writeAll(const char* data, std::size_t size) {
  if (fd_ < 0)
    throw Error(ErrorKind::Internal, "'{file}' was written to after its end.", {{"file", path_}});
  while (size > 0) {
    const auto count = ::write(fd_, data, size);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(errno);
    data += count;
    size -= static_cast<std::size_t>(count);
  }
}

void AtomicFile::commit() {
  flush();
  const bool device = !nameless_ && temporary_.empty();
  if (!device && ::fsync(fd_) != 0) fail(errno);
  if (nameless_) nameTemporary(folderOf(target_));
  if (::close(std::exchange(fd_, -1)) != 0) fail(errno);
  if (device) return;
  if (::rename(temporary_.c_str(), target_.c_str()) != 0) fail(errno);
  temporary_.clear();
  syncFolder(folderOf(target_));
}

void AtomicFile::discard() noexcept {
  if (fd_ >= 0) ::close(std::exchange(fd_, -1));
  if (!temporary_.empty()) ::unlink(temporary_.c_str());
  temporary_.clear();
}

void AtomicFile::fail(int code) {
  discard();
  throw Error(ErrorKind::Output, "'{file}' could not be written: {why}",
              {{"file", path_}, {"why", nested(explain(code, folderOf(target_)))}});
}

void writeFile(const std::string& path, std::string_view bytes) {
  AtomicFile file(path);
  file.append(bytes);
  file.commit();
}

}  // namespace inkling
