// How much memory a computation may take: asked before it allocates.
#pragma once

#include <cstdint>
#include <string>

namespace inkling {

/// Bytes that can still be allocated without swapping: the least of MemAvailable and what this
/// process's control groups (v1 and v2) leave, where files in the page cache count as free. The
/// largest integer where the system does not say. root is put before /proc and /sys (for tests).
std::uint64_t availableMemory(const std::string& root = "");

/// Throws Error(Resource) "<what> needs 18.0 GiB of memory, but only 3.1 GiB are available. <hint>"
/// if bytes exceed availableMemory(). hint: a sentence that says what would fit, or "".
void requireMemory(std::uint64_t bytes, const std::string& what, const std::string& hint);

/// "1.5 GiB", "12 bytes": three digits at most, binary units.
std::string humanSize(std::uint64_t bytes);

}  // namespace inkling
