#include "ui/lessons/stored_runs.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"

#include <QFile>

namespace inkling {

StoredRuns storedRunsFromJson(std::string_view json, const std::string& name) {
  const auto parsed = parseJson(json, name);
  StoredRuns runs;
  try {
    runs.command = parsed.at("command").get<std::string>();
    runs.setting = parsed.at("setting").get<std::string>();
    runs.images = parsed.at("images").get<int>();
    runs.values = parsed.at("values").get<std::vector<double>>();
    for (const auto& each : parsed.at("curves"))
      runs.curves.push_back({each.at("method").get<std::string>(),
                             each.at("mean").get<std::vector<double>>(),
                             each.at("error").get<std::vector<double>>()});
  } catch (const nlohmann::json::exception&) {
    throw Error(ErrorKind::Input, "The stored runs {name} are incomplete.", {{"name", name}});
  }
  for (const auto& each : runs.curves)
    if (each.mean.size() != runs.values.size() || each.error.size() != runs.values.size())
      throw Error(ErrorKind::Input,
                  "In the stored runs {name} {method} has not one number for each value.",
                  {{"name", name}, {"method", each.method}});
  return runs;
}

StoredRuns bundledRuns(const std::string& name) {
  QFile file(QStringLiteral(":/lessons/runs/%1.json").arg(QString::fromStdString(name)));
  if (!file.open(QIODevice::ReadOnly))
    throw Error(ErrorKind::Internal, "The lessons' stored runs are missing from the program.");
  return storedRunsFromJson(file.readAll().toStdString(), name);
}

}  // namespace inkling
