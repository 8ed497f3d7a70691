// Files that hold something else than what was wanted: what they are, and the way out.
#pragma once

#include <string>
#include <string_view>

namespace inkling {

/// What a file was given for.
enum class Wanted { Images, Array, Prior, Experiment, Weights };

/// Throws Error(Input): "'{file}' is a MATLAB file, not images. ...". bytes: the file's first (512
/// or more where it has them).
[[noreturn]] void refuseForeignFile(const std::string& name, std::string_view bytes,
                                    Wanted wanted = Wanted::Images);

}  // namespace inkling
