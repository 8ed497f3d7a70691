// What of a recording an export works on, so that no more than that is copied.
#pragma once

#include "ui/session/recording.h"

#include <QString>

namespace inkling {

/// The chosen methods without their frames and scalars: quick to copy, and finishedResult() gives
/// those that belong to the present settings.
Recording withoutCourses(const Recording& recording);

/// The finished methods on the image that is shown alone. Throws as finishedResult() does.
Result shownResult(const Recording& recording);

/// Where those methods come from: the same as before as long as no result has changed.
std::vector<std::shared_ptr<const Result>> finishedSources(const Recording& recording);

/// Whether an export shows it: it is chosen, and its settings have not changed since.
bool isCurrent(const MethodRecording& method);

/// What a user should know of the methods that an export leaves out though they have something to
/// show; "" where there are none.
QString leftOutText(const Recording& recording);

}  // namespace inkling
