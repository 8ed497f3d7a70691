// Which rows a recording has, whether they are of the present settings, and how far they have come.
#pragma once

#include "engine/model/progress.h"
#include "ui/session/recording.h"

#include <optional>

namespace inkling {

/// The method that answers edits as they are made, alone in live mode: the experiment's own, or the
/// one that every experiment can have.
std::string quickMethod(const Experiment& experiment);

/// Whether there is anything to see of it.
bool hasContent(const MethodRecording& row);
/// A row for every method of the experiment, in its order. The others stay, and are not shown, but
/// for the quick method in live mode. The rows of a draw from the prior are left alone.
void arrangeRows(Recording& recording, const Experiment& now, bool live);
/// Marks what other settings have made. Rows without content follow the settings while nothing
/// runs.
void markStaleRows(Recording& recording, const Experiment& now, bool running);
/// Of all methods of a run, from what the engine tells of one and what has been seen of the others;
/// without a stage while several are under way. Nothing where this one cannot say how far it is,
/// and others can.
std::optional<Progress> progressOfAll(Progress progress, const Recording& recording);

}  // namespace inkling
