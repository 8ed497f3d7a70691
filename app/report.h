// A result as a table, as JSON and as files.
#pragma once

#include "engine/model/result.h"

#include <ostream>
#include <string>

namespace inkling {

/// One line per method and image: PSNR, SSIM, consistency, evaluations, seconds, and with several
/// samples the PSNR of their mean; with several images, an average line per method.
std::string resultTable(const Result& result);

/// Writes the result's JSON to a file, or to out where target is "-".
void writeResultJson(const Result& result, bool trace, const std::string& target,
                     std::ostream& out);

/// Writes to a folder: experiment.json, result.json, the arrays of saveArrays(), and with Qt the
/// pictures of savePictures() but for further samples, and comparison.png.
void writeResultFiles(const Result& result, bool trace, const std::string& folder);

}  // namespace inkling
