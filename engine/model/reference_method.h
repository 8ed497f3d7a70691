// A method whose score is to serve as a reference, not as a step of Langevin's.
#pragma once

#include "engine/model/experiment.h"

#include <string_view>

namespace inkling {

/// The method with the table's defaults, but expectation propagation to a tolerance of 1e-9 in
/// 10,000 iterations at most: the default leaves errors of 1e-3 for ill-conditioned matrices, which
/// a step forgives. Throws as makeMethod() does.
Method makeReferenceMethod(std::string_view id);

}  // namespace inkling
