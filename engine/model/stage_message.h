// What is under way, for people.
#pragma once

#include "engine/model/message.h"

#include <cstdint>
#include <string>

namespace inkling {

/// "Gaussian matrix, 200×784".
std::string sizedStage(const std::string& what, std::int64_t rows, std::int64_t columns);

/// A Progress's stage as a message whose texts have translations: sizes, names of files and counts
/// are its places. What it does not know is its own text.
Message stageMessage(const std::string& stage);

}  // namespace inkling
