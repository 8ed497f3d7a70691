#include "engine/sweep/study_runner.h"

#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/support/atomic_file.h"
#include "engine/support/npy.h"
#include "engine/support/read_file.h"

#include <algorithm>
#include <filesystem>

namespace inkling {
namespace {

constexpr int most = 1000000;

void requireCount(const char* option, int value) {
  if (value < 1 || value > most)
    throw Error(ErrorKind::Usage, "{option} is {value}: it must be a whole number, 1 to {most}.",
                {{"option", OptionName{option}},
                 {"value", std::int64_t{value}},
                 {"most", std::int64_t{most}}});
}

/// Those of the options that the settings have.
void apply(const std::map<std::string, std::string>& options, Settings& settings) {
  for (const auto& [name, text] : options)
    if (settings.has(name)) settings.set(name, standardOptions().parse(name, text));
}

std::string inFolder(std::string text, const std::string& folder) {
  constexpr std::string_view place = "{folder}";
  if (const auto at = text.find(place); at != text.npos) text.replace(at, place.size(), folder);
  return text;
}

}  // namespace

StudyRunner::StudyRunner(StudyPlan plan) : plan_(std::move(plan)) {
  requireCount("images", plan_.count);
  requireCount("images-at-once", plan_.atOnce);
  for (const auto& part : parts())
    if (part.first == 0) experiment(part);  // throws before anything has run
}

std::vector<StudyPart> StudyRunner::parts() const {
  std::vector<StudyPart> all;
  for (int first = 0; first < plan_.count; first += plan_.atOnce)
    for (std::size_t s = 0; s < study().settings.size(); ++s)
      for (const auto& method : study().settings[s].methods)
        all.push_back({s, method, first});
  return all;
}

const StudySetting& StudyRunner::settingOf(const StudyPart& part) const {
  return study().settings.at(part.setting);
}

Settings StudyRunner::settings(const StudySetting& setting) const {
  auto made = Experiment::defaults().settings;
  made.set("samples", std::int64_t{study().samples});
  apply(plan_.options, made);
  if (made.isKeyword("samples")) made.set("samples", std::int64_t{study().samples});
  for (const auto& [name, text] : setting.options)
    made.set(name, standardOptions().parse(name, inFolder(text, plan_.folder)));
  return made;
}

Experiment StudyRunner::experiment(const StudyPart& part) const {
  auto made = Experiment::defaults();
  made.settings = settings(settingOf(part));
  made.methods = {makeMethod(part.method)};
  apply(plan_.options, made.methods.front().settings);
  const int last = std::min(part.first + plan_.atOnce, plan_.count) - 1;
  made.images.emplace_back(
      FileSource{plan_.images, std::to_string(part.first) + "-" + std::to_string(last)});
  validate(made);
  return made;
}

std::int64_t StudyRunner::samples() const {
  return settings(study().settings.front()).integer("samples");
}

std::string StudyRunner::fileName(const StudyPart& part) const {
  return settingOf(part).id + "-" + part.method + "-" + std::to_string(part.first) + ".json";
}

std::string StudyRunner::file(const StudyPart& part) const {
  return plan_.folder + "/" + fileName(part);
}

nlohmann::json StudyRunner::finished(const StudyPart& part) const {
  const auto path = file(part);
  if (!std::filesystem::exists(path)) return {};
  const auto json = parseJson(readFile(path), path);
  const auto same = json.is_object() && json.value("complete", false) && json.contains("results") &&
                    json.value("experiment", nlohmann::json()) == toJson(experiment(part));
  return same ? json : nlohmann::json();
}

void StudyRunner::writeMatrices(Engine& engine) const {
  if (study().matrices.empty()) return;
  const auto prior = settings(study().settings.front()).text("prior");
  const auto shape = engine.prior(prior).shape.fixed();
  if (!shape)
    throw Error(ErrorKind::Usage,
                "The study {study} needs a prior for images of one size, and {prior} is not.",
                {{"study", study().name}, {"prior", prior}});
  const auto pixels = static_cast<std::int64_t>(shape->size());
  for (const auto& which : study().matrices) {
    const auto path = plan_.folder + "/" + which.name + ".npy";
    if (!std::filesystem::exists(path))
      writeNpy(path, {{which.rows, pixels}, makeStudyMatrix(which, static_cast<int>(pixels))});
  }
}

void StudyRunner::run(const StudyPart& part, Engine& engine, RunObserver& observer,
                      const Cancellation& cancellation) const {
  const auto made = experiment(part);
  engine.setThreads(static_cast<int>(made.settings.integer("threads")));
  const auto result = engine.run(made, {}, observer, cancellation);
  if (!result.complete) throw Error(ErrorKind::Cancelled, "Stopped on request.");
  writeFile(file(part), toText(toJson(result, false)));
  for (const auto& failure : result.failures)
    throw Error(failure.kind, failure.message);
}

}  // namespace inkling
