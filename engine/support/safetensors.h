// safetensors (https://github.com/huggingface/safetensors): named tensors and a map of texts. Only
// numbers and JSON: nothing in such a file is ever executed.
#pragma once

#include "engine/model/array.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace inkling {

struct SafeTensors {
  std::map<std::string, Array> tensors;
  std::map<std::string, std::string> metadata;
};

/// What a file holds, without its numbers; checked as strictly as by readSafeTensors.
struct SafeTensorsHeader {
  std::map<std::string, std::vector<std::int64_t>> shapes;
  std::map<std::string, std::string> metadata;
};
SafeTensorsHeader readSafeTensorsHeader(const std::string& path);

/// F32 and F64 as they are, F16 and BF16 as float. Throws Error(Input), naming the file and the
/// tensor, if the header is malformed or has a key twice, a size does not fit its shape, the data
/// overlap, leave gaps or do not end where the file does, or a value is NaN or infinite;
/// Error(Resource) if the tensors would not fit in memory.
SafeTensors readSafeTensors(const std::string& path);

/// Atomic; the header's keys sorted, so that equal contents give equal bytes. Bytes of the metadata
/// that are not UTF-8 are replaced. Throws Error(Output), also for a value that is NaN or infinite,
/// as such a file could not be read again.
void writeSafeTensors(const std::string& path, const SafeTensors& contents);

}  // namespace inkling
