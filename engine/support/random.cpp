#include "engine/support/random.h"

#include "engine/model/error.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <numeric>

namespace inkling {
namespace {

using Block = std::array<std::uint32_t, 4>;

Block philox(std::uint64_t counter, std::uint64_t key) {
  constexpr std::uint32_t m0 = 0xD2511F53, m1 = 0xCD9E8D57, w0 = 0x9E3779B9, w1 = 0xBB67AE85;
  Block c{static_cast<std::uint32_t>(counter), static_cast<std::uint32_t>(counter >> 32), 0, 0};
  auto k0 = static_cast<std::uint32_t>(key);
  auto k1 = static_cast<std::uint32_t>(key >> 32);
  for (int round = 0; round < 10; ++round) {
    const std::uint64_t p0 = static_cast<std::uint64_t>(m0) * c[0];
    const std::uint64_t p1 = static_cast<std::uint64_t>(m1) * c[2];
    c = {static_cast<std::uint32_t>(p1 >> 32) ^ c[1] ^ k0, static_cast<std::uint32_t>(p1),
         static_cast<std::uint32_t>(p0 >> 32) ^ c[3] ^ k1, static_cast<std::uint32_t>(p0)};
    k0 += w0;
    k1 += w1;
  }
  return c;
}

std::uint64_t mix(std::uint64_t v) {  // splitmix64's finalizer
  v += 0x9e3779b97f4a7c15u;
  v = (v ^ (v >> 30)) * 0xbf58476d1ce4e5b9u;
  v = (v ^ (v >> 27)) * 0x94d049bb133111ebu;
  return v ^ (v >> 31);
}

/// Calls make(block) -> four values for every block that [offset, offset + size) touches.
template <typename T, typename Make>
void fill(std::span<T> out, std::uint64_t offset, std::uint64_t key, Make make) {
  std::size_t i = 0;
  while (i < out.size()) {
    const std::uint64_t position = offset + i;
    const auto values = make(philox(position / 4, key));
    for (std::size_t lane = position % 4; lane < 4 && i < out.size(); ++lane, ++i)
      out[i] = values[lane];
  }
}

template <typename T>
std::array<T, 4> toUniforms(const Block& b) {
  std::array<T, 4> u;
  for (int i = 0; i < 4; ++i) {
    u[i] = static_cast<T>((static_cast<double>(b[i]) + 0.5) * 0x1p-32);
    if constexpr (sizeof(T) == 4) u[i] = std::min(u[i], 0x1.fffffep-1f);
  }
  return u;
}

template <typename T>
std::array<T, 4> toNormals(const Block& b) {  // Box-Muller, two pairs
  const auto u = toUniforms<T>(b);
  std::array<T, 4> z;
  for (int i = 0; i < 4; i += 2) {
    const T radius = std::sqrt(T(-2) * std::log(u[i]));
    const T angle = T(2) * std::numbers::pi_v<T> * u[i + 1];
    z[i] = radius * std::cos(angle);
    z[i + 1] = radius * std::sin(angle);
  }
  return z;
}

}  // namespace

std::uint64_t hashBytes(const void* data, std::size_t size, std::uint64_t start) {
  const auto* bytes = static_cast<const unsigned char*>(data);
  for (std::size_t i = 0; i < size; ++i)
    start = (start ^ bytes[i]) * 0x100000001b3u;
  return start;
}

RandomStream::RandomStream(std::uint64_t seed, std::string_view purpose, std::uint64_t index)
    : key_(mix(mix(hashBytes(purpose.data(), purpose.size()) ^ mix(seed)) + index)) {}

RandomStream RandomStream::child(std::uint64_t index) const {
  return RandomStream(mix(mix(key_) + index));
}

void RandomStream::normals(std::span<float> out, std::uint64_t offset) const {
  fill(out, offset, key_, toNormals<float>);
}
void RandomStream::normals(std::span<double> out, std::uint64_t offset) const {
  fill(out, offset, key_, toNormals<double>);
}
void RandomStream::uniforms(std::span<float> out, std::uint64_t offset) const {
  fill(out, offset, key_, toUniforms<float>);
}
void RandomStream::uniforms(std::span<double> out, std::uint64_t offset) const {
  fill(out, offset, key_, toUniforms<double>);
}
void RandomStream::bits(std::span<std::uint32_t> out, std::uint64_t offset) const {
  fill(out, offset, key_, [](const Block& b) { return b; });
}

std::vector<std::int64_t> RandomStream::choose(std::int64_t n, std::int64_t count) const {
  if (count < 0 || count > n) throw Error(ErrorKind::Internal, "choose: count is larger than n");
  std::vector<std::int64_t> all(static_cast<std::size_t>(n));
  std::iota(all.begin(), all.end(), 0);
  std::vector<double> u(static_cast<std::size_t>(count));
  uniforms(std::span<double>(u));
  for (std::int64_t i = 0; i < count; ++i) {  // Fisher-Yates from the front
    const auto j =
        std::min(n - 1, i + static_cast<std::int64_t>(u[i] * static_cast<double>(n - i)));
    std::swap(all[i], all[j]);
  }
  all.resize(static_cast<std::size_t>(count));
  return all;
}

}  // namespace inkling
