// Numbers on their way to a device.
#pragma once

#include <ATen/core/Tensor.h>

namespace inkling {

/// A tensor of the CPU's on a device, queued behind what that is doing: nobody waits for it.
at::Tensor upload(const at::Tensor& t, at::Device device);

}  // namespace inkling
