#include "engine/priors/card.h"

#include "engine/model/error.h"
#include "engine/model/prior_formats.h"

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

constexpr int mostChannels = 16;

[[noreturn]] void refuse(Message why) {
  throw Error(ErrorKind::Input,
              "The prior's card is not usable: {why}. Get the prior again, or train it again.",
              {{"why", nested(std::move(why))}});
}

double finite(const nlohmann::json& json, const char* key, double low, double high) {
  if (!json.contains(key) || !json.at(key).is_number())
    refuse(Message("\"{key}\" is missing or no number", {{"key", key}}));
  const double value = json.at(key).get<double>();
  if (!std::isfinite(value) || value < low || value > high)
    refuse(Message("\"{key}\" is {value}, outside {low} to {high}",
                   {{"key", key},
                    {"value", json.at(key).dump()},
                    {"low", nlohmann::json(low).dump()},
                    {"high", nlohmann::json(high).dump()}}));
  return value;
}

std::string text(const nlohmann::json& json, const char* key) {
  if (!json.contains(key)) return {};
  if (!json.at(key).is_string()) refuse(Message("\"{key}\" is not a text", {{"key", key}}));
  return json.at(key).get<std::string>();
}

std::vector<double> numbers(const nlohmann::json& json, const Message& what) {
  if (!json.is_array())
    refuse(Message("{what} is not a list of numbers", {{"what", nested(what)}}));
  std::vector<double> values;
  for (const auto& v : json) {
    if (!v.is_number() || !std::isfinite(v.get<double>()))
      refuse(Message("{what} holds something that is no finite number", {{"what", nested(what)}}));
    values.push_back(v.get<double>());
  }
  return values;
}

/// Five decimals, which a pixel's mean needs no more of, and which print short.
double rounded(double value) {
  return std::round(value * 1e5) / 1e5;
}

/// [C, H, W], or {"channels": C, "multiple": k} for any height and width.
PriorShape shapeOf(const nlohmann::json& json) {
  if (json.is_object()) {
    const auto whole = [&](const char* key, int low, int high) {
      const double value = finite(json, key, low, high);
      if (value != std::floor(value))
        refuse(Message("\"{key}\" is {value}, no whole number",
                       {{"key", key}, {"value", json.at(key).dump()}}));
      return static_cast<int>(value);
    };
    return PriorShape::anySizeOf(whole("channels", 1, mostChannels),
                                 json.contains("multiple") ? whole("multiple", 1, 1024) : 1);
  }
  const auto shape = numbers(json, "\"shape\"");
  if (shape.size() != 3) refuse("\"shape\" is not [channels, height, width]");
  for (double s : shape)
    if (s != std::floor(s) || s < 1 || s > 4096) refuse("\"shape\" holds a side outside 1 to 4096");
  if (shape[0] > mostChannels)
    refuse(
        Message("\"shape\" has more than {most} channels", {{"most", std::int64_t{mostChannels}}}));
  return {static_cast<int>(shape[0]), static_cast<int>(shape[1]), static_cast<int>(shape[2])};
}

nlohmann::json shapeJson(const PriorShape& shape) {
  if (shape.anySize()) return {{"channels", shape.channels}, {"multiple", shape.multiple}};
  return {shape.channels, shape.height, shape.width};
}

using LevelTable = std::vector<std::pair<double, double>>;  // (noise level, value), ascending

LevelTable levelTable(const nlohmann::json& json, const char* key) {
  const Message what("\"{key}\"", {{"key", key}});
  if (!json.contains(key)) return {};
  if (!json.at(key).is_array()) refuse(Message("{what} is not a list", {{"what", nested(what)}}));
  LevelTable table;
  for (const auto& row : json.at(key)) {
    const auto pair = numbers(row, Message("a row of {what}", {{"what", nested(what)}}));
    if (pair.size() != 2 || !(pair[0] > 0) || !(pair[1] > 0))
      refuse(Message("a row of {what} is not [noise, value]", {{"what", nested(what)}}));
    if (!table.empty() && pair[0] <= table.back().first)
      refuse(Message("{what} does not ascend", {{"what", nested(what)}}));
    table.emplace_back(pair[0], pair[1]);
  }
  return table;
}

nlohmann::json tableJson(const LevelTable& table) {
  nlohmann::json json = nlohmann::json::array();
  for (const auto& [noise, value] : table)
    json.push_back({noise, value});
  return json;
}

/// Log-log interpolation, clamped to the ends.
double valueAt(const LevelTable& t, double noise) {
  if (noise <= t.front().first) return t.front().second;
  if (noise >= t.back().first) return t.back().second;
  const auto high = std::upper_bound(t.begin(), t.end(), noise,
                                     [](double n, const auto& row) { return n < row.first; });
  const auto low = high - 1;
  const double share = std::log(noise / low->first) / std::log(high->first / low->first);
  return std::exp(std::log(low->second) + share * std::log(high->second / low->second));
}

/// Where a card's mean stands.
const char* meanKey(const PriorShape& shape) {
  return shape.anySize() ? "mean" : "mean_image";
}

std::size_t meanSize(const PriorShape& shape) {
  const auto fixed = shape.fixed();
  return static_cast<std::size_t>(fixed ? fixed->size() : shape.channels);
}

}  // namespace

nlohmann::json toJson(const PriorCard& c) {
  nlohmann::json mean = nlohmann::json::array();
  for (float v : c.mean)
    mean.push_back(rounded(v));
  nlohmann::json json{{"name", c.name},
                      {"architecture", c.architecture},
                      {"shape", shapeJson(c.shape)},
                      {"pixel_range", {c.pixelMin, c.pixelMax}},
                      {meanKey(c.shape), mean},
                      {"second_moment", c.secondMoment},
                      {"denoising_error", tableJson(c.errorTable)},
                      {"network", c.network},
                      {"training", c.training},
                      {"licence", c.licence},
                      {"source", c.source},
                      {"command", c.command}};
  if (c.sigmaData) json["sigma_data"] = *c.sigmaData;
  if (!c.divergence.empty()) json["divergence"] = tableJson(c.divergence);
  if (!c.drawVariance.empty()) json["draw_variance"] = tableJson(c.drawVariance);
  if (c.openScale) json["open_scale"] = *c.openScale;
  if (c.noise) json["noise_range"] = {c.noise->low, c.noise->high};
  return json;
}

PriorCard cardFromJson(const nlohmann::json& json) {
  if (!json.is_object()) refuse("it is not a JSON object");
  PriorCard c;
  c.name = text(json, "name");
  c.architecture = text(json, "architecture");
  c.licence = text(json, "licence");
  c.source = text(json, "source");
  c.command = text(json, "command");
  if (!json.contains("shape")) refuse("\"shape\" is missing");
  c.shape = shapeOf(json.at("shape"));
  if (json.contains("sigma_data")) c.sigmaData = finite(json, "sigma_data", 1e-6, 1e6);
  c.secondMoment = json.contains("second_moment") ? finite(json, "second_moment", 0, 1e12) : 0;
  if (json.contains("noise_range")) {
    const auto range = numbers(json.at("noise_range"), "\"noise_range\"");
    if (range.size() != 2 || !(range[0] > 0) || !(range[1] > range[0]))
      refuse("\"noise_range\" is not [low, high]");
    c.noise = NoiseRange{range[0], range[1]};
  }
  if (json.contains("pixel_range")) {
    const auto range = numbers(json.at("pixel_range"), "\"pixel_range\"");
    if (range.size() != 2 || range[0] != 0 || range[1] != 1)
      refuse("\"pixel_range\" is not [0, 1]");
  }
  if (const std::string key = meanKey(c.shape); json.contains(key)) {
    const auto mean = numbers(json.at(key), Message("\"{key}\"", {{"key", key}}));
    const auto size = meanSize(c.shape);
    if (!mean.empty() && mean.size() != size)
      refuse(Message("\"{key}\" has {count} values, the shape needs {size}",
                     {{"key", key},
                      {"count", static_cast<std::int64_t>(mean.size())},
                      {"size", static_cast<std::int64_t>(size)}}));
    c.mean.assign(mean.begin(), mean.end());
  }
  c.errorTable = levelTable(json, "denoising_error");
  if (json.contains("open_scale")) c.openScale = finite(json, "open_scale", 0, 10);
  c.drawVariance = levelTable(json, "draw_variance");
  c.divergence = levelTable(json, "divergence");
  c.network = json.value("network", nlohmann::json::object());
  c.training = json.value("training", nlohmann::json::object());
  return c;
}

double PriorCard::requireSigmaData() const {
  if (!sigmaData)
    throw Error(ErrorKind::Input,
                "The card of prior \"{name}\" has no \"sigma_data\", which a network of the kind "
                "{architecture} needs.",
                {{"name", name}, {"architecture", architecture}});
  return *sigmaData;
}

PriorCard cardAtSize(const PriorCard& card, const ImageShape& shape) {
  if (!card.shape.admits(shape))
    throw Error(ErrorKind::Input,
                "The prior \"{name}\" is for images of {known}, not of {given}. Choose a prior of "
                "that size, or resize the image.",
                {{"name", card.name}, {"known", toString(card.shape)}, {"given", toString(shape)}});
  if (!card.shape.anySize()) return card;
  auto sized = card;
  sized.shape = shape;
  sized.ofAnySize = true;
  sized.mean.clear();
  const auto area = static_cast<std::size_t>(shape.height) * static_cast<std::size_t>(shape.width);
  for (float value : card.mean)
    sized.mean.insert(sized.mean.end(), area, value);
  return sized;
}

void requireDenoiser(const PriorCard& card) {
  if (isGenerator(card.architecture))
    throw Error(ErrorKind::Usage,
                "The prior {name} makes images of latent numbers: it has no denoiser and no score. "
                "Choose another prior.",
                {{"name", card.name}});
}

void requireErrorTable(const PriorCard& card) {
  requireDenoiser(card);
  if (card.errorTable.empty())
    throw Error(ErrorKind::Input,
                "The prior {name} has no table of denoising errors, which message passing needs: "
                "make one with inkling-cli priors calibrate.",
                {{"name", card.name}});
}

double denoisingError(const PriorCard& card, double noise) {
  requireErrorTable(card);
  return valueAt(card.errorTable, noise);
}

double denoiserDivergence(const PriorCard& card, double noise) {
  return std::min(card.divergence.empty() ? denoisingError(card, noise) / (noise * noise)
                                          : valueAt(card.divergence, noise),
                  1.0);
}

double overconfidence(const PriorCard& card, double noise) {
  if (card.drawVariance.empty()) return 1;
  constexpr double most = 4;  // beyond it the prior is not unsure but wrong
  return std::clamp(denoisingError(card, noise) / valueAt(card.drawVariance, noise), 1.0, most);
}

}  // namespace inkling
