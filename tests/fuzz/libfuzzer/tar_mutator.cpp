// Mutations of archives, whose headers have checksums: without new ones the reader would refuse
// nearly every input at its first block.
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <numeric>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t most, unsigned seed) {
  size = LLVMFuzzerMutate(data, size, most);
  if (seed % 8 == 0) return size;  // wrong checksums are read too
  constexpr std::size_t block = 512, magic = 257, checksum = 148, length = 8;
  for (auto* header = data; header + block <= data + size; header += block) {
    if (std::memcmp(header + magic, "ustar", 5) != 0) continue;
    std::memset(header + checksum, ' ', length);
    const auto sum = std::accumulate(header, header + block, 0u);
    std::snprintf(reinterpret_cast<char*>(header) + checksum, length, "%06o", sum);
  }
  return size;
}
