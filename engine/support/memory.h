// How much memory a computation may take: asked before it allocates.
#pragma once

#include "engine/model/message.h"

#include <cstdint>
#include <string>

namespace inkling {

/// Bytes that can still be allocated without swapping: the least of MemAvailable and what this
/// process's control groups (v1 and v2) leave, where files in the page cache count as free. The
/// largest integer where the system does not say. root is put before /proc and /sys (for tests).
/// What MemoryClaims have not taken yet of what they will is left out.
std::uint64_t availableMemory(const std::string& root = "");

/// Throws Error(Resource) "<what> needs 18.0 GiB of memory, but only 3.1 GiB are available. <hint>"
/// if bytes exceed availableMemory(). hint: a sentence that says what would fit, or "".
void requireMemory(std::uint64_t bytes, const Message& what, const Message& hint);

/// A computation that will take that much before it ends, on another thread than those that ask
/// meanwhile: as long as this lives it counts as taken. Throws as requireMemory() does.
class MemoryClaim {
 public:
  MemoryClaim(std::uint64_t bytes, const Message& what, const Message& hint);
  ~MemoryClaim();
  MemoryClaim(const MemoryClaim&) = delete;
  MemoryClaim& operator=(const MemoryClaim&) = delete;

  /// What is still to be taken of the claim when so much is available: memory that has gone since
  /// it was made is supposed to have gone there.
  std::uint64_t outstanding(std::uint64_t available) const;

 private:
  std::uint64_t bytes_, before_;
};

/// "1.5 GiB", "12 bytes": three digits at most, binary units.
std::string humanSize(std::uint64_t bytes);

}  // namespace inkling
