// What the tiles of all methods show.
#pragma once

namespace inkling {

/// In the order of the switch and of the keys 1 to 6.
enum class TileView { Result, Iterate, Error, Uncertainty, Samples, Invented };
inline constexpr int tileViewCount = 6;

/// At the ends of the colours, the same for all, so that methods can be compared at a glance.
inline constexpr double errorRange = 0.5, deviationRange = 0.3;

}  // namespace inkling
