// What the registries hold from the start.
#pragma once

#include "engine/model/matrix_info.h"
#include "engine/model/solver_info.h"

#include <vector>

namespace inkling {

std::vector<MatrixInfo> standardMatrices();
std::vector<SolverInfo> standardSolvers();
/// What stands after them: the methods to compare with.
std::vector<SolverInfo> comparisonSolvers();

}  // namespace inkling
