// NCSNv2, NCSNv2Deeper and NCSNv2Deepest (Song & Ermon 2020, "Improved techniques for training
// score-based generative models"): residual blocks with InstanceNorm++ and ELU down, of which the
// lower ones are dilated, and RefineNet blocks up (Lin et al. 2017). The tensors have the original
// code's names.
#pragma once

#include "engine/priors/prior.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace inkling {

inline constexpr const char* ncsnv2Architecture = "ncsnv2";
inline constexpr const char* ncsnv2Levels = "sigmas";  ///< the tensor of the levels

/// The card's "network".
struct Ncsnv2Config {
  std::string kind;  ///< "NCSNv2", "NCSNv2Deeper" or "NCSNv2Deepest"
  ImageShape image;  ///< sides are multiples of pooling()
  int width = 128;   ///< ngf, channels at full size
  int levels = 0;    ///< how many the network was trained on; tensor ncsnv2Levels, descending

  /// Throws Error(Input) with the reason where these make no network.
  void validate() const;
  /// What its sides are divided by.
  int pooling() const;
  bool operator==(const Ncsnv2Config&) const = default;
};

/// "NCSNv2", "NCSNv2Deeper", "NCSNv2Deepest".
const std::vector<std::string>& ncsnv2Kinds();
/// A kind as options call it: "ncsnv2deeper".
std::string ncsnv2OptionName(std::string_view kind);

nlohmann::json toJson(const Ncsnv2Config&);
/// Throws Error(Input) on missing or wrong keys.
Ncsnv2Config ncsnv2ConfigFromJson(const nlohmann::json&, const PriorShape& image);

/// Names and shapes of all its tensors but ncsnv2Levels, [levels].
std::map<std::string, std::vector<std::int64_t>> ncsnv2Tensors(std::string_view kind, int channels,
                                                               int width);

/// net(2x − 1): images [B, C, H, W] of pixels from 0 to 1, weights by the names of ncsnv2Tensors().
/// Differentiable.
at::Tensor ncsnv2Network(std::string_view kind, const std::map<std::string, at::Tensor>& weights,
                         const at::Tensor& images);

/// s(x, beta) = net(2x − 1)/beta_t, beta_t the network's own level that is nearest to beta in log;
/// D = x + beta² s.
class Ncsnv2 final : public Prior {
 public:
  /// Throws Error(Input) that names the tensor which is missing, superfluous or of another shape,
  /// and for levels that do not descend.
  Ncsnv2(PriorCard card, const std::map<std::string, at::Tensor>& tensors,
         at::Device device = at::kCPU);

  at::Device device() const override { return device_; }
  const Ncsnv2Config& config() const { return config_; }

 private:
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override;

  Ncsnv2Config config_;
  at::Device device_;
  std::map<std::string, at::Tensor> weights_;
  at::Tensor levels_;  ///< [levels], float64
};

}  // namespace inkling
