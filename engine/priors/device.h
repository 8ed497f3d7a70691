// Which device to compute on.
#pragma once

#include <c10/core/Device.h>

#include <string>
#include <vector>

namespace inkling {

/// "auto" (the first CUDA device, else the CPU), "cpu", "cuda", "cuda:1". Throws Error(Resource)
/// naming the devices there are.
c10::Device chooseDevice(const std::string& name);

/// "cpu", "cuda:0", ...
std::vector<std::string> deviceNames();

}  // namespace inkling
