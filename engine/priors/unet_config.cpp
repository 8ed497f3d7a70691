#include "engine/model/error.h"
#include "engine/priors/unet.h"

#include <nlohmann/json.hpp>

namespace inkling {
namespace {

[[noreturn]] void refuse(Message why) {
  throw Error(ErrorKind::Input, "No such U-Net can be built: {why}.",
              {{"why", nested(std::move(why))}});
}

}  // namespace

void UNetConfig::validate() const {
  auto range = [](Message name, std::int64_t value, std::int64_t low, std::int64_t high) {
    if (value < low || value > high)
      refuse(Message(
          "{name} is {value}, it must be {low} to {high}",
          {{"name", nested(std::move(name))}, {"value", value}, {"low", low}, {"high", high}}));
  };
  range("channels", image.channels, 1, 16);
  if (!image.anySize()) {
    range("height", image.height, 1, 4096);
    range("width", image.width, 1, 4096);
  }
  range("patch", patch, 1, 8);
  range("base", base, 8, 1024);
  range("blocks", blocks, 1, 8);
  range("fourier", fourier, 1, 1024);
  range("embedding", embedding, 8, 4096);
  range("groups", groups, 0, 256);
  range("the number of levels", static_cast<std::int64_t>(multipliers.size()), 1, 6);
  if (plain && groups > 0) refuse("plain blocks have no normalisation, groups must be 0");
  range("top_blocks", topBlocks, 0, 16);
  if (topBlocks > 0 && !plain) refuse("further blocks of the first level must be plain ones");
  if (plain && depthwise) refuse("plain blocks are not depthwise");
  for (int m : multipliers) {
    range("a level's multiplier", m, 1, 16);
    if (groups > 0 && base * m % groups != 0)
      refuse("groups does not divide the channels of every level");
  }
  const int step = patch << (multipliers.size() - 1);
  if (image.anySize() && image.multiple % step != 0)
    refuse(Message(
        "the multiple {multiple} does not divide by {step} (patch times 2 for each further level)",
        {{"multiple", std::int64_t{image.multiple}}, {"step", std::int64_t{step}}}));
  if (image.height % step != 0 || image.width % step != 0)
    refuse(Message(
        "an image of {shape} does not divide by {step} (patch times 2 for each further level)",
        {{"shape", toString(image)}, {"step", std::int64_t{step}}}));
}

nlohmann::json toJson(const UNetConfig& c) {
  nlohmann::json json{{"patch", c.patch},   {"base", c.base},       {"multipliers", c.multipliers},
                      {"blocks", c.blocks}, {"fourier", c.fourier}, {"embedding", c.embedding},
                      {"groups", c.groups}};
  if (c.detail) json["detail"] = true;  // else as the cards from before it was there
  if (c.depthwise) json["depthwise"] = true;
  if (c.plain) json["plain"] = true;
  if (c.topBlocks > 0) json["top_blocks"] = c.topBlocks;
  return json;
}

UNetConfig unetConfigFromJson(const nlohmann::json& json, const PriorShape& image) {
  UNetConfig c;
  c.image = image;
  try {
    c.patch = json.at("patch").get<int>();
    c.base = json.at("base").get<int>();
    c.multipliers = json.at("multipliers").get<std::vector<int>>();
    c.blocks = json.at("blocks").get<int>();
    c.fourier = json.at("fourier").get<int>();
    c.embedding = json.at("embedding").get<int>();
    c.groups = json.at("groups").get<int>();
    c.detail = json.value("detail", false);
    c.depthwise = json.value("depthwise", false);
    c.plain = json.value("plain", false);
    c.topBlocks = json.value("top_blocks", 0);
  } catch (const nlohmann::json::exception& e) {
    throw Error(ErrorKind::Input,
                "The card's \"network\" entry is not a U-Net's description: {reason}",
                {{"reason", std::string(e.what())}});
  }
  c.validate();
  return c;
}

}  // namespace inkling
