// The card of a prior: what it is, what it was trained on, and how well it denoises.
#pragma once

#include "engine/model/image.h"
#include "engine/model/prior_shape.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace inkling {

/// Noise levels, 0 < low < high.
struct NoiseRange {
  double low = 0.01, high = 50;
  bool operator==(const NoiseRange&) const = default;
};

/// Stored as JSON in the weights file's metadata under "inkling.card".
struct PriorCard {
  std::string name;
  std::string architecture;  ///< "edm-unet", "gaussian-mixture", ...
  /// "shape": [C, H, W], or {"channels": C, "multiple": k} for images of any size.
  PriorShape shape;
  /// The card of a prior for any size, at one: of what it draws nothing can be told about pictures,
  /// whose parts it knows. Not stored.
  bool ofAnySize = false;
  /// EDM's sigma_data, part of the network: the root mean square of what its first weights were
  /// trained on.
  std::optional<double> sigmaData;
  std::optional<NoiseRange> noise;  ///< levels that the prior was made for; empty: not known
  double pixelMin = 0, pixelMax = 1;
  /// The data's mean; empty where unknown. Of one shape N values ("mean_image"), of any size one
  /// for each channel ("mean").
  std::vector<float> mean;
  double secondMoment = 0;  ///< mean of x² over pixels and images of the data; 0: unknown
  std::vector<std::pair<double, double>>
      errorTable;  ///< (noise level, held-out MSE per pixel), ascending
  /// (noise level, divergence of D per pixel there), ascending: the share of the noise that stays.
  /// Empty: not measured; of an exact denoiser it is its error over the noise's variance.
  std::vector<std::pair<double, double>> divergence;
  /// (noise level, variance per pixel of posterior draws from held-out images in that noise),
  /// ascending: what the prior believes its error to be. Empty: not measured.
  std::vector<std::pair<double, double>> drawVariance;
  /// Deviation from 1 of what message passing's estimates from signs alone ought to be multiplied
  /// by, weighted by their energy, beyond what their error explains. Empty: not measured.
  std::optional<double> openScale;
  nlohmann::json network;   ///< architecture's own numbers
  nlohmann::json training;  ///< data, counts, licence, steps, seconds, device, command
  std::string licence;
  std::string source;   ///< what the data is and whom to credit
  std::string command;  ///< that made the file

  /// The levels it was made for, or 0.01 to 50 where it does not say.
  NoiseRange noiseRange() const { return noise.value_or(NoiseRange{}); }
  /// sigma_data, or Error(Input) where the card has none.
  double requireSigmaData() const;
};

nlohmann::json toJson(const PriorCard&);
/// Throws Error(Input) naming the key that is missing, of the wrong type or out of range.
PriorCard cardFromJson(const nlohmann::json&);

/// The card of the same prior for images of one shape, with its mean spread over the pixels. Throws
/// Error(Input) where the prior is not for such images.
PriorCard cardAtSize(const PriorCard& card, const ImageShape& shape);

/// Throws Error(Usage) where the prior is a generator, which does not denoise.
void requireDenoiser(const PriorCard&);

/// Throws as requireDenoiser does, and Error(Input) where the card has no table of denoising
/// errors.
void requireErrorTable(const PriorCard&);

/// Denoising error per pixel at a noise level: log-log interpolation in the table, clamped to its
/// ends. Throws Error(Input) where the card has no table.
double denoisingError(const PriorCard&, double noise);

/// The denoiser's divergence per pixel at a noise level, in (0, 1].
double denoiserDivergence(const PriorCard&, double noise);

/// Squared error over the variance of posterior draws at a noise level, 1 to 4: how much the prior
/// is surer of itself than it may be, which is taken not to be so where it was not measured.
double overconfidence(const PriorCard&, double noise);

}  // namespace inkling
