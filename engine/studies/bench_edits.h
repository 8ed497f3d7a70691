// How soon an edit of an experiment shows its result.
#pragma once

#include "engine/model/cancellation.h"
#include "engine/model/engine.h"

#include <string>
#include <vector>

namespace inkling {

/// The matrices and numbers of measurements that edits are timed under, for images of N pixels.
struct EditCase {
  std::string matrix;
  std::int64_t measurements = 0;
};
std::vector<EditCase> editCases(std::int64_t pixels);

/// Median seconds from an edit of one kind to the result of message passing (10 iterations), with
/// everything that the edit does not touch at hand: as the application's live mode sees it.
EditRow timeEdits(const std::string& prior, const EditCase& which, const Cancellation&);

}  // namespace inkling
