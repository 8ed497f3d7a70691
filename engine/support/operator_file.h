// A sensing matrix that is never held, as a small JSON file that anybody can write:
//
//     {"format": "inkling operator", "version": 1, "kind": "dct", "image": [256, 256],
//      "rows": [17, 4, 901], "signs": "+--+...", "seed": 0}
//
// Rows and signs say what is measured, whatever the seed; the seed only says who drew them.
#pragma once

#include "engine/model/operator_description.h"

#include <string>

namespace inkling {

/// Whether a file is to be read as one: it begins as a JSON object does. False for what cannot be
/// opened.
bool isOperatorFile(const std::string& path);

/// Throws Error(Input), which names the file, for anything that is not such an operator: no JSON,
/// another version, unknown keys, wrong types, a kind that is held or unknown, an image of more
/// than 2^26 pixels, rows outside 0 to N − 1 or twice, signs that are not N; Error(Resource) where
/// it would not fit in memory.
OperatorDescription readOperatorFile(const std::string& path);

/// Text that reads back to the same description: one line a key, the long ones last.
std::string operatorText(const OperatorDescription& description);

/// Atomic. Throws Error(Output).
void writeOperatorFile(const std::string& path, const OperatorDescription& description);

}  // namespace inkling
