#include "app/option_flags.h"

#include "engine/model/measurement_input.h"

#include <algorithm>
#include <array>

namespace inkling {
namespace {

std::string valueWord(const Option& option) {
  switch (option.type) {
    case OptionType::Bool:
      return "YES|NO";
    case OptionType::Integer:
      return option.keyword.empty() ? "N" : "N|" + option.keyword;
    case OptionType::Real:
      return option.keyword.empty() ? "X" : "X|" + option.keyword;
    case OptionType::Choice:
      return "NAME";
    case OptionType::Text:
      return "TEXT";
  }
  return {};
}

bool isBooleanWord(const std::string& word) {
  static constexpr std::array words{"true", "false", "on", "off", "yes", "no", "1", "0"};
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string helpText(const Option& option, const MessageWords& words) {
  std::vector<std::string> facts;
  if (option.type != OptionType::Text || !option.accepted.empty())
    facts.push_back(render(range(option), words));
  if (option.role == OptionRole::Measurements)
    facts.push_back(words.text("or N/8, a share of the image's pixels, rounded, or N"));
  const auto preset = formatValue(option, option.defaultValue);
  const MessageValue shown =
      preset.empty() ? MessageValue(std::string("none")) : MessageValue(preset);
  facts.push_back(render({"default {value}", {{"value", shown}}}, words));
  if (!option.unit.empty())
    facts.push_back(render({"unit {unit}", {{"unit", option.unit}}}, words));
  auto text = words.text(option.help) + " (";
  for (std::size_t i = 0; i < facts.size(); ++i)
    text += (i == 0 ? "" : "; ") + facts[i];
  return text + ")";
}

void OptionFlags::add(CLI::App& command, const std::string& group,
                      const std::function<bool(const Option&)>& which) {
  for (const auto& option : table_.options()) {
    if (!which(option)) continue;
    const auto store = [this, name = option.name](const std::string& text) { texts_[name] = text; };
    command
        .add_option_function<std::string>("--" + option.name, store,
                                          helpText(option, MessageWords()))
        ->type_name(valueWord(option))
        ->group(group);
  }
}

void OptionFlags::apply(Settings& settings) const {
  const auto later = shares();
  for (const auto& [name, text] : texts_)
    if (settings.has(name) && !later.contains(name)) settings.set(name, table_.parse(name, text));
}

std::map<std::string, double> OptionFlags::shares() const {
  std::map<std::string, double> found;
  for (const auto& [name, text] : texts_) {
    if (table_.require(name).role != OptionRole::Measurements) continue;
    if (const auto divisor = shareDivisor(name, text)) found[name] = *divisor;
  }
  return found;
}

std::vector<std::string> expandBooleans(const std::vector<std::string>& arguments,
                                        const OptionTable& table) {
  const auto isFlag = [&](const std::string& name) {
    const auto* option = table.find(name);
    return option && option->type == OptionType::Bool;
  };
  std::vector<std::string> expanded;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto& argument = arguments[i];
    if (argument.starts_with("--no-") && isFlag(argument.substr(5)))
      expanded.push_back("--" + argument.substr(5) + "=false");
    else if (!argument.starts_with("--") || !isFlag(argument.substr(2)))
      expanded.push_back(argument);
    else if (i + 1 < arguments.size() && isBooleanWord(arguments[i + 1]))
      expanded.push_back(argument + "=" + arguments[++i]);
    else
      expanded.push_back(argument + "=true");
  }
  return expanded;
}

}  // namespace inkling
