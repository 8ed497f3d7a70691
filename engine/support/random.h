// The only source of randomness in Inkling: Philox4x32-10 (Salmon et al., SC 2011), a counter-based
// generator. A stream is named by (seed, purpose, index), so a matrix, its noise, a sampler's noise
// for one image are independent of each other, and of batch, device and thread count.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace inkling {

class RandomStream {
 public:
  /// purpose: "matrix", "noise", "dither", "sampler", ...; index: one per image or sample.
  RandomStream(std::uint64_t seed, std::string_view purpose, std::uint64_t index = 0);

  /// Fills out with values number offset, offset+1, ... of this stream's sequence of N(0, 1): the
  /// same numbers however the sequence is cut into calls. Uniforms are in (0, 1).
  void normals(std::span<float> out, std::uint64_t offset = 0) const;
  void normals(std::span<double> out, std::uint64_t offset = 0) const;
  void uniforms(std::span<float> out, std::uint64_t offset = 0) const;
  void uniforms(std::span<double> out, std::uint64_t offset = 0) const;
  void bits(std::span<std::uint32_t> out, std::uint64_t offset = 0) const;

  /// count distinct integers out of [0, n), in random order (the first entries of a permutation
  /// that does not depend on count). Throws Error(Internal) if count > n.
  std::vector<std::int64_t> choose(std::int64_t n, std::int64_t count) const;

  /// A stream of its own below this one.
  RandomStream child(std::uint64_t index) const;

 private:
  explicit RandomStream(std::uint64_t key) : key_(key) {}
  std::uint64_t key_;
};

/// 64-bit FNV-1a: names streams and cache entries. Not for security.
std::uint64_t hashBytes(const void* data, std::size_t size,
                        std::uint64_t start = 0xcbf29ce484222325u);

}  // namespace inkling
