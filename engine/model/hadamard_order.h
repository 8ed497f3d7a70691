// Which Hadamard matrices there are.
#pragma once

#include <cstdint>
#include <optional>

namespace inkling {

/// n = 2^twos · 12^twelves · 28^twentyEights; unique, for 3 and 7 come from one each.
struct HadamardOrder {
  int twos = 0, twelves = 0, twentyEights = 0;
};

/// Nothing where n has no such factors.
std::optional<HadamardOrder> hadamardOrder(std::int64_t n);

/// Throws Error(Usage) with the nearest orders where n has no such factors.
void requireHadamardOrder(std::int64_t n);

}  // namespace inkling
