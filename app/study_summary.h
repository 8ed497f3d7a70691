// A study's summary: a table in Markdown, a row for each combination of values and method.
#pragma once

#include "app/session.h"
#include "engine/sweep/study_folder.h"

#include <string>

namespace inkling {

/// As the study's `table` says; the engine is opened where state evolution belongs to it. PSNR,
/// SSIM and cosine are those of one sample, for message passing of its estimate; seconds are those
/// of an image, shared among its samples.
std::string summaryOf(const CollectedStudy& study, Session& session);

}  // namespace inkling
