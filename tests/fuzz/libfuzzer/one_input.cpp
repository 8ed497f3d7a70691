// The fuzzer of the format that INKLING_FUZZED names.
#include "tests/fuzz/readers.h"

#include <cstdint>
#include <cstdlib>
#include <sys/mman.h>
#include <unistd.h>

/// The readers take paths, so the bytes become a file in memory.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const int file = ::memfd_create("fuzzed", 0);
  static const auto path = "/proc/self/fd/" + std::to_string(file);
  if (::ftruncate(file, 0) != 0 || ::pwrite(file, data, size, 0) != static_cast<::ssize_t>(size))
    std::abort();
  inkling::test::readUntrusted(INKLING_FUZZED, path);
  return 0;
}
