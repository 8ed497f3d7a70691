#include "engine/support/lock_file.h"

#include "engine/model/error.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace inkling {

LockFile::LockFile(std::string path, const Message& busy) : path_(std::move(path)) {
  for (;;) {
    fd_ = ::open(path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0666);
    if (fd_ < 0)
      throw Error(ErrorKind::Output, "{path} could not be written: {reason}.",
                  {{"path", path_}, {"reason", std::generic_category().message(errno)}});
    if (::flock(fd_, LOCK_EX | LOCK_NB) != 0) {
      if (errno != EWOULDBLOCK) return;  // a file system without locks
      ::close(std::exchange(fd_, -1));
      throw Error(ErrorKind::Output, busy);
    }
    // Whoever held it may have taken the file away since it was opened here.
    struct stat mine {};
    struct stat there {};
    if (::fstat(fd_, &mine) == 0 && ::stat(path_.c_str(), &there) == 0 &&
        mine.st_ino == there.st_ino && mine.st_dev == there.st_dev)
      return;
    ::close(std::exchange(fd_, -1));
  }
}

LockFile::~LockFile() {
  if (fd_ < 0) return;
  ::unlink(path_.c_str());
  ::close(fd_);
}

}  // namespace inkling
