// Denoisers for pictures of any size that are a chain of convolutions: FFDNet (Zhang, Zuo & Zhang
// 2018), DnCNN (Zhang et al. 2017) and their bias-free kin (Mohan et al. 2020; Kadkhodaie &
// Simoncelli 2021).
#pragma once

#include "engine/priors/prior.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace inkling {

inline constexpr const char* plainArchitecture = "plain-denoiser";

/// The card's "network".
struct PlainConfig {
  std::string kind;      ///< for people: "FFDNet", "DnCNN", "bias-free DnCNN", "BF-CNN"
  int channels = 1;      ///< of the images
  int layers = 0;        ///< convolutions, ReLU between them
  int width = 0;         ///< channels between them
  int unshuffle = 1;     ///< pixels of a square of that side become channels
  bool level = false;    ///< the noise level is one more channel; else the network is blind to it
  bool residual = true;  ///< what comes out is the noise, else the image
  bool biasFree = true;  ///< no constant is added anywhere: D(c x) = c D(x)
  /// Highest noise level that it was trained for: beyond it images are brought into its range.
  /// Empty: it needs no help.
  std::optional<double> range;

  /// Throws Error(Input) with the reason where these numbers make no network.
  void validate() const;
  PriorShape shape() const { return PriorShape::anySizeOf(channels, unshuffle); }
  std::int64_t channelsIn() const { return std::int64_t{channels} * unshuffle * unshuffle + level; }
  std::int64_t channelsOut() const { return std::int64_t{channels} * unshuffle * unshuffle; }
  bool operator==(const PlainConfig&) const = default;
};

nlohmann::json toJson(const PlainConfig&);
/// Throws Error(Input) on missing or wrong keys.
PlainConfig plainConfigFromJson(const nlohmann::json&, const PriorShape& image);

/// D_beta(x) = 1/2 + k [D_{beta/k}(1/2 + (x − 1/2)/k) − 1/2] with k = max(1, beta/range), and D_s
/// the network's own. Convolutions are 3×3 and pad with zeros.
class PlainDenoiser final : public Prior {
 public:
  /// tensors: layer0.weight [width, in, 3, 3], layer0.bias [width], layer1.weight, ...; no biases
  /// where there are none. Throws Error(Input) that names the tensor which is missing, superfluous
  /// or of another shape.
  PlainDenoiser(PriorCard card, const std::map<std::string, at::Tensor>& tensors,
                at::Device device = at::kCPU);
  ~PlainDenoiser() override;

  at::Device device() const override { return weights_.front().device(); }
  const PlainConfig& config() const { return config_; }

 private:
  struct Prepared;

  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override;
  at::Tensor network(const at::Tensor& images, const at::Tensor& beta) const;
  at::Tensor chain(at::Tensor x) const;
  /// Of single images; made anew for another size or number of threads.
  std::shared_ptr<const Prepared> preparedFor(std::int64_t height, std::int64_t width) const;

  PlainConfig config_;
  std::vector<at::Tensor> weights_, biases_;
  struct Cache;
  std::unique_ptr<Cache> cache_;
};

}  // namespace inkling
