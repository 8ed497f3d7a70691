// Manual pages in the roff language of man(7).
#pragma once

#include "app/command_text.h"

#include <string>
#include <vector>

namespace inkling {

/// One page for the program and one for each command of it, "inkling-cli-priors-show.1" and alike.
/// version: as the page's foot says it; seeAlso: other programs' pages of section 1.
std::vector<ReferenceFile> manPages(const CommandText& program, const std::string& version,
                                    const std::vector<std::string>& seeAlso);

}  // namespace inkling
