#include "engine/priors/card.h"

#include "engine/model/error.h"

#include <algorithm>
#include <cmath>

namespace inkling {
namespace {

[[noreturn]] void refuse(const std::string& why) {
  throw Error(ErrorKind::Input, "The prior's card is not usable: " + why + ".");
}

double finite(const nlohmann::json& json, const char* key, double low, double high) {
  if (!json.contains(key) || !json.at(key).is_number())
    refuse(std::string("\"") + key + "\" is missing or no number");
  const double value = json.at(key).get<double>();
  if (!std::isfinite(value) || value < low || value > high)
    refuse(std::string("\"") + key + "\" is " + json.at(key).dump() + ", outside " +
           nlohmann::json(low).dump() + " to " + nlohmann::json(high).dump());
  return value;
}

std::string text(const nlohmann::json& json, const char* key) {
  if (!json.contains(key)) return {};
  if (!json.at(key).is_string()) refuse(std::string("\"") + key + "\" is not a text");
  return json.at(key).get<std::string>();
}

std::vector<double> numbers(const nlohmann::json& json, const std::string& what) {
  if (!json.is_array()) refuse(what + " is not a list of numbers");
  std::vector<double> values;
  for (const auto& v : json) {
    if (!v.is_number() || !std::isfinite(v.get<double>()))
      refuse(what + " holds something that is no finite number");
    values.push_back(v.get<double>());
  }
  return values;
}

/// Five decimals, which a pixel's mean needs no more of, and which print short.
double rounded(double value) {
  return std::round(value * 1e5) / 1e5;
}

}  // namespace

nlohmann::json toJson(const PriorCard& c) {
  nlohmann::json mean = nlohmann::json::array();
  for (float v : c.meanImage)
    mean.push_back(rounded(v));
  nlohmann::json table = nlohmann::json::array();
  for (const auto& [noise, error] : c.errorTable)
    table.push_back({noise, error});
  return {{"name", c.name},
          {"architecture", c.architecture},
          {"shape", {c.shape.channels, c.shape.height, c.shape.width}},
          {"sigma_data", c.sigmaData},
          {"noise_range", {c.noiseMin, c.noiseMax}},
          {"pixel_range", {c.pixelMin, c.pixelMax}},
          {"mean_image", mean},
          {"second_moment", c.secondMoment},
          {"denoising_error", table},
          {"network", c.network},
          {"training", c.training},
          {"licence", c.licence},
          {"source", c.source},
          {"command", c.command}};
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
  const auto shape = numbers(json.at("shape"), "\"shape\"");
  if (shape.size() != 3) refuse("\"shape\" is not [channels, height, width]");
  for (double s : shape)
    if (s != std::floor(s) || s < 1 || s > 4096) refuse("\"shape\" holds a side outside 1 to 4096");
  c.shape = {static_cast<int>(shape[0]), static_cast<int>(shape[1]), static_cast<int>(shape[2])};
  if (c.shape.channels > 16) refuse("\"shape\" has more than 16 channels");
  c.sigmaData = finite(json, "sigma_data", 1e-6, 1e6);
  c.secondMoment = json.contains("second_moment") ? finite(json, "second_moment", 0, 1e12) : 0;
  if (json.contains("noise_range")) {
    const auto range = numbers(json.at("noise_range"), "\"noise_range\"");
    if (range.size() != 2 || !(range[0] > 0) || !(range[1] > range[0]))
      refuse("\"noise_range\" is not [low, high]");
    c.noiseMin = range[0];
    c.noiseMax = range[1];
  }
  if (json.contains("pixel_range")) {
    const auto range = numbers(json.at("pixel_range"), "\"pixel_range\"");
    if (range.size() != 2 || range[0] != 0 || range[1] != 1)
      refuse("\"pixel_range\" is not [0, 1]");
  }
  if (json.contains("mean_image")) {
    const auto mean = numbers(json.at("mean_image"), "\"mean_image\"");
    if (!mean.empty() && static_cast<long long>(mean.size()) != c.shape.size())
      refuse("\"mean_image\" has " + std::to_string(mean.size()) + " values, the shape needs " +
             std::to_string(c.shape.size()));
    c.meanImage.assign(mean.begin(), mean.end());
  }
  if (json.contains("denoising_error")) {
    if (!json.at("denoising_error").is_array()) refuse("\"denoising_error\" is not a list");
    for (const auto& row : json.at("denoising_error")) {
      const auto pair = numbers(row, "a row of \"denoising_error\"");
      if (pair.size() != 2 || !(pair[0] > 0) || !(pair[1] > 0))
        refuse("a row of \"denoising_error\" is not [noise, error]");
      if (!c.errorTable.empty() && pair[0] <= c.errorTable.back().first)
        refuse("\"denoising_error\" does not ascend");
      c.errorTable.emplace_back(pair[0], pair[1]);
    }
  }
  c.network = json.value("network", nlohmann::json::object());
  c.training = json.value("training", nlohmann::json::object());
  return c;
}

double denoisingError(const PriorCard& card, double noise) {
  const auto& t = card.errorTable;
  if (t.empty())
    throw Error(ErrorKind::Input,
                "The card of prior \"" + card.name + "\" has no table of denoising errors.");
  if (noise <= t.front().first) return t.front().second;
  if (noise >= t.back().first) return t.back().second;
  const auto high = std::upper_bound(t.begin(), t.end(), noise,
                                     [](double n, const auto& row) { return n < row.first; });
  const auto low = high - 1;
  const double share = std::log(noise / low->first) / std::log(high->first / low->first);
  return std::exp(std::log(low->second) + share * std::log(high->second / low->second));
}

}  // namespace inkling
