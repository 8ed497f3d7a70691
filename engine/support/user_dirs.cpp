#include "engine/support/user_dirs.h"

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace inkling {
namespace {

std::string homeDirectory() {
  if (const char* home = std::getenv("HOME"); home && *home) return home;
  std::vector<char> buffer(1 << 14);
  passwd entry{};
  passwd* found = nullptr;
  ::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found);
  return found && found->pw_dir ? found->pw_dir : "";
}

/// A base directory; "" if there is none. The specification has relative paths ignored.
std::string baseDirectory(const char* variable, const char* inHome) {
  if (const char* base = std::getenv(variable); base && *base == '/') return base;
  const auto home = homeDirectory();
  return home.starts_with('/') ? home + inHome : "";
}

/// Makes the folder and those above it, each 0700 as the XDG specification asks.
bool makeFolders(const std::string& path) {
  for (auto end = path.find('/', 1);; end = path.find('/', end + 1)) {
    if (::mkdir(path.substr(0, end).c_str(), 0700) != 0 && errno != EEXIST) {
      // EROFS, EACCES of a folder further up that exists already are no obstacle.
      struct stat status {};
      if (::stat(path.substr(0, end).c_str(), &status) != 0) return false;
    }
    if (end == std::string::npos) return true;
  }
}

std::optional<std::string> dataFolder(const char* name) {
  const auto base = baseDirectory("XDG_DATA_HOME", "/.local/share");
  if (base.empty()) return std::nullopt;
  return base + "/inkling/" + name;
}

}  // namespace

std::optional<std::string> cacheDirectory() {
  const auto base = baseDirectory("XDG_CACHE_HOME", "/.cache");
  if (base.empty()) return std::nullopt;
  const auto folder = base + "/inkling";
  struct stat status {};
  if (!makeFolders(folder) || ::stat(folder.c_str(), &status) != 0 || !S_ISDIR(status.st_mode) ||
      ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) != 0)
    return std::nullopt;
  return folder;
}

std::optional<std::string> modelsDirectory() {
  return dataFolder("models");
}

std::optional<std::string> trustedDirectory() {
  return dataFolder("trusted");
}

}  // namespace inkling
