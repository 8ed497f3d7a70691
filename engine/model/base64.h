// Base64 (RFC 4648, with padding) for pixels inside JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

std::string toBase64(std::span<const std::uint8_t> bytes);

/// Nothing if the text is not exactly what toBase64 writes (wrong length, alphabet, padding or
/// stray bits).
std::optional<std::vector<std::uint8_t>> fromBase64(std::string_view text);

}  // namespace inkling
