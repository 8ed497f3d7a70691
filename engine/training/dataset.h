// A training set in memory.
#pragma once

#include "engine/model/engine.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace inkling {

/// n images of one shape, uint8 (0..255) or float32 in [0, 1].
struct ImageSet {
  ImageShape shape;
  at::Tensor pixels;  ///< [n, N], on the CPU

  std::int64_t count() const { return pixels.size(0); }
  /// Rows as float32 in [0, 1]: [k, N].
  at::Tensor rows(const at::Tensor& indices) const;
};

/// Reads and joins files of every kind that an ImageFile can be. The set is in colour where one of
/// them is, or what is expected (the shape of the prior that they are for; empty where there is
/// none): grey images then stand in each channel. Throws as ImageFile does, Error(Input) naming the
/// file for shapes that differ, and Error(Resource) if the set would not fit in memory.
ImageSet loadImageSet(const std::vector<std::string>& paths, const PictureDecoder& decoder,
                      const ProgressCallback& progress, const Cancellation& cancellation,
                      const PriorShape& expected = {});

}  // namespace inkling
