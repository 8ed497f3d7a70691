#include "engine/priors/upload.h"

#include <ATen/ATen.h>

namespace inkling {

at::Tensor upload(const at::Tensor& t, at::Device device) {
  // The driver copies from pinned memory by itself.
  const auto from = device.is_cuda() && t.is_cpu() ? t.pin_memory() : t;
  return from.to(device, t.scalar_type(), /*non_blocking=*/true);
}

}  // namespace inkling
