#include "engine/priors/ncsnv2.h"

#include "engine/model/array.h"
#include "engine/model/error.h"
#include "engine/model/suggest.h"
#include "engine/priors/named_tensors.h"
#include "engine/priors/prior_format.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>

namespace inkling {
namespace {

using Weights = std::map<std::string, at::Tensor>;
using Shapes = std::map<std::string, std::vector<std::int64_t>>;

constexpr double normEpsilon = 1e-5;

/// Two residual blocks, and the RefineNet block that takes them up again.
struct Stage {
  const char* down;
  const char* up;
  int in, out;   ///< channels, times the width
  bool smaller;  ///< the first block halves the sides, or where it dilates keeps them
  int dilation;  ///< 1: none
};

struct Kind {
  std::string name;
  std::vector<Stage> stages;
};

const std::vector<Kind>& kinds() {
  static const std::vector<Kind> all{{"NCSNv2",
                                      {{"res1", "refine4", 1, 1, false, 1},
                                       {"res2", "refine3", 1, 2, true, 1},
                                       {"res3", "refine2", 2, 2, true, 2},
                                       {"res4", "refine1", 2, 2, true, 4}}},
                                     {"NCSNv2Deeper",
                                      {{"res1", "refine5", 1, 1, false, 1},
                                       {"res2", "refine4", 1, 2, true, 1},
                                       {"res3", "refine3", 2, 2, true, 1},
                                       {"res4", "refine2", 2, 4, true, 2},
                                       {"res5", "refine1", 4, 4, true, 4}}},
                                     {"NCSNv2Deepest",
                                      {{"res1", "refine5", 1, 1, false, 1},
                                       {"res2", "refine4", 1, 2, true, 1},
                                       {"res3", "refine3", 2, 2, true, 1},
                                       {"res31", "refine31", 2, 2, true, 1},
                                       {"res4", "refine2", 2, 4, true, 2},
                                       {"res5", "refine1", 4, 4, true, 4}}}};
  return all;
}

const std::vector<Stage>& stagesOf(std::string_view name) {
  for (const auto& kind : kinds())
    if (kind.name == name) return kind.stages;
  throw Error(ErrorKind::Input, "\"{kind}\" is no network of this architecture ({known}).",
              {{"kind", std::string(name)}, {"known", anyOf(ncsnv2Kinds())}});
}

bool pools(const Stage& stage) {
  return stage.smaller && stage.dilation == 1;
}

/// The part of a name: its number of convolutions, from 1.
std::string unit(int block, int place) {
  return std::to_string(block) + "_" + std::to_string(place) + "_conv";
}

/// How many residual units are at a RefineNet block's end.
int unitsAtEnd(const Stage& stage) {
  return stage.smaller ? 1 : 3;
}

/// Declares the tensors in the order of the forward pass.
class Declaration {
 public:
  explicit Declaration(std::int64_t width) : width_(width) {}

  void convolution(const std::string& name, std::int64_t in, std::int64_t out, int kernel,
                   bool bias) {
    shapes[name + ".weight"] = {out, in, kernel, kernel};
    if (bias) shapes[name + ".bias"] = {out};
  }
  void norm(const std::string& name, std::int64_t channels) {
    for (const char* part : {".alpha", ".gamma", ".beta"})
      shapes[name + part] = {channels};
  }
  void residual(const std::string& name, const Stage& stage, bool first) {
    const auto in = width_ * (first ? stage.in : stage.out), out = width_ * stage.out;
    const bool smaller = first && stage.smaller, pooled = first && pools(stage);
    // the original's order: a block that becomes smaller widens in its second convolution
    const auto inside = smaller ? in : out;
    norm(name + ".normalize1", in);
    convolution(name + ".conv1", in, inside, 3, true);
    norm(name + ".normalize2", inside);
    convolution(name + (pooled ? ".conv2.conv" : ".conv2"), inside, out, 3, true);
    if (smaller)
      convolution(name + (pooled ? ".shortcut.conv" : ".shortcut"), in, out, pooled ? 1 : 3, true);
  }
  void units(const std::string& name, std::int64_t channels, int blocks) {
    for (int i = 1; i <= blocks; ++i)
      for (int j = 1; j <= 2; ++j)
        convolution(name + "." + unit(i, j), channels, channels, 3, false);
  }
  void refine(const Stage& stage, bool start) {
    const std::string name = stage.up;
    const auto in = width_ * stage.out, out = width_ * stage.in;
    const int inputs = start ? 1 : 2;
    for (int i = 0; i < inputs; ++i) {
      units(name + ".adapt_convs." + std::to_string(i), in, 2);
      if (!start) convolution(name + ".msf.convs." + std::to_string(i), in, out, 3, true);
    }
    for (int i = 0; i < 2; ++i)
      convolution(name + ".crp.convs." + std::to_string(i), out, out, 3, false);
    units(name + ".output_convs", out, unitsAtEnd(stage));
  }

  Shapes shapes;

 private:
  std::int64_t width_;
};

/// The forward pass on named weights.
class Pass {
 public:
  explicit Pass(const Weights& weights) : weights_(weights) {}

  at::Tensor convolve(const std::string& name, const at::Tensor& x, int dilation = 1) const {
    const auto& weight = weights_.at(name + ".weight");
    const auto bias = weights_.find(name + ".bias");
    const std::int64_t padding = weight.size(2) / 2 * dilation;
    return at::conv2d(x, weight, bias == weights_.end() ? at::Tensor() : bias->second, {1, 1},
                      {padding, padding}, {dilation, dilation});
  }

  /// InstanceNorm++: each channel normalised, and how its mean stands among the channels' added.
  at::Tensor norm(const std::string& name, const at::Tensor& x) const {
    auto [variance, mean] = at::var_mean(x, at::IntArrayRef{2, 3}, /*unbiased=*/false);
    auto [spread, centre] =
        at::var_mean(mean, at::IntArrayRef{1}, /*unbiased=*/true, /*keepdim=*/true);
    const auto place = (mean - centre) / (spread + normEpsilon).sqrt();
    const auto& gamma = weights_.at(name + ".gamma");
    const auto scale = gamma * (variance + normEpsilon).rsqrt();
    const auto shift =
        gamma * weights_.at(name + ".alpha") * place + weights_.at(name + ".beta") - scale * mean;
    const auto each = [](const at::Tensor& t) { return t.unsqueeze(-1).unsqueeze(-1); };
    return at::addcmul(each(shift), x, each(scale));
  }

  at::Tensor residual(const std::string& name, const at::Tensor& x, const Stage& stage,
                      bool first) const {
    const bool pooled = first && pools(stage);
    auto h = convolve(name + ".conv1", at::elu(norm(name + ".normalize1", x)), stage.dilation);
    h = at::elu(norm(name + ".normalize2", h));
    if (pooled)
      return halve(convolve(name + ".conv2.conv", h) + convolve(name + ".shortcut.conv", x));
    h = convolve(name + ".conv2", h, stage.dilation);
    return h + (first && stage.smaller ? convolve(name + ".shortcut", x, stage.dilation) : x);
  }

  at::Tensor units(const std::string& name, at::Tensor x, int blocks) const {
    for (int i = 1; i <= blocks; ++i) {
      auto h = x;
      for (int j = 1; j <= 2; ++j)
        h = convolve(name + "." + unit(i, j), at::elu(h));
      x = h + x;
    }
    return x;
  }

  /// below: what comes up from smaller sizes; undefined at the start.
  at::Tensor refine(const Stage& stage, const at::Tensor& across, const at::Tensor& below) const {
    const std::string name = stage.up;
    auto h = units(name + ".adapt_convs.0", across, 2);
    if (below.defined()) {
      const auto other = convolve(name + ".msf.convs.1", units(name + ".adapt_convs.1", below, 2));
      h = convolve(name + ".msf.convs.0", h) +
          at::upsample_bilinear2d(other, {across.size(2), across.size(3)}, /*align_corners=*/true);
    }
    h = at::elu(h);
    auto path = h;
    for (int i = 0; i < 2; ++i) {
      path = convolve(name + ".crp.convs." + std::to_string(i),
                      at::max_pool2d(path, {5, 5}, {1, 1}, {2, 2}));
      h = h + path;
    }
    return units(name + ".output_convs", h, unitsAtEnd(stage));
  }

 private:
  static at::Tensor halve(const at::Tensor& x) { return at::avg_pool2d(x, {2, 2}, {2, 2}); }

  const Weights& weights_;
};

class Ncsnv2Format final : public SafeTensorsFormat {
 public:
  Ncsnv2Format() : SafeTensorsFormat(ncsnv2Architecture) {}

 private:
  std::shared_ptr<const Prior> openTensors(PriorCard card, const NamedTensors& tensors,
                                           at::Device device) const override {
    return std::make_shared<Ncsnv2>(std::move(card), tensors, device);
  }
};

const PriorFormatCode code(ncsnv2Architecture, std::make_unique<Ncsnv2Format>());

}  // namespace

const std::vector<std::string>& ncsnv2Kinds() {
  static const std::vector<std::string> names = [] {
    std::vector<std::string> made;
    for (const auto& kind : kinds())
      made.push_back(kind.name);
    return made;
  }();
  return names;
}

std::string ncsnv2OptionName(std::string_view kind) {
  std::string name(kind);
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return name;
}

int Ncsnv2Config::pooling() const {
  const auto& stages = stagesOf(kind);
  return 1 << std::count_if(stages.begin(), stages.end(), pools);
}

void Ncsnv2Config::validate() const {
  const std::int64_t multiple = pooling();
  requireWithin("channels", image.channels, 1, 16);
  requireWithin("width", width, 1, 4096);
  requireWithin("levels", levels, 2, 1000000);
  for (const std::int64_t side : {image.height, image.width}) {
    requireWithin("a side", side, multiple, 4096);
    if (side % multiple != 0)
      refuseNetwork(
          Message("{kind} halves its images' sides to the {parts}th part, and {side} is no "
                  "multiple of {parts}",
                  {{"kind", kind}, {"parts", multiple}, {"side", side}}));
  }
}

nlohmann::json toJson(const Ncsnv2Config& c) {
  return {{"kind", c.kind}, {"width", c.width}, {"levels", c.levels}};
}

Ncsnv2Config ncsnv2ConfigFromJson(const nlohmann::json& json, const PriorShape& image) {
  Ncsnv2Config c;
  try {
    c.kind = json.at("kind").get<std::string>();
    c.width = json.at("width").get<int>();
    c.levels = json.at("levels").get<int>();
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorKind::Input,
                "The card's \"network\" entry does not describe an NCSNv2: {reason}",
                {{"reason", std::string(e.what())}});
  }
  const auto fixed = image.fixed();
  if (!fixed) refuseNetwork("its images have one shape, and the card says any size");
  c.image = *fixed;
  c.validate();
  return c;
}

Shapes ncsnv2Tensors(std::string_view kind, int channels, int width) {
  const auto& stages = stagesOf(kind);
  Declaration made(width);
  made.convolution("begin_conv", channels, width, 3, true);
  for (const auto& stage : stages)
    for (int block = 0; block < 2; ++block)
      made.residual(std::string(stage.down) + "." + std::to_string(block), stage, block == 0);
  for (auto stage = stages.rbegin(); stage != stages.rend(); ++stage)
    made.refine(*stage, stage == stages.rbegin());
  made.norm("normalizer", width);
  made.convolution("end_conv", width, channels, 3, true);
  return made.shapes;
}

at::Tensor ncsnv2Network(std::string_view kind, const Weights& weights, const at::Tensor& images) {
  const Pass pass(weights);
  const auto& stages = stagesOf(kind);
  std::vector<at::Tensor> levels;
  auto h = pass.convolve("begin_conv", images * 2 - 1);
  for (const auto& stage : stages) {
    for (int block = 0; block < 2; ++block)
      h = pass.residual(std::string(stage.down) + "." + std::to_string(block), h, stage,
                        block == 0);
    levels.push_back(h);
  }
  at::Tensor below;
  for (auto l = stages.size(); l-- > 0;)
    below = pass.refine(stages[l], levels[l], below);
  return pass.convolve("end_conv", at::elu(pass.norm("normalizer", below)));
}

Ncsnv2::Ncsnv2(PriorCard card, const Weights& tensors, at::Device device)
    : Prior(std::move(card)),
      config_(ncsnv2ConfigFromJson(card_.network, card_.shape)),
      device_(device) {
  auto shapes = ncsnv2Tensors(config_.kind, config_.image.channels, config_.width);
  shapes[ncsnv2Levels] = {config_.levels};
  for (const auto& [name, shape] : shapes) {
    const auto& tensor = requireTensor(tensors, name, shape);
    if (name == ncsnv2Levels)
      levels_ = tensor.to(at::kCPU, at::kDouble);
    else
      weights_[name] = tensor.to(device, at::kFloat).contiguous();
  }
  requireNoOthers(tensors, shapes.size());
  const auto steps = levels_.slice(0, 1) - levels_.slice(0, 0, -1);
  if (!(steps.max().item<double>() < 0 && levels_[-1].item<double>() > 0))
    throw Error(ErrorKind::Input,
                "The weights' noise levels (\"{tensor}\") do not fall towards zero. Get or make "
                "the prior again.",
                {{"tensor", std::string(ncsnv2Levels)}});
  levels_ = levels_.to(device);
}

at::Tensor Ncsnv2::denoiseImages(const at::Tensor& images, const at::Tensor& beta) const {
  at::NoGradGuard guard;
  const auto wanted = beta.to(at::kDouble).view({-1, 1});
  const auto nearest = (wanted.log() - levels_.log().view({1, -1})).abs().argmin(1);
  const auto factor =
      (beta.to(at::kDouble).square() / levels_.index_select(0, nearest)).to(at::kFloat);
  return at::addcmul(images, ncsnv2Network(config_.kind, weights_, images),
                     factor.view({-1, 1, 1, 1}));
}

}  // namespace inkling
