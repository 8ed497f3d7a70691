#include "engine/priors/plain_import.h"

#include "engine/model/error.h"
#include "engine/priors/tensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <charconv>
#include <functional>
#include <optional>
#include <set>
#include <string_view>

namespace inkling {
namespace {

constexpr double batchNormEpsilon = 1e-5, rootEpsilon = 1e-5;  // the codes' own

[[noreturn]] void refuse(Message why) {
  throw Error(ErrorKind::Input, std::move(why));
}

bool has(const TensorShapes& shapes, const std::string& name) {
  return shapes.contains(name);
}

/// The name where there is such a tensor, else "".
std::string ifThere(const TensorShapes& shapes, const std::string& name) {
  return has(shapes, name) ? name : std::string();
}

void addBatchNorm(const TensorShapes& shapes, const std::string& prefix, PlainLayer& layer) {
  layer.gain = prefix + "weight";
  layer.shift = prefix + "bias";
  layer.mean = prefix + "running_mean";
  layer.variance = prefix + "running_var";
  for (const auto& name : {layer.gain, layer.shift, layer.mean, layer.variance})
    if (!has(shapes, name))
      refuse(
          Message("it has no tensor \"{tensor}\", which a batch norm needs", {{"tensor", name}}));
}

/// "dncnn.3.weight" as 3, where the prefix is "dncnn."; nothing where no number follows it.
std::optional<int> positionAfter(std::string_view name, std::string_view prefix) {
  if (!name.starts_with(prefix)) return std::nullopt;
  name.remove_prefix(prefix.size());
  int position = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), position);
  if (error != std::errc() || end == name.data() + name.size() || *end != '.') return std::nullopt;
  return position;
}

/// What stands before the first number between dots: "dncnn.dncnn." of "dncnn.dncnn.0.weight".
std::optional<std::string> sequencePrefix(const std::string& name) {
  for (std::size_t at = 0; at < name.size(); at = name.find('.', at) + 1) {
    if (positionAfter(name, name.substr(0, at))) return name.substr(0, at);
    if (name.find('.', at) == std::string::npos) break;
  }
  return std::nullopt;
}

/// A sequence of convolutions, norms and what has no weights, by position: "model.0.weight", ...
std::vector<PlainLayer> sequence(const TensorShapes& shapes, const std::string& prefix) {
  std::set<int> positions;
  for (const auto& [name, shape] : shapes)
    if (const auto position = positionAfter(name, prefix)) positions.insert(*position);
  std::vector<PlainLayer> layers;
  for (const int position : positions) {
    const auto start = prefix + std::to_string(position) + ".";
    const auto weight = shapes.find(start + "weight");
    if (weight != shapes.end() && weight->second.size() == 4) {
      layers.push_back({weight->first, ifThere(shapes, start + "bias"), "", "", "", ""});
    } else if (weight != shapes.end() && weight->second.size() == 1 && !layers.empty() &&
               layers.back().gain.empty()) {
      addBatchNorm(shapes, start, layers.back());
    } else {
      refuse(Message("\"{name}\" is neither a convolution nor a norm after one",
                     {{"name", start + "..."}}));
    }
  }
  return layers;
}

/// first_layer, hidden_layer_list.i, bn_layer_list.i, last_layer.
PlainNetwork mohan(const TensorShapes& shapes) {
  PlainNetwork network;
  const bool free = !has(shapes, "first_layer.bias");
  network.norm = free ? PlainNorm::Root : PlainNorm::Batch;
  network.config.kind = free ? "bias-free DnCNN" : "DnCNN";
  const auto add = [&](const std::string& prefix) {
    network.layers.push_back({prefix + "weight", ifThere(shapes, prefix + "bias"), "", "", "", ""});
  };
  add("first_layer.");
  for (int i = 0;; ++i) {
    const auto prefix = "hidden_layer_list." + std::to_string(i) + ".";
    if (!has(shapes, prefix + "weight")) break;
    add(prefix);
    const auto norm = "bn_layer_list." + std::to_string(i) + ".";
    if (has(shapes, norm + "weight")) addBatchNorm(shapes, norm, network.layers.back());
  }
  add("last_layer.");
  return network;
}

/// conv_layers.i; after all but the first and the last BN_layers.i with gammas and running_sd.
PlainNetwork kadkhodaie(const TensorShapes& shapes) {
  PlainNetwork network;
  network.config.kind = "BF-CNN";
  network.norm = PlainNorm::Deviation;
  for (int i = 0;; ++i) {
    const auto prefix = "conv_layers." + std::to_string(i) + ".";
    if (!has(shapes, prefix + "weight")) break;
    network.layers.push_back({prefix + "weight", ifThere(shapes, prefix + "bias"), "", "", "", ""});
    const auto norm = "BN_layers." + std::to_string(i - 1) + ".";
    if (i > 0 && has(shapes, norm + "gammas")) {
      network.layers.back().gain = norm + "gammas";
      network.layers.back().variance = norm + "running_sd";
    }
  }
  return network;
}

PlainNetwork layersOf(const TensorShapes& shapes) {
  if (has(shapes, "first_layer.weight")) return mohan(shapes);
  if (has(shapes, "conv_layers.0.weight")) return kadkhodaie(shapes);
  std::optional<std::string> prefix;
  if (!shapes.empty()) prefix = sequencePrefix(shapes.begin()->first);
  if (!prefix) refuse("its tensors are not numbered as a sequence of layers is");
  PlainNetwork network;
  network.layers = sequence(shapes, *prefix);
  // IRCNN's names and sizes are DnCNN's; its convolutions reach further apart, which no file says.
  if (network.layers.size() == 7)
    refuse("with seven convolutions it is IRCNN, whose convolutions are dilated");
  return network;
}

std::int64_t values(const std::vector<std::int64_t>& shape) {
  std::int64_t count = 1;
  for (const auto side : shape)
    count *= side;
  return count;
}

void requireNothingElse(const TensorShapes& shapes, const PlainNetwork& network) {
  std::set<std::string_view> used;
  for (const auto& layer : network.layers)
    used.insert({layer.weight, layer.bias, layer.gain, layer.shift, layer.mean, layer.variance});
  for (const auto& [name, shape] : shapes)
    if (!used.contains(name) && !name.ends_with("num_batches_tracked"))
      refuse(Message("it also has a tensor \"{tensor}\", {shape}",
                     {{"tensor", name}, {"shape", shapeText(shape)}}));
}

/// That the convolutions fit into one another; returns channels in and out of the whole.
std::pair<std::int64_t, std::int64_t> requireChain(const TensorShapes& shapes,
                                                   const PlainNetwork& network) {
  if (network.layers.size() < 2) refuse("it is no chain of convolutions");
  std::int64_t in = 0, width = 0;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const auto& layer = network.layers[i];
    const auto found = shapes.find(layer.weight);
    if (found == shapes.end())
      refuse(Message("it has no tensor \"{tensor}\"", {{"tensor", layer.weight}}));
    const auto& shape = found->second;
    if (shape.size() != 4 || shape[2] != 3 || shape[3] != 3)
      refuse(Message("\"{tensor}\" is {shape}, no convolution of 3×3 pixels",
                     {{"tensor", layer.weight}, {"shape", shapeText(shape)}}));
    if (i == 0)
      in = shape[1];
    else if (shape[1] != width)
      refuse(Message("\"{tensor}\" takes {channels} channels, and the layer before it has {width}",
                     {{"tensor", layer.weight}, {"channels", shape[1]}, {"width", width}}));
    if (i > 0 && i + 1 < network.layers.size() && shape[0] != width)
      refuse("its layers are not equally wide");
    width = shape[0];
    for (const auto& name : {layer.bias, layer.gain, layer.shift, layer.mean, layer.variance})
      if (!name.empty() && (!has(shapes, name) || values(shapes.at(name)) != width))
        refuse(Message("\"{tensor}\" is not there, or not one number for each channel",
                       {{"tensor", name}}));
  }
  return {in, width};
}

}  // namespace

PlainNetwork recognisePlain(const TensorShapes& shapes) {
  auto network = layersOf(shapes);
  const auto [in, out] = requireChain(shapes, network);
  requireNothingElse(shapes, network);
  auto& config = network.config;
  config.layers = static_cast<int>(std::min<std::size_t>(network.layers.size(), 1u << 20));
  config.width = static_cast<int>(
      std::min<std::int64_t>(shapes.at(network.layers.front().weight).front(), 1 << 20));
  config.biasFree =
      std::all_of(network.layers.begin(), network.layers.end(), [&](const PlainLayer& layer) {
        return layer.bias.empty() && (layer.gain.empty() || network.norm != PlainNorm::Batch);
      });
  if (in == out) {
    if (config.kind.empty()) config.kind = config.biasFree ? "bias-free DnCNN" : "DnCNN";
    config.channels = static_cast<int>(std::min<std::int64_t>(in, 1 << 20));
  } else if (in == out + 1 && out % 4 == 0 && config.kind.empty()) {
    config.kind = "FFDNet";
    config.channels = static_cast<int>(std::min<std::int64_t>(out / 4, 1 << 20));
    config.unshuffle = 2;
    config.level = true;
    config.residual = false;
  } else {
    refuse(
        Message("it takes {in} channels and gives {out}: a DnCNN gives as many as it takes, an "
                "FFDNet takes one more, for the noise level",
                {{"in", in}, {"out", out}}));
  }
  config.validate();
  return network;
}

std::map<std::string, at::Tensor> foldedPlain(const PlainNetwork& network,
                                              const std::map<std::string, Array>& tensors) {
  const auto get = [&](const std::string& name) {
    return toTensor(tensors.at(name)).to(at::kDouble);
  };
  std::map<std::string, at::Tensor> folded;
  for (std::size_t i = 0; i < network.layers.size(); ++i) {
    const auto& layer = network.layers[i];
    auto weight = get(layer.weight);
    auto bias = layer.bias.empty() ? at::zeros({weight.size(0)}, at::kDouble) : get(layer.bias);
    if (!layer.gain.empty()) {
      const auto spread = get(layer.variance).reshape({-1});
      auto gain = get(layer.gain).reshape({-1});
      switch (network.norm) {
        case PlainNorm::Batch:
          gain = gain / (spread + batchNormEpsilon).sqrt();
          bias = (bias - get(layer.mean)) * gain + get(layer.shift);
          break;
        case PlainNorm::Root:
          gain = gain / (spread.sqrt() + rootEpsilon);
          bias = bias * gain;
          break;
        case PlainNorm::Deviation:
          gain = gain / spread;
          bias = bias * gain;
          break;
      }
      if (!at::isfinite(gain).all().item<bool>())
        refuse(
            Message("the norm of \"{tensor}\" divides by zero, or by the root of a negative "
                    "number",
                    {{"tensor", layer.variance}}));
      weight = weight * gain.view({-1, 1, 1, 1});
    }
    const auto name = "layer" + std::to_string(i);
    folded[name + ".weight"] = weight.to(at::kFloat);
    if (!network.config.biasFree) folded[name + ".bias"] = bias.to(at::kFloat);
  }
  return folded;
}

namespace {

/// The method's own, for networks trained up to 75/255.
constexpr double usualRange = 0.25;

class PlainImporter final : public Importer {
 public:
  std::string knows() const override { return "FFDNet, DnCNN, bias-free DnCNN, BF-CNN"; }
  std::string format() const override { return plainArchitecture; }
  bool makes(std::string_view architecture) const override {
    return architecture == plainArchitecture;
  }
  bool claims(const TensorShapes&) const override { return false; }
  bool claimsRest() const override { return true; }
  void require(const TensorShapes& shapes) const override { recognisePlain(shapes); }

  ImportedNetwork make(const ImportSource& source, const Settings& settings) const override {
    auto network = recognisePlain(source.shapes);
    auto& config = network.config;
    const bool given = !settings.isKeyword("range");
    if (!config.biasFree) {
      config.range = given ? settings.real("range") : usualRange;
    } else if (given) {
      throw Error(
          ErrorKind::Usage,
          "'{file}' is a {kind}, which adds no constant anywhere and so serves at any "
          "noise level: leave out {option}.",
          {{"file", source.file.path()}, {"kind", config.kind}, {"option", OptionName{"range"}}});
    }
    ImportedNetwork made;
    made.card.architecture = plainArchitecture;
    made.card.shape = config.shape();
    made.card.network = toJson(config);
    made.tensors = foldedPlain(network, source.read());
    return made;
  }
};

const ImporterEntry entry{std::make_unique<PlainImporter>()};

}  // namespace

}  // namespace inkling
