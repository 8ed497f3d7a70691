#include "engine/priors/vae.h"

#include "engine/model/error.h"
#include "engine/priors/prior_format.h"

#include <ATen/ATen.h>

namespace inkling {
namespace {

class VaeFormat final : public SafeTensorsFormat {
 public:
  VaeFormat() : SafeTensorsFormat(vaeArchitecture) {}

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                           at::Device device) const override {
    return std::make_shared<Vae>(std::move(card), tensors, device);
  }
};

const PriorFormatCode code(vaeArchitecture, std::make_unique<VaeFormat>());

}  // namespace

void VaeConfig::validate() const {
  requireWithin("channels", image.channels, 1, 16);
  requireWithin("latent", latent, 1, 4096);
  requireWithin("hidden", hidden, 1, 16384);
  requireWithin("the number of pixels and channels", image.size(), 1, 1 << 16);
}

nlohmann::json toJson(const VaeConfig& c) {
  return {{"latent", c.latent}, {"hidden", c.hidden}};
}

VaeConfig vaeConfigFromJson(const nlohmann::json& json, const PriorShape& image) {
  VaeConfig c;
  try {
    c.latent = json.at("latent").get<int>();
    c.hidden = json.at("hidden").get<int>();
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorKind::Input, "The card's \"network\" entry does not describe a VAE: {reason}",
                {{"reason", std::string(e.what())}});
  }
  const auto fixed = image.fixed();
  if (!fixed) refuseNetwork("its images have one shape, and the card says any size");
  c.image = *fixed;
  c.validate();
  return c;
}

std::map<std::string, std::vector<std::int64_t>> layerTensors(const std::string& name,
                                                              std::int64_t in, std::int64_t hidden,
                                                              std::int64_t out) {
  return {{name + ".0.weight", {hidden, in}},     {name + ".0.bias", {hidden}},
          {name + ".1.weight", {hidden, hidden}}, {name + ".1.bias", {hidden}},
          {name + ".2.weight", {out, hidden}},    {name + ".2.bias", {out}}};
}

std::map<std::string, std::vector<std::int64_t>> decoderTensors(const VaeConfig& c) {
  return layerTensors("decoder", c.latent, c.hidden, c.image.size());
}

at::Tensor layers(const NamedTensors& tensors, const std::string& name, const at::Tensor& rows) {
  const auto layer = [&](const char* number, const at::Tensor& x) {
    return at::linear(x, tensors.at(name + number + ".weight"),
                      tensors.at(name + number + ".bias"));
  };
  return layer(".2", layer(".1", layer(".0", rows).relu()).relu());
}

Vae::Vae(PriorCard card, const NamedTensors& tensors, at::Device device)
    : Prior(std::move(card)),
      config_(vaeConfigFromJson(card_.network, card_.shape)),
      device_(device) {
  const auto shapes = decoderTensors(config_);
  for (const auto& [name, shape] : shapes)
    weights_[name] = requireTensor(tensors, name, shape).to(device, at::kFloat).contiguous();
  requireNoOthers(tensors, shapes.size());
}

at::Tensor Vae::denoiseImages(const at::Tensor& /*images*/, const at::Tensor& /*beta*/) const {
  requireDenoiser(card_);
  throw Error(ErrorKind::Internal, "A variational autoencoder does not denoise.");
}

at::Tensor Vae::decode(const at::Tensor& z) const {
  return layers(weights_, "decoder", z).sigmoid();
}

}  // namespace inkling
