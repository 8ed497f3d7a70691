// What the registries hold from the start.
#pragma once

#include "engine/model/solver_info.h"

#include <vector>

namespace inkling {

std::vector<SolverInfo> standardSolvers();

}  // namespace inkling
