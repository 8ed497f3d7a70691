// Somebody's own measurements, from arrays.
#pragma once

#include "engine/model/array.h"
#include "engine/model/message.h"
#include "engine/sensing/measurements.h"

#include <cstdint>
#include <string>

namespace inkling {

/// Each array has the shape M (one image; M×1 too) or B×M; rows: the matrix's M; sigma >= 0; name:
/// the file's name, for messages. All throw Error(Input) for a wrong shape (both numbers are named)
/// or a value that cannot be (with its position), and Error(Usage) for sigma.

/// +1 and −1, or 1 and 0, where 0 stands for −1: intervals [0, inf) and (−inf, 0), bits = 1.
Measurements fromSigns(const Array& signs, std::int64_t rows, double sigma,
                       const MessageValue& name = nested("The array of signs"));

/// lower < upper, no NaN; a lower end may be −inf, an upper one inf. midpoints as
/// impliedMidpoints() gives them. bits = 1 where every interval is a half-line, else 0 (not known).
Measurements fromIntervals(const Array& lower, const Array& upper, std::int64_t rows, double sigma,
                           const MessageValue& lowerName = nested("The array of lower ends"),
                           const MessageValue& upperName = nested("The array of upper ends"));

/// Linear measurements y = A x + n, finite.
Measurements fromValues(const Array& values, std::int64_t rows, double sigma,
                        const MessageValue& name = nested("The array of values"));

}  // namespace inkling
