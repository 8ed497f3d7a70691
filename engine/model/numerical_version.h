// Which numbers the engine gives.
#pragma once

#include <cstdint>

namespace inkling {

/// Raised by every change of the engine after which the same experiment gives other numbers than
/// before by more than rounding: a method's default, a fixed random stream, a corrected formula.
/// Results of a study that were computed before are then not taken for those of today. A program
/// and an engine module that differ in it do not work together (engine_interface.h).
inline constexpr std::int64_t numericalVersion = 4;

}  // namespace inkling
