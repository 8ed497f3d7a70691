#include "engine/sensing/array_cache.h"

#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/support/atomic_file.h"
#include "engine/support/random.h"
#include "engine/support/read_file.h"
#include "engine/support/user_dirs.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <system_error>
#include <utility>
#include <vector>

namespace inkling {
namespace fs = std::filesystem;
namespace {

constexpr const char* extension = ".spectrum";

/// What a file starts with; then the key with the arrays' layouts, and the arrays one after the
/// other, all as this machine holds them (another byte order shows in version).
struct Header {
  char magic[8] = {'I', 'N', 'K', 'S', 'P', 'E', 'C', '\n'};
  std::uint64_t version = 3;
  std::uint64_t keyBytes = 0;
  std::uint64_t valueBytes = 0;
  std::uint64_t checksum = 0;  ///< of the values
};

std::uint64_t bytesOf(const ArrayLayout& layout) {
  std::uint64_t bytes = c10::elementSize(layout.dtype);
  for (const auto length : layout.shape)
    bytes *= static_cast<std::uint64_t>(length);
  return bytes;
}

std::string keyWith(const std::string& key, const std::vector<ArrayLayout>& layouts) {
  auto text = key;
  for (const auto& layout : layouts)
    text += std::string("; ") + at::toString(layout.dtype) + ' ' + shapeText(layout.shape);
  return text;
}

void removeOldest(const std::string& folder, std::uint64_t limit) {
  struct Entry {
    fs::file_time_type time;
    std::uint64_t size;
    fs::path path;
  };
  std::vector<Entry> entries;
  std::uint64_t total = 0;
  std::error_code error;
  for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error)) {
    std::error_code gone;  // another process may remove it meanwhile
    const auto time = it->last_write_time(gone);
    const auto size = gone ? 0 : it->file_size(gone);
    if (gone || it->path().extension() != extension) continue;
    entries.push_back({time, size, it->path()});
    total += size;
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.time < b.time; });
  for (const auto& entry : entries) {
    if (total <= limit) return;
    if (fs::remove(entry.path, error)) total -= entry.size;
  }
}

}  // namespace

std::string arrayCacheFolder() {
  const auto cache = cacheDirectory();
  if (!cache) return {};
  std::error_code error;
  const auto folder = fs::path(*cache) / "spectra";
  fs::create_directories(folder, error);
  return error ? std::string() : folder.string();
}

std::string arrayCacheFile(const std::string& folder, const std::string& key) {
  char name[32];
  std::snprintf(name, sizeof name, "%016llx-3",
                static_cast<unsigned long long>(hashBytes(key.data(), key.size())));
  return (fs::path(folder) / (std::string(name) + extension)).string();
}

std::optional<std::vector<at::Tensor>> loadArrays(const std::string& folder, const std::string& key,
                                                  const std::vector<ArrayLayout>& layouts) {
  const auto path = arrayCacheFile(folder, key);
  std::error_code error;
  if (!fs::exists(path, error)) return std::nullopt;
  const auto wholeKey = keyWith(key, layouts);
  std::uint64_t bytes = 0;
  for (const auto& layout : layouts)
    bytes += bytesOf(layout);
  try {
    InputFile file(path);
    if (file.size() != sizeof(Header) + wholeKey.size() + bytes) return std::nullopt;
    Header header;
    const Header expected;
    file.read(&header, sizeof header);
    if (std::memcmp(header.magic, expected.magic, 8) != 0 || header.version != expected.version ||
        header.keyBytes != wholeKey.size() || header.valueBytes != bytes ||
        file.read(wholeKey.size()) != wholeKey)
      return std::nullopt;
    std::vector<at::Tensor> arrays;
    arrays.reserve(layouts.size());
    auto checksum = hashBytes(nullptr, 0);
    for (const auto& layout : layouts) {
      auto array = at::empty(layout.shape, layout.dtype);
      file.read(array.data_ptr(), array.nbytes());
      checksum = hashBytes(array.data_ptr(), array.nbytes(), checksum);
      arrays.push_back(std::move(array));
    }
    if (checksum != header.checksum) return std::nullopt;
    fs::last_write_time(path, fs::file_time_type::clock::now(), error);  // used: the last to go
    return arrays;
  } catch (const Error&) {
    return std::nullopt;  // a pipe, no permission, a disk that fails
  }
}

void storeArrays(const std::string& folder, const std::string& key,
                 const std::vector<at::Tensor>& arrays, std::uint64_t limit) {
  std::vector<ArrayLayout> layouts;
  layouts.reserve(arrays.size());
  Header header;
  header.checksum = hashBytes(nullptr, 0);
  for (const auto& array : arrays) {
    layouts.push_back({array.scalar_type(), array.sizes().vec()});
    header.valueBytes += array.nbytes();
    header.checksum = hashBytes(array.data_ptr(), array.nbytes(), header.checksum);
  }
  const auto wholeKey = keyWith(key, layouts);
  header.keyBytes = wholeKey.size();
  if (sizeof header + wholeKey.size() + header.valueBytes > limit) return;
  const auto path = arrayCacheFile(folder, key);
  std::error_code error;
  // A pipe would be waited for until somebody reads it.
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return;
  try {
    AtomicFile file(path);
    file.append(&header, sizeof header);
    file.append(wholeKey);
    for (const auto& array : arrays)
      file.append(array.data_ptr(), array.nbytes());
    file.commit();
  } catch (const Error&) {
    return;  // a full disk costs the next run some time, not this one its result
  }
  removeOldest(folder, limit);
}

}  // namespace inkling
