// How many images are computed at once, and what happens where that was too many.
#pragma once

#include <c10/core/Device.h>

#include <cstdint>
#include <functional>

namespace inkling {

/// For images of that many numbers each (pixels, times posterior samples): on the CPU so many that
/// a network's activations take about a gigabyte, elsewhere as many as the device's free memory
/// holds. At least 1, at most images.
std::int64_t imagesAtOnce(std::int64_t numbers, std::int64_t images, c10::Device device);
/// The same of free bytes that are known.
std::int64_t imagesWithin(std::uint64_t freeBytes, std::int64_t numbers, std::int64_t images);

/// Calls action(begin, count) for neighbouring images until all are done, atOnce of them at most.
/// Where it runs out of memory the batch is halved, and the smaller one is used from then on; where
/// one image alone does not fit libtorch's error passes through. action leaves nothing behind where
/// it throws.
void inBatches(std::int64_t images, std::int64_t atOnce,
               const std::function<void(std::int64_t begin, std::int64_t count)>& action);

}  // namespace inkling
