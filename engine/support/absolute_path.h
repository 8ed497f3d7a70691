// A path from the root.
#pragma once

#include <string>

namespace inkling {

/// The path from the root, so that what names it can be opened from elsewhere.
std::string absolutePath(const std::string& path);

}  // namespace inkling
