#include "engine/model/experiment.h"

#include "engine/model/error.h"
#include "engine/model/matrix_info.h"
#include "engine/model/solver_info.h"
#include "engine/model/suggest.h"

#include <algorithm>
#include <charconv>

namespace inkling {
namespace {

[[noreturn]] void refuse(const char* text, Message::Arguments arguments = {}) {
  throw Error(ErrorKind::Usage, text, std::move(arguments));
}

/// Every option is there, each value is possible, and nothing else is there.
void checkSettings(const Settings& settings, const Settings& expected, const OptionTable& table,
                   const std::string& owner) {
  for (const auto& [name, value] : settings.values()) {
    table.validate(name, value);
    if (!expected.has(name))
      refuse("{name} is not an option of {owner}.", {{"name", OptionName{name}}, {"owner", owner}});
  }
  for (const auto& [name, value] : expected.values())
    if (!settings.has(name))
      refuse("{name} is missing from {owner}'s settings.",
             {{"name", OptionName{name}}, {"owner", owner}});
}

void checkImages(const Experiment& experiment) {
  const auto& own = experiment.ownMeasurements;
  if (!own) {
    if (experiment.images.empty())
      refuse(
          "There is no image. Name a picture, an .npy or IDX file, or prior:1 for a draw from the "
          "prior.");
    return;
  }
  if (!experiment.images.empty())
    refuse("Images and own measurements exclude each other. Give one or the other.");
  const bool bounds = !own->lower.empty() && !own->upper.empty();
  if (own->lower.empty() != own->upper.empty())
    refuse(own->lower.empty()
               ? "Own measurements have upper bounds without lower ones. Give both files."
               : "Own measurements have lower bounds without upper ones. Give both files.");
  if (!own->signs.empty() + bounds + !own->values.empty() != 1)
    refuse(
        "Own measurements must be given in one form: signs, or lower and upper bounds, or values.");
  if (!matrixOf(experiment.settings).given())
    throw Error(ErrorKind::Usage,
                "Own measurements need the matrix that made them: {matrix} must be {kind}, with "
                "{file} naming the file of A.",
                {{"matrix", OptionName{nameOf(OptionRole::Matrix)}},
                 {"kind", givenMatrix().id},
                 {"file", OptionName{givenMatrix().file}}});
}

void checkQuantizer(const Settings& settings) {
  if (settings.isKeyword("bits") || settings.text("thresholds").empty()) return;
  if (settings.isKeyword("dither") || settings.real("dither") > 0)
    refuse(
        "{one} and {other} exclude each other: both say where the quantizer's thresholds are. "
        "Leave one out.",
        {{"one", OptionName{"thresholds"}}, {"other", OptionName{"dither"}}});
  if (!settings.isKeyword("delta"))
    refuse(
        "{one} and {other} exclude each other: both say where the quantizer's thresholds are. "
        "Leave one out.",
        {{"one", OptionName{"thresholds"}}, {"other", OptionName{"delta"}}});
}

/// "message-passing, linear or jalal": those that can use such data.
MessageValue methodsFor(bool linear) {
  std::vector<std::string> ids;
  for (const auto& each : solvers())
    if (each.uses(linear)) ids.push_back(each.id);
  return anyOf(ids);
}

void checkData(const SolverInfo& info, bool linear) {
  if (info.uses(linear)) return;
  if (linear)
    throw Error(ErrorKind::Usage,
                "{method} needs quantized measurements, and these are linear (unquantized). Take "
                "the method {others}, or set {bits} to 1 to 8.",
                {{"method", info.id},
                 {"others", methodsFor(true)},
                 {"bits", OptionName{nameOf(OptionRole::Bits)}}});
  throw Error(ErrorKind::Usage,
              "{method} needs unquantized measurements, and these are quantized. Take the method "
              "{others}, or set {bits} to linear.",
              {{"method", info.id},
               {"others", methodsFor(false)},
               {"bits", OptionName{nameOf(OptionRole::Bits)}}});
}

}  // namespace

Experiment Experiment::defaults(const OptionTable& table) {
  Experiment experiment;
  experiment.settings = table.experimentDefaults();
  return experiment;
}

Method makeMethod(std::string_view id, const OptionTable& table) {
  return {requireSolver(id).id, table.methodDefaults(id)};
}

void validate(const Method& method, const OptionTable& table) {
  const auto& info = requireSolver(method.id);
  const auto& s = method.settings;
  checkSettings(s, table.methodDefaults(method.id), table, method.id);
  if (info.check) info.check(s);
}

std::int64_t samplesOf(const Experiment& experiment, const Method& method) {
  if (!requireSolver(method.id).draws) return 0;
  if (!experiment.settings.isKeyword("samples")) return experiment.settings.integer("samples");
  return requireSolver(method.id).samples;
}

bool hasLinearData(const Experiment& experiment) {
  const auto& own = experiment.ownMeasurements;
  return own ? !own->values.empty() : experiment.settings.isKeyword(nameOf(OptionRole::Bits));
}

bool canUseData(const SolverInfo& method, const Experiment& experiment) {
  const bool linear = hasLinearData(experiment);
  if (!method.uses(linear)) return false;
  if (!method.signsOnly || linear || experiment.ownMeasurements) return true;
  const auto& s = experiment.settings;
  return s.integer(nameOf(OptionRole::Bits)) == 1 && s.text("thresholds").empty() &&
         !s.isKeyword("dither") && s.real("dither") == 0;
}

std::vector<std::int64_t> parseSelection(std::string_view text, std::int64_t count) {
  const auto whole = std::string(text);
  const auto refuseText = [&] {
    refuse(
        "The selection {selection} cannot be read: write indices from 0 and ranges, such as 0-9 or "
        "0,4,7-9.",
        {{"selection", inQuotes(whole)}});
  };
  std::vector<std::int64_t> indices;
  const auto append = [&](std::int64_t first, std::int64_t last) {
    constexpr std::int64_t most = 1000000;
    if (last - first >= most - static_cast<std::int64_t>(indices.size()))
      refuse("The selection {selection} names more than {most} items. Take fewer.",
             {{"selection", inQuotes(whole)}, {"most", std::to_string(most)}});
    for (auto i = first; i <= last; ++i)
      indices.push_back(i);
  };
  const auto number = [&](std::string_view& rest) {
    std::int64_t value = 0;
    const auto result = std::from_chars(rest.data(), rest.data() + rest.size(), value);
    if (result.ec != std::errc() || value < 0) refuseText();
    if (value >= count)
      refuse(
          "The selection {selection} asks for item {value}, but there are {count}: 0 to {count2}.",
          {{"selection", inQuotes(whole)},
           {"value", std::to_string(value)},
           {"count", std::to_string(count)},
           {"count2", std::to_string(count - 1)}});
    rest.remove_prefix(static_cast<std::size_t>(result.ptr - rest.data()));
    return value;
  };
  if (text.empty()) {
    append(0, count - 1);
    return indices;
  }
  while (true) {
    const auto first = number(text);
    auto last = first;
    if (text.starts_with('-')) {
      text.remove_prefix(1);
      last = number(text);
      if (last < first)
        refuse("The selection {selection} has a range that runs backwards. Write {last}-{first}.",
               {{"selection", inQuotes(whole)},
                {"last", std::to_string(last)},
                {"first", std::to_string(first)}});
    }
    append(first, last);
    if (text.empty()) return indices;
    if (!text.starts_with(',')) refuseText();
    text.remove_prefix(1);
  }
}

void validate(const Experiment& experiment, const ImageShape& pixels, const OptionTable& table) {
  checkSettings(experiment.settings, table.experimentDefaults(), table, "an experiment");
  checkImages(experiment);
  checkMatrix(matrixOf(experiment.settings), experiment.settings,
              experiment.settings.integer(nameOf(OptionRole::Measurements)), pixels);
  const auto& own = experiment.ownMeasurements;
  if (!own) checkQuantizer(experiment.settings);
  if (experiment.methods.empty()) {
    std::vector<std::string> ids;
    for (const auto& method : solvers())
      ids.push_back(method.id);
    refuse("There is no method. Choose one or more of {ids}.", {{"ids", anyOf(ids)}});
  }
  const bool linear = hasLinearData(experiment);
  std::vector<std::string> seen;
  for (const auto& method : experiment.methods) {
    validate(method, table);
    checkData(requireSolver(method.id), linear);
    if (std::find(seen.begin(), seen.end(), method.id) != seen.end())
      refuse("The method {id} is listed twice. Give all its settings to one entry.",
             {{"id", method.id}});
    seen.push_back(method.id);
    if (samplesOf(experiment, method) == 0 && requireSolver(method.id).samples != 0)
      refuse(
          "{samples} is 0, and {id} gives nothing but samples: draw 1 or more, or leave it at "
          "auto.",
          {{"samples", OptionName{nameOf(OptionRole::Samples)}}, {"id", method.id}});
  }
}

}  // namespace inkling
