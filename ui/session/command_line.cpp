#include "ui/session/command_line.h"

#include <algorithm>

namespace inkling {
namespace {

QString word(const std::string& text) {
  const bool plain = !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           std::string_view("-_./:,+=").find(c) != std::string_view::npos;
  });
  if (plain) return QString::fromStdString(text);
  return QLatin1Char('\'') +
         QString::fromStdString(text).replace(QLatin1Char('\''), QStringLiteral("'\\''")) +
         QLatin1Char('\'');
}

std::string imageWord(const ImageSource& source) {
  if (const auto* file = std::get_if<FileSource>(&source))
    return file->selection.empty() ? file->path : file->path + ":" + file->selection;
  if (const auto* draws = std::get_if<PriorSource>(&source))
    return "prior:" + std::to_string(draws->count);
  return "IMAGE.png";
}

/// "qcs-sgm" or "qcs-sgm:levels=100,qcs-sgm:steps-per-level=3".
std::string methodWord(const Method& method) {
  std::string text;
  const auto defaults = standardOptions().methodDefaults(method.id);
  for (const auto& [name, value] : method.settings.values())
    if (value != defaults.at(name))
      text += (text.empty() ? "" : ",") + method.id + ":" + name + "=" +
              standardOptions().format(name, value);
  return text.empty() ? method.id : text;
}

}  // namespace

QString commandLine(const Experiment& experiment) {
  QString line = QStringLiteral("inkling-cli ");
  const auto& own = experiment.ownMeasurements;
  line += own ? QStringLiteral("solve") : QStringLiteral("reconstruct");
  for (const auto& image : experiment.images)
    line += QLatin1Char(' ') + word(imageWord(image));
  const auto option = [&](const std::string& name, const std::string& value) {
    line += QStringLiteral(" --") + QString::fromStdString(name) + QLatin1Char(' ') + word(value);
  };
  if (own) {
    const std::pair<const char*, const std::string*> files[] = {{"signs", &own->signs},
                                                                {"lower", &own->lower},
                                                                {"upper", &own->upper},
                                                                {"values", &own->values}};
    for (const auto& [name, path] : files)
      if (!path->empty()) option(name, *path);
  }
  const auto defaults = standardOptions().experimentDefaults();
  for (const auto& [name, value] : experiment.settings.values()) {
    const auto& descriptor = standardOptions().require(name);
    // own measurements have the file of A for a matrix, and nothing else of a simulation
    const bool fileOfOwn = own && descriptor.role == OptionRole::MatrixFile;
    if (value == defaults.at(name) || (own && descriptor.simulatedOnly && !fileOfOwn)) continue;
    option(fileOfOwn ? nameOf(OptionRole::Matrix) : name, formatValue(descriptor, value));
  }
  std::string methods;
  for (const auto& method : experiment.methods)
    methods += (methods.empty() ? "" : ",") + methodWord(method);
  option("method", methods);
  return line;
}

bool hasEmbeddedImages(const Experiment& experiment) {
  return std::any_of(
      experiment.images.begin(), experiment.images.end(),
      [](const ImageSource& source) { return std::holds_alternative<EmbeddedSource>(source); });
}

}  // namespace inkling
