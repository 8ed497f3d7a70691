// The shape of images before any of them is read.
#pragma once

#include "engine/model/experiment.h"
#include "engine/model/prior_shape.h"

#include <optional>
#include <vector>

namespace inkling {

/// The shape of an experiment's images under a prior: the prior's own, or where that has none the
/// shape of the first image that is embedded or stands in an array or IDX file, of which the header
/// is read (grey stands in each channel of a prior in colour). Nothing where none tells. Throws
/// Error(Input) as ImageFile's constructor does.
std::optional<ImageShape> statedShape(const std::vector<ImageSource>& sources,
                                      const PriorShape& prior);

}  // namespace inkling
