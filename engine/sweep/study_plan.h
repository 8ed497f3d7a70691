// A study's cells: what is computed at a time and kept as a file, each under a key that says what
// it was made from.
#pragma once

#include "engine/model/engine.h"
#include "engine/sweep/study.h"

#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace inkling {

/// One combination of a study's values, one method, and the images of one batch.
struct StudyCell {
  /// 32 hexadecimal digits: a hash of numericalVersion, the weights, the images' pixels, the files
  /// that options name, and every option that applies, but for the device and its threads.
  std::string key;
  Experiment experiment;  ///< with that method alone
  /// The cell's place in the study: method, each option that the study names, and always prior,
  /// matrix, measurements, bits, noise and seed.
  nlohmann::json point;
  std::int64_t images = 0;
  double evaluations = 0;  ///< of the network, planned, over all images and samples
};

/// The study's cells in the order in which they are run: those that share a prior and a matrix
/// follow each other. folder: what "{folder}" in a value stands for; the study's matrices are in
/// it. Asks the engine for priors, and reads weights, images and files. Blocks. Throws Error(Usage)
/// or Error(Input) for combinations that cannot be, before anything has run, for a prior that is
/// offered (model/offered_prior.h), and where there are none, or more than a million.
std::vector<StudyCell> planCells(const Study& study, const std::string& folder, Engine& engine);

/// One of `count` shares of the cells, 0 the first: the positions of about as many planned
/// evaluations as every other's, always the same ones; each cell is in just one share.
std::vector<std::size_t> shardOf(const std::vector<StudyCell>& cells, std::int64_t which,
                                 std::int64_t count);

/// 32 hexadecimal digits that name those bytes. Not for security.
std::string contentHash(std::string_view bytes);

}  // namespace inkling
