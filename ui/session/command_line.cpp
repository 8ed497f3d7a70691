#include "ui/session/command_line.h"

#include "engine/model/error.h"
#include "engine/support/npy.h"
#include "ui/figures/file_names.h"

#include <QCryptographicHash>

#include <algorithm>
#include <filesystem>
#include <iterator>

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
  throw Error(ErrorKind::Internal, "A picture without a file has no place on a command line.");
}

/// "qcs-sgm:levels=232,qcs-sgm:steps-per-level=5", every setting: nothing is to depend on what the
/// defaults of another version are.
std::string methodWord(const Method& method) {
  std::string text;
  for (const auto& [name, value] : method.settings.values())
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
                                                                {"values", &own->values},
                                                                {"truth", &own->truth}};
    for (const auto& [name, path] : files)
      if (!path->empty()) option(name, *path);
  }
  for (const auto& [name, value] : experiment.settings.values()) {
    const auto& descriptor = standardOptions().require(name);
    // own measurements have the file of A for a matrix, and nothing else of a simulation
    const bool fileOfOwn = own && descriptor.role == OptionRole::MatrixFile;
    const bool empty = value == Value(std::string());
    if (empty || (own && descriptor.simulatedOnly && !fileOfOwn)) continue;
    option(fileOfOwn ? nameOf(OptionRole::Matrix) : name, formatValue(descriptor, value));
  }
  std::string methods;
  for (const auto& method : experiment.methods)
    methods += (methods.empty() ? "" : ",") + methodWord(method);
  option("method", methods);
  return line;
}

Experiment withImageFiles(const Experiment& experiment, const std::string& folder) {
  auto e = experiment;
  for (auto& source : e.images) {
    const auto* embedded = std::get_if<EmbeddedSource>(&source);
    if (!embedded) continue;
    const auto& image = *embedded->image;
    const auto& shape = image.shape;
    const QByteArray bytes =
        QByteArray::fromRawData(reinterpret_cast<const char*>(image.pixels.data()),
                                std::ssize(image.pixels) * qsizetype{sizeof(float)});
    const auto mark = QCryptographicHash::hash(bytes, QCryptographicHash::Sha1).toHex().left(8);
    const auto name = fileNamePart(QString::fromStdString(embedded->name));
    const auto path = folder + "/" + name.toStdString() + "-" + mark.toStdString() + ".npy";
    if (!std::filesystem::exists(path)) {
      std::filesystem::create_directories(folder);
      writeNpy(path, {{shape.channels, shape.height, shape.width}, image.pixels});
    }
    source = FileSource{path, {}};
  }
  return e;
}

}  // namespace inkling
