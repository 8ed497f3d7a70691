#include "engine/studies/batches.h"

#include <c10/core/DeviceGuard.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cstddef>
#include <dlfcn.h>
#include <optional>
#include <string>

namespace inkling {
namespace {

// Numbers in flight at once on the CPU: bounds the network's activations to about a gigabyte.
constexpr std::int64_t largestOnCpu = std::int64_t{1} << 22;
// What a number takes of a device, activations and convolutions' workspaces included, and the share
// of the free memory that is used.
constexpr double bytesPerNumber = 512, usedShare = 0.7;

/// Bytes that can still be allocated on a GPU; none for the CPU, or where that cannot be asked.
std::optional<std::uint64_t> freeMemory(c10::Device device) {
  if (!device.is_cuda()) return std::nullopt;
  // A libtorch of CUDA has brought its run-time library; one of the CPU alone has no header for it.
  using Ask = int (*)(std::size_t*, std::size_t*);
  const auto ask = reinterpret_cast<Ask>(dlsym(RTLD_DEFAULT, "cudaMemGetInfo"));
  const c10::DeviceGuard guard(device);
  std::size_t free = 0, all = 0;
  if (!ask || ask(&free, &all) != 0) return std::nullopt;
  return free;
}

bool isOutOfMemory(const c10::Error& error) {
  if (dynamic_cast<const c10::OutOfMemoryError*>(&error)) return true;
  const std::string what = error.what_without_backtrace();
  for (const char* sign : {"out of memory", "ALLOC_FAILED", "allocate memory"})
    if (what.find(sign) != std::string::npos) return true;
  return false;
}

}  // namespace

std::int64_t imagesWithin(std::uint64_t freeBytes, std::int64_t numbers, std::int64_t images) {
  const double fit =
      static_cast<double>(freeBytes) * usedShare / (bytesPerNumber * static_cast<double>(numbers));
  return static_cast<std::int64_t>(std::clamp(fit, 1.0, static_cast<double>(images)));
}

std::int64_t imagesAtOnce(std::int64_t numbers, std::int64_t images, c10::Device device) {
  if (const auto bytes = freeMemory(device)) return imagesWithin(*bytes, numbers, images);
  return std::clamp<std::int64_t>(largestOnCpu / numbers, 1, images);
}

void inBatches(std::int64_t images, std::int64_t atOnce,
               const std::function<void(std::int64_t begin, std::int64_t count)>& action) {
  for (std::int64_t begin = 0; begin < images;) {
    const auto count = std::min(atOnce, images - begin);
    try {
      action(begin, count);
    } catch (const c10::Error& error) {
      if (count == 1 || !isOutOfMemory(error)) throw;
      atOnce = (count + 1) / 2;
      continue;
    }
    begin += count;
  }
}

}  // namespace inkling
