#include "engine/priors/import_prior.h"

#include "engine/model/error.h"
#include "engine/model/import_options.h"
#include "engine/priors/importer.h"
#include "engine/priors/prior_format.h"
#include "engine/priors/torchscript.h"
#include "engine/priors/torchscript_import.h"

#include <algorithm>
#include <optional>

namespace inkling {
namespace {

using Importers = std::vector<std::unique_ptr<const Importer>>;

Importers& importers() {
  static Importers all;
  return all;
}

std::string everythingKnown() {
  std::vector<std::string> known;
  for (const auto& importer : importers())
    known.push_back(importer->knows());
  std::sort(known.begin(), known.end());  // whichever file was linked first
  std::string text;
  for (const auto& each : known)
    text += (text.empty() ? "" : ", ") + each;
  return text;
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

const Importer& importerFor(const TensorShapes& shapes, const std::string& architecture) {
  const auto& all = importers();
  auto found = std::find_if(all.begin(), all.end(),
                            [&](const auto& importer) { return importer->claims(shapes); });
  if (found == all.end())
    found = std::find_if(all.begin(), all.end(),
                         [](const auto& importer) { return importer->claimsRest(); });
  if (architecture != "auto" && !(*found)->makes(architecture))
    throw Error(ErrorKind::Input, "its tensors are named as those of {known}, not of {asked}",
                {{"known", (*found)->knows()}, {"asked", architecture}});
  return **found;
}

struct Found {
  const TorchDictionary* dictionary;
  const Importer* importer;
};

Found findNetwork(const TorchFile& file, const Settings& settings) {
  std::optional<Message> why;
  const TorchDictionary* largest = nullptr;
  for (const auto* each : file.candidates(settings.text("weights") == "ema")) {
    try {
      const auto shapes = shapesOf(*each);
      const auto& importer = importerFor(shapes, settings.text("architecture"));
      importer.require(shapes);
      return {each, &importer};
    } catch (const Error& error) {
      if (largest && largest->tensors.size() >= each->tensors.size()) continue;
      largest = each;
      why = error.message();
    }
  }
  const auto shapes = largest ? shapesOf(*largest) : TensorShapes{};
  throw Error(ErrorKind::Input,
              "'{file}' holds {count} tensors ({contents}), which are no network that can be "
              "imported: {reason}. Known are {known}.",
              {{"file", file.path()},
               {"count", static_cast<std::int64_t>(shapes.size())},
               {"contents", contentsOf(shapes)},
               {"reason", nested(why.value_or("it has only an optimizer's state"))},
               {"known", everythingKnown()}});
}

/// Options that say nothing about such networks were a misunderstanding.
void requireOptions(const std::string& known, const std::string& format,
                    const ImportRequest& request) {
  for (const auto& option : importOptions().options()) {
    const auto& about = option.methods;
    const bool applies =
        about.empty() || std::find(about.begin(), about.end(), format) != about.end();
    if (!applies && request.settings.at(option.name) != option.defaultValue)
      throw Error(ErrorKind::Usage,
                  "'{file}' is one of {known}, of which {option} says nothing: leave it out.",
                  {{"file", request.file}, {"known", known}, {"option", OptionName{option.name}}});
  }
}

ImportedNetwork importWeights(const ImportRequest& request, const Settings& settings) {
  const TorchFile file(request.file);
  const auto [dictionary, importer] = findNetwork(file, settings);
  requireOptions(importer->knows(), importer->format(), request);
  try {
    auto made = importer->make({file, *dictionary, shapesOf(*dictionary)}, settings);
    made.card.training = {{"imported", true}, {"moving_average", dictionary->average}};
    if (!dictionary->path.empty()) made.card.training["weights"] = dictionary->path;
    return made;
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Input) throw;
    throw Error(ErrorKind::Input, "'{file}' cannot be imported: {reason}",
                {{"file", request.file}, {"reason", nested(error.message())}});
  }
}

ImportedNetwork importProgram(const ImportRequest& request, const Settings& settings) {
  const auto& asked = settings.text("architecture");
  if (asked != "auto" && asked != "torchscript")
    throw Error(ErrorKind::Usage, "'{file}' is TorchScript, not what {option} says.",
                {{"file", request.file}, {"option", OptionName{"architecture"}}});
  requireOptions("TorchScript networks", torchScriptArchitecture, request);
  auto made = importTorchScript(request, settings);
  made.card.training = {{"imported", true}};
  return made;
}

}  // namespace

ImporterEntry::ImporterEntry(std::unique_ptr<const Importer> importer) {
  importers().push_back(std::move(importer));
}

TensorShapes shapesOf(const TorchDictionary& dictionary) {
  TensorShapes shapes;
  for (const auto& [name, tensor] : dictionary.tensors)
    shapes.emplace(withoutWrappers(name), tensor.shape);
  return shapes;
}

std::map<std::string, Array> ImportSource::read() const {
  std::map<std::string, Array> tensors;
  for (auto& [name, array] : file.read(dictionary))
    tensors.emplace(withoutWrappers(name), std::move(array));
  return tensors;
}

PriorCard importPrior(const ImportRequest& request, const Cancellation& cancellation) {
  const auto settings = resolveImport(request.settings);
  auto made = isTorchScript(request.file) ? importProgram(request, settings)
                                          : importWeights(request, settings);
  auto& card = made.card;
  card.name = request.name;
  card.licence = request.licence;
  card.source = request.source;
  card.command = request.command;
  try {
    cancellation.check();
    writeSafeTensorsPrior(request.output, card, made.tensors);
  } catch (...) {
    forgetProgram(card);
    throw;
  }
  return card;
}

}  // namespace inkling
