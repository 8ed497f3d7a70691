// What of a recording an export works on, so that no more than that is copied.
#pragma once

#include "ui/session/recording.h"

namespace inkling {

/// All but the frames, the scalars and the inspection: quick to copy, and finishedResult() gives
/// the same for it.
Recording withoutCourses(const Recording& recording);

/// The finished methods on the image that is shown alone. Throws as finishedResult() does.
Result shownResult(const Recording& recording);

/// Where those methods come from: the same as before as long as no result has changed.
std::vector<std::shared_ptr<const Result>> finishedSources(const Recording& recording);

}  // namespace inkling
