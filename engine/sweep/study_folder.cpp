#include "engine/sweep/study_folder.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/numerical_version.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"
#include "engine/sweep/study_source.h"

#include <algorithm>
#include <cstdint>
#include <filesystem>
#include <system_error>

namespace inkling {
namespace fs = std::filesystem;
namespace {

using Json = nlohmann::json;

constexpr const char* format = "inkling study";
constexpr int version = 1;

const Message busy("The cell is computed by another run of Inkling.");

bool isPlan(const Json& json) {
  const auto has = [](const Json& object, const char* key, auto is) {
    return object.is_object() && object.contains(key) && (object[key].*is)();
  };
  return has(json, "format", &Json::is_string) && json["format"] == format &&
         has(json, "version", &Json::is_number_integer) && has(json, "study", &Json::is_object) &&
         has(json, "cells", &Json::is_array) &&
         std::all_of(json["cells"].begin(), json["cells"].end(), [&](const Json& cell) {
           return has(cell, "key", &Json::is_string) && has(cell, "point", &Json::is_object) &&
                  has(cell, "images", &Json::is_number_integer);
         });
}

/// Null where there is none; what is there and no study is refused.
Json readPlan(const std::string& folder) {
  const auto path = folder + "/study.json";
  std::error_code error;
  if (!fs::exists(path, error)) return nullptr;
  auto json = parseJson(readFile(path), path);
  if (!isPlan(json))
    throw Error(ErrorKind::Input, "{path} is not a study's. Name the folder of a study.",
                {{"path", path}});
  if (json["version"].get<std::int64_t>() > version)
    throw Error(ErrorKind::Input, "{path} was written by a newer Inkling. Use that one.",
                {{"path", path}});
  return json;
}

/// What is computed, without what is said of it and where it is done.
Json computed(Study study) {
  const auto leaveOutPlace = [](StudyAxes& axes) {
    std::erase_if(axes, [](const StudyAxis& axis) {
      return axis.option == nameOf(OptionRole::Device) ||
             axis.option == nameOf(OptionRole::Threads);
    });
  };
  leaveOutPlace(study.settings);
  for (auto& each : study.cases)
    leaveOutPlace(each.settings);
  auto json = toJson(study);
  for (const char* words : {"title", "about", "duration", "table", "evolution"})
    json.erase(words);
  return json;
}

}  // namespace

void StudyFolder::make(const Study& study) const {
  auto error = std::make_error_code(std::errc::no_such_file_or_directory);
  if (!path_.empty()) fs::create_directories(path_ + "/cells", error);
  if (path_.empty() || !fs::is_directory(path_ + "/cells"))
    throw Error(ErrorKind::Output, "The folder {path} cannot be made: {reason}. Name another one.",
                {{"path", path_.empty() ? "\"\"" : path_}, {"reason", error.message()}});
  Json plan;
  try {
    plan = readPlan(path_);
    if (!plan.is_null() && computed(studyFromJson(plan["study"])) == computed(study)) return;
  } catch (const Error& problem) {
    throw Error(ErrorKind::Output, "The folder {path} cannot hold the study: {problem}",
                {{"path", path_}, {"problem", nested(problem.message())}});
  }
  if (!plan.is_null())
    throw Error(
        ErrorKind::Output,
        "The folder {path} holds another study than this one. Name another folder, or "
        "remove {file}, which says what that study is: the cells that it has finished stay, "
        "and this one takes those that it shares.",
        {{"path", path_}, {"file", path_ + "/study.json"}});
}

void StudyFolder::writeMatrices(const Study& study, Engine& engine) const {
  if (study.matrices.empty()) return;
  const auto prior = priorOf(study);
  const auto shape = engine.prior(prior).shape.fixed();
  if (!shape)
    throw Error(ErrorKind::Usage,
                "The study needs a prior for images of one size, and {prior} is not.",
                {{"prior", prior}});
  const auto pixels = static_cast<std::int64_t>(shape->size());
  for (const auto& which : study.matrices) {
    const auto path = path_ + "/" + which.name + ".npy";
    if (!fs::exists(path))
      writeNpy(path, {{which.rows, pixels}, makeStudyMatrix(which, static_cast<int>(pixels))});
  }
}

void StudyFolder::writePlan(const Study& study, const std::vector<StudyCell>& cells) const {
  Json list = Json::array();
  for (const auto& cell : cells)
    list.push_back({{"key", cell.key}, {"point", cell.point}, {"images", cell.images}});
  const auto text = toText({{"format", format},
                            {"version", version},
                            {"numerical-version", numericalVersion},
                            {"study", toJson(study)},
                            {"cells", std::move(list)}});
  const auto path = path_ + "/study.json";
  if (fs::exists(path) && readFile(path) == text) return;
  writeFile(path, text);
}

Json StudyFolder::cell(const std::string& key) const {
  const auto path = cellPath(key);
  std::error_code error;
  if (!fs::exists(path, error)) return nullptr;
  try {
    auto json = parseJson(readFile(path), path);
    const bool whole = json.is_object() && json.value("key", "") == key && json.contains("results");
    return whole ? json : Json();
  } catch (const Error&) {
    return nullptr;  // it is computed again
  }
}

void StudyFolder::write(const std::string& key, const Json& cell) const {
  writeFile(cellPath(key), toText(cell));
}

std::unique_ptr<LockFile> StudyFolder::claim(const std::string& key) const {
  try {
    return std::make_unique<LockFile>(lockPath(key), busy);
  } catch (const Error& error) {
    if (error.message() == busy) return nullptr;
    throw;
  }
}

void StudyFolder::clearAway(const std::string& key) const {
  std::error_code error;
  if (!fs::exists(lockPath(key), error)) return;
  try {
    claim(key);
  } catch (const Error&) {  // another user's, say; it is in nobody's way
  }
}

std::string CollectedCell::failure() const {
  if (missing()) return {};
  if (result.contains("error") && result["error"].is_object())
    return result["error"].value("message", "it failed");
  for (const auto& each : result.value("failures", Json::array()))
    return each.value("message", "it failed");
  return {};
}

CollectedStudy readStudy(const std::vector<std::string>& folders) {
  const auto plan = readPlan(folders.front());
  if (plan.is_null())
    throw Error(ErrorKind::Input,
                "{folder} holds no study. Name the folder that a sweep has written to.",
                {{"folder", folders.front()}});
  CollectedStudy made{studyFromJson(plan["study"]), {}};
  for (const auto& entry : plan["cells"]) {
    CollectedCell cell{entry.at("point"), entry.at("images").get<std::int64_t>(), {}};
    for (const auto& folder : folders)
      if (cell.missing())
        cell.result = StudyFolder(folder).cell(entry.at("key").get<std::string>());
    made.cells.push_back(std::move(cell));
  }
  return made;
}

}  // namespace inkling
