#include "engine/priors/prior_file.h"

#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/priors/edm_prior.h"
#include "engine/priors/gaussian_mixture.h"
#include "engine/priors/tensors.h"
#include "engine/support/safetensors.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <filesystem>

namespace inkling {
namespace fs = std::filesystem;
namespace {

constexpr const char* cardKey = "inkling.card";

PriorCard cardOf(const std::map<std::string, std::string>& metadata, const std::string& path) {
  const auto found = metadata.find(cardKey);
  if (found == metadata.end())
    throw Error(ErrorKind::Input, path + " is no prior of Inkling: its metadata has no \"" +
                                      std::string(cardKey) +
                                      "\". Train one with inkling-cli train.");
  try {
    return cardFromJson(parseJson(found->second, "the prior's card"));
  } catch (const Error& error) {
    throw Error(ErrorKind::Input, path + ": " + error.what());
  }
}

std::map<std::string, at::Tensor> tensorsOf(const SafeTensors& file) {
  std::map<std::string, at::Tensor> tensors;
  for (const auto& [name, array] : file.tensors)
    tensors[name] = toTensor(array);
  return tensors;
}

std::shared_ptr<UNet> networkOf(const SafeTensors& file, const PriorCard& card) {
  auto network = std::make_shared<UNet>(unetConfigFromJson(card.network, card.shape), 0);
  network->load(tensorsOf(file));
  return network;
}

bool looksLikePath(const std::string& name) {
  return name.find('/') != std::string::npos || name.ends_with(".safetensors");
}

}  // namespace

std::shared_ptr<const Prior> readPrior(const std::string& path, at::Device device) {
  const auto file = readSafeTensors(path);
  auto card = cardOf(file.metadata, path);
  try {
    if (card.architecture == "edm-unet") {
      auto network = networkOf(file, card);
      if (!device.is_cpu()) network = network->to(device);
      network->freeze();
      return std::make_shared<EdmPrior>(std::move(card), std::move(network));
    }
    if (card.architecture == "gaussian-mixture")
      return std::make_shared<GaussianMixture>(std::move(card), mixtureFromTensors(tensorsOf(file)),
                                               device);
  } catch (const Error& error) {
    throw Error(error.kind(), path + ": " + error.what());
  }
  throw Error(ErrorKind::Input, path + ": its architecture \"" + card.architecture +
                                    "\" is unknown to this version (edm-unet, gaussian-mixture).");
}

PriorCard readPriorCard(const std::string& path) {
  return cardOf(readSafeTensorsHeader(path).metadata, path);
}

std::pair<PriorCard, std::shared_ptr<UNet>> readNetwork(const std::string& path) {
  const auto file = readSafeTensors(path);
  auto card = cardOf(file.metadata, path);
  if (card.architecture != "edm-unet")
    throw Error(ErrorKind::Input, path + ": its architecture is \"" + card.architecture +
                                      "\", and only an edm-unet can be trained further.");
  try {
    auto network = networkOf(file, card);
    return {std::move(card), std::move(network)};
  } catch (const Error& error) {
    throw Error(error.kind(), path + ": " + error.what());
  }
}

void writePrior(const std::string& path, const PriorCard& card, const UNet& network) {
  SafeTensors file;
  for (const auto& [name, tensor] : network.namedWeights())
    file.tensors[name] = toArray(tensor);
  file.metadata[cardKey] = toJson(card).dump();
  writeSafeTensors(path, file);
}

void writeCard(const std::string& path, const std::string& output, const PriorCard& card) {
  auto file = readSafeTensors(path);
  file.metadata[cardKey] = toJson(card).dump();
  writeSafeTensors(output, file);
}

std::vector<std::pair<std::string, std::string>> listPriors() {
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& folder : modelDirectories()) {
    std::vector<std::pair<std::string, std::string>> here;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error))
      if (entry.path().extension() == ".safetensors")
        here.emplace_back(entry.path().stem().string(), entry.path().string());
    std::sort(here.begin(), here.end());
    for (auto& prior : here)
      if (std::none_of(found.begin(), found.end(),
                       [&](const auto& f) { return f.first == prior.first; }))
        found.push_back(std::move(prior));
  }
  return found;
}

std::string findPrior(const std::string& name) {
  if (isAnalyticPrior(name)) return {};
  if (looksLikePath(name)) return name;
  std::string known = std::string(analyticPriorName);
  for (const auto& [other, path] : listPriors()) {
    if (other == name) return path;
    known = other + ", " + known;
  }
  throw Error(ErrorKind::Input, "There is no prior \"" + name + "\". There are: " + known +
                                    ". Name one of them or a .safetensors file, or put it into a "
                                    "folder that INKLING_MODELS names.");
}

std::shared_ptr<const Prior> openPrior(const std::string& name, at::Device device) {
  const auto path = findPrior(name);
  return path.empty() ? analyticPrior(name, device) : readPrior(path, device);
}

}  // namespace inkling
