#include "app/study_source.h"

#include "app/help.h"
#include "app/image_arguments.h"
#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/prior_formats.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <filesystem>

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

Json jsonOf(const Option& option, const std::string& text) {
  if (option.role == OptionRole::Measurements && text.starts_with('N')) return text;
  const auto value = standardOptions().parse(option.name, text);
  if (std::holds_alternative<Keyword>(value)) return option.keyword;
  if (const auto* flag = std::get_if<bool>(&value)) return *flag;
  if (const auto* whole = std::get_if<std::int64_t>(&value)) return *whole;
  if (const auto* number = std::get_if<double>(&value)) return *number;
  return std::get<std::string>(value);
}

std::string priorOf(const Study& study) {
  for (const auto& axis : study.settings)
    if (axis.option == nameOf(OptionRole::Prior) && axis.values.front().is_string())
      return axis.values.front().get<std::string>();
  return Experiment::defaults().settings.text(nameOf(OptionRole::Prior));
}

}  // namespace

Study readStudyNamed(const std::string& name) {
  std::error_code error;
  if (!fs::exists(name, error) && name.find('/') == name.npos && !name.ends_with(".json"))
    return shippedStudy(name);
  auto study = studyFromJson(parseJson(readFile(name), name));
  const auto folder = fs::path(absolutePath(name)).parent_path();
  for (auto& source : study.images)
    if (auto* file = std::get_if<FileSource>(&source)) file->path = besideStudy(folder, file->path);
  resolveFiles(folder, study.settings);
  for (auto& each : study.cases)
    resolveFiles(folder, each.settings);
  return study;
}

void applyFlags(const OptionFlags& flags, Study& study) {
  for (const auto& [name, text] : flags.texts()) {
    const auto& option = standardOptions().require(name);
    StudyAxis axis{name, {}};
    const bool whole = option.type == OptionType::Text;
    for (std::size_t begin = 0; begin <= text.size();) {
      const auto end = whole ? text.size() : std::min(text.find(',', begin), text.size());
      axis.values.push_back(jsonOf(option, text.substr(begin, end - begin)));
      begin = end + 1;
    }
    overrideOption(study, axis);
  }
}

void resolveStudyImages(const StudyImages& images, Session& session, Study& study) {
  ImageArguments arguments{images.names, images.fit, images.size, {}, {}};
  std::vector<ImageSource> others;
  if (images.names.empty())
    for (const auto& source : study.images) {
      if (const auto* file = std::get_if<FileSource>(&source))
        arguments.names.push_back(file->selection.empty() ? file->path
                                                          : file->path + ":" + file->selection);
      else
        others.push_back(source);
    }
  arguments.shape = [&] { return session.engine().prior(priorOf(study)).shape; };
  arguments.say = [&](const std::string& text) { session.say(text); };
  study.images = readImageArguments(arguments);
  study.images.insert(study.images.end(), others.begin(), others.end());
}

std::string shippedStudiesHelp() {
  constexpr std::size_t names = 20, width = 100;
  std::string text;
  for (const auto& [known, json] : shippedStudyTexts()) {
    const auto study = studyFromJson(parseJson(json, known));
    auto name = "  " + known + "  ";
    name.resize(std::max(name.size(), names), ' ');
    text += name +
            wrapped(study.about + (study.duration.empty() ? "" : " (" + study.duration + ")"),
                    width - names, names) +
            "\n";
  }
  return text;
}

}  // namespace inkling
