// What message passing will reach, without an image: its scalar recursion (Rangan, Schniter &
// Fletcher 2019) with the matrix as a spectrum, the prior as its table of denoising errors, and the
// quantizer as one-dimensional integrals.
#pragma once

#include "engine/priors/card.h"

#include <cstdint>
#include <vector>

namespace inkling {

/// The quantizer as state evolution needs it.
struct QuantizerModel {
  int bits = 1;       ///< 1 to 8; 0: linear
  double noise = 0;   ///< sigma
  double delta = 0;   ///< bin width for 2 and more bits; 0: the expected range over 2^bits
  double dither = 0;  ///< standard deviation of the known thresholds
};

struct PredictedError {
  double beta = 0;   ///< effective noise level at the fixed point
  double error = 0;  ///< mean squared error per pixel
  int iterations = 0;
};

/// card: of one shape (see cardAtSize()). eigenvalues: of AAᵀ for M rows and N pixels; those that
/// are 0, as M − N of them are for M > N, may be left out. Throws Error(Input) where the card has
/// no table of denoising errors.
PredictedError stateEvolution(const PriorCard& card, std::int64_t rows,
                              const std::vector<double>& eigenvalues,
                              const QuantizerModel& quantizer);

}  // namespace inkling
