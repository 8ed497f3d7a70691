// Denoising score matching for the EDM-preconditioned U-Net (Karras et al. 2022): the squared error
// of F, whose weight on D's error is (beta² + sigma_data²)/(beta sigma_data)².
#include "engine/model/error.h"
#include "engine/priors/edm_prior.h"
#include "engine/support/random.h"
#include "engine/training/deeper_weights.h"
#include "engine/training/grey_weights.h"
#include "engine/training/teacher.h"
#include "engine/training/trainable.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <numbers>

namespace inkling {
namespace {

/// Not validated: its image is the caller's to say.
UNetConfig configFrom(const Settings& s) {
  UNetConfig c;
  c.patch = static_cast<int>(s.integer("patch"));
  c.base = static_cast<int>(s.integer("base"));
  c.blocks = static_cast<int>(s.integer("blocks"));
  c.groups = static_cast<int>(s.integer("groups"));
  c.detail = s.flag("detail");
  c.depthwise = s.flag("depthwise");
  c.plain = s.flag("plain");
  c.topBlocks = static_cast<int>(s.integer("top-blocks"));
  c.multipliers.clear();
  for (char digit : s.text("multipliers"))
    if (digit != ',') c.multipliers.push_back(digit - '0');
  return c;
}

/// The noise levels that are trained on.
struct NoiseLaw {
  double mean, deviation;  ///< of log beta
  double lowest, highest;
  bool logUniform;  ///< between the two, not log-normal

  explicit NoiseLaw(const Settings& s)
      : mean(s.real("noise-mean")),
        deviation(s.real("noise-deviation")),
        lowest(s.real("noise-min")),
        highest(s.real("noise-max")),
        logUniform(s.text("noise-law") == "log-uniform") {
    if (lowest >= highest)
      throw Error(ErrorKind::Usage,
                  "{lowest} is not below {highest}: give a range of noise levels.",
                  {{"lowest", OptionName{"noise-min"}}, {"highest", OptionName{"noise-max"}}});
  }

  const char* name() const { return logUniform ? "log-uniform" : "log-normal"; }

  /// Of images number first …, [count] on the CPU.
  at::Tensor levels(std::uint64_t seed, std::int64_t first, std::int64_t count) const {
    const double low = std::log(lowest), high = std::log(highest);
    const RandomStream stream(seed, "noise-level");
    auto logBeta = at::empty({count}, at::kFloat);
    auto* values = logBeta.data_ptr<float>();
    if (logUniform) {
      // multiples of the golden ratio: even a small batch has every kind of level in its due share
      double start = 0;
      stream.uniforms(std::span<double>(&start, 1));
      for (std::int64_t i = 0; i < count; ++i) {
        double whole = 0;
        const double place =
            std::modf(start + static_cast<double>(first + i) * (std::numbers::phi - 1), &whole);
        values[i] = static_cast<float>(low + (high - low) * place);
      }
    } else {
      stream.normals(std::span<float>(values, static_cast<std::size_t>(count)),
                     static_cast<std::uint64_t>(first));
      logBeta.mul_(deviation).add_(mean).clamp_(low, high);
    }
    return logBeta.exp_();
  }
};

class TrainableUNet final : public TrainableNetwork {
 public:
  TrainableUNet(const NetworkRequest& request, const UNetConfig& config, double sigmaData)
      : law_(request.settings),
        shape_(request.images.shape()),
        anySize_(request.images.anySize()),
        seed_(request.seed()),
        sigmaData_(sigmaData),
        teacher_(Teacher::from(request.settings, shape_, request.device)),
        network_(std::make_unique<UNet>(config, seed_, request.device)) {
    const auto& precision = request.settings.text("precision");
    if (precision == "bfloat16") products_ = at::kBFloat16;
    if (products_ != at::kFloat && !config.plain)
      throw Error(ErrorKind::Usage, "{option} is {value}, which is for networks of {plain} blocks.",
                  {{"option", OptionName{"precision"}},
                   {"value", precision},
                   {"plain", OptionName{"plain"}}});
    network_->trainable(products_);
  }

  void load(const NamedTensors& tensors) { network_->load(tensors); }

  const at::Tensor& weights() const override { return network_->flatWeights(); }
  const at::Tensor& gradient() const override { return network_->flatGradient(); }
  std::vector<at::Tensor> innerMatrices(const at::Tensor& flat) const override {
    return network_->innerMatrices(flat);
  }
  at::ScalarType products() const override { return products_; }

  at::Tensor loss(const at::Tensor& x, std::int64_t first) const override {
    const auto batch = x.size(0);
    const auto beta = law_.levels(seed_, first, batch).to(x.device());
    const auto noise = trainingNoise(seed_, first, batch, x.size(1)).to(x.device());
    const auto noisy = x + noise * beta.view({-1, 1});
    const auto c = edmCoefficients(beta, sigmaData_);
    const std::vector<std::int64_t> sizes{batch, shape_.channels, shape_.height, shape_.width};
    const auto input = edmInput(network_->config(), noisy.view(sizes), beta, c);
    const auto clean = teacher_ ? teacher_->target(x, noisy, beta) : x;
    const auto target = ((clean - c.skip.view({-1, 1}) * noisy) / c.out.view({-1, 1})).view(sizes);
    return at::mse_loss(network_->forward(input, c.condition), target);
  }

  /// Any size where the images are crops and the network does not normalise over what it sees.
  PriorShape shape() const override {
    const auto& c = network_->config();
    if (!anySize_ || c.groups > 0) return shape_;
    return PriorShape::anySizeOf(shape_.channels, c.patch << (c.multipliers.size() - 1));
  }

  void describe(PriorCard& card) const override {
    card.architecture = edmArchitecture;
    card.sigmaData = sigmaData_;
    card.noise = NoiseRange{law_.lowest, law_.highest};
    card.network = toJson(network_->config());
    card.training["noise_law"] = law_.name();
    card.training["noise_mean"] = law_.mean;
    card.training["noise_deviation"] = law_.deviation;
    if (teacher_) card.training["teacher"] = teacher_->description();
  }

  nlohmann::json settings() const override {
    return {{"network", toJson(network_->config())},
            {"precision", products_ == at::kBFloat16 ? "bfloat16" : "float32"},
            {"teacher", teacher_ ? teacher_->description() : nlohmann::json()},
            {"noise-mean", law_.mean},
            {"noise-deviation", law_.deviation},
            {"noise-min", law_.lowest},
            {"noise-max", law_.highest},
            {"noise-law", law_.name()}};
  }

  std::shared_ptr<const Prior> prior(const at::Tensor& weights, PriorCard card) const override {
    return std::make_shared<EdmPrior>(std::move(card), with(weights));
  }
  NamedTensors tensors(const at::Tensor& weights) const override {
    return with(weights)->namedWeights();
  }

 private:
  std::shared_ptr<UNet> with(const at::Tensor& weights) const {
    at::NoGradGuard guard;
    auto copy = network_->to(network_->device());
    copy->flatWeights().copy_(weights);
    return copy;
  }

  NoiseLaw law_;
  ImageShape shape_;
  bool anySize_;
  std::uint64_t seed_;
  double sigmaData_;
  std::unique_ptr<const Teacher> teacher_;
  at::ScalarType products_ = at::kFloat;
  std::unique_ptr<UNet> network_;
};

class UNetKind final : public NetworkKind {
 public:
  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request) const override {
    auto config = configFrom(request.settings);
    config.image = request.images.shape();
    config.validate();
    return std::make_unique<TrainableUNet>(request, config,
                                           std::sqrt(request.images.secondMoment()));
  }

  /// Its sigma_data, the constant of the preconditioning that the weights were trained under, stays
  /// theirs; the images' own moments stay the images'.
  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request, const PriorCard& card,
                                         const NamedTensors& tensors) const override {
    const auto& shape = request.images.shape();
    auto config = unetConfigFromJson(card.network, shape);
    auto weights = folds(card, shape)
                       ? greyWeights(unetConfigFromJson(card.network, card.shape), tensors)
                       : tensors;
    const auto asked = static_cast<int>(request.settings.integer("top-blocks"));
    if (asked > config.topBlocks) {
      weights = deeperWeights(config, weights, asked, request.seed());
      config.topBlocks = asked;
    }
    auto made = std::make_unique<TrainableUNet>(request, config, card.requireSigmaData());
    made->load(weights);
    return made;
  }

  bool grows(const std::string& key, const nlohmann::json& asked,
             const nlohmann::json& has) const override {
    return key == "top_blocks" && (!has.is_number() || has < asked);
  }

  /// Colour to grey, of a prior for any size.
  bool folds(const PriorCard& card, const ImageShape& images) const override {
    return images.channels == 1 && card.shape.anySize() && card.shape.channels == 3;
  }

  nlohmann::json asked(const Settings& settings) const override {
    return toJson(configFrom(settings));
  }
  nlohmann::json has(const PriorCard& card, const NamedTensors&) const override {
    return toJson(unetConfigFromJson(card.network, card.shape));
  }
};

const NetworkKindCode code(edmArchitecture, std::make_unique<UNetKind>());

}  // namespace
}  // namespace inkling
