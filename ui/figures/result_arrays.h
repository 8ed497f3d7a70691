// A result as arrays and numbers that other programs read. No Qt, for builds without it.
#pragma once

#include "engine/model/array.h"
#include "engine/model/cancellation.h"
#include "engine/model/result.h"

#include <functional>
#include <string>
#include <vector>

namespace inkling {

/// Called as files are written: how many of how many.
using FileReport = std::function<void(int done, int total)>;

/// What toJson(result, trace) gives. Throws Error(Output).
void saveResultJson(const std::string& path, const Result& result, bool trace);

/// In a folder that exists: truth.npy [images, C, H, W] where a truth is known, METHOD-estimate.npy
/// [images, C, H, W] for the methods that give one, METHOD-samples.npy [images, S, C, H, W] for
/// those that draw some, METHOD-components.npy [images, K, C, H, W] with the samples' leading
/// principal components where there are some, float32 and unclipped, and experiment.json. What is
/// missing (a run that was stopped, an image without a truth) is NaN. Throws Error(Output); what
/// was written before an error or the cancellation stays, each file whole.
void saveArrays(const std::string& folder, const Result& result,
                const Cancellation& cancellation = {}, const FileReport& report = {});

/// [count, C, H, W], float32, unclipped. images: of one shape, and not empty.
Array stackOf(const std::vector<Image>& images);

}  // namespace inkling
