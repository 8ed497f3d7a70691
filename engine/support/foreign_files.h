// Files that hold something else than images for Inkling: what they are, and the way out.
#pragma once

#include <string>
#include <string_view>

namespace inkling {

/// Throws Error(Input): "{name} is a MATLAB file, not images: ...". bytes: the file's first (512 or
/// more where it has them).
[[noreturn]] void refuseForeignFile(const std::string& name, std::string_view bytes);

}  // namespace inkling
