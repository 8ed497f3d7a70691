// What CLI11 says of arguments that it cannot take, as messages that can be translated.
#pragma once

#include "engine/model/message.h"

#include <CLI/CLI.hpp>

namespace inkling {

/// A whole sentence. CLI11 tells its errors' parts in English sentences alone, which are taken
/// apart; one that is not known is passed on as it is.
Message parseMessage(const CLI::ParseError& error);

}  // namespace inkling
