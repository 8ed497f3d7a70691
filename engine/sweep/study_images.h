// A study's images, divided into the batches in which they are computed.
#pragma once

#include "engine/model/experiment.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// Images that are computed together.
struct ImageBatch {
  std::vector<ImageSource> sources;
  std::vector<std::string> hashes;  ///< of each one's pixels; of draws from a prior their number
  std::int64_t count = 0;
  ImageShape shape;  ///< of the first; of size 0 for draws from a prior
};

/// So many at once, in their order. Draws from a prior are drawn together, so that they stay so.
/// Reads arrays and IDX files; pictures must be embedded. Throws Error(Usage) where there is no
/// image, Error(Input).
std::vector<ImageBatch> imageBatches(const std::vector<ImageSource>& sources, std::int64_t atOnce);

}  // namespace inkling
