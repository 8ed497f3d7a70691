#include "engine/support/read_file.h"

#include "engine/model/error.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace inkling {
namespace {

[[noreturn]] void fail(const std::string& path, Message why) {
  throw Error(ErrorKind::Input, "'{file}' {why}",
              {{"file", path}, {"why", nested(std::move(why))}});
}

[[noreturn]] void failWithErrno(const std::string& path, int code) {
  switch (code) {
    case ENOENT:
    case ENOTDIR:
      fail(path, "does not exist; check the name.");
    case EACCES:
    case EPERM:
      fail(path, "cannot be read: no permission. Change its permissions.");
    case EISDIR:
      fail(path, "is a folder, not a file. Name a file.");
    default:
      fail(path, Message("cannot be read: {reason}.",
                         {{"reason", std::generic_category().message(code)}}));
  }
}

struct Descriptor {
  int fd;
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
};

/// Only a regular file has an end that is known.
void requireRegular(const std::string& path, const struct stat& status) {
  const auto mode = status.st_mode;
  if (S_ISDIR(mode)) failWithErrno(path, EISDIR);
  if (S_ISREG(mode)) return;
  if (S_ISFIFO(mode)) fail(path, "is a pipe, not a regular file; copy its contents to one first.");
  if (S_ISSOCK(mode))
    fail(path, "is a socket, not a regular file; copy its contents to one first.");
  fail(path, "is a device, not a regular file; copy its contents to one first.");
}

int openForReading(const std::string& path, struct stat& status) {
  if (path.empty()) fail(path, "is not a file name.");
  // open() would end the name there and open another file; so would whoever prints the message.
  if (const auto zero = path.find('\0'); zero != std::string::npos)
    fail(path.substr(0, zero), "is followed by a zero byte, so it is not a file name.");
  // Before it is opened: opening a device may do something, and a pipe waits for its writer.
  if (::stat(path.c_str(), &status) != 0) failWithErrno(path, errno);
  requireRegular(path, status);
  Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
  if (file.fd < 0 || ::fstat(file.fd, &status) != 0) failWithErrno(path, errno);
  requireRegular(path, status);  // another one may have taken its name meanwhile
  return std::exchange(file.fd, -1);
}

}  // namespace

std::string readFile(const std::string& path, std::uint64_t limit) {
  struct stat status {};
  const Descriptor file{openForReading(path, status)};
  const auto refuseLarge = [&](std::uint64_t size) {
    if (size > limit)
      fail(path, Message("is larger than the {limit} bytes allowed here.",
                         {{"limit", std::to_string(limit)}}));
  };
  const auto declared = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
  refuseLarge(declared);

  std::string bytes;
  bytes.reserve(static_cast<std::size_t>(declared));
  char buffer[1 << 16];
  for (;;) {
    const auto count = ::read(file.fd, buffer, sizeof buffer);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) failWithErrno(path, errno);
    if (count == 0) return bytes;
    refuseLarge(bytes.size() + static_cast<std::uint64_t>(count));
    bytes.append(buffer, static_cast<std::size_t>(count));
  }
}

InputFile::InputFile(const std::string& path) : path_(path) {
  struct stat status {};
  const int fd = openForReading(path, status);
  file_.reset(::fdopen(fd, "rb"));
  if (!file_) {
    const int code = errno;
    ::close(fd);
    failWithErrno(path, code);
  }
  size_ = static_cast<std::uint64_t>(status.st_size);
}

void InputFile::require(std::uint64_t count) const {
  if (count > remaining())
    fail(path_,
         Message("is truncated: it ends after {size} bytes, but {count} more should follow byte "
                 "{position}. Get the file again.",
                 {{"size", std::to_string(size_)},
                  {"count", std::to_string(count)},
                  {"position", std::to_string(position_)}}));
}

void InputFile::read(void* out, std::size_t count) {
  require(count);
  if (count == 0) return;
  errno = 0;
  if (std::fread(out, 1, count, file_.get()) != count) {
    if (std::ferror(file_.get())) failWithErrno(path_, errno);
    fail(path_, "became shorter while it was read. Read it again.");
  }
  position_ += count;
}

std::string InputFile::read(std::size_t count) {
  require(count);
  std::string bytes(count, '\0');
  read(bytes.data(), count);
  return bytes;
}

void InputFile::skip(std::uint64_t count) {
  require(count);
  if (::fseeko(file_.get(), static_cast<off_t>(count), SEEK_CUR) != 0) failWithErrno(path_, errno);
  position_ += count;
}

std::string_view ByteReader::take(std::size_t count) {
  if (count > remaining())
    throw Error(ErrorKind::Input,
                "'{file}' is truncated: it ends after {size} bytes. Get the file again.",
                {{"file", what_}, {"size", static_cast<std::int64_t>(bytes_.size())}});
  const auto slice = bytes_.substr(position_, count);
  position_ += count;
  return slice;
}

std::uint64_t ByteReader::little(std::size_t count) {
  std::uint64_t value = 0;
  const auto slice = take(count);
  for (std::size_t i = count; i-- > 0;)
    value = value << 8 | static_cast<unsigned char>(slice[i]);
  return value;
}

std::uint64_t ByteReader::big(std::size_t count) {
  std::uint64_t value = 0;
  for (const char byte : take(count))
    value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

}  // namespace inkling
