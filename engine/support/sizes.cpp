#include "engine/support/sizes.h"

#include <limits>

namespace inkling {

std::optional<std::uint64_t> byteSize(const std::vector<std::int64_t>& shape,
                                      std::uint64_t bytesPerElement) {
  constexpr std::uint64_t limit = std::numeric_limits<std::int64_t>::max();
  std::uint64_t product = bytesPerElement;
  bool empty = false;
  for (const auto dimension : shape) {
    if (dimension < 0) return std::nullopt;
    if (dimension == 0) {
      empty = true;
      continue;
    }
    const auto factor = static_cast<std::uint64_t>(dimension);
    if (product > limit / factor) return std::nullopt;
    product *= factor;
  }
  return empty ? 0 : product;
}

}  // namespace inkling
