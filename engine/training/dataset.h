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

/// Reads and joins IDX files (.gz too), .npy ([n, H, W], [n, C, H, W] with values in [0, 1] or
/// uint8), .tar files and folders of pictures (through the decoder). Throws Error(Input) naming the
/// file: none found, shapes that differ, values outside [0, 1]; Error(Resource) if it would not fit
/// in memory.
ImageSet loadImageSet(const std::vector<std::string>& paths, const PictureDecoder& decoder,
                      const ProgressCallback& progress, const Cancellation& cancellation);

}  // namespace inkling
