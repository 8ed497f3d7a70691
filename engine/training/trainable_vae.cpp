// The evidence lower bound of a variational autoencoder (Kingma & Welling 2014), negative: of an
// image x, with z = mean(x) + deviation(x)·noise as the encoder says, −log p(x | z) + KL(N(mean,
// deviation²) || N(0, I)). Pixels' law given z is Bernoulli's or a Gaussian one of the variance
// that fits a batch best (Rybkin, Daniilidis & Levine 2021, "Simple and effective VAE training with
// calibrated decoders").
#include "engine/model/error.h"
#include "engine/priors/vae.h"
#include "engine/support/random.h"
#include "engine/training/flat_weights.h"
#include "engine/training/trainable.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <string>
#include <utility>

namespace inkling {
namespace {

std::map<std::string, std::vector<std::int64_t>> allTensors(const VaeConfig& c) {
  auto shapes = decoderTensors(c);
  shapes.merge(layerTensors("encoder", c.image.size(), c.hidden, 2 * std::int64_t{c.latent}));
  return shapes;
}

class TrainableVae final : public TrainableNetwork {
 public:
  TrainableVae(const NetworkRequest& request, VaeConfig config)
      : seed_(request.seed()),
        config_(config),
        law_(request.settings.text("pixel-law")),
        weights_(allTensors(config_), request.device) {}

  /// Uniform of variance 1/(3 inputs), as torch starts linear layers.
  void initialise() {
    at::NoGradGuard guard;
    const auto start = weights_.viewsOf(at::zeros_like(weights_.flat(), at::kCPU));
    std::uint64_t index = 0;
    for (const auto& [name, tensor] : start) {
      const auto& matrix = start.at(name.substr(0, name.rfind('.')) + ".weight");
      const auto bound = 1 / std::sqrt(static_cast<float>(matrix.size(1)));
      const std::span<float> values(tensor.data_ptr<float>(),
                                    static_cast<std::size_t>(tensor.numel()));
      RandomStream(seed_, "weights", ++index).uniforms(values);
      for (auto& value : values)
        value = bound * (2 * value - 1);
    }
    load(start);
  }

  /// Of these names; the others stay.
  void load(const NamedTensors& tensors) {
    at::NoGradGuard guard;
    auto views = weights_.viewsOf(weights_.flat());
    for (const auto& [name, tensor] : tensors)
      views.at(name).copy_(tensor);
  }

  const at::Tensor& weights() const override { return weights_.flat(); }
  const at::Tensor& gradient() const override { return weights_.gradient(); }

  at::Tensor loss(const at::Tensor& x, std::int64_t first) const override {
    const auto batch = x.size(0);
    const auto [mean, logDeviation] = encode(weights_.tensors(), x);
    const auto noise = trainingNoise(seed_, first, batch, config_.latent).to(x.device());
    const auto made = layers(weights_.tensors(), "decoder", mean + logDeviation.exp() * noise);
    const auto divergence =
        0.5 * (mean.square() + (2 * logDeviation).exp() - 1 - 2 * logDeviation).sum();
    return (minusLogLikelihood(made, x) + divergence) / static_cast<double>(batch);
  }

  bool denoises() const override { return false; }
  double reconstructionError(const at::Tensor& weights, const at::Tensor& images) const override {
    at::NoGradGuard guard;
    const auto tensors = weights_.viewsOf(weights);
    const auto made = layers(tensors, "decoder", encode(tensors, images).first).sigmoid();
    return (made - images).square().mean(at::kDouble).item<double>();
  }

  PriorShape shape() const override { return config_.image; }

  void describe(PriorCard& card) const override {
    card.architecture = vaeArchitecture;
    card.network = toJson(config_);
    card.training["pixel_law"] = law_;
  }

  nlohmann::json settings() const override {
    return {{"network", toJson(config_)}, {"pixel-law", law_}};
  }

  std::shared_ptr<const Prior> prior(const at::Tensor& weights, PriorCard card) const override {
    return std::make_shared<Vae>(std::move(card), decoderOf(weights.detach().clone()),
                                 weights.device());
  }

  NamedTensors tensors(const at::Tensor& weights) const override {
    return decoderOf(weights.detach().to(at::kCPU));
  }

 private:
  NamedTensors decoderOf(const at::Tensor& weights) const {
    const auto all = weights_.viewsOf(weights);
    NamedTensors made;
    for (const auto& [name, shape] : decoderTensors(config_))
      made[name] = all.at(name);
    return made;
  }

  /// Mean and logarithm of the deviation of z.
  static std::pair<at::Tensor, at::Tensor> encode(const NamedTensors& tensors,
                                                  const at::Tensor& x) {
    const auto halves = layers(tensors, "encoder", x).chunk(2, 1);
    return {halves[0], halves[1].clamp(-10, 10)};
  }

  /// Of all pixels of a batch, where the decoder says `made` before its sigmoid.
  at::Tensor minusLogLikelihood(const at::Tensor& made, const at::Tensor& x) const {
    if (law_ == "bernoulli") return (at::softplus(made) - x * made).sum();
    const auto error = (made.sigmoid() - x).square().mean();
    return 0.5 * static_cast<double>(x.numel()) * (error + 1e-6).log();
  }

  std::uint64_t seed_;
  VaeConfig config_;
  std::string law_;
  FlatWeights weights_;
};

class VaeKind final : public NetworkKind {
 public:
  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request) const override {
    VaeConfig config;
    config.image = request.images.shape();
    config.latent = static_cast<int>(request.settings.integer("latent"));
    config.hidden = static_cast<int>(request.settings.integer("hidden"));
    config.validate();
    auto made = std::make_unique<TrainableVae>(request, config);
    made->initialise();
    return made;
  }

  /// The encoder, which is not kept, begins anew.
  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request, const PriorCard& card,
                                         const NamedTensors& tensors) const override {
    (void)Vae(card, tensors);  // says what is wrong
    auto made =
        std::make_unique<TrainableVae>(request, vaeConfigFromJson(card.network, card.shape));
    made->initialise();
    made->load(tensors);
    return made;
  }

  nlohmann::json asked(const Settings& s) const override {
    return {{"network", s.text("network")},
            {"latent", s.integer("latent")},
            {"hidden", s.integer("hidden")}};
  }
  nlohmann::json has(const PriorCard& card, const NamedTensors&) const override {
    auto network = card.network;
    network["network"] = vaeArchitecture;
    return network;
  }
};

const NetworkKindCode code(vaeArchitecture, std::make_unique<VaeKind>());

}  // namespace
}  // namespace inkling
