#include "app/outputs.h"

#include "app/session.h"
#include "engine/model/error.h"
#include "engine/model/prior_formats.h"
#include "engine/support/absolute_path.h"

#include <filesystem>
#include <functional>
#include <system_error>

namespace inkling {
namespace fs = std::filesystem;
namespace {

/// A file in which something is.
bool holdsSomething(const std::string& path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && fs::file_size(path, error) > 0 && !error;
}

void refuseInput(const OutputFile& file, const std::vector<std::string>& inputs) {
  for (const auto& input : inputs)
    if (isSameFile(file.path, input))
      throw Error(ErrorKind::Usage,
                  "{option} is {path}, which this command reads. Name another file.",
                  {{"option", OptionName{file.option}}, {"path", file.path}});
}

/// Beside the file itself, wherever links lead.
std::unique_ptr<LockFile> lockOf(const OutputFile& file) {
  constexpr std::size_t longest = 200;  // so that with what is added it is still a name
  std::error_code error;
  const auto place = fs::weakly_canonical(file.path, error);
  const auto path = error ? fs::path(absolutePath(file.path)) : place;
  auto name = path.filename().string();
  if (name.size() > longest)
    name = name.substr(0, longest) + std::to_string(std::hash<std::string>{}(name));
  return std::make_unique<LockFile>(
      (path.parent_path() / ("." + name + ".inkling-lock")).string(),
      Message("The file {path} is in use by another run of Inkling. Wait for its end, or name "
              "another file with {option}.",
              {{"path", file.path}, {"option", OptionName{file.option}}}));
}

}  // namespace

void Outputs::add(CLI::App& command) {
  command.add_flag("--overwrite", overwrite_,
                   "Replace what is there already: a file, or the files of a folder's earlier run");
}

void Outputs::require(const std::vector<OutputFile>& files,
                      const std::vector<std::string>& inputs) const {
  for (std::size_t i = 0; i < files.size(); ++i) {
    const auto& file = files[i];
    requireWritable(file.path);
    if (file.path.empty() || isStream(file.path)) continue;
    refuseInput(file, inputs);
    for (std::size_t j = 0; j < i; ++j)
      if (!files[j].path.empty() && isSameFile(file.path, files[j].path))
        throw Error(ErrorKind::Usage,
                    "{option} and {other} are the same file, {path}. Name two files.",
                    {{"option", OptionName{files[j].option}},
                     {"other", OptionName{file.option}},
                     {"path", file.path}});
    locks_.push_back(lockOf(file));
    if (!overwrite_ && !file.mayExist && holdsSomething(file.path))
      throw Error(ErrorKind::Output,
                  "{path} is there already. Name another file with {option}, or add {overwrite} to "
                  "replace it.",
                  {{"path", file.path},
                   {"option", OptionName{file.option}},
                   {"overwrite", OptionName{"overwrite"}}});
  }
}

bool isStream(const std::string& path) {
  if (path == "-" || path.starts_with("/dev/")) return true;
  std::error_code error;
  const auto status = fs::status(path, error);
  return fs::exists(status) && !fs::is_regular_file(status) && !fs::is_directory(status);
}

bool isSameFile(const std::string& a, const std::string& b) {
  std::error_code error;
  if (fs::equivalent(a, b, error) && !error) return true;
  return absolutePath(a) == absolutePath(b);
}

std::vector<std::string> filesOf(const Settings& settings) {
  std::vector<std::string> files;
  for (const auto& option : standardOptions().options())
    if (option.widget == OptionWidget::File && settings.has(option.name) &&
        !settings.text(option.name).empty())
      files.push_back(settings.text(option.name));
  if (settings.has("prior") && isPriorPath(settings.text("prior")))
    files.push_back(settings.text("prior"));
  return files;
}

std::vector<std::string> filesOf(const OwnMeasurements& own) {
  std::vector<std::string> files;
  for (const auto& path : {own.signs, own.lower, own.upper, own.values, own.truth})
    if (!path.empty()) files.push_back(path);
  return files;
}

std::vector<std::string> filesOf(const Experiment& experiment) {
  auto files = filesOf(experiment.settings);
  for (const auto& image : experiment.images)
    if (const auto* file = std::get_if<FileSource>(&image)) files.push_back(file->path);
  if (experiment.ownMeasurements)
    for (const auto& path : filesOf(*experiment.ownMeasurements))
      files.push_back(path);
  return files;
}

}  // namespace inkling
