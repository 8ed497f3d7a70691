#include "engine/sweep/study_source.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/prior_formats.h"
#include "engine/model/suggest.h"
#include "engine/support/absolute_path.h"
#include "engine/support/read_file.h"
#include "engine/sweep/study_table.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

namespace inkling {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

std::string besideStudy(const fs::path& folder, const std::string& path) {
  return absolutePath((folder / path).string());  // an absolute path stays itself
}

void resolveFiles(const fs::path& folder, StudyAxes& axes) {
  for (auto& axis : axes) {
    const auto& option = standardOptions().require(axis.option);
    for (auto& value : axis.values) {
      if (!value.is_string()) continue;
      const auto text = value.get<std::string>();
      const bool file = option.widget == OptionWidget::File && !text.starts_with("{folder}");
      const bool prior = option.role == OptionRole::Prior && isPriorPath(text);
      if (!text.empty() && (file || prior)) value = besideStudy(folder, text);
    }
  }
}

Json jsonOf(const Option& option, const Value& value) {
  if (std::holds_alternative<Keyword>(value)) return option.keyword;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return std::get<std::string>(value);
}

Json jsonOf(const Option& option, const std::string& text) {
  if (option.role == OptionRole::Measurements && text.starts_with('N')) return text;
  const auto value = standardOptions().parse(option.name, text);
  standardOptions().validate(option.name, value);
  return jsonOf(option, value);
}

/// Those that a study's cells always say of themselves.
bool isAlwaysShown(const Option& option) {
  constexpr std::array roles{OptionRole::Prior, OptionRole::Matrix, OptionRole::Measurements,
                             OptionRole::Bits, OptionRole::Noise};
  return std::find(roles.begin(), roles.end(), option.role) != roles.end();
}

StudyAxes axesOf(const Settings& settings, bool method) {
  StudyAxes axes;
  for (const auto* option : standardOptions().ordered()) {
    if (!settings.has(option->name)) continue;
    const auto& value = settings.at(option->name);
    const bool applies = !option->applies || method || option->applies(settings);
    const bool other = applies && value != option->defaultValue;
    if (other || (!method && isAlwaysShown(*option)))
      axes.push_back({option->name, {jsonOf(*option, value)}});
  }
  return axes;
}

std::string withoutBlanks(const std::string& text) {
  const auto first = text.find_first_not_of(" \t");
  if (first == text.npos) return {};
  return text.substr(first, text.find_last_not_of(" \t") + 1 - first);
}

}  // namespace

Study readStudyNamed(const std::string& name) {
  std::error_code error;
  const bool file = fs::exists(name, error) && !fs::is_directory(name, error);
  if (!file && name.find('/') == name.npos && !name.ends_with(".json")) return shippedStudy(name);
  return studyBeside(parseJson(readFile(name), name),
                     fs::path(absolutePath(name)).parent_path().string());
}

Study studyBeside(const Json& json, const std::string& folder) {
  auto study = studyFromJson(json);
  for (auto& source : study.images)
    if (auto* file = std::get_if<FileSource>(&source)) file->path = besideStudy(folder, file->path);
  resolveFiles(folder, study.settings);
  for (auto& each : study.cases)
    resolveFiles(folder, each.settings);
  return study;
}

Study studyOf(const Experiment& experiment) {
  if (experiment.ownMeasurements)
    throw Error(ErrorKind::Usage,
                "A study simulates its measurements, and this experiment has its own. Choose an "
                "image in their place.");
  Study study;
  study.settings = axesOf(experiment.settings, false);
  for (const auto& method : experiment.methods)
    study.methods.push_back({method.id, axesOf(method.settings, true)});
  study.cases.emplace_back();
  study.images = experiment.images;
  return study;
}

StudyAxis axisOf(const std::string& option, const std::string& text) {
  const auto& known = standardOptions().require(option);
  StudyAxis axis{option, {}};
  const bool whole = known.widget == OptionWidget::File;  // a path may have a comma
  for (std::size_t begin = 0; begin <= text.size();) {
    const auto end = whole ? text.size() : std::min(text.find(',', begin), text.size());
    axis.values.push_back(jsonOf(known, withoutBlanks(text.substr(begin, end - begin))));
    begin = end + 1;
  }
  return axis;
}

std::string textOf(const StudyAxis& axis) {
  std::string text;
  for (const auto& value : axis.values)
    text += (text.empty() ? "" : ", ") + shownText(value);
  return text;
}

void setImagesAtOnce(Study& study, std::int64_t count) {
  constexpr std::int64_t most = 1000000;
  if (count < 1 || count > most)
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 to {most}.",
                {{"option", OptionName{"images-at-once"}}, {"value", count}, {"most", most}});
  study.imagesAtOnce = count;
}

void keepMethods(Study& study, const std::vector<std::string>& ids) {
  const auto isWanted = [&](const std::string& id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  for (const auto& id : ids)
    if (std::none_of(study.methods.begin(), study.methods.end(),
                     [&](const StudyMethod& method) { return method.id == id; })) {
      std::vector<std::string> known;
      for (const auto& method : study.methods)
        known.push_back(method.id);
      throw Error(ErrorKind::Usage, "The study has no method {id}: it has {known}.",
                  {{"id", inQuotes(id)}, {"known", allOf(known)}});
    }
  std::erase_if(study.methods, [&](const StudyMethod& method) { return !isWanted(method.id); });
  std::erase_if(study.cases, [&](StudyCase& each) {
    const bool restricted = !each.methods.empty();
    std::erase_if(each.methods, [&](const std::string& id) { return !isWanted(id); });
    return restricted && each.methods.empty();
  });
}

std::string priorOf(const Study& study) {
  for (const auto& axis : study.settings)
    if (axis.option == nameOf(OptionRole::Prior) && !axis.values.empty() &&
        axis.values.front().is_string())
      return axis.values.front().get<std::string>();
  return Experiment::defaults().settings.text(nameOf(OptionRole::Prior));
}

}  // namespace inkling
