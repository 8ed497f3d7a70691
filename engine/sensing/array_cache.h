// Arrays that take long to compute, on disk. A cache only: nothing here throws for what a file or
// disk does, a file that is damaged, foreign or of another version counts as absent and is written
// anew.
#pragma once

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

/// What is expected of a cached array: float32 or float64, contiguous, on the CPU.
struct ArrayLayout {
  at::ScalarType dtype;
  std::vector<std::int64_t> shape;
};

/// All files together; the ones unused longest go first.
inline constexpr std::uint64_t arrayCacheLimit = std::uint64_t{2} << 30;

/// "spectra" in the user's cache directory, made if absent; "" where there is none.
std::string arrayCacheFolder();

/// The file of a key: its hash and the format's version. The file carries the whole key.
std::string arrayCacheFile(const std::string& folder, const std::string& key);

/// The stored arrays, bit for bit, if the key, all layouts and the checksum are right.
std::optional<std::vector<at::Tensor>> loadArrays(const std::string& folder, const std::string& key,
                                                  const std::vector<ArrayLayout>& layouts);

/// Writes atomically (several processes may share the folder), then removes the oldest files until
/// all take at most limit bytes. What alone exceeds the limit is not written.
void storeArrays(const std::string& folder, const std::string& key,
                 const std::vector<at::Tensor>& arrays, std::uint64_t limit = arrayCacheLimit);

}  // namespace inkling
