#include "engine/priors/plain_denoiser.h"

#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/priors/named_tensors.h"
#include "engine/priors/prepared_convolution.h"
#include "engine/priors/prior_format.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <mutex>

namespace inkling {
namespace {

constexpr auto channelsLast = at::MemoryFormat::ChannelsLast;
constexpr std::int64_t kernel = 3, padding = 1;

std::string layerName(int layer, const char* part) {
  return "layer" + std::to_string(layer) + "." + part;
}

[[noreturn]] void refuse(Message why) {
  throw Error(ErrorKind::Input, "No such denoiser can be built: {why}. Import it again.",
              {{"why", nested(std::move(why))}});
}

class PlainFormat final : public SafeTensorsFormat {
 public:
  PlainFormat() : SafeTensorsFormat(plainArchitecture) {}

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                           at::Device device) const override {
    return std::make_shared<PlainDenoiser>(std::move(card), tensors, device);
  }
};

const PriorFormatCode code(plainArchitecture, std::make_unique<PlainFormat>());

}  // namespace

void PlainConfig::validate() const {
  const auto within = [](const char* name, std::int64_t value, std::int64_t low,
                         std::int64_t high) {
    if (value < low || value > high)
      refuse(Message("{name} is {value}, it must be {low} to {high}",
                     {{"name", name}, {"value", value}, {"low", low}, {"high", high}}));
  };
  within("channels", channels, 1, 16);
  within("layers", layers, 2, 256);
  within("width", width, 1, 4096);
  within("unshuffle", unshuffle, 1, 8);
  if (range && !(*range >= 1e-3 && *range <= 1e3))
    refuse("its range is no noise level of 0.001 to 1000");
}

nlohmann::json toJson(const PlainConfig& c) {
  nlohmann::json json{{"kind", c.kind},           {"channels", c.channels},
                      {"layers", c.layers},       {"width", c.width},
                      {"unshuffle", c.unshuffle}, {"level_channel", c.level},
                      {"residual", c.residual},   {"bias_free", c.biasFree}};
  if (c.range) json["range"] = *c.range;
  return json;
}

PlainConfig plainConfigFromJson(const nlohmann::json& json, const PriorShape& image) {
  PlainConfig c;
  try {
    c.kind = json.at("kind").get<std::string>();
    c.channels = json.at("channels").get<int>();
    c.layers = json.at("layers").get<int>();
    c.width = json.at("width").get<int>();
    c.unshuffle = json.at("unshuffle").get<int>();
    c.level = json.at("level_channel").get<bool>();
    c.residual = json.at("residual").get<bool>();
    c.biasFree = json.at("bias_free").get<bool>();
    if (json.contains("range")) c.range = json.at("range").get<double>();
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorKind::Input,
                "The card's \"network\" entry is not a plain denoiser's description: {reason}",
                {{"reason", std::string(e.what())}});
  }
  c.validate();
  if (image != c.shape())
    refuse("the card's shape is not that of the network, any size of its channels and multiple");
  return c;
}

struct PlainDenoiser::Prepared {
  int threads = 0;
  std::int64_t height = 0, width = 0;
  std::vector<std::unique_ptr<const PreparedConvolution>> layers;  ///< null: there is no kernel
};

struct PlainDenoiser::Cache {
  std::mutex mutex;
  std::shared_ptr<const Prepared> prepared;
};

PlainDenoiser::PlainDenoiser(PriorCard card, const std::map<std::string, at::Tensor>& tensors,
                             at::Device device)
    : Prior(std::move(card)),
      config_(plainConfigFromJson(card_.network, card_.shape)),
      cache_(std::make_unique<Cache>()) {
  const auto keep = [&](const at::Tensor& tensor) {
    return tensor.to(device, at::kFloat).contiguous();
  };
  weights_.reserve(static_cast<std::size_t>(config_.layers));
  biases_.reserve(static_cast<std::size_t>(config_.layers));
  std::size_t used = 0;
  for (int i = 0; i < config_.layers; ++i) {
    const auto in = i == 0 ? config_.channelsIn() : config_.width;
    const auto out = i + 1 == config_.layers ? config_.channelsOut() : config_.width;
    weights_.push_back(
        keep(requireTensor(tensors, layerName(i, "weight"), {out, in, kernel, kernel})));
    biases_.push_back(config_.biasFree
                          ? at::zeros({out}, at::TensorOptions(at::kFloat).device(device))
                          : keep(requireTensor(tensors, layerName(i, "bias"), {out})));
    used += config_.biasFree ? 1 : 2;
  }
  requireNoOthers(tensors, used);
}

PlainDenoiser::~PlainDenoiser() = default;

std::shared_ptr<const PlainDenoiser::Prepared> PlainDenoiser::preparedFor(
    std::int64_t height, std::int64_t width) const {
  const std::lock_guard lock(cache_->mutex);
  auto& known = cache_->prepared;
  if (known && known->threads == at::get_num_threads() && known->height == height &&
      known->width == width)
    return known;
  auto made = std::make_shared<Prepared>();
  made->threads = at::get_num_threads();
  made->height = height;
  made->width = width;
  made->layers.reserve(weights_.size());
  for (std::size_t i = 0; i < weights_.size(); ++i)
    made->layers.push_back(prepareConvolution(weights_[i], biases_[i], height, width, 1));
  known = std::move(made);
  return known;
}

at::Tensor PlainDenoiser::chain(at::Tensor x) const {
  const auto prepared = x.size(0) == 1 && x.device().is_cpu() ? preparedFor(x.size(2), x.size(3))
                                                              : std::shared_ptr<const Prepared>();
  x = x.contiguous(channelsLast);
  for (std::size_t i = 0; i < weights_.size(); ++i) {
    x = prepared && prepared->layers[i]
            ? (*prepared->layers[i])(x)
            : at::conv2d(x, weights_[i], biases_[i], {1, 1}, {padding, padding});
    if (i + 1 < weights_.size()) x.relu_();
  }
  return x;
}

at::Tensor PlainDenoiser::network(const at::Tensor& images, const at::Tensor& beta) const {
  auto x = config_.unshuffle > 1 ? at::pixel_unshuffle(images, config_.unshuffle) : images;
  if (config_.level)
    x = at::cat({x, beta.view({-1, 1, 1, 1}).expand({x.size(0), 1, x.size(2), x.size(3)})}, 1);
  x = chain(x);
  if (config_.unshuffle > 1) x = at::pixel_shuffle(x, config_.unshuffle);
  return (config_.residual ? images - x : x).contiguous();
}

at::Tensor PlainDenoiser::denoiseImages(const at::Tensor& images, const at::Tensor& beta) const {
  at::NoGradGuard guard;
  if (!config_.range) return network(images, beta);
  const auto k = (beta / *config_.range).clamp_min(1);
  const auto each = k.view({-1, 1, 1, 1});
  return (network((images - 0.5) / each + 0.5, beta / k) - 0.5) * each + 0.5;
}

}  // namespace inkling
