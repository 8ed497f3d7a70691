#include "engine/model/error.h"
#include "engine/model/json_text.h"
#include "engine/model/solver_info.h"
#include "engine/model/suggest.h"
#include "engine/sweep/study.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace inkling {
namespace {

using Json = nlohmann::json;

constexpr std::int64_t most = 1000000;

constexpr std::array tables{std::pair{"methods", Study::Table::Methods},
                            std::pair{"errors", Study::Table::Errors},
                            std::pair{"samples", Study::Table::Samples}};

[[noreturn]] void refuse(const char* text, Message::Arguments arguments) {
  throw Error(ErrorKind::Input, "The study cannot be read: {why}",
              {{"why", nested(Message(text, std::move(arguments)))}});
}

std::string shown(const Json& json) {
  auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  return text.size() > 60 ? text.substr(0, 57) + "..." : text;
}

void requireObject(const Json& json, const std::string& where,
                   const std::vector<std::string>& known) {
  if (!json.is_object())
    refuse("{where} is {json}: it must be an object.", {{"where", where}, {"json", shown(json)}});
  for (const auto& [key, value] : json.items())
    if (!known.empty() && std::find(known.begin(), known.end(), key) == known.end())
      refuse("{where} has an unknown key {key}.{hint}",
             {{"where", where},
              {"key", inQuotes(key)},
              {"hint", didYouMean(key, known,
                                  Message(" The keys are {keys}.", {{"keys", allOf(known)}}))}});
}

std::string textOf(const Json& json, const char* key) {
  if (!json.contains(key)) return {};
  if (!json[key].is_string())
    refuse("{key} is {value}: it must be text.", {{"key", key}, {"value", shown(json[key])}});
  return json[key].get<std::string>();
}

std::int64_t wholeOf(const Json& json, const char* key, std::int64_t otherwise) {
  if (!json.contains(key)) return otherwise;
  const auto& value = json[key];
  if (!value.is_number_integer() || value < 1 || value > most)
    refuse("{key} is {value}: it must be a whole number, 1 to {most}.",
           {{"key", key}, {"value", shown(value)}, {"most", most}});
  return value.get<std::int64_t>();
}

/// {"from": 1, "to": 1000, "count": 4, "spacing": "logarithmic"}: 1, 10, 100, 1000.
std::vector<Json> rangeValues(const Json& json, const Option& option) {
  requireObject(json, option.name, {"from", "to", "count", "spacing"});
  const auto& from = json.value("from", Json());
  const auto& to = json.value("to", Json());
  const bool numeric = option.type == OptionType::Integer || option.type == OptionType::Real;
  if (!numeric || !from.is_number() || !to.is_number() || !json.contains("count"))
    refuse(
        "{option} is {value}: a range of an option with numbers has \"from\", \"to\" and "
        "\"count\".",
        {{"option", option.name}, {"value", shown(json)}});
  const auto spacing = json.value("spacing", Json("linear"));
  const auto a = from.get<double>(), b = to.get<double>();
  const bool logarithmic = spacing == "logarithmic";
  if ((!logarithmic && spacing != "linear") || (logarithmic && !(a > 0 && b > 0)))
    refuse(
        "{option}'s spacing is {spacing}: it must be linear, or between two numbers above 0 "
        "logarithmic.",
        {{"option", option.name}, {"spacing", shown(spacing)}});
  const auto count = wholeOf(json, "count", 1);
  std::vector<Json> values;
  for (std::int64_t i = 0; i < count; ++i) {
    const double t = count > 1 ? static_cast<double>(i) / static_cast<double>(count - 1) : 0;
    const double value = i + 1 == count && count > 1 ? b
                         : logarithmic               ? a * std::pow(b / a, t)
                                                     : a + (b - a) * t;
    Json made = option.type == OptionType::Integer ? Json(std::llround(value)) : Json(value);
    if (values.empty() || values.back() != made) values.push_back(std::move(made));
  }
  return values;
}

StudyAxes axesFromJson(const Json& json, const std::string& where) {
  requireObject(json, where, {});
  StudyAxes axes;
  for (const auto& [name, value] : json.items()) {
    const auto& option = standardOptions().require(name);
    StudyAxis axis{name, {}};
    if (value.is_object())
      axis.values = rangeValues(value, option);
    else if (value.is_array())
      axis.values.assign(value.begin(), value.end());
    else
      axis.values = {value};
    if (axis.values.empty() || std::any_of(axis.values.begin(), axis.values.end(),
                                           [](const Json& each) { return each.is_structured(); }))
      refuse("{where}: {option} is {value}: it must be a value, a list of them, or a range.",
             {{"where", where}, {"option", name}, {"value", shown(value)}});
    axes.push_back(std::move(axis));
  }
  return axes;
}

Json axesToJson(const StudyAxes& axes) {
  Json json = Json::object();
  for (const auto& axis : axes)
    json[axis.option] = axis.values.size() == 1 ? axis.values.front() : Json(axis.values);
  return json;
}

const Json& listOf(const Json& json, const char* key) {
  static const Json none = Json::array();
  if (!json.contains(key)) return none;
  if (!json[key].is_array())
    refuse("{key} is {value}: it must be a list.", {{"key", key}, {"value", shown(json[key])}});
  return json[key];
}

std::vector<StudyMethod> methodsFromJson(const Json& list) {
  std::vector<StudyMethod> methods;
  for (const auto& each : list) {
    requireObject(each, "a method", {"method", "settings"});
    const auto id = textOf(each, "method");
    requireSolver(id);
    StudyMethod method{id, axesFromJson(each.value("settings", Json::object()), id)};
    for (const auto& axis : method.settings)
      if (!standardOptions().require(axis.option).appliesTo(id))
        refuse("{option} is not an option of the method {method}.",
               {{"option", axis.option}, {"method", id}});
    methods.push_back(std::move(method));
  }
  return methods;
}

/// Settings, and "methods".
StudyCase caseFromJson(Json json, const std::vector<StudyMethod>& known) {
  StudyCase made;
  if (json.is_object() && json.contains("methods")) {
    for (const auto& each : listOf(json, "methods")) {
      const bool there = std::any_of(known.begin(), known.end(), [&](const StudyMethod& method) {
        return each.is_string() && method.id == each.get_ref<const std::string&>();
      });
      if (!there)
        refuse("a case has the method {method}, which the study has not.",
               {{"method", shown(each)}});
      made.methods.push_back(each.get<std::string>());
    }
    json.erase("methods");
  }
  made.settings = axesFromJson(json, "a case");
  return made;
}

std::vector<StudyMatrix> matricesFromJson(const Json& list) {
  std::vector<StudyMatrix> matrices;
  for (const auto& each : list) {
    requireObject(each, "a matrix", {"name", "rows"});
    const StudyMatrix made{textOf(each, "name"), static_cast<int>(wholeOf(each, "rows", 1))};
    const std::vector<std::string> known{"rank-50", "twice", "blocks", "decaying", "tiny"};
    if (std::find(known.begin(), known.end(), made.name) == known.end())
      refuse("the matrix {name} is not known: it must be one of {known}.",
             {{"name", inQuotes(made.name)}, {"known", anyOf(known)}});
    matrices.push_back(made);
  }
  return matrices;
}

Study::Table tableFromJson(const Json& json) {
  const auto text = textOf(json, "table");
  if (text.empty()) return Study::Table::Methods;
  std::vector<std::string> known;
  for (const auto& [name, table] : tables) {
    if (text == name) return table;
    known.push_back(name);
  }
  refuse("its table is {text}: it must be one of {known}.",
         {{"text", inQuotes(text)}, {"known", anyOf(known)}});
}

}  // namespace

Study studyFromJson(const Json& json) {
  requireObject(json, "it",
                {"schema", "title", "about", "duration", "settings", "cases", "methods", "images",
                 "images-at-once", "repetitions", "table", "evolution", "matrices"});
  Study study;
  study.title = textOf(json, "title");
  study.about = textOf(json, "about");
  study.duration = textOf(json, "duration");
  study.settings = axesFromJson(json.value("settings", Json::object()), "settings");
  study.methods = methodsFromJson(listOf(json, "methods"));
  for (const auto& each : listOf(json, "cases"))
    study.cases.push_back(caseFromJson(each, study.methods));
  if (study.cases.empty()) study.cases.emplace_back();
  study.images = experimentFromJson({{"schema", json.value("schema", Json(experimentSchema))},
                                     {"images", json.value("images", Json::array())}})
                     .images;
  study.imagesAtOnce = wholeOf(json, "images-at-once", study.imagesAtOnce);
  study.repetitions = wholeOf(json, "repetitions", study.repetitions);
  study.table = tableFromJson(json);
  study.evolution = json.value("evolution", Json(false)) == true;
  study.matrices = matricesFromJson(listOf(json, "matrices"));
  return study;
}

Json toJson(const Study& study) {
  Experiment sources;
  sources.images = study.images;
  Json json{{"schema", experimentSchema},
            {"title", study.title},
            {"about", study.about},
            {"duration", study.duration},
            {"settings", axesToJson(study.settings)},
            {"cases", Json::array()},
            {"methods", Json::array()},
            {"images", toJson(sources)["images"]},
            {"images-at-once", study.imagesAtOnce},
            {"repetitions", study.repetitions},
            {"evolution", study.evolution},
            {"matrices", Json::array()}};
  for (const auto& each : study.cases) {
    json["cases"].push_back(axesToJson(each.settings));
    if (!each.methods.empty()) json["cases"].back()["methods"] = each.methods;
  }
  for (const auto& method : study.methods)
    json["methods"].push_back({{"method", method.id}, {"settings", axesToJson(method.settings)}});
  for (const auto& [name, table] : tables)
    if (table == study.table) json["table"] = name;
  for (const auto& matrix : study.matrices)
    json["matrices"].push_back({{"name", matrix.name}, {"rows", matrix.rows}});
  return json;
}

Study shippedStudy(const std::string& name) {
  std::vector<std::string> names;
  for (const auto& [known, text] : shippedStudyTexts()) {
    if (known == name) return studyFromJson(parseJson(text, name));
    names.push_back(known);
  }
  throw Error(ErrorKind::Usage, "Unknown study {study}: it must be one of {names}.",
              {{"study", inQuotes(name)}, {"names", anyOf(names)}});
}

void overrideOption(Study& study, const StudyAxis& values) {
  const auto set = [&](StudyAxes& axes) {
    const auto known = std::find_if(axes.begin(), axes.end(), [&](const StudyAxis& axis) {
      return axis.option == values.option;
    });
    if (known != axes.end())
      *known = values;
    else
      axes.push_back(values);
  };
  const auto& known = standardOptions().require(values.option);
  if (known.scope == OptionScope::Experiment) return set(study.settings);
  for (auto& method : study.methods)
    if (known.appliesTo(method.id)) set(method.settings);
}

}  // namespace inkling
