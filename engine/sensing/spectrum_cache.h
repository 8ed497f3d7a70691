// Eigendecompositions on disk. A cache only: nothing here throws for what a file or disk does, a
// file that is damaged, foreign or of another version counts as absent and is written anew.
#pragma once

#include "engine/sensing/linear_operator.h"

#include <cstdint>
#include <optional>
#include <string>

namespace inkling {

/// Smaller decompositions are computed faster than a disk answers.
inline constexpr std::int64_t smallestCachedSpectrum = 256;

/// All files together; the ones unused longest go first.
inline constexpr std::uint64_t spectrumCacheLimit = std::uint64_t{2} << 30;

/// "spectra" in the user's cache directory, made if absent; "" where there is none.
std::string spectrumCacheFolder();

/// The file of a key: its hash and the format's version. The file carries the whole key.
std::string spectrumCacheFile(const std::string& folder, const std::string& key);

/// The stored decomposition, bit for bit, if the key, the sizes M and K = min(M, N) and the
/// checksum are right.
std::optional<Spectrum> loadSpectrum(const std::string& folder, const std::string& key,
                                     std::int64_t rows, std::int64_t rank);

/// Writes atomically (several processes may share the folder), then removes the oldest files until
/// all take at most limit bytes. One that alone exceeds the limit is not written.
void storeSpectrum(const std::string& folder, const std::string& key, const Spectrum& spectrum,
                   std::uint64_t limit = spectrumCacheLimit);

}  // namespace inkling
