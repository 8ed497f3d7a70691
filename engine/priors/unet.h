// The denoising U-Net: pixel-unshuffle, residual blocks with the noise level as scale and shift,
// skip connections; or of plain blocks, in the manner of DRUNet (Zhang et al. 2022, "Plug-and-play
// image restoration with deep denoiser prior"). Weights live in one flat vector, so that the
// optimiser, the moving average and the file see a single tensor.
#pragma once

#include "engine/model/prior_shape.h"

#include <ATen/core/Tensor.h>
#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace inkling {

struct UNetConfig {
  PriorShape image;                    ///< of any size: its multiple is one of every level's too
  int patch = 2;                       ///< pixel-unshuffle factor
  int base = 32;                       ///< channels at the first level
  std::vector<int> multipliers{1, 2};  ///< channels per level, times base
  bool detail = false;                 ///< the input has twice the channels: see edmInput()
  int blocks = 2;          ///< residual blocks a level on the way down; one more on the way up
  int fourier = 32;        ///< random Fourier features of the noise level
  bool depthwise = false;  ///< blocks of 1×1, depthwise 3×3 on twice the channels, and 1×1
  /// Blocks x + conv(relu(scale conv(x) + shift)), skips added instead of appended, as many blocks
  /// up as down, changes of size by pixel-shuffle: nothing beside plain convolutions, which a CPU
  /// trains fastest. Without groups.
  bool plain = false;
  int topBlocks = 0;    ///< further ones at the first level, down and up; of plain blocks
  int embedding = 128;  ///< width of the noise embedding
  int groups = 8;       ///< of the group normalisation; 0: none, which any image size bears

  /// Throws Error(Input) with the reason where these numbers make no network: sizes that do not
  /// divide, non-positive or absurd widths.
  void validate() const;
};

nlohmann::json toJson(const UNetConfig&);
/// Throws Error(Input) on missing or wrong keys.
UNetConfig unetConfigFromJson(const nlohmann::json&, const PriorShape& image);

/// F(x, c): [B, C, H, W] (2C with detail), [B] or one condition for all, [1] -> [B, C, H, W].
class UNet {
 public:
  /// Random weights from the seed: He-normal convolutions, zero last layers of blocks and network.
  UNet(const UNetConfig& config, std::uint64_t seed, at::Device device = at::kCPU);

  const UNetConfig& config() const { return config_; }
  at::Device device() const { return flat_.device(); }

  at::Tensor forward(const at::Tensor& x, const at::Tensor& condition) const;

  /// The weights will not change any more, but by load() or trainable(), which undo it: on the CPU,
  /// single images take prepared convolutions.
  void freeze();
  /// How many of its convolutions run prepared since the last single image; 0 where the network is
  /// not frozen, or the build or processor has no kernels to prepare.
  std::size_t preparedConvolutions() const;

  /// All trainable weights, [P]. Writing into it changes the network.
  const at::Tensor& flatWeights() const { return flat_; }
  /// Turns on gradients, which backward() accumulates into flatGradient(). products: what a plain
  /// network's convolutions are rounded to, kFloat or kBFloat16; the weights themselves stay
  /// float32.
  void trainable(at::ScalarType products = at::kFloat);
  const at::Tensor& flatGradient() const { return gradient_; }

  /// The weights of the convolutions between the first and the last, as matrices [out, in·k²] that
  /// look into a vector laid out as flatWeights(): what Muon moves. Of plain networks, which alone
  /// keep them as such matrices; else none.
  std::vector<at::Tensor> innerMatrices(const at::Tensor& flat) const;

  /// A copy on another device.
  std::shared_ptr<UNet> to(at::Device device) const;

  /// Named views (contiguous copies) for the weights file, the fixed Fourier frequencies included.
  std::map<std::string, at::Tensor> namedWeights() const;
  /// Throws Error(Input) that names the tensor which is missing, superfluous or of another shape.
  void load(const std::map<std::string, at::Tensor>& named);

 private:
  struct Entry {
    std::string name;
    std::vector<std::int64_t> shape;
    std::int64_t offset = 0;
  };
  struct Block {
    std::string name;
    std::int64_t in = 0, inside = 0, out = 0;
    std::int64_t modulation = 0;  ///< offset into the embedding's last layer
  };

  void declare(const std::string& name, std::vector<std::int64_t> shape);
  void declareConvolution(const std::string& name, std::int64_t in, std::int64_t out, int kernel);
  Block declareBlock(const std::string& name, std::int64_t in, std::int64_t out);
  void bind();
  void initialise(std::uint64_t seed);
  at::Tensor view(const at::Tensor& flat, const Entry& entry) const;
  const at::Tensor& weight(const std::string& name) const;

  void declareNormalised();
  void declarePlain();
  at::Tensor forwardNormalised(const at::Tensor& x, const at::Tensor& condition) const;
  at::Tensor forwardPlain(const at::Tensor& x, const at::Tensor& condition) const;
  at::Tensor convolve(const std::string& name, const at::Tensor& x, int stride = 1) const;
  at::Tensor plainBlocks(const std::vector<Block>& blocks, at::Tensor x,
                         const at::Tensor& modulation) const;
  at::Tensor block(const Block& block, const at::Tensor& x, const at::Tensor& modulation) const;
  at::Tensor embed(const at::Tensor& condition) const;

  UNetConfig config_;
  std::vector<Entry> entries_;
  std::int64_t total_ = 0;
  std::int64_t modulation_ = 0;
  std::vector<std::vector<Block>> down_, up_;
  Block middle_;
  at::ScalarType products_ = at::kFloat;
  at::Tensor flat_, gradient_, frequencies_;
  std::map<std::string, at::Tensor> weights_;
  struct Prepared;
  std::shared_ptr<Prepared> prepared_;  ///< of a frozen network
};

}  // namespace inkling
