// Which device to compute on.
#pragma once

#include <c10/core/Device.h>

#include <string>
#include <vector>

namespace inkling {

/// "auto" (the first CUDA device, else the CPU), "cpu", "cuda", "cuda:1". Throws Error(Resource)
/// naming the devices there are. A GPU's convolutions are float32's from then on; torch's own
/// default is TF32.
c10::Device chooseDevice(const std::string& name);

/// Blocks until a device has done what it was given; the CPU always has.
void waitFor(c10::Device device);

/// "cpu", "cuda:0", ...
std::vector<std::string> deviceNames();

/// On a GPU, convolutions round their factors to ten bits (TF32) while one of these lives: several
/// times faster, good enough for gradients. Without one they are float32's, as on the CPU.
class CoarseConvolutions {
 public:
  explicit CoarseConvolutions(c10::Device device);
  ~CoarseConvolutions();
  CoarseConvolutions(const CoarseConvolutions&) = delete;
  CoarseConvolutions& operator=(const CoarseConvolutions&) = delete;

 private:
  bool used_;
};

}  // namespace inkling
