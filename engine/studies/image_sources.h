// From an experiment's image sources to pixels.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/experiment.h"
#include "engine/priors/prior.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace inkling {

/// The true images of an experiment: names and [B, N] float32 on the CPU, in [0, 1].
struct TrueImages {
  std::vector<std::string> names;
  at::Tensor pixels;
  /// One number an image, from its content (and, for repeats, its occurrence): names its random
  /// streams, so that it gets the same noise alone and in any batch.
  std::vector<std::uint64_t> identities;
};

/// The shape that an experiment's images have under a prior: the prior's own, or where that is for
/// any size that of the first image that tells (embedded pixels, an IDX file, an .npy). Throws
/// Error(Usage) where none does, and as ImageFile does.
ImageShape shapeOfImages(const std::vector<ImageSource>& sources, const PriorCard& card);

/// prior: of one shape. Reads .npy and IDX files (see ImageFile), draws from the prior, and takes
/// embedded pixels; grey images stand in each channel of a prior in colour. Throws as ImageFile
/// does, also for picture files, which the application decodes, and Error(Input) for another size
/// than the prior's (both are named).
TrueImages resolveImages(const std::vector<ImageSource>& sources, const Prior& prior,
                         std::uint64_t seed, const Cancellation& cancellation);

}  // namespace inkling
