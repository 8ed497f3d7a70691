#include "engine/model/base64.h"
#include "engine/model/error.h"
#include "engine/model/experiment.h"
#include "engine/model/solver_info.h"
#include "engine/model/suggest.h"

#include <nlohmann/json.hpp>

#include <bit>
#include <cmath>
#include <cstring>

namespace inkling {
namespace {

using Json = nlohmann::json;

constexpr int largestSide = 8192;
constexpr int mostChannels = 16;
constexpr long long mostPixels = 1LL << 26;
constexpr std::size_t mostImages = 100000;
constexpr std::size_t mostMethods = 64;

[[noreturn]] void refuse(Message why) {
  throw Error(ErrorKind::Input, "The experiment cannot be read: {why}",
              {{"why", nested(std::move(why))}});
}

[[noreturn]] void refuse(const char* text, Message::Arguments arguments) {
  refuse(Message(text, std::move(arguments)));
}

/// The value as it stands in the file, cut where it is long.
std::string shown(const Json& json) {
  auto text = json.dump(-1, ' ', false, Json::error_handler_t::replace);
  if (text.size() > 60) text = text.substr(0, 57) + "...";
  return text;
}

void requireObject(const Json& json, const MessageValue& where) {
  if (!json.is_object())
    refuse("{where} is {json}: it must be an object.", {{"where", where}, {"json", shown(json)}});
}

void refuseUnknownKeys(const Json& json, const std::vector<std::string>& known,
                       const MessageValue& where) {
  for (const auto& [key, value] : json.items())
    if (std::find(known.begin(), known.end(), key) == known.end())
      refuse("{where} has an unknown key {key}.{hint}",
             {{"where", where},
              {"key", inQuotes(key)},
              {"hint", didYouMean(key, known,
                                  Message(" The keys are {keys}.", {{"keys", allOf(known)}}))}});
}

const Json& member(const Json& json, const char* key, const MessageValue& where) {
  const auto found = json.find(key);
  if (found == json.end())
    refuse("{where} lacks the key \"{key}\".", {{"where", where}, {"key", key}});
  return *found;
}

std::string textMember(const Json& json, const char* key, const MessageValue& where) {
  const auto& value = member(json, key, where);
  if (!value.is_string())
    refuse("{where}'s {key} is {value}: it must be text.",
           {{"where", where}, {"key", key}, {"value", shown(value)}});
  return value.get<std::string>();
}

/// named: what a message calls the member, "its schema".
std::int64_t wholeMember(const Json& json, const char* key, std::int64_t smallest,
                         std::int64_t largest, const MessageValue& where, Message named) {
  const auto& value = member(json, key, where);
  const bool fits = value.is_number_integer() &&
                    (!value.is_number_unsigned() ||
                     value.get<std::uint64_t>() <= static_cast<std::uint64_t>(largest)) &&
                    value.get<std::int64_t>() >= smallest && value.get<std::int64_t>() <= largest;
  if (!fits)
    refuse("{named} is {value}: it must be a whole number, {smallest} to {largest}.",
           {{"named", nested(std::move(named))},
            {"value", shown(value)},
            {"smallest", std::to_string(smallest)},
            {"largest", std::to_string(largest)}});
  return value.get<std::int64_t>();
}

// ---------------------------------------------------------------- settings

Json valueToJson(const Option& option, const Value& value) {
  if (std::holds_alternative<Keyword>(value)) return option.keyword;
  if (option.type == OptionType::Real && std::holds_alternative<std::int64_t>(value))
    return static_cast<double>(std::get<std::int64_t>(value));
  return std::visit(
      [](const auto& held) -> Json {
        if constexpr (std::is_same_v<std::decay_t<decltype(held)>, Keyword>)
          return nullptr;
        else
          return held;
      },
      value);
}

Json settingsToJson(const Settings& settings, const OptionTable& table) {
  Json json = Json::object();
  for (const auto& [name, value] : settings.values())
    json[name] = valueToJson(table.require(name), value);
  return json;
}

/// The value of the same type as it has in the file; its type and range are the table's business.
Value valueFromJson(const Option& option, const Json& json, const MessageValue& where) {
  const bool number = option.type == OptionType::Integer || option.type == OptionType::Real;
  Value value;
  if (json.is_string() && number && json.get_ref<const std::string&>() == option.keyword)
    return Keyword{};
  if (json.is_boolean())
    value = json.get<bool>();
  else if (json.is_number_unsigned() && json.get<std::uint64_t>() > INT64_MAX)
    value = static_cast<double>(json.get<std::uint64_t>());
  else if (json.is_number_integer() && option.type != OptionType::Real)
    value = json.get<std::int64_t>();
  else if (json.is_number())
    value = json.get<double>() + 0.0;  // no negative zero
  else if (json.is_string())
    value = json.get<std::string>();
  else
    refuse("{where}: {name} is {json}: it must be {name2}.", {{"where", where},
                                                              {"name", option.name},
                                                              {"json", shown(json)},
                                                              {"name2", nested(range(option))}});
  if (auto wrong = problem(option, value, option.name))
    refuse("{where}: {problem}", {{"where", where}, {"problem", nested(std::move(*wrong))}});
  return value;
}

/// Fills in the settings that the object gives; all of its keys must be among those of `settings`.
void settingsFromJson(const Json& json, const OptionTable& table, const MessageValue& where,
                      Settings& settings) {
  requireObject(json, where);
  std::vector<std::string> known;
  for (const auto& [name, value] : settings.values())
    known.push_back(name);
  refuseUnknownKeys(json, known, where);
  for (const auto& [name, value] : json.items())
    settings.set(name, valueFromJson(table.require(name), value, where));
}

// ---------------------------------------------------------------- pixels

bool areBytes(const std::vector<float>& pixels) {
  for (float p : pixels) {
    const float k = std::round(p * 255.0f);
    if (!(k >= 0 && k <= 255) || std::signbit(p) || k / 255.0f != p) return false;
  }
  return true;
}

Json imageToJson(const EmbeddedSource& source) {
  const auto& [shape, pixels] = *source.image;
  const bool bytes = areBytes(pixels);
  std::vector<std::uint8_t> data;
  data.reserve(pixels.size() * (bytes ? 1 : 4));
  for (float p : pixels) {
    if (bytes) {
      data.push_back(static_cast<std::uint8_t>(std::lround(p * 255.0f)));
      continue;
    }
    const auto word = std::bit_cast<std::uint32_t>(p);
    for (int shift = 0; shift < 32; shift += 8)
      data.push_back(static_cast<std::uint8_t>(word >> shift));
  }
  return {{"name", source.name},
          {"shape", {shape.channels, shape.height, shape.width}},
          {"type", bytes ? "uint8" : "float32"},
          {"pixels", toBase64(data)}};
}

ImageShape shapeFromJson(const Json& json, const MessageValue& where) {
  const auto& value = member(json, "shape", where);
  const auto side = [&](std::size_t i, int largest) {
    return value[i].is_number_integer() && value[i] >= 1 && value[i] <= largest;
  };
  if (!value.is_array() || value.size() != 3 || !side(0, mostChannels) || !side(1, largestSide) ||
      !side(2, largestSide))
    refuse(
        "{where}'s shape is {value}: it must be [channels, height, width], 1 to {mostChannels} "
        "channels and sides of 1 to {largestSide}.",
        {{"where", where},
         {"value", shown(value)},
         {"mostChannels", std::to_string(mostChannels)},
         {"largestSide", std::to_string(largestSide)}});
  const ImageShape shape{value[0].get<int>(), value[1].get<int>(), value[2].get<int>()};
  if (shape.size() > mostPixels)
    refuse("{where}'s shape is {value}: an image has at most {mostPixels} values.",
           {{"where", where}, {"value", shown(value)}, {"mostPixels", std::to_string(mostPixels)}});
  return shape;
}

EmbeddedSource imageFromJson(const Json& json, const MessageValue& where) {
  refuseUnknownKeys(json, {"name", "shape", "type", "pixels"}, where);
  const auto name = textMember(json, "name", where);
  Image image;
  image.shape = shapeFromJson(json, where);
  const auto type = textMember(json, "type", where);
  if (type != "uint8" && type != "float32")
    refuse("{where}'s type is {type}: it must be uint8 or float32.",
           {{"where", where}, {"type", inQuotes(type)}});
  const auto bytes = fromBase64(textMember(json, "pixels", where));
  if (!bytes) refuse("{where}'s pixels are not base64 text.", {{"where", where}});
  const auto count = static_cast<std::size_t>(image.shape.size());
  const std::size_t width = type == "uint8" ? 1 : 4;
  if (bytes->size() != count * width)
    refuse("{where}'s pixels hold {bytes} bytes: a {shape} image of type {type} has {width}.",
           {{"where", where},
            {"bytes", std::to_string(bytes->size())},
            {"shape", toString(image.shape)},
            {"type", type},
            {"width", std::to_string(count * width)}});
  auto& pixels = image.pixels;
  pixels.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    if (width == 1) {
      pixels[i] = static_cast<float>((*bytes)[i]) / 255.0f;
      continue;
    }
    std::uint32_t word = 0;
    for (std::size_t k = 0; k < 4; ++k)
      word |= std::uint32_t{(*bytes)[4 * i + k]} << 8 * k;
    pixels[i] = std::bit_cast<float>(word);
    if (!std::isfinite(pixels[i]))
      refuse("{where}'s pixels hold a value that is not finite.", {{"where", where}});
  }
  return {name, std::move(image)};
}

// ---------------------------------------------------------------- sources and methods

Json sourceToJson(const ImageSource& source) {
  if (const auto* file = std::get_if<FileSource>(&source))
    return {{"file", file->path}, {"selection", file->selection}};
  if (const auto* prior = std::get_if<PriorSource>(&source)) return {{"prior", prior->count}};
  return imageToJson(std::get<EmbeddedSource>(source));
}

ImageSource sourceFromJson(const Json& json, const MessageValue& where) {
  requireObject(json, where);
  if (json.contains("file")) {
    refuseUnknownKeys(json, {"file", "selection"}, where);
    FileSource source{textMember(json, "file", where), ""};
    if (json.contains("selection")) source.selection = textMember(json, "selection", where);
    if (source.path.empty())
      refuse("{where}'s file is empty: it must name a file.", {{"where", where}});
    return source;
  }
  if (json.contains("prior")) {
    refuseUnknownKeys(json, {"prior"}, where);
    return PriorSource{
        static_cast<int>(wholeMember(json, "prior", 1, static_cast<int>(mostImages), where,
                                     Message("{where}'s prior", {{"where", where}})))};
  }
  if (!json.contains("pixels"))
    refuse(
        "{where} is {json}: it must have \"file\", or \"prior\", or \"name\", \"shape\", \"type\" "
        "and \"pixels\".",
        {{"where", where}, {"json", shown(json)}});
  return imageFromJson(json, where);
}

/// The settings of a method in a file of an earlier schema, under their names of today.
Json renamedSettings(Json settings, std::int64_t schema, const std::string& method) {
  const auto rename = [&](const char* before, const char* now) {
    if (!settings.is_object() || !settings.contains(before)) return;
    settings[now] = settings[before];
    settings.erase(before);
  };
  if (schema < 2) {
    if (method == "qcs-sgm+") rename("damping", "ep-damping");
    if (method == "message-passing") rename("message-damping", "damping");
  }
  if (schema < 3) {
    rename("consistent-noise", "step-noise");
    if (settings.is_object() && settings.contains("step-noise"))
      if (auto& noise = settings["step-noise"]; noise.is_boolean())
        noise = noise.get<bool>() ? "consistent" : "independent";
  }
  return settings;
}

/// Norm matching was a setting of every Langevin method and is a method beside each of QCS-SGM's:
/// settings that say "off" lose it, a number makes the method that one.
void moveNormMatching(std::string& method, Json& settings) {
  constexpr const char* before = "norm-matched";
  if (!settings.is_object() || !settings.contains(before)) return;
  const auto matched = method + "-norm-matched";
  if (settings[before].is_number() && findSolver(matched)) {
    method = matched;
    settings["norm-ratio"] = settings[before];
    settings.erase("likelihood-scale");
  } else if (settings[before] != "off") {
    return;
  }
  settings.erase(before);
}

Method methodFromJson(const Json& json, std::int64_t schema, const OptionTable& table,
                      const MessageValue& where) {
  requireObject(json, where);
  refuseUnknownKeys(json, {"method", "settings"}, where);
  Method method;
  auto id = textMember(json, "method", where);
  auto settings = json.contains("settings") ? json["settings"] : Json();
  moveNormMatching(id, settings);
  try {
    method = makeMethod(id, table);
  } catch (const Error& error) {
    if (error.kind() != ErrorKind::Usage) throw;
    refuse(error.message());
  }
  if (json.contains("settings"))
    settingsFromJson(
        renamedSettings(std::move(settings), schema, method.id), table,
        nested(Message("{where} ({method})", {{"where", where}, {"method", method.id}})),
        method.settings);
  return method;
}

const Json& listMember(const Json& json, const char* key, std::size_t most) {
  const auto& list = json[key];
  if (!list.is_array())
    refuse("{key} is {value}: it must be a list of at most {most}.",
           {{"key", key}, {"value", shown(list)}, {"most", std::to_string(most)}});
  if (list.size() > most)
    refuse("{key} has {count} entries: it must be a list of at most {most}.",
           {{"key", key}, {"count", std::to_string(list.size())}, {"most", std::to_string(most)}});
  return list;
}

OwnMeasurements ownFromJson(const Json& json) {
  const MessageValue where = std::string("own-measurements");
  requireObject(json, where);
  refuseUnknownKeys(json, {"signs", "lower", "upper", "values", "truth"}, where);
  OwnMeasurements own;
  const auto read = [&](const char* key, std::string& path) {
    if (json.contains(key)) path = textMember(json, key, where);
  };
  read("signs", own.signs);
  read("lower", own.lower);
  read("upper", own.upper);
  read("values", own.values);
  read("truth", own.truth);
  return own;
}

}  // namespace

Json toJson(const Experiment& experiment, const OptionTable& table) {
  Json json{{"schema", experimentSchema},
            {"settings", settingsToJson(experiment.settings, table)},
            {"images", Json::array()},
            {"methods", Json::array()}};
  for (const auto& source : experiment.images)
    json["images"].push_back(sourceToJson(source));
  for (const auto& method : experiment.methods)
    json["methods"].push_back(
        {{"method", method.id}, {"settings", settingsToJson(method.settings, table)}});
  if (const auto& own = experiment.ownMeasurements)
    json["own-measurements"] = {{"truth", own->truth},
                                {"signs", own->signs},
                                {"lower", own->lower},
                                {"upper", own->upper},
                                {"values", own->values}};
  return json;
}

Experiment experimentFromJson(const Json& json, const OptionTable& table) {
  const auto whole = nested("it");
  requireObject(json, whole);
  const auto schema = wholeMember(json, "schema", 1, 1000000, whole, "its schema");
  if (schema > experimentSchema)
    refuse(
        "its schema is {schema}, and this version of Inkling knows 1 to {experimentSchema}. Use a "
        "newer Inkling.",
        {{"schema", std::to_string(schema)},
         {"experimentSchema", std::to_string(experimentSchema)}});
  refuseUnknownKeys(json, {"schema", "images", "own-measurements", "settings", "methods"}, whole);
  auto experiment = Experiment::defaults(table);
  if (json.contains("settings"))
    settingsFromJson(json["settings"], table, "settings", experiment.settings);
  if (json.contains("images"))
    for (std::int64_t i = 0; const auto& source : listMember(json, "images", mostImages))
      experiment.images.push_back(
          sourceFromJson(source, nested(Message("image {index}", {{"index", i++}}))));
  if (json.contains("methods"))
    for (std::int64_t i = 0; const auto& method : listMember(json, "methods", mostMethods))
      experiment.methods.push_back(methodFromJson(
          method, schema, table, nested(Message("method {index}", {{"index", i++}}))));
  if (json.contains("own-measurements"))
    experiment.ownMeasurements = ownFromJson(json["own-measurements"]);
  return experiment;
}

}  // namespace inkling
