// What keeps two runs from writing to one place: a hidden file that one of them holds.
#pragma once

#include "engine/model/message.h"

#include <string>

namespace inkling {

/// Held from the constructor to the destructor, which takes the file away. One that a killed run
/// left is nobody's. On a file system without locks it keeps nobody out.
class LockFile {
 public:
  /// Throws Error(Output): `busy` where another run holds it, or that it cannot be made.
  LockFile(std::string path, const Message& busy);
  ~LockFile();
  LockFile(const LockFile&) = delete;
  LockFile& operator=(const LockFile&) = delete;

 private:
  std::string path_;
  int fd_ = -1;
};

}  // namespace inkling
