// A device for tests of what a GPU is made to wait for. Its tensors have no memory that can be
// looked at: whatever takes a pointer to one throws. The dispatcher is their only door, behind
// which the CPU computes, and there every operation that would wait for a GPU's queue is counted.
#pragma once

#include <ATen/core/LegacyTypeDispatch.h>
#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <map>
#include <string>

namespace inkling::test {

c10::Device opaqueDevice();

/// What has happened on this device since the object was made; one at a time. Made before any
/// tensor of the device: autograd, which wants memory, stays away from them while it lives.
class OpaqueDevice {
 public:
  OpaqueDevice();
  ~OpaqueDevice();
  OpaqueDevice(const OpaqueDevice&) = delete;
  OpaqueDevice& operator=(const OpaqueDevice&) = delete;

  /// Values read back, uploads that are waited for, and operations whose result's size depends on
  /// values.
  std::int64_t waits() const;
  /// The waits by operation, as text.
  std::string account() const;
  /// Numbers copied to the CPU, and operations in all.
  std::int64_t readBack() const;
  std::int64_t operations() const;
  void forget();

 private:
  at::AutoDispatchBelowADInplaceOrView below_;
};

}  // namespace inkling::test
