// From a name to a prior.
#include "engine/model/engine.h"
#include "engine/model/error.h"
#include "engine/model/prior_formats.h"
#include "engine/model/suggest.h"
#include "engine/priors/prior_format.h"

#include <ATen/core/Tensor.h>

#include <algorithm>
#include <filesystem>

namespace inkling {
namespace fs = std::filesystem;

std::vector<std::pair<std::string, std::string>> listPriors(
    std::vector<std::pair<std::string, std::string>>* unread) {
  const auto suffixes = priorFileSuffixes();
  std::vector<std::pair<std::string, std::string>> found;
  for (const auto& folder : modelDirectories()) {
    std::vector<std::pair<std::string, std::string>> here;
    std::error_code error;  // increment() has it too, where a loop's ++ would throw
    for (fs::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
      if (std::find(suffixes.begin(), suffixes.end(), it->path().extension().string()) !=
          suffixes.end())
        here.emplace_back(it->path().stem().string(), it->path().string());
    if (unread && error && error != std::errc::no_such_file_or_directory)
      unread->emplace_back(folder, error.message());
    std::sort(here.begin(), here.end());
    for (auto& prior : here)
      if (std::none_of(found.begin(), found.end(),
                       [&](const auto& f) { return f.first == prior.first; }))
        found.push_back(std::move(prior));
  }
  return found;
}

std::string findPrior(const std::string& name) {
  if (findFormatByName(name)) return {};
  if (isPriorPath(name)) return name;
  std::vector<std::string> known;
  std::vector<std::pair<std::string, std::string>> unread;
  for (const auto& [other, path] : listPriors(&unread)) {
    if (other == name) return path;
    known.insert(known.begin(), other);
  }
  std::error_code ignored;
  if (fs::is_regular_file(name, ignored)) return name;  // its reader says what it is
  for (const auto& other : builtInPriors())
    known.push_back(other);
  Message folders;
  for (const auto& [folder, why] : unread)
    folders = {"{others} The folder {folder} could not be read ({reason}).",
               {{"others", nested(folders)}, {"folder", folder}, {"reason", why}}};
  throw Error(ErrorKind::Input,
              "There is no prior \"{name}\". There are: {known}. Name one of them or a {suffix} "
              "file, or put it into a folder that INKLING_MODELS names.{folders}",
              {{"name", name},
               {"known", anyOf(known)},
               {"suffix", anyOf(priorFileSuffixes())},
               {"folders", nested(folders)}});
}

std::shared_ptr<const Prior> openPrior(const std::string& name, at::Device device) {
  const auto path = findPrior(name);
  if (path.empty()) return findFormatByName(name)->make(name, device);
  const PriorFile file(path);
  return formatOf(file).open(file, device);
}

PriorCard readPriorCard(const std::string& name) {
  const auto path = findPrior(name);
  if (path.empty()) return findFormatByName(name)->make(name, at::kCPU)->card();
  const PriorFile file(path);
  return formatOf(file).readCard(file);
}

}  // namespace inkling
