#include "engine/sensing/spectrum_cache.h"

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
#include <vector>

namespace inkling {
namespace fs = std::filesystem;
namespace {

constexpr const char* extension = ".spectrum";

/// What a file starts with; then the key, K eigenvalues, and M×K eigenvectors row by row, all as
/// this machine holds them (another byte order shows in version).
struct Header {
  char magic[8] = {'I', 'N', 'K', 'S', 'P', 'E', 'C', '\n'};
  std::uint64_t version = 2;
  std::uint64_t keyBytes = 0;
  std::uint64_t rows = 0;
  std::uint64_t rank = 0;
  std::uint64_t checksum = 0;  ///< of the values
};

std::uint64_t valueBytes(std::int64_t rows, std::int64_t rank) {
  return 8 * static_cast<std::uint64_t>(rank) * (static_cast<std::uint64_t>(rows) + 1);
}

std::size_t bytesOf(const at::Tensor& tensor) {
  return static_cast<std::size_t>(tensor.numel()) * 8;
}

std::uint64_t checksumOf(const Spectrum& spectrum) {
  const auto values =
      hashBytes(spectrum.eigenvalues.data_ptr<double>(), bytesOf(spectrum.eigenvalues));
  return hashBytes(spectrum.eigenvectors.data_ptr<double>(), bytesOf(spectrum.eigenvectors),
                   values);
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

std::string spectrumCacheFolder() {
  const auto cache = cacheDirectory();
  if (!cache) return {};
  std::error_code error;
  const auto folder = fs::path(*cache) / "spectra";
  fs::create_directories(folder, error);
  return error ? std::string() : folder.string();
}

std::string spectrumCacheFile(const std::string& folder, const std::string& key) {
  char name[32];
  std::snprintf(name, sizeof name, "%016llx-2",
                static_cast<unsigned long long>(hashBytes(key.data(), key.size())));
  return (fs::path(folder) / (std::string(name) + extension)).string();
}

std::optional<Spectrum> loadSpectrum(const std::string& folder, const std::string& key,
                                     std::int64_t rows, std::int64_t rank) {
  const auto path = spectrumCacheFile(folder, key);
  std::error_code error;
  if (!fs::exists(path, error)) return std::nullopt;
  try {
    InputFile file(path);
    if (file.size() != sizeof(Header) + key.size() + valueBytes(rows, rank)) return std::nullopt;
    Header header;
    const Header expected;
    file.read(&header, sizeof header);
    if (std::memcmp(header.magic, expected.magic, 8) != 0 || header.version != expected.version ||
        header.keyBytes != key.size() || header.rows != static_cast<std::uint64_t>(rows) ||
        header.rank != static_cast<std::uint64_t>(rank) || file.read(key.size()) != key)
      return std::nullopt;
    Spectrum spectrum{at::empty({rank}, at::kDouble), at::empty({rows, rank}, at::kDouble)};
    file.read(spectrum.eigenvalues.data_ptr<double>(), bytesOf(spectrum.eigenvalues));
    file.read(spectrum.eigenvectors.data_ptr<double>(), bytesOf(spectrum.eigenvectors));
    if (checksumOf(spectrum) != header.checksum) return std::nullopt;
    fs::last_write_time(path, fs::file_time_type::clock::now(), error);  // used: the last to go
    return spectrum;
  } catch (const Error&) {
    return std::nullopt;  // a pipe, no permission, a disk that fails
  }
}

void storeSpectrum(const std::string& folder, const std::string& key, const Spectrum& spectrum,
                   std::uint64_t limit) {
  const auto rows = spectrum.eigenvectors.size(0), rank = spectrum.eigenvectors.size(1);
  Header header;
  header.keyBytes = key.size();
  header.rows = static_cast<std::uint64_t>(rows);
  header.rank = static_cast<std::uint64_t>(rank);
  header.checksum = checksumOf(spectrum);
  if (sizeof header + key.size() + valueBytes(rows, rank) > limit) return;
  const auto path = spectrumCacheFile(folder, key);
  std::error_code error;
  // A pipe would be waited for until somebody reads it.
  if (fs::exists(path, error) && !fs::is_regular_file(path, error)) return;
  try {
    AtomicFile file(path);
    file.append(&header, sizeof header);
    file.append(key);
    file.append(spectrum.eigenvalues.data_ptr<double>(), bytesOf(spectrum.eigenvalues));
    file.append(spectrum.eigenvectors.data_ptr<double>(), bytesOf(spectrum.eigenvectors));
    file.commit();
  } catch (const Error&) {
    return;  // a full disk costs the next run some time, not this one its result
  }
  removeOldest(folder, limit);
}

}  // namespace inkling
