// What a newcomer's file adds: a matrix and a prior format that Inkling does not have. Each lies in
// one file beside this one, and the programs know it because that file is linked.
#pragma once

#include <string>

namespace inkling::test {

/// M×N of ±1/√M, or 0 for a share of the entries that the option says. Its prediction has to be
/// checked by simulation where more than half are 0; a matrix of one row cannot have zeros.
inline constexpr const char* toyMatrix = "toy-signs";
inline constexpr const char* toyMatrixOption = "toy-zeros";  ///< 0 to 1, less than 1; default 0

/// White pixels, N(mean, variance), of any size: D = (variance x + beta² mean)/(variance + beta²).
/// A text file "inkling toy prior / MEAN VARIANCE CHANNELS"; its card has neither sigma_data nor a
/// range of noise levels.
inline constexpr const char* toyPriorSuffix = ".toy";
void writeToyPrior(const std::string& path, double mean = 0.4, double variance = 0.05,
                   int channels = 1);

}  // namespace inkling::test
