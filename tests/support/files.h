// Files for the tests of file formats.
#pragma once

#include "tests/test.h"

#include <QTemporaryDir>

#include <cstdint>
#include <functional>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>
#include <vector>

namespace inkling::test {

/// A folder that goes away with the test.
class Folder {
 public:
  std::string path(const std::string& name = "") const {
    return directory_.path().toStdString() + (name.empty() ? "" : "/" + name);
  }
  /// Writes bytes as they are, and returns the path.
  std::string write(const std::string& name, const std::string& bytes) const;
  std::string contents(const std::string& name) const;
  /// Names of all that is in it, hidden files too.
  QStringList names() const;

 private:
  QTemporaryDir directory_;
};

/// Every proper prefix of the bytes must be refused with Error(Input).
void verifyTruncationsAreRefused(const std::string& bytes,
                                 const std::function<void(const std::string& path)>& load);

/// One bit of each byte is flipped in turn (bit i mod 8 of byte i): the file may still be valid,
/// but only an Error may come out of it.
void verifyDamageIsSurvived(const std::string& bytes,
                            const std::function<void(const std::string& path)>& load);

/// Drops root's right to read and write everything, until the end of the scope.
class WithoutPrivileges {
 public:
  WithoutPrivileges() {
    if (wasRoot_) dropped_ = ::seteuid(65534) == 0;
  }
  ~WithoutPrivileges() {
    if (dropped_ && ::seteuid(0) != 0) std::abort();
  }
  bool effective() const { return dropped_ || !wasRoot_; }

 private:
  bool wasRoot_ = ::geteuid() == 0;
  bool dropped_ = false;
};

std::string littleEndian(std::uint64_t value, int bytes);
std::string bigEndian(std::uint64_t value, int bytes);

/// A tar archive of files: names and contents.
std::string tar(const std::vector<std::pair<std::string, std::string>>& files);

/// A gzip member holding the bytes.
std::string gzip(const std::string& bytes);

}  // namespace inkling::test
