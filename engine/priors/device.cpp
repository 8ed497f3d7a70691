#include "engine/priors/device.h"

#include "engine/model/error.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

int cudaDevices() {
  if (!at::hasCUDA()) return 0;
  return static_cast<int>(at::detail::getCUDAHooks().getNumGPUs());
}

}  // namespace

std::vector<std::string> deviceNames() {
  std::vector<std::string> names{"cpu"};
  for (int i = 0; i < cudaDevices(); ++i)
    names.push_back("cuda:" + std::to_string(i));
  return names;
}

c10::Device chooseDevice(const std::string& name) {
  const int count = cudaDevices();
  if (name == "cpu" || (name == "auto" && count == 0)) return c10::Device(c10::DeviceType::CPU);
  const int index = name.starts_with("cuda:") ? std::atoi(name.c_str() + 5) : 0;
  if (index < count) {
    at::globalContext().setAllowTF32CuDNN(false);
    return c10::Device(c10::DeviceType::CUDA, static_cast<c10::DeviceIndex>(index));
  }
  std::string known;
  for (const auto& device : deviceNames())
    known += (known.empty() ? "" : ", ") + device;
  throw Error(
      ErrorKind::Resource,
      "There is no device \"{name}\" here; there is: {known}. Choose one of them, or install "
      "a libtorch with CUDA.",
      {{"name", name}, {"known", known}});
}

void waitFor(c10::Device device) {
  if (device.is_cuda()) at::detail::getCUDAHooks().deviceSynchronize(device.index());
}

CoarseConvolutions::CoarseConvolutions(c10::Device device) : used_(device.is_cuda()) {
  if (used_) at::globalContext().setAllowTF32CuDNN(true);
}

CoarseConvolutions::~CoarseConvolutions() {
  if (used_) at::globalContext().setAllowTF32CuDNN(false);
}

}  // namespace inkling
