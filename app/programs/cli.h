// inkling-cli in process: main() and the tests call runCli().
#pragma once

#include "app/command_text.h"
#include "app/context.h"

#include <string>
#include <vector>

namespace inkling {

/// Runs one command line (without the program's name) and returns the exit code: 0, or
/// exitCode(kind) after one line "inkling-cli: ..." on err. Blocks; throws nothing.
int runCli(const std::vector<std::string>& arguments, const CliContext& context);

/// What it takes, with all its commands, in plain texts.
CommandText describeCli();

}  // namespace inkling
