// What a program and the engine module must have in common to understand each other.
#pragma once

#include "inkling_interface_digest.h"

namespace inkling {

/// Version, and a digest of the headers that both were compiled with. For the two sources that
/// exchange it: the program's loader and the module's entry points.
inline constexpr const char* engineInterface = INKLING_VERSION " " INKLING_INTERFACE_DIGEST;

}  // namespace inkling
