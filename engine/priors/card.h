// The card of a prior: what it is, what it was trained on, and how well it denoises.
#pragma once

#include "engine/model/image.h"

#include <nlohmann/json.hpp>

#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Stored as JSON in the weights file's metadata under "inkling.card".
struct PriorCard {
  std::string name;
  std::string architecture;  ///< "edm-unet", "gaussian-mixture"
  ImageShape shape;
  double sigmaData = 0.5;  ///< root mean square of the data, EDM's sigma_data
  double noiseMin = 0.01;  ///< noise levels the prior was made for
  double noiseMax = 50;
  double pixelMin = 0, pixelMax = 1;
  std::vector<float> meanImage;  ///< N values, empty where unknown
  double secondMoment = 0;       ///< mean of x² over pixels and images
  std::vector<std::pair<double, double>>
      errorTable;           ///< (noise level, held-out MSE per pixel), ascending
  nlohmann::json network;   ///< architecture's own numbers
  nlohmann::json training;  ///< data, counts, licence, steps, seconds, device, command
  std::string licence;
  std::string source;   ///< what the data is and whom to credit
  std::string command;  ///< that made the file
};

nlohmann::json toJson(const PriorCard&);
/// Throws Error(Input) naming the key that is missing, of the wrong type or out of range.
PriorCard cardFromJson(const nlohmann::json&);

/// Denoising error per pixel at a noise level: log-log interpolation in the table, clamped to its
/// ends. Throws Error(Input) where the card has no table.
double denoisingError(const PriorCard&, double noise);

}  // namespace inkling
