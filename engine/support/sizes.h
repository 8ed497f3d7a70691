// Sizes that files declare are not to be trusted: products with overflow checks.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace inkling {

/// Number of bytes of an array of that shape; nothing if a dimension is negative or if the product
/// (zeros left out, so that no hidden overflow remains) does not fit in 2^63 - 1.
std::optional<std::uint64_t> byteSize(const std::vector<std::int64_t>& shape,
                                      std::uint64_t bytesPerElement);

}  // namespace inkling
