#include "engine/priors/import_prior.h"

#include "engine/model/error.h"
#include "engine/priors/plain_import.h"
#include "engine/priors/prior_format.h"
#include "engine/support/torch_file.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <optional>

namespace inkling {
namespace {

/// The method's own, for networks trained up to 75/255.
constexpr double usualRange = 0.25;

TensorShapes shapesOf(const TorchDictionary& dictionary) {
  TensorShapes shapes;
  for (const auto& [name, tensor] : dictionary.tensors)
    shapes.emplace(withoutWrappers(name), tensor.shape);
  return shapes;
}

/// "3 tensors: model.0.weight 96×13×3×3, ..." of the first few.
std::string contentsOf(const TensorShapes& shapes) {
  constexpr std::size_t few = 3;
  std::string text;
  for (const auto& [name, shape] : shapes) {
    if (text.size() > 200) break;
    text += (text.empty() ? "" : ", ") + name.substr(0, 80) + " " + shapeText(shape);
    if (std::count(text.begin(), text.end(), ',') == few - 1) break;
  }
  return text + (shapes.size() > few ? ", ..." : "");
}

struct Found {
  const TorchDictionary* dictionary = nullptr;
  PlainNetwork network;
};

Found findNetwork(const TorchFile& file) {
  std::optional<Message> why;
  const TorchDictionary* largest = nullptr;
  for (const auto* each : file.candidates(true)) {
    try {
      return {each, recognisePlain(shapesOf(*each))};
    } catch (const Error& error) {
      if (largest && largest->tensors.size() >= each->tensors.size()) continue;
      largest = each;
      why = error.message();
    }
  }
  const auto shapes = largest ? shapesOf(*largest) : TensorShapes{};
  throw Error(ErrorKind::Input,
              "'{file}' holds {count} tensors ({contents}), which are no network that can be "
              "imported: {reason}. FFDNet, DnCNN, bias-free DnCNN and BF-CNN can be.",
              {{"file", file.path()},
               {"count", static_cast<std::int64_t>(shapes.size())},
               {"contents", contentsOf(shapes)},
               {"reason", nested(why.value_or("it has only an optimizer's state"))}});
}

std::optional<double> rangeOf(const PlainConfig& config, const ImportRequest& request) {
  if (!config.biasFree) return request.range > 0 ? request.range : usualRange;
  if (request.range > 0)
    throw Error(ErrorKind::Usage,
                "'{file}' is a {kind}, which adds no constant anywhere and so serves at any noise "
                "level: leave out {option}.",
                {{"file", request.file}, {"kind", config.kind}, {"option", OptionName{"range"}}});
  return std::nullopt;
}

}  // namespace

PriorCard importPrior(const ImportRequest& request, const Cancellation& cancellation) {
  const TorchFile file(request.file);
  auto [dictionary, network] = findNetwork(file);
  network.config.range = rangeOf(network.config, request);
  std::map<std::string, Array> tensors;
  for (auto& [name, array] : file.read(*dictionary)) {
    cancellation.check();
    tensors.emplace(withoutWrappers(name), std::move(array));
  }
  PriorCard card;
  card.name = request.name;
  card.architecture = plainArchitecture;
  card.shape = network.config.shape();
  card.network = toJson(network.config);
  card.licence = request.licence;
  card.source = request.source;
  card.command = request.command;
  card.training = {{"imported", true}, {"moving_average", dictionary->average}};
  if (!dictionary->path.empty()) card.training["weights"] = dictionary->path;
  std::map<std::string, at::Tensor> folded;
  try {
    folded = foldedPlain(network, tensors);
  } catch (const Error& error) {
    throw Error(ErrorKind::Input, "'{file}' is damaged: {reason}. Get the file again.",
                {{"file", request.file}, {"reason", nested(error.message())}});
  }
  writeSafeTensorsPrior(request.output, card, folded);
  return card;
}

}  // namespace inkling
