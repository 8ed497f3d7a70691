// Images that the same signs were measured of.
#pragma once

#include "engine/model/image.h"

#include <cstdint>
#include <vector>

namespace inkling {

/// A x for the rows of A, [M, N].
std::vector<double> products(const std::vector<float>& rows, const Image& x);

/// How many of the signs are the same; zero counts as +.
int agreement(const std::vector<double>& a, const std::vector<double>& b);

/// The image itself; with noise over it that no row sees; and each of the others with that part put
/// in its place which the rows see of the image: A times each of them is A times the image, as far
/// as rounding goes. M < N.
std::vector<Image> imagesWithTheSameSigns(const std::vector<float>& rows, const Image& image,
                                          const std::vector<Image>& others, std::uint64_t seed);

}  // namespace inkling
