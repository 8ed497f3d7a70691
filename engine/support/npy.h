// NumPy's .npy: one array a file. Nothing in it is ever executed: the header's Python literal is
// read by a small strict parser, and pickled objects are refused. All read errors are Error(Input)
// and name the file.
#pragma once

#include "engine/model/array.h"
#include "engine/model/message.h"

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// What a file holds, found without reading its values.
struct NpyHeader {
  std::string dtype;                ///< NumPy's: "<f4", ">f8", "|u1", ...
  std::vector<std::int64_t> shape;  ///< empty for a scalar
  bool fortranOrder = false;        ///< first index fastest, in the file
  std::uint64_t dataOffset = 0;     ///< where the values begin
  std::uint64_t count = 0;          ///< number of values

  bool bigEndian() const { return dtype[0] == '>'; }
  /// Read as float: float16, float32, bool and integers of 8 or 16 bits, all exact. Read as double:
  /// float64 and integers of 32 or 64 bits (rounded above 2^53).
  bool readsAsDouble() const;
  /// Bytes that readNpy will allocate.
  std::uint64_t memory() const { return count * (readsAsDouble() ? 8 : 4); }
};

/// Versions 1 to 3. Throws if it is no .npy, malformed, of a type other than those above, of an
/// impossible shape, or if the file is not exactly as long as the header says.
NpyHeader readNpyHeader(const std::string& path);

/// The values in C order, whatever the file's. Not checked for NaN: see requireFinite. Throws as
/// readNpyHeader does, and Error(Resource) if the array would not fit in memory.
Array readNpy(const std::string& path);

/// The values numbered first to first + count - 1 of a file in C order, and nothing else of it.
/// Throws as readNpy does.
Array readNpyPart(const std::string& path, std::uint64_t first, std::uint64_t count);

/// Version 1, little endian, C order, float32 or float64 as the array; atomic. Throws
/// Error(Output).
void writeNpy(const std::string& path, const Array& array);

enum class Infinities { Refused, Allowed };

/// Throws Error(Input) "<what> holds NaN at index (3, 4) ..." at the first value that is NaN, or
/// infinite where that is refused (the ends of intervals may be infinite).
void requireFinite(const Array& array, const MessageValue& what,
                   Infinities infinities = Infinities::Refused);

}  // namespace inkling
