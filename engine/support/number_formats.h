// Numbers as they stand in files.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>
#include <cstring>

namespace inkling {

// Values are written as they lie in memory, and the formats want little endian.
static_assert(std::endian::native == std::endian::little, "Inkling runs on little-endian machines");

/// A T from unaligned bytes, in reverse order where bigEndian.
template <typename T>
T loadNumber(const char* bytes, bool bigEndian) {
  char copy[sizeof(T)];
  std::memcpy(copy, bytes, sizeof(T));
  if (bigEndian) std::reverse(copy, copy + sizeof(T));
  T value;
  std::memcpy(&value, copy, sizeof(T));
  return value;
}

/// IEEE 754 binary16, exactly.
inline float halfToFloat(std::uint16_t half) {
  const auto sign = static_cast<std::uint32_t>(half & 0x8000) << 16;
  const std::uint32_t exponent = half >> 10 & 0x1f;
  const std::uint32_t mantissa = half & 0x3ff;
  if (exponent == 0) {  // zero or subnormal: mantissa · 2^-24
    const float value = static_cast<float>(mantissa) * 0x1p-24f;
    return sign ? -value : value;
  }
  const std::uint32_t wide = exponent == 31 ? 255 : exponent + 112;
  return std::bit_cast<float>(sign | wide << 23 | mantissa << 13);
}

/// bfloat16: the upper half of a float.
inline float bfloat16ToFloat(std::uint16_t bits) {
  return std::bit_cast<float>(static_cast<std::uint32_t>(bits) << 16);
}

}  // namespace inkling
