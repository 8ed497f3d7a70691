// The decoder of a variational autoencoder (Kingma & Welling, "Auto-Encoding Variational Bayes",
// ICLR 2014), as Bora, Jalal, Price & Dimakis ("Compressed Sensing using Generative Models", ICML
// 2017) take it for a prior: images are what it makes of z ~ N(0, I), three layers with ReLU
// between and a sigmoid at the end. The encoder is trained beside it
// (engine/training/trainable_vae.cpp) and not kept.
#pragma once

#include "engine/priors/named_tensors.h"
#include "engine/priors/prior.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace inkling {

inline constexpr const char* vaeArchitecture = "vae";

/// The card's "network".
struct VaeConfig {
  ImageShape image;
  int latent = 20, hidden = 400;

  /// Throws Error(Input) with the reason where these make no network.
  void validate() const;
  bool operator==(const VaeConfig&) const = default;
};

nlohmann::json toJson(const VaeConfig&);
/// Throws Error(Input) on missing or wrong keys.
VaeConfig vaeConfigFromJson(const nlohmann::json&, const PriorShape& image);

/// Names and shapes of the tensors of three layers: "decoder.0.weight", "decoder.0.bias", ...
std::map<std::string, std::vector<std::int64_t>> layerTensors(const std::string& name,
                                                              std::int64_t in, std::int64_t hidden,
                                                              std::int64_t out);
std::map<std::string, std::vector<std::int64_t>> decoderTensors(const VaeConfig&);

/// The three layers without the last one's sigmoid: rows [R, in] to [R, out]. Differentiable.
at::Tensor layers(const NamedTensors& tensors, const std::string& name, const at::Tensor& rows);

class Vae final : public Prior, private Generator {
 public:
  /// Throws Error(Input) that names the tensor which is missing, superfluous or of another shape.
  Vae(PriorCard card, const NamedTensors& tensors, at::Device device = at::kCPU);

  at::Device device() const override { return device_; }
  const Generator* generator() const override { return this; }

 private:
  at::Tensor denoiseImages(const at::Tensor& images, const at::Tensor& beta) const override;
  std::int64_t latent() const override { return config_.latent; }
  at::Tensor decode(const at::Tensor& z) const override;

  VaeConfig config_;
  at::Device device_;
  NamedTensors weights_;
};

}  // namespace inkling
