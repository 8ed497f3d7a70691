// How well a prior denoises pictures that it was not trained on.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"
#include "engine/model/progress.h"

#include <ATen/core/Tensor.h>

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// One row a picture, in the data's order; the noise of the k-th picture is the same in every call.
/// Throws Error(Input) as Engine::denoisingErrors says.
std::vector<DenoisingErrorRow> denoisingErrorsOfPictures(const DenoisingErrorRequest& request,
                                                         const ProgressCallback& progress,
                                                         const Cancellation& cancellation);

/// Pictures of any sizes, as a prior of any size can be calibrated on.
struct PictureSquares {
  ImageShape shape;
  at::Tensor pixels;  ///< [count, C·side²] float32

  static constexpr int largestSide = 128, smallestSide = 8;
};

/// The middle squares of the first `most` pictures (arrays of images count as such), scaled down
/// antialiased to a side of 128 pixels, or to the shortest side of all of them where that is less;
/// colour is averaged where there is one channel only. Throws as ImageFile does, and Error(Input)
/// for a picture of less than 8 pixels.
PictureSquares middleSquares(const std::vector<std::string>& data, const PictureDecoder& decoder,
                             int channels, std::int64_t most, const ProgressCallback& progress,
                             const Cancellation& cancellation);

}  // namespace inkling
