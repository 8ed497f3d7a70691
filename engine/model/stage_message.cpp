#include "engine/model/stage_message.h"

#include <regex>

namespace inkling {

std::string sizedStage(const std::string& what, std::int64_t rows, std::int64_t columns) {
  return what + ", " + std::to_string(rows) + "×" + std::to_string(columns);
}

Message stageMessage(const std::string& stage) {
  static const auto waiting = std::regex("Waiting for: (.+)"), reading = std::regex("Reading (.+)"),
                    denoising = std::regex("Denoising (.+)"),
                    cell = std::regex("cell (\\d+) of (\\d+)"),
                    cellOf = std::regex("(cell .+), (.+)"), sized = std::regex("(.+), (\\d+×\\d+)");
  std::smatch found;
  const auto is = [&](const std::regex& pattern) {
    return std::regex_match(stage, found, pattern);
  };
  if (is(waiting)) return {"Waiting for: {what}", {{"what", nested(stageMessage(found[1].str()))}}};
  if (is(reading)) return {"Reading {file}", {{"file", found[1].str()}}};
  if (is(denoising)) return {"Denoising {file}", {{"file", found[1].str()}}};
  if (is(cell))
    return {"cell {number} of {count}", {{"number", found[1].str()}, {"count", found[2].str()}}};
  if (is(cellOf))
    return Message("{what}, {method}",
                   {{"what", nested(stageMessage(found[1].str()))}, {"method", found[2].str()}});
  if (is(sized))
    return Message("{what}, {size}",
                   {{"what", nested(Message(found[1].str()))}, {"size", found[2].str()}});
  return {stage};
}

}  // namespace inkling
