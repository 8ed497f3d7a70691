// What the tiles of all methods show.
#pragma once

namespace inkling {

/// In the order of the switch and of the keys 1 to 6.
enum class TileView { Result, Iterate, Error, Uncertainty, Samples, Invented };
inline constexpr int tileViewCount = 6;

}  // namespace inkling
