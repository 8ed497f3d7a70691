// Warnings of the engine on which a program decides something, beside telling them.
#pragma once

namespace inkling {

/// A Message's code: the image is not one that the prior knows, and no error is predicted of it.
/// Places: method, prior, excess (standard deviations).
inline constexpr const char* unfamiliarImage =
    "{method}: this does not look like what the prior {prior} knows, so that its error is not "
    "predicted: each half of the measurements contradicts what the other half lets expect, by "
    "{excess} standard deviations. Take a prior of such images, or measure more.";

}  // namespace inkling
