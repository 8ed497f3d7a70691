// Completion of a command line in the shells.
#pragma once

#include "app/command_text.h"

#include <string>
#include <vector>

namespace inkling {

// Each completes commands, options, and the values that can be listed; elsewhere files.
std::string bashCompletion(const CommandText& program);
std::string zshCompletion(const CommandText& program);
std::string fishCompletion(const CommandText& program);

/// The three under the names by which the shells look for them: "bash/inkling-cli",
/// "zsh/_inkling-cli", "fish/inkling-cli.fish".
std::vector<ReferenceFile> completions(const CommandText& program);

}  // namespace inkling
