#include "engine/priors/unet.h"

#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/priors/fused_norm.h"
#include "engine/priors/prepared_convolution.h"
#include "engine/support/random.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <mutex>
#include <numbers>

namespace inkling {
namespace {

constexpr auto channelsLast = at::MemoryFormat::ChannelsLast;

std::string level(const char* side, std::size_t l, std::size_t b) {
  return std::string(side) + std::to_string(l) + ".block" + std::to_string(b);
}

/// Of an image after pixel-unshuffle.
std::int64_t innerChannels(const UNetConfig& c) {
  return static_cast<std::int64_t>(c.image.channels) * c.patch * c.patch;
}

}  // namespace

UNet::UNet(const UNetConfig& config, std::uint64_t seed, at::Device device) : config_(config) {
  config_.validate();
  declare("embed1.weight", {config_.embedding, 2 * config_.fourier});
  declare("embed1.bias", {config_.embedding});
  if (config_.plain)
    declarePlain();
  else
    declareNormalised();
  declare("embed2.weight", {modulation_, config_.embedding});
  declare("embed2.bias", {modulation_});
  flat_ = at::zeros({total_}, at::kFloat);
  bind();
  initialise(seed);
  if (!device.is_cpu()) {
    flat_ = flat_.to(device);
    frequencies_ = frequencies_.to(device);
    bind();
  }
}

void UNet::declareNormalised() {
  const std::int64_t inner = innerChannels(config_);
  const std::int64_t base = config_.base;
  declareConvolution("in", config_.detail ? 2 * inner : inner, base, 3);
  std::vector<std::int64_t> skips{base};
  std::int64_t width = base;
  for (std::size_t l = 0; l < config_.multipliers.size(); ++l) {
    auto& blocks = down_.emplace_back();
    for (int b = 0; b < config_.blocks; ++b) {
      blocks.push_back(declareBlock(level("down", l, b), width, base * config_.multipliers[l]));
      width = base * config_.multipliers[l];
      skips.push_back(width);
    }
    if (l + 1 < config_.multipliers.size()) {
      declareConvolution("down" + std::to_string(l) + ".reduce", width, width, 3);
      skips.push_back(width);
    }
  }
  middle_ = declareBlock("middle", width, width);
  up_.resize(config_.multipliers.size());
  for (std::size_t l = config_.multipliers.size(); l-- > 0;) {
    for (int b = 0; b <= config_.blocks; ++b) {
      up_[l].push_back(
          declareBlock(level("up", l, b), width + skips.back(), base * config_.multipliers[l]));
      skips.pop_back();
      width = base * config_.multipliers[l];
    }
    if (l > 0) declareConvolution("up" + std::to_string(l) + ".enlarge", width, width, 3);
  }
  declare("out.norm.scale", {width});
  declare("out.norm.shift", {width});
  declareConvolution("out", width, inner, 3);
}

void UNet::declarePlain() {
  const std::int64_t inner = innerChannels(config_);
  const auto levels = config_.multipliers.size();
  const auto width = [&](std::size_t l) {
    return static_cast<std::int64_t>(config_.base) * config_.multipliers[l];
  };
  const auto declareBlocks = [&](std::vector<std::vector<Block>>& into, const char* side,
                                 std::size_t l) {
    for (int b = 0; b < config_.blocks; ++b)
      into[l].push_back(
          declareBlock(level(side, l, static_cast<std::size_t>(b)), width(l), width(l)));
  };
  down_.resize(levels);
  up_.resize(levels - 1);
  declareConvolution("in", config_.detail ? 2 * inner : inner, width(0), 3);
  for (std::size_t l = 0; l < levels; ++l) {
    declareBlocks(down_, "down", l);
    if (l + 1 < levels)
      declareConvolution("down" + std::to_string(l) + ".reduce", 4 * width(l), width(l + 1), 1);
  }
  for (std::size_t l = levels - 1; l-- > 0;) {
    declareConvolution("up" + std::to_string(l) + ".enlarge", width(l + 1), 4 * width(l), 1);
    declareBlocks(up_, "up", l);
  }
  declareConvolution("out", width(0), inner, 3);
  // last and in turns, so that what fewer have of the embedding's last layer stays where it is
  for (int b = 0; b < config_.topBlocks; ++b)
    for (auto* side : {&down_, &up_})
      if (!side->empty())
        side->front().push_back(declareBlock(
            level(side == &down_ ? "down" : "up", 0, side->front().size()), width(0), width(0)));
}

void UNet::declare(const std::string& name, std::vector<std::int64_t> shape) {
  std::int64_t size = 1;
  for (auto s : shape)
    size *= s;
  entries_.push_back({name, std::move(shape), total_});
  total_ += (size + 15) / 16 * 16;  // 64-byte aligned views
}

void UNet::declareConvolution(const std::string& name, std::int64_t in, std::int64_t out,
                              int kernel) {
  declare(name + ".weight", {out, in, kernel, kernel});
  declare(name + ".bias", {out});
}

UNet::Block UNet::declareBlock(const std::string& name, std::int64_t in, std::int64_t out) {
  const std::int64_t inside = config_.depthwise ? 2 * out : out;
  if (config_.depthwise) {
    declareConvolution(name + ".conv1", in, inside, 1);
    declareConvolution(name + ".depth", 1, inside, 3);
  } else {
    if (!config_.plain) {
      declare(name + ".norm1.scale", {in});
      declare(name + ".norm1.shift", {in});
    }
    declareConvolution(name + ".conv1", in, inside, 3);
  }
  if (!config_.plain) {
    declare(name + ".norm2.scale", {inside});
    declare(name + ".norm2.shift", {inside});
  }
  declareConvolution(name + ".conv2", inside, out, config_.depthwise ? 1 : 3);
  if (in != out) declareConvolution(name + ".skip", in, out, 1);
  Block block{name, in, inside, out, modulation_};
  modulation_ += 2 * inside;
  return block;
}

at::Tensor UNet::view(const at::Tensor& flat, const Entry& e) const {
  // torch's batches of convolutions are fastest channels first, unless Inkling's normalisation,
  // which wants channels last, is between them
  if (e.shape.size() != 4 || config_.plain) {
    std::vector<std::int64_t> strides(e.shape.size(), 1);
    for (std::size_t i = e.shape.size() - 1; i-- > 0;)
      strides[i] = strides[i + 1] * e.shape[i + 1];
    return flat.as_strided(e.shape, strides, flat.storage_offset() + e.offset);
  }
  const auto in = e.shape[1], h = e.shape[2],
             w = e.shape[3];  // channels-last, as the convolutions want
  return flat.as_strided(e.shape, {h * w * in, 1, w * in, in}, flat.storage_offset() + e.offset);
}

void UNet::bind() {
  for (const auto& e : entries_)
    weights_[e.name] = view(flat_, e);
}

void UNet::initialise(std::uint64_t seed) {
  at::NoGradGuard guard;
  std::uint64_t index = 0;
  for (const auto& e : entries_) {
    auto& tensor = weights_.at(e.name);
    ++index;
    const bool last =
        e.name == "out.weight" || e.name == "embed2.weight" || e.name.ends_with(".conv2.weight");
    if (e.name.ends_with(".scale")) {
      tensor.fill_(1.0);
    } else if (e.name.ends_with(".weight") && !last) {
      std::int64_t fanIn = 1;
      for (std::size_t i = 1; i < e.shape.size(); ++i)
        fanIn *= e.shape[i];
      auto values = at::empty(e.shape, at::kFloat);
      RandomStream(seed, "weights", index)
          .normals(
              std::span<float>(values.data_ptr<float>(), static_cast<std::size_t>(values.numel())));
      const bool linear =  // no ReLU or SiLU follows
          e.name.ends_with(".skip.weight") || (config_.plain && !e.name.ends_with(".conv1.weight"));
      const double gain = linear ? 1.0 : 2.0;
      tensor.copy_(values.mul_(std::sqrt(gain / static_cast<double>(fanIn))));
    }
  }
  frequencies_ = at::empty({config_.fourier}, at::kFloat);
  RandomStream(seed, "fourier")
      .normals(std::span<float>(frequencies_.data_ptr<float>(),
                                static_cast<std::size_t>(config_.fourier)));
}

const at::Tensor& UNet::weight(const std::string& name) const {
  return weights_.at(name);
}

void UNet::trainable(at::ScalarType products) {
  prepared_.reset();
  products_ = products;
  gradient_ = at::zeros_like(flat_);
  for (const auto& e : entries_) {
    auto leaf = view(flat_, e).detach();
    leaf.requires_grad_(true);
    leaf.mutable_grad() = view(gradient_, e);
    weights_[e.name] = leaf;
  }
}

at::Tensor UNet::embed(const at::Tensor& condition) const {
  const auto angles = condition.view({-1, 1}) * frequencies_.view({1, -1}) * (2 * std::numbers::pi);
  const auto features = at::cat({angles.cos(), angles.sin()}, 1);
  const auto hidden =
      at::silu(at::linear(features, weight("embed1.weight"), weight("embed1.bias")));
  return at::linear(hidden, weight("embed2.weight"), weight("embed2.bias"));
}

/// Made when they are first wanted, for the number of threads and the images' size of that time.
struct UNet::Prepared {
  using Convolution = std::shared_ptr<const PreparedConvolution>;

  void fitTo(std::int64_t imageHeight, std::int64_t imageWidth) {
    const std::lock_guard lock(mutex);
    if (threads == at::get_num_threads() && height == imageHeight && width == imageWidth) return;
    convolutions.clear();
    threads = at::get_num_threads();
    height = imageHeight;
    width = imageWidth;
  }

  template <typename Make>
  Convolution get(const std::string& name, const Make& make) {
    const std::lock_guard lock(mutex);
    const auto found = convolutions.find(name);
    return found != convolutions.end() ? found->second
                                       : convolutions.emplace(name, make()).first->second;
  }

  std::size_t count() {
    const std::lock_guard lock(mutex);
    return static_cast<std::size_t>(
        std::count_if(convolutions.begin(), convolutions.end(),
                      [](const auto& each) { return each.second != nullptr; }));
  }

  std::mutex mutex;
  int threads = 0;
  std::int64_t height = 0, width = 0;
  std::map<std::string, Convolution> convolutions;
};

void UNet::freeze() {
  if (device().is_cpu()) prepared_ = std::make_shared<Prepared>();
}

std::size_t UNet::preparedConvolutions() const {
  return prepared_ ? prepared_->count() : 0;
}

at::Tensor UNet::convolve(const std::string& name, const at::Tensor& x, int stride) const {
  const auto& w = weight(name + ".weight");
  const auto groups = x.size(1) / w.size(1);
  if (prepared_ && x.size(0) == 1 && !x.requires_grad()) {
    const auto convolution = prepared_->get(name, [&] {
      return Prepared::Convolution(
          prepareConvolution(w, weight(name + ".bias"), x.size(2), x.size(3), stride, groups));
    });
    if (convolution) return (*convolution)(x);
  }
  const std::int64_t padding = w.size(2) / 2;
  if (products_ != at::kFloat)  // such kernels are fastest with the channels last
    return at::conv2d(x.contiguous(channelsLast), w.to(products_),
                      weight(name + ".bias").to(products_), {stride, stride}, {padding, padding},
                      {1, 1}, groups);
  return at::conv2d(x, w, weight(name + ".bias"), {stride, stride}, {padding, padding}, {1, 1},
                    groups);
}

at::Tensor UNet::block(const Block& b, const at::Tensor& x, const at::Tensor& modulation) const {
  const auto batch = x.size(0);
  auto h = x;
  if (config_.depthwise) {
    h = convolve(b.name + ".depth", convolve(b.name + ".conv1", h));
  } else {
    const auto& scale = weight(b.name + ".norm1.scale");
    const auto& shift = weight(b.name + ".norm1.shift");
    h = normSilu(h, scale.expand({batch, b.in}), shift.expand({batch, b.in}), config_.groups);
    h = convolve(b.name + ".conv1", h);
  }
  const auto gain = modulation.narrow(1, b.modulation, b.inside) + 1.0;
  const auto offset = modulation.narrow(1, b.modulation + b.inside, b.inside);
  const auto scale = weight(b.name + ".norm2.scale") * gain;
  const auto shift = weight(b.name + ".norm2.shift") * gain + offset;
  h = normSilu(h, scale.expand({batch, b.inside}), shift.expand({batch, b.inside}), config_.groups);
  h = convolve(b.name + ".conv2", h);
  return h + (b.in == b.out ? x : convolve(b.name + ".skip", x));
}

at::Tensor UNet::forward(const at::Tensor& input, const at::Tensor& condition) const {
  if (prepared_) prepared_->fitTo(input.size(2), input.size(3));
  return config_.plain ? forwardPlain(input, condition) : forwardNormalised(input, condition);
}

at::Tensor UNet::plainBlocks(const std::vector<Block>& blocks, at::Tensor x,
                             const at::Tensor& modulation) const {
  for (const auto& b : blocks) {
    const auto gain = modulation.narrow(1, b.modulation, b.inside) + 1.0;
    const auto shift = modulation.narrow(1, b.modulation + b.inside, b.inside);
    const auto h = at::addcmul(shift.view({-1, b.inside, 1, 1}), convolve(b.name + ".conv1", x),
                               gain.view({-1, b.inside, 1, 1}));
    x = convolve(b.name + ".conv2", h.relu_()).add_(x);
  }
  return x;
}

at::Tensor UNet::forwardPlain(const at::Tensor& input, const at::Tensor& condition) const {
  const auto modulation = embed(condition).to(products_);
  const auto rounded = input.to(products_);
  auto x = config_.patch > 1 ? at::pixel_unshuffle(rounded, config_.patch) : rounded;
  x = convolve("in", x);
  std::vector<at::Tensor> skips;
  for (std::size_t l = 0; l < up_.size(); ++l) {
    skips.push_back(plainBlocks(down_[l], x, modulation));
    x = convolve("down" + std::to_string(l) + ".reduce", at::pixel_unshuffle(skips.back(), 2));
  }
  x = plainBlocks(down_.back(), x, modulation);
  for (std::size_t l = up_.size(); l-- > 0;) {
    x = at::pixel_shuffle(convolve("up" + std::to_string(l) + ".enlarge", x), 2).add_(skips[l]);
    x = plainBlocks(up_[l], x, modulation);
  }
  x = convolve("out", x).to(at::kFloat);
  return (config_.patch > 1 ? at::pixel_shuffle(x, config_.patch) : x).contiguous();
}

at::Tensor UNet::forwardNormalised(const at::Tensor& input, const at::Tensor& condition) const {
  const auto modulation = embed(condition);
  const auto batch = input.size(0);
  auto x = config_.patch > 1 ? at::pixel_unshuffle(input, config_.patch) : input;
  x = convolve("in", x.contiguous(channelsLast));
  std::vector<at::Tensor> skips{x};
  for (std::size_t l = 0; l < down_.size(); ++l) {
    for (const auto& b : down_[l])
      skips.push_back(x = block(b, x, modulation));
    if (l + 1 < down_.size())
      skips.push_back(x = convolve("down" + std::to_string(l) + ".reduce", x, 2));
  }
  x = block(middle_, x, modulation);
  for (std::size_t l = up_.size(); l-- > 0;) {
    for (const auto& b : up_[l]) {
      x = block(b, at::cat({x, skips.back()}, 1), modulation);
      skips.pop_back();
    }
    if (l > 0) {
      x = at::upsample_nearest2d(x, at::IntArrayRef{x.size(2) * 2, x.size(3) * 2});
      x = convolve("up" + std::to_string(l) + ".enlarge", x);
    }
  }
  const auto& scale = weight("out.norm.scale");
  const auto& shift = weight("out.norm.shift");
  x = normSilu(x, scale.expand({batch, scale.size(0)}), shift.expand({batch, shift.size(0)}),
               config_.groups);
  x = convolve("out", x);
  return (config_.patch > 1 ? at::pixel_shuffle(x, config_.patch) : x).contiguous();
}

std::vector<at::Tensor> UNet::innerMatrices(const at::Tensor& flat) const {
  std::vector<at::Tensor> matrices;
  if (!config_.plain) return matrices;
  for (const auto& e : entries_)
    if (e.shape.size() == 4 && e.name != "in.weight" && e.name != "out.weight")
      matrices.push_back(view(flat, e).flatten(1));
  return matrices;
}

std::shared_ptr<UNet> UNet::to(at::Device device) const {
  at::NoGradGuard guard;
  auto copy = std::make_shared<UNet>(config_, 0, device);
  copy->flat_.copy_(flat_);
  copy->frequencies_.copy_(frequencies_);
  return copy;
}

std::map<std::string, at::Tensor> UNet::namedWeights() const {
  std::map<std::string, at::Tensor> named;
  for (const auto& e : entries_)
    named[e.name] = weights_.at(e.name).detach().to(at::kCPU).contiguous();
  named["fourier.frequencies"] = frequencies_.to(at::kCPU);
  return named;
}

void UNet::load(const std::map<std::string, at::Tensor>& named) {
  at::NoGradGuard guard;
  prepared_.reset();
  auto take = [&](const std::string& name, const at::Tensor& into) {
    const auto found = named.find(name);
    if (found == named.end())
      throw Error(ErrorKind::Input,
                  "The weights lack the tensor \"{tensor}\": they are not of the network that the "
                  "card describes. Get the prior again, or train it again.",
                  {{"tensor", name}});
    if (found->second.sizes() != into.sizes())
      throw Error(ErrorKind::Input,
                  "The weights' tensor \"{tensor}\" is {shape}, the card's network needs {needed}. "
                  "Get the prior again, or train it again.",
                  {{"tensor", name},
                   {"shape", shapeText(found->second.sizes().vec())},
                   {"needed", shapeText(into.sizes().vec())}});
    into.copy_(found->second);
  };
  for (const auto& e : entries_)
    take(e.name, view(flat_, e));
  take("fourier.frequencies", frequencies_);
  for (const auto& [name, tensor] : named)
    if (name != "fourier.frequencies" && !weights_.contains(name))
      throw Error(
          ErrorKind::Input,
          "The weights hold a tensor \"{tensor}\" that the card's network does not have. Get "
          "the prior again, or train it again.",
          {{"tensor", name}});
}

}  // namespace inkling
