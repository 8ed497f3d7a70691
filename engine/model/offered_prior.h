// Denoisers that the program itself computes, and lends the engine as priors: a network that runs
// in the caller's own Python, say. They live as long as the program offers them, and have no file.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

/// A batch of images and its noise levels, in memory that is valid during the call.
struct NoisyImages {
  const float* pixels;              ///< [B, C, H, W], C order, values in [0, 1] plus noise
  std::vector<std::int64_t> shape;  ///< B, C, H, W
  const float* levels;              ///< [B], standard deviation of the noise, pixel values
};

struct OfferedPrior {
  std::string name;      ///< by which an experiment finds it
  std::string cardJson;  ///< its card, as in a prior's file
  /// Writes D = E[x_0 | x_0 + beta z = x] to `denoised`, of the images' shape. Called from the
  /// engine's thread, once per network evaluation; what it throws ends the run.
  std::function<void(const NoisyImages& images, float* denoised)> denoise;
};

/// Throws Error(Usage) where the name is offered already. From any thread.
void offerPrior(OfferedPrior prior);
/// The engine may go on to use one that it has opened, until it opens another.
void withdrawPrior(std::string_view name);
/// Null where there is none of that name.
std::shared_ptr<const OfferedPrior> findOfferedPrior(std::string_view name);

}  // namespace inkling
