#include "engine/support/memory.h"

#include "engine/model/error.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <limits>
#include <mutex>
#include <optional>
#include <sstream>
#include <vector>

namespace inkling {
namespace {

constexpr auto unlimited = std::numeric_limits<std::uint64_t>::max();

std::optional<std::uint64_t> parseNumber(const std::string& text) {
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end == text.data()) return std::nullopt;
  return value;
}

/// The number in a file that holds one; nothing if it is missing or says "max".
std::optional<std::uint64_t> numberIn(const std::string& path) {
  std::ifstream file(path);
  std::string word;
  if (!(file >> word)) return std::nullopt;
  return parseNumber(word);
}

/// The number after a key in a file of lines "key number ...".
std::optional<std::uint64_t> fieldIn(const std::string& path, const std::string& key) {
  std::ifstream file(path);
  for (std::string line; std::getline(file, line);) {
    std::istringstream words(line);
    std::string name, value;
    if (words >> name >> value && name == key) return parseNumber(value);
  }
  return std::nullopt;
}

struct GroupFiles {
  const char* limit;
  const char* usage;
  const char* reclaimable;  ///< key in memory.stat
};
constexpr GroupFiles version1{"memory.limit_in_bytes", "memory.usage_in_bytes",
                              "total_inactive_file"};
constexpr GroupFiles version2{"memory.max", "memory.current", "inactive_file"};

std::uint64_t leftInGroup(const std::string& folder, const GroupFiles& names) {
  const auto limit = numberIn(folder + "/" + names.limit);
  const auto usage = numberIn(folder + "/" + names.usage);
  if (!limit || !usage) return unlimited;
  const auto cached = fieldIn(folder + "/memory.stat", names.reclaimable).value_or(0);
  const auto used = *usage - std::min(*usage, cached);
  return *limit - std::min(*limit, used);
}

/// A group is bounded by all those above it. In a container the group's path is often the host's
/// and does not exist here; then the walk up still ends at the mount, which is the group itself.
std::uint64_t leftInGroups(const std::string& mount, std::string group, const GroupFiles& names) {
  auto left = leftInGroup(mount, names);
  while (!group.empty() && group != "/") {
    left = std::min(left, leftInGroup(mount + group, names));
    group.erase(group.rfind('/'));
  }
  return left;
}

std::mutex claimsMutex;
std::vector<const MemoryClaim*> claims;

/// What the system says.
std::uint64_t unused(const std::string& root) {
  auto available = unlimited;
  if (const auto kibibytes = fieldIn(root + "/proc/meminfo", "MemAvailable:"))
    available = *kibibytes * 1024;
  std::ifstream groups(root + "/proc/self/cgroup");  // lines "4:memory:/path" and "0::/path"
  for (std::string line; std::getline(groups, line);) {
    const auto first = line.find(':');
    const auto second = line.find(':', first == std::string::npos ? first : first + 1);
    if (second == std::string::npos || second + 1 >= line.size() || line[second + 1] != '/')
      continue;
    const auto controllers = "," + line.substr(first + 1, second - first - 1) + ",";
    const auto group = line.substr(second + 1);
    if (controllers == ",,")
      available = std::min(available, leftInGroups(root + "/sys/fs/cgroup", group, version2));
    else if (controllers.find(",memory,") != std::string::npos)
      available =
          std::min(available, leftInGroups(root + "/sys/fs/cgroup/memory", group, version1));
  }
  return available;
}

/// With the claims' mutex held.
std::uint64_t withoutClaims(std::uint64_t available) {
  auto left = available;
  for (const auto* claim : claims)
    left -= std::min(left, claim->outstanding(available));
  return left;
}

void require(std::uint64_t bytes, std::uint64_t available, const Message& what,
             const Message& hint) {
  if (bytes <= available) return;
  throw Error(ErrorKind::Resource,
              hint.code.empty()
                  ? "{what} needs {needed} of memory, but only {available} are available."
                  : "{what} needs {needed} of memory, but only {available} are available. {hint}",
              {{"what", nested(what)},
               {"needed", humanSize(bytes)},
               {"available", humanSize(available)},
               {"hint", nested(hint)}});
}

}  // namespace

std::uint64_t availableMemory(const std::string& root) {
  const auto available = unused(root);
  if (available == unlimited) return available;
  const std::lock_guard lock(claimsMutex);
  return withoutClaims(available);
}

void requireMemory(std::uint64_t bytes, const Message& what, const Message& hint) {
  require(bytes, availableMemory(), what, hint);
}

MemoryClaim::MemoryClaim(std::uint64_t bytes, const Message& what, const Message& hint)
    : bytes_(bytes), before_(unused("")) {
  const std::lock_guard lock(claimsMutex);
  require(bytes_, withoutClaims(before_), what, hint);
  claims.push_back(this);
}

MemoryClaim::~MemoryClaim() {
  const std::lock_guard lock(claimsMutex);
  std::erase(claims, this);
}

std::uint64_t MemoryClaim::outstanding(std::uint64_t available) const {
  const auto taken = before_ - std::min(before_, available);
  return bytes_ - std::min(bytes_, taken);
}

std::string humanSize(std::uint64_t bytes) {
  if (bytes == 1) return "1 byte";
  if (bytes < 1024) return std::to_string(bytes) + " bytes";
  static constexpr const char* units[] = {"KiB", "MiB", "GiB", "TiB", "PiB", "EiB"};
  auto value = static_cast<double>(bytes) / 1024;
  int unit = 0;
  while (value >= 999.5 && unit < 5) {
    value /= 1024;
    ++unit;
  }
  char text[32];
  std::snprintf(text, sizeof text, value < 9.95 ? "%.1f %s" : "%.0f %s", value, units[unit]);
  return text;
}

}  // namespace inkling
