// Denoising score matching for NCSNv2 and its deeper kin (Song & Ermon 2020, "Improved techniques
// for training score-based generative models"; github.com/ermongroup/ncsnv2, losses/dsm.py): of an
// image with noise sigma z, ½ sigma² |s + z/sigma|² = ½ |net + z|², summed over the pixels.
#include "engine/model/error.h"
#include "engine/priors/ncsnv2.h"
#include "engine/priors/reverse_process.h"
#include "engine/support/random.h"
#include "engine/training/flat_weights.h"
#include "engine/training/trainable.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace inkling {
namespace {

using Levels = std::vector<double>;  // descending

/// The highest level, technique 1: the largest distance between two of the images, of two thousand
/// or as many as are not much memory; up to three digits, so that threads do not decide it.
double largestDistance(TrainingImages& images) {
  constexpr std::int64_t most = 2000, values = 1 << 24;
  const auto pixels = static_cast<std::int64_t>(images.shape().size());
  const auto x =
      images.batch(0, std::clamp<std::int64_t>(values / pixels, 2, most)).to(at::kDouble);
  const auto squares = x.square().sum(1);
  const auto distances = squares.view({-1, 1}) + squares - 2 * x.matmul(x.t());
  const double largest = std::sqrt(std::max(0.0, distances.max().item<double>()));
  if (largest == 0) return 0;
  const double scale = std::pow(10, 2 - std::floor(std::log10(largest)));
  return std::ceil(largest * scale) / scale;
}

/// How many levels, technique 2: with neighbours' ratio g, the share of one's noise whose radius is
/// within three deviations of the other's, Phi(r (g − 1) + 3 g) − Phi(r (g − 1) − 3 g) with r =
/// sqrt(2N), is one half: r (g − 1) = 3 g.
int levelCount(double highest, double lowest, double pixels) {
  constexpr double reach = 3, widest = 2;  // the ratio, of images of a few pixels
  const double r = std::sqrt(2 * pixels);
  const double ratio = r > 2 * reach ? std::min(widest, r / (r - reach)) : widest;
  return 1 + std::max(1, static_cast<int>(std::ceil(std::log(highest / lowest) / std::log(ratio))));
}

Levels levelsFor(const NetworkRequest& request) {
  const auto& s = request.settings;
  const bool automatic = s.isKeyword("sigma-begin");
  const double highest = automatic ? largestDistance(request.images) : s.real("sigma-begin"),
               lowest = s.real("sigma-end");
  if (automatic && highest <= lowest)
    throw Error(ErrorKind::Input,
                "No two training images differ by more than {distance}, so that their distance is "
                "no highest noise level above {lowest}. Check that they are the ones meant, or say "
                "{highest}.",
                {{"distance", highest},
                 {"lowest", OptionName{"sigma-end"}},
                 {"highest", OptionName{"sigma-begin"}}});
  if (highest <= lowest)
    throw Error(ErrorKind::Usage, "{lowest} is not below {highest}: give a range of noise levels.",
                {{"lowest", OptionName{"sigma-end"}}, {"highest", OptionName{"sigma-begin"}}});
  return geometricLevels(highest, lowest,
                         s.isKeyword("levels")
                             ? levelCount(highest, lowest, request.images.shape().size())
                             : static_cast<int>(s.integer("levels")));
}

Levels levelsIn(const NamedTensors& tensors, const Ncsnv2Config& config) {
  const auto levels =
      requireTensor(tensors, ncsnv2Levels, {config.levels}).to(at::kDouble).contiguous();
  return {levels.data_ptr<double>(), levels.data_ptr<double>() + levels.numel()};
}

std::string kindOf(const std::string& name) {
  const auto& kinds = ncsnv2Kinds();
  const auto found = std::find_if(kinds.begin(), kinds.end(),
                                  [&](const auto& kind) { return ncsnv2OptionName(kind) == name; });
  if (found == kinds.end())
    throw Error(ErrorKind::Internal, "{name} is no NCSNv2.", {{"name", name}});
  return *found;
}

/// To six digits: files hold single precision.
double rounded(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.6g", value);
  return std::stod(text);
}

class TrainableNcsnv2 final : public TrainableNetwork {
 public:
  TrainableNcsnv2(const NetworkRequest& request, Ncsnv2Config config, const Levels& levels)
      : seed_(request.seed()),
        config_(std::move(config)),
        levels_(at::tensor(levels, at::kDouble)),
        weights_(ncsnv2Tensors(config_.kind, config_.image.channels, config_.width),
                 request.device) {}

  /// As the original: torch's own uniform start of convolutions, gains of the norms about 1.
  void initialise() {
    at::NoGradGuard guard;
    const auto start = weights_.viewsOf(at::zeros_like(weights_.flat(), at::kCPU));
    std::uint64_t index = 0;
    for (const auto& [name, tensor] : start) {
      const RandomStream stream(seed_, "weights", ++index);
      const std::span<float> values(tensor.data_ptr<float>(),
                                    static_cast<std::size_t>(tensor.numel()));
      if (name.ends_with(".alpha") || name.ends_with(".gamma")) {
        stream.normals(values);
        for (auto& value : values)
          value = 1 + 0.02f * value;
      } else if (name.ends_with(".weight") || name.ends_with(".bias")) {
        const auto& filter = start.at(name.substr(0, name.rfind('.')) + ".weight");
        const auto bound =
            1 / std::sqrt(static_cast<float>(filter.numel()) / static_cast<float>(filter.size(0)));
        stream.uniforms(values);
        for (auto& value : values)
          value = bound * (2 * value - 1);
      }
    }
    load(start);
  }

  void load(const NamedTensors& tensors) {
    at::NoGradGuard guard;
    for (const auto& [name, view] : weights_.viewsOf(weights_.flat()))
      view.copy_(requireTensor(tensors, name, view.sizes().vec()));
  }

  const at::Tensor& weights() const override { return weights_.flat(); }
  const at::Tensor& gradient() const override { return weights_.gradient(); }

  at::Tensor loss(const at::Tensor& x, std::int64_t first) const override {
    const auto batch = x.size(0);
    const std::vector<std::int64_t> sizes{batch, config_.image.channels, config_.image.height,
                                          config_.image.width};
    const auto noise = trainingNoise(seed_, first, batch, x.size(1)).to(x.device());
    const auto noisy = x + noise * drawLevels(first, batch).to(x.device()).view({-1, 1});
    const auto output = ncsnv2Network(config_.kind, weights_.tensors(), noisy.view(sizes));
    return (output + noise.view(sizes)).square().sum() * (0.5 / static_cast<double>(batch));
  }

  PriorShape shape() const override { return config_.image; }

  void describe(PriorCard& card) const override {
    card.architecture = ncsnv2Architecture;
    card.network = toJson(config_);
    card.noise = NoiseRange{levels_[-1].item<double>(), levels_[0].item<double>()};
    card.training["noise_law"] = "levels";
  }

  nlohmann::json settings() const override {
    return {{"network", toJson(config_)},
            {"sigma-begin", levels_[0].item<double>()},
            {"sigma-end", levels_[-1].item<double>()}};
  }

  std::shared_ptr<const Prior> prior(const at::Tensor& weights, PriorCard card) const override {
    auto all = weights_.viewsOf(weights.detach().clone());
    all[ncsnv2Levels] = levels_;
    return std::make_shared<Ncsnv2>(std::move(card), all, weights.device());
  }

  NamedTensors tensors(const at::Tensor& weights) const override {
    auto all = weights_.viewsOf(weights.detach().to(at::kCPU));
    all[ncsnv2Levels] = levels_;
    return all;
  }

 private:
  /// Of images number first …: any one as likely, [count] on the CPU.
  at::Tensor drawLevels(std::int64_t first, std::int64_t count) const {
    std::vector<double> drawn(static_cast<std::size_t>(count));
    RandomStream(seed_, "noise-level").uniforms(drawn, static_cast<std::uint64_t>(first));
    const auto places = (at::tensor(drawn, at::kDouble) * config_.levels).to(at::kLong);
    return levels_.index_select(0, places.clamp_max(config_.levels - 1)).to(at::kFloat);
  }

  std::uint64_t seed_;
  Ncsnv2Config config_;
  at::Tensor levels_;  ///< [levels] float64, on the CPU
  FlatWeights weights_;
};

class Ncsnv2Kind final : public NetworkKind {
 public:
  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request) const override {
    Ncsnv2Config config;
    config.kind = kindOf(request.settings.text("network"));
    config.image = request.images.shape();
    config.width = static_cast<int>(request.settings.integer("width"));
    const auto levels = levelsFor(request);
    config.levels = static_cast<int>(levels.size());
    config.validate();
    auto made = std::make_unique<TrainableNcsnv2>(request, config, levels);
    made->initialise();
    return made;
  }

  std::unique_ptr<TrainableNetwork> make(const NetworkRequest& request, const PriorCard& card,
                                         const NamedTensors& tensors) const override {
    (void)Ncsnv2(card, tensors);  // says what is wrong
    const auto config = ncsnv2ConfigFromJson(card.network, card.shape);
    auto made = std::make_unique<TrainableNcsnv2>(request, config, levelsIn(tensors, config));
    made->load(tensors);
    return made;
  }

  nlohmann::json asked(const Settings& s) const override {
    const auto number = [&](const char* name) {
      return s.isKeyword(name) ? nlohmann::json() : nlohmann::json(rounded(s.real(name)));
    };
    return {
        {"network", s.text("network")},
        {"width", s.integer("width")},
        {"levels", s.isKeyword("levels") ? nlohmann::json() : nlohmann::json(s.integer("levels"))},
        {"sigma-begin", number("sigma-begin")},
        {"sigma-end", number("sigma-end")}};
  }
  nlohmann::json has(const PriorCard& card, const NamedTensors& tensors) const override {
    const auto config = ncsnv2ConfigFromJson(card.network, card.shape);
    const auto levels = levelsIn(tensors, config);
    return {{"network", ncsnv2OptionName(config.kind)},
            {"width", config.width},
            {"levels", config.levels},
            {"sigma-begin", rounded(levels.front())},
            {"sigma-end", rounded(levels.back())}};
  }
};

const NetworkKindCode code(ncsnv2Architecture, std::make_unique<Ncsnv2Kind>());

}  // namespace
}  // namespace inkling
