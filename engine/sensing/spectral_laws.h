// The eigenvalues of AAᵀ that laws of random matrices give.
#pragma once

#include <cstdint>
#include <vector>

namespace inkling {

/// For an M×N matrix of i.i.d. N(0, 1/M): the Marchenko–Pastur law's quantiles, min(M, N) of them
/// (the others are 0), ascending.
std::vector<double> marchenkoPastur(std::int64_t rows, std::int64_t columns);

/// Geometric singular values, s_i/s_(i+1) = kappa^(1/M), with Σ s² = N: M eigenvalues, descending.
std::vector<double> geometricLaw(std::int64_t rows, std::int64_t columns, double kappa);

}  // namespace inkling
