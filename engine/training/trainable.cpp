#include "engine/training/trainable.h"

#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "engine/priors/prior_file.h"
#include "engine/priors/random_tensor.h"

#include <algorithm>
#include <functional>
#include <map>

namespace inkling {
namespace {

using Kinds = std::map<std::string, std::unique_ptr<const NetworkKind>, std::less<>>;

Kinds& kinds() {
  static Kinds all;
  return all;
}

const NetworkKind& kindOf(const TrainNetworkInfo& info) {
  const auto found = kinds().find(info.id);
  if (found == kinds().end())
    throw Error(ErrorKind::Internal, "The network {id} has nothing that trains it.",
                {{"id", info.id}});
  return *found->second;
}

/// Options that say nothing about such networks were a misunderstanding.
void requireOptions(const Settings& settings, const TrainNetworkInfo& info,
                    const std::string& name) {
  for (const auto& option : trainOptions().options()) {
    const auto& about = option.methods;
    const bool applies =
        about.empty() || std::find(about.begin(), about.end(), info.id) != about.end();
    if (!applies && settings.at(option.name) != option.defaultValue)
      throw Error(ErrorKind::Usage,
                  "The network is {network}, of which {option} says nothing: leave it out.",
                  {{"network", name}, {"option", OptionName{option.name}}});
  }
}

[[noreturn]] void refuseOther(const std::string& option, const std::string& asked,
                              const std::string& known) {
  throw Error(ErrorKind::Usage,
              "{option} is {value}, but the prior has {known}: leave it away, the "
              "network stays.",
              {{"option", OptionName{option}}, {"value", asked}, {"known", known}});
}

/// What is asked for beyond the options' defaults must be what the prior has.
void requireSame(const NetworkKind& kind, const Settings& settings, const PriorParts& prior) {
  const auto asked = kind.asked(settings),
             standard = kind.asked(trainOptions().experimentDefaults()),
             kept = kind.has(prior.card, prior.tensors);
  for (const auto& [key, value] : asked.items()) {
    const auto has = kept.value(key, nlohmann::json(false));
    if (value == standard.value(key, nlohmann::json(false)) || value == has ||
        kind.grows(key, value, has))
      continue;
    auto option = key;
    std::replace(option.begin(), option.end(), '_', '-');
    refuseOther(option, value.dump(), has.dump());
  }
}

MadeNetwork madeFrom(const NetworkRequest& request, const PriorParts& prior) {
  const auto& card = prior.card;
  const auto* info = findTrainNetwork(card.architecture);
  if (!info || prior.tensors.empty())
    throw Error(ErrorKind::Usage,
                "{file}: its architecture is \"{architecture}\", which cannot be trained further. "
                "Name a prior that inkling-cli train made.",
                {{"file", prior.path}, {"architecture", card.architecture}});
  const auto& shape = request.images.shape();
  const auto& kind = kindOf(*info);
  if (!card.shape.admits(shape) && !kind.folds(card, shape))
    throw Error(ErrorKind::Input,
                "The prior is for images of {known}, the training images have {given}: train on "
                "images of the prior's shape.",
                {{"known", toString(card.shape)}, {"given", toString(shape)}});
  const auto& name = request.settings.text("network");
  if (request.settings.at("network") != trainOptions().require("network").defaultValue &&
      findTrainNetworkByName(name) != info)
    refuseOther("network", name, card.architecture);
  requireOptions(request.settings, *info, card.architecture);
  try {
    requireSame(kind, request.settings, prior);
    return {kind.make(request, card, prior.tensors),
            info,
            {{"name", card.name}, {"command", card.command}, {"training", card.training}}};
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Input) throw;
    throw Error(ErrorKind::Input, "{file}: {reason}",
                {{"file", prior.path}, {"reason", nested(error.message())}});
  }
}

}  // namespace

NetworkKindCode::NetworkKindCode(std::string id, std::unique_ptr<const NetworkKind> kind) {
  if (!kinds().emplace(id, std::move(kind)).second)
    throw Error(ErrorKind::Internal, "There are two that train the network {id}.", {{"id", id}});
}

MadeNetwork makeNetwork(const NetworkRequest& request, const std::string& from) {
  if (!(request.images.secondMoment() > 0))
    throw Error(ErrorKind::Input,
                "Every pixel of the training images is 0, so that there is nothing to learn. Check "
                "that they are the ones meant, and that white is 1 (or 255 in bytes).");
  if (!from.empty()) return madeFrom(request, readPriorParts(from));
  const auto& name = request.settings.text("network");
  const auto* info = findTrainNetworkByName(name);
  if (!info) throw Error(ErrorKind::Internal, "No network is called {name}.", {{"name", name}});
  requireOptions(request.settings, *info, name);
  return {kindOf(*info).make(request), info, nullptr};
}

at::Tensor trainingNoise(std::uint64_t seed, std::int64_t first, std::int64_t count,
                         std::int64_t n) {
  std::vector<RandomStream> streams;
  for (std::int64_t i = 0; i < count; ++i)
    streams.emplace_back(seed, "noise", static_cast<std::uint64_t>(first + i));
  return normalRows(streams, n, 0);
}

}  // namespace inkling
