#include "engine/support/installed_priors.h"

#include "engine/model/error.h"
#include "engine/support/user_dirs.h"

#include <nlohmann/json.hpp>

#include <filesystem>
#include <string>

namespace inkling {
namespace {

namespace fs = std::filesystem;

/// The file of the program that a TorchScript prior runs; "" where there is none.
std::string programOf(const PriorInfo& prior) {
  const auto folder = trustedDirectory();
  const auto card = nlohmann::json::parse(prior.cardJson, nullptr, /*allow_exceptions=*/false);
  if (!folder || !card.is_object() || !card.contains("network")) return {};
  const auto& network = card.at("network");
  if (!network.is_object() || !network.contains("script") || !network.at("script").is_string())
    return {};
  const auto name = network.at("script").get<std::string>();
  if (name.empty() || name.starts_with('.') || name.find('/') != std::string::npos) return {};
  return *folder + "/" + name;
}

}  // namespace

std::string placeForPrior(const std::vector<PriorInfo>& priors, const std::string& name) {
  if (name.empty() || name.starts_with('.') || name.find('/') != std::string::npos)
    throw Error(ErrorKind::Usage,
                "\"{name}\" cannot be a prior's name: it would be a hidden file, or one in another "
                "folder. Give another {option}.",
                {{"name", name}, {"option", OptionName{"name"}}});
  const auto folder = modelsDirectory();
  if (!folder)
    throw Error(ErrorKind::Output,
                "There is no home folder to put the prior into. Name a file with {option}.",
                {{"option", OptionName{"out"}}});
  auto path = *folder + "/" + name + ".safetensors";
  for (const auto& prior : priors) {
    std::error_code error;
    if (prior.name == name && !fs::equivalent(prior.path, path, error))
      throw Error(ErrorKind::Usage,  // by its name the other one would be opened
                  "There is a prior \"{name}\" already ({path}). Give another {option}.",
                  {{"name", prior.name},
                   {"path", prior.path.empty() ? "made from formulas" : prior.path},
                   {"option", OptionName{"name"}}});
  }
  return path;
}

void removeInstalledPrior(const PriorInfo& prior) {
  if (prior.path.empty())
    throw Error(ErrorKind::Usage, "{prior} is made from formulas: it has no file to remove.",
                {{"prior", prior.name}});
  const auto folder = modelsDirectory();
  std::error_code error;
  if (!folder || !fs::equivalent(fs::path(prior.path).parent_path(), *folder, error) || error)
    throw Error(ErrorKind::Usage,
                "{file} is not among your own priors ({folder}), and no other file is removed: "
                "remove it yourself, if it is yours.",
                {{"file", prior.path}, {"folder", folder.value_or("there is no home folder")}});
  const auto program = programOf(prior);
  if (!fs::remove(prior.path, error) || error)
    throw Error(ErrorKind::Output, "{file} cannot be removed: {reason}.",
                {{"file", prior.path}, {"reason", error ? error.message() : "it is not there"}});
  if (!program.empty()) fs::remove(program, error);
}

}  // namespace inkling
